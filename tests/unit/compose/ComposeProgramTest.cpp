// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeProgram.h"

#include "tests/support/ScriptedLauncher.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using panel::ComposeProgram;
using panel::Error;
using panel::Result;
using panel::ScriptedAnswer;

class ComposeProgramTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::optional<Result<ComposeProgram>> search(panel::ScriptedLauncher &launcher)
    {
        std::optional<Result<ComposeProgram>> found;
        panel::findCompose(launcher, this,
                           [&](const Result<ComposeProgram> &answer) { found = answer; });
        [&] { QTRY_VERIFY(found); }();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Both are found here, whatever is installed; the scripts say what they answer.
        for (const char *name : {"docker", "docker-compose"}) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        }
        qputenv("PATH", m_folder.path().toUtf8());
    }

    void readsVersions_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("version");
        QTest::newRow("Debian") << QByteArray("2.26.1-4\n") << QStringLiteral("2.26.1");
        QTest::newRow("v") << QByteArray("v2.40.3") << QStringLiteral("2.40.3");
        QTest::newRow("5") << QByteArray("5.0.1\n") << QStringLiteral("5.0.1");
        QTest::newRow("old") << QByteArray("1.29.2\n") << QStringLiteral("1.29.2");
        QTest::newRow("desktop") << QByteArray("2.23.0-desktop.1") << QStringLiteral("2.23.0");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("words") << QByteArray("docker: 'compose' is not a docker command.")
                               << QString();
        QTest::newRow("one number") << QByteArray("2") << QString();
        QTest::newRow("overflow") << QByteArray("99999999999.1") << QString();
    }

    void readsVersions()
    {
        QFETCH(QByteArray, output);
        QTEST(panel::parseComposeVersion(output).toString(), "version");
    }

    void knowsWhatAVersionCan()
    {
        const auto of = [](int minor) {
            return ComposeProgram{{}, {}, QVersionNumber(2, minor, 1)};
        };
        QVERIFY(!of(26).hasJsonProgress() && of(26).hasProgressOption());
        QVERIFY(of(29).hasJsonProgress());
        QVERIFY(!of(10).hasProgressOption());
        QVERIFY((ComposeProgram{{}, {}, QVersionNumber(5, 0, 1)}.hasJsonProgress()));
    }

    void prefersThePlugin()
    {
        panel::ScriptedLauncher launcher([](const panel::Command &) {
            return ScriptedAnswer{"2.40.3\n", {}, 0, {}, false};
        });
        const auto found = search(launcher);
        QVERIFY(*found);
        QCOMPARE((*found)->program, m_folder.filePath(QStringLiteral("docker")));
        QCOMPARE((*found)->leadingArguments, QStringList{QStringLiteral("compose")});
        QCOMPARE((*found)->version, QVersionNumber(2, 40, 3));
        QCOMPARE(launcher.commands().size(), 1);
    }

    void takesTheOtherWithoutAPlugin()
    {
        panel::ScriptedLauncher launcher([](const panel::Command &command) {
            if (command.program.endsWith(QStringLiteral("/docker")))
                return ScriptedAnswer{{}, "unknown flag: --short\n", 125, {}, false};
            return ScriptedAnswer{"2.26.1-4\n", {}, 0, {}, false};
        });
        const auto found = search(launcher);
        QVERIFY(*found);
        QCOMPARE((*found)->program, m_folder.filePath(QStringLiteral("docker-compose")));
        QCOMPARE((*found)->leadingArguments, QStringList{});
    }

    void refusesVersionOne()
    {
        panel::ScriptedLauncher launcher([](const panel::Command &command) {
            if (command.program.endsWith(QStringLiteral("/docker")))
                return ScriptedAnswer{
                    {}, {}, 0, Error{Error::Kind::TimedOut, QStringLiteral("t"), {}, {}}, false};
            return ScriptedAnswer{"1.29.2\n", {}, 0, {}, false};
        });
        const auto found = search(launcher);
        QVERIFY(!*found);
        QCOMPARE(found->error().kind, Error::Kind::VersionUnsupported);
        QVERIFY(found->error().message.contains(QStringLiteral("1.29.2")));
        QVERIFY(found->error().next.contains(QStringLiteral("Homebrew")));
    }

    void tellsWhatItTried()
    {
        panel::ScriptedLauncher launcher([](const panel::Command &) {
            return ScriptedAnswer{{}, "unknown \x1B[1mcommand", 1, {}, false};
        });
        const auto found = search(launcher);
        QVERIFY(!*found);
        QCOMPARE(found->error().kind, Error::Kind::ProgramMissing);
        QVERIFY(found->error().detail.contains(QStringLiteral("docker-compose")));
        QVERIFY(!found->error().detail.contains(QChar(0x1B)));
    }

    void canBeCancelled()
    {
        panel::ScriptedLauncher launcher([](const panel::Command &) {
            return ScriptedAnswer{{}, {}, 0, {}, true};
        });
        std::optional<Result<ComposeProgram>> found;
        panel::Call *call = panel::findCompose(
            launcher, this, [&](const Result<ComposeProgram> &answer) { found = answer; });
        call->cancel();
        QTRY_VERIFY(found);
        QCOMPARE(found->error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ComposeProgramTest)
#include "ComposeProgramTest.moc"
