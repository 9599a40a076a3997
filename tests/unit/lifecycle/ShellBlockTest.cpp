// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ShellBlock.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using panel::Endpoint;
using panel::Error;
using panel::shellBlock;
using Shell = panel::MachineControl::Shell;

namespace {

Endpoint at(const QString &folder, const QString &url = QStringLiteral("https://127.0.0.1:2376"))
{
    return {QStringLiteral("default"),
            QStringLiteral("docker-machine"),
            QUrl(url),
            {folder + QStringLiteral("/ca.pem"), folder + QStringLiteral("/cert.pem"),
             folder + QStringLiteral("/key.pem")},
            panel::CertificateRenewal::byDockerMachine(QStringLiteral("default"))};
}

/// What the real docker-machine printed.
QString recorded(const QString &command)
{
    QFile file(QStringLiteral(PANEL_TEST_DATA "/docker-machine/0.16.2/transcripts/03-none-ok.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype begin = text.indexOf(QStringLiteral("$ ") + command + u'\n');
    const qsizetype from = text.indexOf(QStringLiteral(" bytes)\n"), begin) + 8;
    return text.mid(from, text.indexOf(QStringLiteral("--- stderr"), from) - from);
}

QString pathLine(const QString &folder, Shell shell)
{
    const auto block = shellBlock(at(folder), shell);
    return block ? block->split(u'\n').at(2) : QStringLiteral("refused");
}

} // namespace

class ShellBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void docker_cannotUseAKeyUnderAPassphrase()
    {
        const QTemporaryDir folder;
        QFile key(folder.filePath(QStringLiteral("key.pem")));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMII=\n");
        key.close();
        const auto block = shellBlock(at(folder.path()), Shell::Sh);
        QVERIFY(!block);
        QCOMPARE(block.error().kind, Error::Kind::Conflict);
        QVERIFY(block.error().message.contains(u"protected by a passphrase"));
        QVERIFY(block.error().next.contains(u"openssl pkey"));
    }

    void saysWhatDockerMachineSays()
    {
        const Endpoint plain = at(QStringLiteral("/Users/me/.docker/machine/machines/default"));
        QCOMPARE(*shellBlock(plain, Shell::Sh), recorded("docker-machine env default"));
        QCOMPARE(*shellBlock(plain, Shell::Fish),
                 recorded("docker-machine env --shell fish default"));
        QCOMPARE(*shellBlock(plain, Shell::PowerShell),
                 recorded("docker-machine env --shell powershell default"));
        QCOMPARE(*shellBlock(plain, Shell::Cmd),
                 recorded("docker-machine env --shell cmd default"));
    }

    /// Where the engine is none of its own, docker-machine may not even be installed.
    void anEngineOfDriverNoneNeedsNoDockerMachine()
    {
        Endpoint endpoint = at(QStringLiteral("/c"));
        endpoint.renewal = {panel::CertificateRenewal::By::LocalEngine};
        for (const Shell shell : {Shell::Sh, Shell::Fish, Shell::PowerShell, Shell::Cmd}) {
            const auto block = shellBlock(endpoint, shell);
            QVERIFY(block);
            QVERIFY2(!block->contains(QStringLiteral("docker-machine")), qPrintable(*block));
            QVERIFY(block->contains(QStringLiteral("DOCKER_HOST")));
        }
    }

    void quotesForEachShell()
    {
        const QString hard = QStringLiteral("/a b/$HOME/it's/\"x\"/`id`/\\/!1");
        QCOMPARE(pathLine(hard, Shell::Sh),
                 QStringLiteral("export DOCKER_CERT_PATH='/a b/$HOME/it'\\''s/\"x\"/`id`/\\/!1'"));
        QCOMPARE(
            pathLine(hard, Shell::Fish),
            QStringLiteral("set -gx DOCKER_CERT_PATH '/a b/$HOME/it\\'s/\"x\"/`id`/\\\\/!1';"));
        QCOMPARE(pathLine(QStringLiteral("/a’b/it's $x"), Shell::PowerShell),
                 QStringLiteral("$Env:DOCKER_CERT_PATH = '/a’’b/it''s $x'"));
        QCOMPARE(pathLine(QStringLiteral("/a & b"), Shell::Cmd),
                 QStringLiteral("SET \"DOCKER_CERT_PATH=/a & b\""));
        for (const char *folder : {"/a\"b", "/%PATH%", "/a\nb"})
            QCOMPARE(pathLine(QString::fromLatin1(folder), Shell::Cmd), QStringLiteral("refused"));
    }

    void theShellReadsBackWhatWeMeant()
    {
        const QStringList folders = {
            "/plain",    "/with space",  "/it's",           "/\"quoted\"", "/$HOME/${x}/$(id)",
            "/`id`",     "/back\\slash", "/semi;colon&|<>", "/new\nline",  "/tab\t*?[a]~",
            "/юникод/→", "/!history!",   "/end\\",          "/'",          "/''\"$'"};
        for (const QString &folder : folders) {
            const auto block = shellBlock(at(folder), Shell::Sh);
            QVERIFY(block);
            QProcess sh;
            sh.setProgram(QStringLiteral("/bin/sh"));
            sh.setArguments({QStringLiteral("-c"),
                             *block
                                 + QStringLiteral("printf '%s\\0' \"$DOCKER_TLS_VERIFY\" "
                                                  "\"$DOCKER_HOST\" \"$DOCKER_CERT_PATH\" "
                                                  "\"$DOCKER_MACHINE_NAME\"")});
            sh.start();
            QVERIFY(sh.waitForFinished());
            QCOMPARE(QString::fromUtf8(sh.readAllStandardOutput()),
                     QStringLiteral("1\0tcp://127.0.0.1:2376\0%1\0default\0")
                         .replace(QStringLiteral("%1"), folder));
        }
    }

    void addressesStayWhole()
    {
        const auto block = shellBlock(
            at(QStringLiteral("/c"), QStringLiteral("https://[fe80::1]:2377")), Shell::Sh);
        QVERIFY(block->contains(QStringLiteral("export DOCKER_HOST='tcp://[fe80::1]:2377'\n")));
    }

    void certificatesMustBeTogether()
    {
        Endpoint apart = at(QStringLiteral("/c"));
        apart.tlsFiles.key = QStringLiteral("/other/key.pem");
        QCOMPARE(shellBlock(apart, Shell::Sh).error().kind, Error::Kind::Conflict);
    }
};

QTEST_GUILESS_MAIN(ShellBlockTest)
#include "ShellBlockTest.moc"
