// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SshServer.h"

#include <csignal>

namespace panel::test {

SshServer::~SshServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(10'000);
}

bool SshServer::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/ssh-server"),
                    {QStringLiteral("run"), m_folder.path()});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(30'000)) {
            m_what = QStringLiteral("no ssh server: see above; tests/support/ssh-server prepare");
            return false;
        }
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_port = line.section(u' ', 1).toUShort();
    if (m_port == 0) {
        m_what = line;
        return false;
    }
    qputenv("PATH",
            QFile::encodeName(m_folder.filePath(QStringLiteral("bin"))) + ':' + qgetenv("PATH"));
    return true;
}

} // namespace panel::test
