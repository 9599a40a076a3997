// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ActionLog.h"

#include "core/process/RecordingLauncher.h"
#include "core/process/ShellText.h"
#include "tests/support/ScriptedLauncher.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace panel {

class ActionLogTest : public QObject
{
    Q_OBJECT

    static CommandRecord command(const char *text)
    {
        CommandRecord record;
        record.text = QString::fromLatin1(text);
        record.started = QDateTime::currentDateTimeUtc();
        record.milliseconds = 1200;
        return record;
    }

    static Command compose()
    {
        Command command;
        command.program = QStringLiteral("/usr/bin/docker");
        command.arguments = {QStringLiteral("compose"), QStringLiteral("-f"),
                             QStringLiteral("/my files/compose.yml"), QStringLiteral("up")};
        command.environment = baseEnvironment();
        command.environment.insert(QStringLiteral("DOCKER_HOST"),
                                   QStringLiteral("tcp://10.0.0.1:2376"));
        command.environment.insert(QStringLiteral("DB_PASSWORD"), QStringLiteral("canary-value"));
        command.environment.insert(QStringLiteral("DOCKER_WORD"), QStringLiteral("canary-value"));
        return command;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasDoneIsKept()
    {
        {
            ActionLog log(file());
            const quint64 first = log.begin(QStringLiteral("Bring up"), QStringLiteral("a on b"));
            log.add(first, command("docker compose up -d"));
            log.end(first, {});
            const quint64 second = log.begin(QStringLiteral("Stop"), {});
            log.end(second, fail(Error::Kind::ServerFailed, QStringLiteral("no")));
            QCOMPARE(log.actions().first().title, QStringLiteral("Stop")); // the newest first
        }
        const ActionLog later(file());
        QCOMPARE(later.actions().size(), 2);
        QCOMPARE(later.actions().first().title, QStringLiteral("Stop"));
        QCOMPARE(later.actions().first().state, ActionRecord::State::Failed);
        QCOMPARE(later.actions().first().failure, QStringLiteral("no"));
        const ActionRecord &up = later.actions().last();
        QCOMPARE(up.place, QStringLiteral("a on b"));
        QCOMPARE(up.state, ActionRecord::State::Done);
        QCOMPARE(up.commands.size(), 1);
        QCOMPARE(up.commands.first().text, QStringLiteral("docker compose up -d"));
        QCOMPARE(up.commands.first().milliseconds, 1200);
        QVERIFY(up.ended.isValid());
    }

    void itIsForItsOwnerOnly()
    {
        ActionLog log(file());
        log.end(log.begin(QStringLiteral("Stop"), {}), {});
        itsOwnersOnly();
        // Also one that somebody made readable.
        QVERIFY(
            QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        log.end(log.begin(QStringLiteral("Stop"), {}), {});
        itsOwnersOnly();
    }

    void twoPanelsWriteBoth()
    {
        ActionLog one(file());
        ActionLog other(file());
        one.end(one.begin(QStringLiteral("One"), {}), {});
        other.end(other.begin(QStringLiteral("Other"), {}), {});
        QCOMPARE(ActionLog(file()).actions().size(), 2);
    }

    /// Killed in the middle: what it had done by then is told, as far as anybody knows.
    void whatAKilledPanelDidIsTold()
    {
        {
            ActionLog log(file());
            const quint64 clean = log.begin(QStringLiteral("Clean"), QStringLiteral("a on b"));
            log.add(clean, command("docker rm web"));
            log.add(clean, command("docker volume rm data"));
            QVERIFY(ActionLog(file()).actions().isEmpty()); // of a panel that lives
        }
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::ReadWrite));
        const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
        const QByteArray text =
            opened.readAll().replace("\"process\":" + own, "\"process\":2147483646");
        QVERIFY(opened.resize(0) && opened.seek(0) && opened.write(text) == text.size());
        opened.close();
        const ActionLog later(file());
        QCOMPARE(later.actions().size(), 1);
        QCOMPARE(later.actions().first().state, ActionRecord::State::Lost);
        QCOMPARE(later.actions().first().commands.size(), 2);
        QCOMPARE(later.actions().first().commands.last().text,
                 QStringLiteral("docker volume rm data"));
    }

