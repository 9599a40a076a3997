// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/SocketOwner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace panel {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QList<ListeningSocket> hostListeningSockets()
{
    return parseSocketTable(contentsOf(QStringLiteral("/proc/net/tcp"))
                            + contentsOf(QStringLiteral("/proc/net/tcp6")));
}

QHash<qint64, qint64> socketOwners(const QSet<qint64> &inodes)
{
    QHash<qint64, qint64> owners;
    if (inodes.isEmpty())
        return owners;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        bool isPid = false;
        const qint64 pid = process.toLongLong(&isPid);
        if (!isPid)
            continue;
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(pid));
        const QStringList links = descriptors.entryList(QDir::Files | QDir::System);
        for (const QString &link : links) {
            // The target of such a link is no path ("socket:[4711]"), so QFileInfo makes one of
            // it; its last part is ours.
            const QString target = QFileInfo(descriptors.filePath(link)).symLinkTarget();
            const QString name = target.section(u'/', -1);
            // A file may be called so, too.
            if (!name.startsWith(QLatin1String("socket:[")) || !name.endsWith(u']'))
                continue;
            const qint64 inode = QStringView(name).mid(8).chopped(1).toLongLong();
            // Of those that share it, the oldest is the one that opened it, mostly.
            if (inodes.contains(inode) && pid < owners.value(inode, pid + 1))
                owners.insert(inode, pid);
        }
    }
    return owners;
}

QString programName(qint64 pid)
{
    return QString::fromUtf8(contentsOf(QStringLiteral("/proc/%1/comm").arg(pid)).trimmed());
}

} // namespace panel
