// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/WayFiles.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStringList>

#include <utility>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto settlingTime = 150ms; ///< several files are renewed one after the other

QStringList filesOf(const Endpoint &endpoint)
{
    QStringList files{endpoint.socketPath(), endpoint.tlsFiles.certificateAuthority,
                      endpoint.tlsFiles.certificate, endpoint.tlsFiles.key,
                      endpoint.tlsFiles.serverCertificate};
    files.removeAll(QString());
    return files;
}

} // namespace

QString wayFingerprint(const Endpoint &endpoint)
{
    QString text;
    const QStringList files = filesOf(endpoint);
    for (const QString &file : files) {
        const QFileInfo info(file);
        text += QStringLiteral("%1|%2|%3|%4\n")
                    .arg(info.canonicalFilePath(), QString::number(info.size()),
                         QString::number(info.lastModified().toMSecsSinceEpoch()),
                         QString::number(info.metadataChangeTime().toMSecsSinceEpoch()));
    }
    return text;
}

WayFiles::WayFiles(const Endpoint &endpoint, QObject *parent)
    : QObject(parent), m_endpoint(endpoint), m_fingerprint(wayFingerprint(endpoint))
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlingTime);
    connect(&m_settled, &QTimer::timeout, this, &WayFiles::compare);
    // Not begun anew by every change: where one follows the other, it would never end.
    const auto settle = [this] {
        if (!m_settled.isActive())
            m_settled.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    watch();
}

void WayFiles::watch()
{
    QStringList wanted;
    const QStringList files = filesOf(m_endpoint);
    for (const QString &file : files) {
        wanted.append(file);
        wanted.append(QFileInfo(file).path()); // a file that is replaced takes its watch along
    }
    const QStringList known = m_watcher.files() + m_watcher.directories();
    for (const QString &path : std::as_const(wanted)) {
        if (!known.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void WayFiles::compare()
{
    watch();
    // The folder of a socket is a busy place.
    const QString now = wayFingerprint(m_endpoint);
    if (std::exchange(m_fingerprint, now) != now)
        Q_EMIT changed();
}

} // namespace panel
