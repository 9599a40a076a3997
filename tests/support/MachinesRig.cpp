// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MachinesRig.h"

#include "core/engine/Container.h"

#include <QFile>
#include <QProcess>

namespace panel::test {

namespace {

constexpr int aMoment = 120'000; // never waited for in full
const QString address = QStringLiteral("192.168.99.101");

} // namespace

RigRun runRig(const QString &folder, const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/machines-rig"),
                  QStringList{words.first(), folder} + words.mid(1));
    if (!process.waitForFinished(aMoment))
        process.kill();
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

RiggedEngine::RiggedEngine()
{
    const TlsFiles server = m_tls.makeIdentity(
        QStringLiteral("node"), TlsFixture::Key::Ec, TlsFixture::Validity::Now,
        QStringLiteral("ca"), QStringLiteral("IP:") + address, QStringLiteral("serverAuth"));
    m_store = std::make_unique<EngineStore>(
        Endpoint{machine(), QStringLiteral("docker-machine"),
                 QUrl(QStringLiteral("https://%1:2376").arg(address)), m_tls.client()});
    const QString folder = storePath() + QStringLiteral("/machines/") + machine();
    QFile::copy(server.certificate, folder + QStringLiteral("/server.pem"));
    QFile::copy(server.key, folder + QStringLiteral("/server-key.pem"));
}

RiggedEngine::~RiggedEngine()
{
    runRig(storePath(), {QStringLiteral("down")});
}

RigRun RiggedEngine::bringUp()
{
    if (!m_tls.isValid())
        return {1, m_tls.what()};
    const RigRun up = runRig(storePath(), {QStringLiteral("up"), machine() + u'=' + address});
    if (!up.isGood())
        return up;
    QFile archive(storePath() + QStringLiteral("/empty.tar"));
    if (archive.open(QIODevice::WriteOnly))
        archive.write(QByteArray(10'240, '\0'));
    archive.close();
    return runRig(storePath(), {QStringLiteral("docker"), machine(), QStringLiteral("import"),
                                archive.fileName(), QStringLiteral("empty:1")});
}

bool RiggedEngine::turn(const QString &word)
{
    const RigRun run = runRig(storePath(), {word, machine()});
    if (!run.isGood())
        qWarning("%s: %s", qPrintable(word), qPrintable(run.said));
    return run.isGood();
}

bool RiggedEngine::docker(const QStringList &words)
{
    return runRig(storePath(), QStringList{QStringLiteral("docker"), machine()} + words).isGood();
}

bool RiggedEngine::create(const QString &project, const QString &service)
{
    return docker({QStringLiteral("create"), QStringLiteral("--name"), service,
                   QStringLiteral("--label"), composeProjectLabel + u'=' + project,
                   QStringLiteral("--label"), composeServiceLabel + u'=' + service,
                   QStringLiteral("empty:1"), QStringLiteral("/nothing")});
}

} // namespace panel::test