    void itStaysShort()
    {
        ActionLog log(file());
        for (qsizetype i = 0; i < 2 * ActionLog::mostKept + 10; ++i)
            log.end(log.begin(QString::number(i), {}), {});
        QCOMPARE(log.actions().size(), ActionLog::mostKept);
        const ActionLog later(file());
        QCOMPARE(later.actions().size(), ActionLog::mostKept);
        QCOMPARE(later.actions().first().title, QString::number(2 * ActionLog::mostKept + 10 - 1));
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::ReadOnly));
        QCOMPARE(opened.readAll().count('\n'), ActionLog::mostKept);
    }

    void aLongSessionKeepsItShortToo()
    {
        ActionLog log(file());
        const QByteArray text = "docker " + QByteArray(20'000, 'x');
        const quint64 first = log.begin(QStringLiteral("first"), {});
        log.add(first, command(text.constData()));
        log.end(first, {});
        for (int i = 0; i < 30; ++i) {
            const quint64 action = log.begin(QString::number(i), {});
            for (int k = 0; k < 10; ++k)
                log.add(action, command(text.constData()));
            log.end(action, {});
        }
        QVERIFY2(QFileInfo(file()).size() < 3'000'000,
                 qPrintable(QString::number(QFileInfo(file()).size())));
        const ActionLog later(file());
        QVERIFY(later.actions().size() > 10);
        QCOMPARE(later.actions().first().title, QStringLiteral("29"));
        itsOwnersOnly();
    }

    void whatIsNoneOfOursIsLeftOut()
    {
        {
            QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
            QFile opened(file());
            QVERIFY(opened.open(QIODevice::WriteOnly));
            opened.write("nonsense\n{}\n[1]\n{\"title\":\"x\"}\n\xff\xfe\n");
        }
        QVERIFY(ActionLog(file()).actions().isEmpty());
    }

    void onlyWhatRunsGrows()
    {
        ActionLog log({});
        const quint64 action = log.begin(QStringLiteral("Stop"), {});
        log.end(action, fail(Error::Kind::Cancelled, {}));
        QCOMPARE(log.actions().first().state, ActionRecord::State::Cancelled);
        QSignalSpy changed(&log, &ActionLog::changed);
        log.add(action, command("late"));
        log.add(0, command("nobody's"));
        log.end(action, {});
        QCOMPARE(changed.size(), 0);
        QVERIFY(log.actions().first().commands.isEmpty());
        QCOMPARE(log.actions().first().state, ActionRecord::State::Cancelled);
    }

    void commandsAreForAShellAndWithoutSecrets()
    {
        const QString text = shellText(compose());
        QVERIFY2(text.contains(QStringLiteral("DOCKER_HOST=tcp://10.0.0.1:2376 docker compose -f "
                                              "'/my files/compose.yml' up")),
                 qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("canary-value")));
        QVERIFY(text.contains(
            QStringLiteral("# and in the environment, not shown: DB_PASSWORD, DOCKER_WORD")));
        QVERIFY(!text.contains(QStringLiteral("HOME"))); // everybody has that
    }

    void whatIsRunIsToldWithItsEnd()
    {
        ScriptedLauncher programs([](const Command &) {
            ScriptedAnswer answer;
            answer.exitCode = 3;
            return answer;
        });
        QList<CommandRecord> told;
        RecordingLauncher launcher(
            &programs, [&](const Command &, const CommandRecord &record) { told.append(record); });
        std::optional<int> code;
        launcher.run(compose(), this,
                     [&](const Result<ProcessEnd> &end) { code = end ? end->exitCode : -1; });
        QTRY_VERIFY(code);
        QCOMPARE(*code, 3);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().exitCode, 3);
        QVERIFY(!told.first().isGood());
        QVERIFY(!told.first().text.contains(QStringLiteral("canary-value")));
    }

    void aLauncherThatIsGoneTellsNothing()
    {
        ScriptedLauncher programs([](const Command &) { return ScriptedAnswer(); });
        int told = 0;
        auto launcher = std::make_unique<RecordingLauncher>(
            &programs, [&](const Command &, const CommandRecord &) { ++told; });
        bool ended = false;
        launcher->run(compose(), this, [&](const Result<ProcessEnd> &) { ended = true; });
        launcher.reset();
        QTRY_VERIFY(ended);
        QCOMPARE(told, 0);
    }

private:
    void itsOwnersOnly() const
    {
        QCOMPARE(
            QFileInfo(file()).permissions()
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
    }

    QString file() const { return m_folder->filePath(QStringLiteral("state/actions.jsonl")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::ActionLogTest)
#include "ActionLogTest.moc"
