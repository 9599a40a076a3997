// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/workflow/SmallProject.h"
#include "tests/support/HeadlessRun.h"

#include <QDir>
#include <QTest>

using panel::test::SmallProject;

/// The headless commands on a project of the user's own, as somebody uses them who has read the
/// README: what they say is true, is said once, and names what is meant.
class HeadlessUseTest : public QObject
{
    Q_OBJECT

    using End = panel::test::HeadlessEnd;

    static End run(const QString &program, const QStringList &words)
    {
        return panel::test::runWithoutKeychain(program, words);
    }

    QStringList command(const QStringList &words) const
    {
        return panel::test::onProject(m_project.file(), words);
    }

    End panel(const char *words) const
    {
        return run(m_program, command(QString::fromUtf8(words).split(u' ')));
    }

private Q_SLOTS:
    void cleanup() { m_project.removeAll(); }

    void whatDoesNotRunIsNotOffered()
    {
        const QByteArray offer = "Open http://localhost:48931/";
        const End up = panel("up");
        QVERIFY2(up.exitCode == 0, up.all().constData());
        QVERIFY2(up.output.contains(offer), up.all().constData());
        QVERIFY2(up.output.contains("up to date"), up.all().constData());
        QVERIFY(panel("status").output.contains(offer));
        // What ran once and ended does not run.
        QVERIFY2(panel("projects").output.contains("1 of 2 running"),
                 panel("projects").output.constData());
        QCOMPARE(panel("stop").exitCode, 0);
        const End status = panel("status");
        QVERIFY2(status.exitCode == 0 && !status.output.contains("Open"), status.all().constData());
    }

    void aFailureIsSaidOnce()
    {
        SmallProject::docker({QStringLiteral("create"), QStringLiteral("--name"),
                              QStringLiteral("panelheadless_taken"), QStringLiteral("--label"),
                              QStringLiteral("com.docker.compose.project=panelheadless"),
                              QStringLiteral("debian:bookworm-slim")});
        const End up = run(m_program, command({QStringLiteral("--profile"), QStringLiteral("extra"),
                                               QStringLiteral("up"), QStringLiteral("taker")}));
        QCOMPARE(up.exitCode, 1);
        const QByteArray all = up.all();
        QVERIFY2(all.count("has a container called panelheadless_taken") == 1, all.constData());
        QVERIFY2(all.count("is already in use by container") == 1, all.constData());
        QVERIFY2(all.contains("Remove that container, or give this one another name."),
                 all.constData());
    }

    void aProfileThatIsInNoFileIsTold()
    {
        const End status =
            run(m_program, command({QStringLiteral("--profile"), QStringLiteral("extar"),
                                    QStringLiteral("status")}));
        QCOMPARE(status.exitCode, 0);
        QCOMPARE(status.errors, QByteArray("No service of the project has the profile “extar”. It "
                                           "has: extra.\n"));
        const End known =
            run(m_program, command({QStringLiteral("--profile"), QStringLiteral("extra"),
                                    QStringLiteral("status")}));
        QCOMPARE(known.errors, QByteArray());
    }

    void aVolumeGoesByItsKeyToo()
    {
        QVERIFY(panel("up").exitCode == 0);
        const QDir folder(m_project.folder());
        const End copied = panel(qPrintable(QStringLiteral("volumes copy db --copy-to ")
                                            + folder.filePath(QStringLiteral("copies"))));
        QVERIFY2(copied.exitCode == 0, copied.all().constData());
        const QStringList tars =
            QDir(folder.filePath(QStringLiteral("copies"))).entryList({QStringLiteral("*.tar")});
        QCOMPARE(tars.size(), 1);
        QVERIFY(tars.first().startsWith(QStringLiteral("panelheadless_db-")));
        QVERIFY(panel("volumes copy bd").errors.contains("no volume bd"));
    }

    void aSlipInAPathMakesNoFolders()
    {
        const QDir folder(m_project.folder());
        const QString slip = folder.filePath(QStringLiteral("no/such/place"));
        for (const char *words : {"volumes copy --copy-to ", "clean --volumes --yes --copy-to "}) {
            const End end = panel(qPrintable(QLatin1String(words) + slip));
            QCOMPARE(end.exitCode, 1);
            QVERIFY2(end.errors.contains(folder.filePath(QStringLiteral("no/such")).toUtf8()),
                     end.all().constData());
            QVERIFY(!folder.exists(QStringLiteral("no")));
        }
        const End restore = panel("volumes restore /no/such/copy.tar");
        QCOMPARE(restore.exitCode, 1);
        QVERIFY2(restore.errors.startsWith("There is no file /no/such/copy.tar."),
                 restore.all().constData());
    }

    /// At the question for a value: as if nothing had been asked.
    void theQuestionCanBeInterrupted()
    {
        const QByteArray before = panel("secrets").output;
        const QString script = QStringLiteral(R"(
import os, pty, sys, termios
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
said = b""
while b"Value of word:" not in said:
    said += os.read(terminal, 4096)
os.write(terminal, b"\x03")
try:
    while more := os.read(terminal, 4096):
        said += more
except OSError:
    pass
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(repr(said), code, bool(termios.tcgetattr(terminal)[3] & termios.ECHO))
)");
        const End end = run(QStringLiteral("python3"),
                            QStringList{QStringLiteral("-c"), script, m_program}
                                + command({QStringLiteral("secrets"), QStringLiteral("set"),
                                           QStringLiteral("word")}));
        QVERIFY2(end.output == "b'Value of word: \\r\\n' 130 True\n", end.all().constData());
        QCOMPARE(panel("secrets").output, before);
    }

private:
    const QString m_program = panel::test::headlessProgram();
    SmallProject m_project{QStringLiteral("panelheadless"),
                           QStringLiteral("name: %1\n"
                                          "services:\n"
                                          "  web:\n"
                                          "    image: debian:bookworm-slim\n"
                                          "    command: ['sleep', '600']\n"
                                          "    stop_signal: SIGKILL\n"
                                          "    ports: ['127.0.0.1:48931:80']\n"
                                          "    volumes: ['db:/data']\n"
                                          "  once:\n"
                                          "    image: debian:bookworm-slim\n"
                                          "    command: ['true']\n"
                                          "    secrets: [word]\n"
                                          "  taker:\n"
                                          "    image: debian:bookworm-slim\n"
                                          "    container_name: %1_taken\n"
                                          "    profiles: [extra]\n"
                                          "secrets: {word: {environment: HEADLESS_WORD}}\n"
                                          "volumes: {db: {}}\n")};
};

QTEST_GUILESS_MAIN(HeadlessUseTest)
#include "HeadlessUseTest.moc"
