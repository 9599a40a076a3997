// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/Endpoint.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace panel {

/// Which files a way to an engine leads over, and what they are at the moment: the TLS files, or
/// the socket with every link followed. Two texts are equal while nothing was replaced, linked
/// elsewhere, written or given other rights. Empty by ssh, whose files are its own matter.
QString wayFingerprint(const Endpoint &endpoint);

/// Watches those files, also where they do not exist yet, and says when they are others.
class WayFiles : public QObject
{
    Q_OBJECT

public:
    WayFiles(const Endpoint &endpoint, QObject *parent);

Q_SIGNALS:
    void changed();

private:
    void watch();
    void compare();

    Endpoint m_endpoint;
    QString m_fingerprint;
    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< runs while they are being written
};

} // namespace panel
