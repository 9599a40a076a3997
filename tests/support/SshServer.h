// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace panel::test {

/// A real OpenSSH server on loopback while it lives, and the real client that is led to it; see
/// tests/support/ssh-server.
class SshServer
{
public:
    ~SshServer();

    /// Waits until it listens; what() tells why it does not. Puts its ssh in front of PATH.
    bool start();
    QString what() const { return m_what; }
    quint16 port() const { return m_port; }
    /// "key", "other-key", "known_hosts": as the client finds them.
    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_what;
    quint16 m_port = 0;
};

} // namespace panel::test
