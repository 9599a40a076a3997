// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/DockerMachineFailure.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using panel::dockerMachineFailure;
using panel::Error;
using panel::ProcessEnd;
using Kind = panel::Error::Kind;

namespace {

struct Run
{
    QString file;
    QString command;
    ProcessEnd end;
};

/// "$ command / # exit=N … / --- stdout (n bytes) / … / --- stderr (n bytes) / … / === end"
QList<Run> recordedRuns()
{
    static const QRegularExpression form(
        QStringLiteral("^\\$ ([^\\n]*)\\n# exit=(\\d+)[^\\n]*\\n--- stdout \\(\\d+ bytes\\)\\n"
                       "(.*?)--- stderr \\(\\d+ bytes\\)\\n(.*?)^=== end$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    const QDir folder(QStringLiteral(PANEL_TEST_DATA "/docker-machine/0.16.2/transcripts"));
    QList<Run> runs;
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        auto it = form.globalMatch(text);
        while (it.hasNext()) {
            const auto match = it.next();
            if (match.captured(1).contains(QStringLiteral("docker-machine ")))
                runs.append({name,
                             match.captured(1),
                             {match.captured(2).toInt(), match.captured(3).toUtf8(),
                              match.captured(4).toUtf8()}});
        }
    }
    return runs;
}

Error failureOf(const QByteArray &errors, int exitCode = 1, const QByteArray &output = {})
{
    return dockerMachineFailure({exitCode, output, errors}, QStringLiteral("box"))
        .value_or(Error{Kind::Internal, QStringLiteral("no failure"), {}, {}});
}

} // namespace

class DockerMachineFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedFailureHasWords()
    {
        const QList<Run> runs = recordedRuns();
        QVERIFY(runs.size() > 150);
        int failures = 0;
        int unknown = 0;
        for (const Run &run : runs) {
            const auto error = dockerMachineFailure(run.end, QStringLiteral("box"));
            if (run.end.exitCode == 0 && !error)
                continue;
            ++failures;
            const QByteArray where = (run.file + QStringLiteral(": ") + run.command).toUtf8();
            QVERIFY2(error, where.constData());
            QVERIFY2(!error->message.isEmpty() && error->message.size() < 400, where.constData());
            QVERIFY2(!error->message.contains(QStringLiteral("goroutine")), where.constData());
            QVERIFY2(!error->message.contains(QStringLiteral("%1")), where.constData());
            QVERIFY2(!error->detail.isEmpty(), where.constData());
            // What was typed wrongly in a terminal needs no words of ours.
            if (error->kind == Kind::ProgramFailed) {
                ++unknown;
                qInfo("%s: %s", where.constData(), qPrintable(error->message));
            }
        }
        QVERIFY(failures > 70);
        QVERIFY2(unknown <= 12, qPrintable(QString::number(unknown)));
    }

    void understands_data()
    {
        QTest::addColumn<QString>("command"); // of a transcript
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("words"); // in message or next
        const auto row = [](const char *command, Kind kind, const char *words) {
            QTest::newRow(command)
                << QString::fromLatin1(command) << kind << QString::fromUtf8(words);
        };
        row("create --driver virtualbox vb1", Kind::Unhealthy, "kernel module");
        row("boot2docker.iso vb2", Kind::Unhealthy, "virtualization");
        row("boot2docker.iso vb3", Kind::Unhealthy, "VBoxSVC");
        row("boot2docker.iso vb4", Kind::Conflict, "another host-only network");
        row("start vb4", Kind::NotFound, "its VM is gone");
        row("restart vb4", Kind::Unhealthy, "host-only");
        row("create --driver virtualbox vb5", Kind::Conflict, "already");
        row("create --driver virtualbox bad_name", Kind::InvalidInput, "letters");
        row("create --driver nosuch x1", Kind::ProgramMissing, "docker-machine-driver-nosuch");
        row("status nosuch", Kind::NotFound, "“nosuch”");
        row("rm -y emptydir", Kind::FileUnreadable, "config.json");
        row("rm -y badjson", Kind::FileMalformed, "damaged");
        row("rm -y emptyjson", Kind::FileMalformed, "crashed");
        row("rm -y futurever", Kind::VersionUnsupported, "newer docker-machine");
        row("rm -y plugindrv", Kind::ProgramMissing, "kvm2");
        row("start default", Kind::Conflict, "already running");
        row("stop default", Kind::Conflict, "no VM");
        row("upgrade default", Kind::TimedOut, "SSH");
        row("regenerate-certs -f default", Kind::TimedOut, "SSH");
        row("env refused", Kind::Refused, "127.0.0.1:23998");
        row("env dns", Kind::Unreachable, "no-such.invalid");
        row("env hang", Kind::TimedOut, "127.0.0.1:23999");
        row("ls --bogus", Kind::InvalidInput, "-bogus");
        row("rm -f badjson emptydir trunc nosuch", Kind::FileMalformed, "damaged");
        row("timeout 20 docker-machine stop vb4", Kind::Conflict, "does not run");
        row("ssh vb4 true", Kind::Unreachable, "SSH");
    }

    void understands()
    {
        QFETCH(QString, command);
        QFETCH(Kind, kind);
        QFETCH(QString, words);
        QStringList said; // the same command was recorded in several situations
        for (const Run &run : recordedRuns()) {
            const auto error = dockerMachineFailure(run.end, QStringLiteral("box"));
            if (!error || !run.command.endsWith(command))
                continue;
            if (error->kind == kind && (error->message + error->next).contains(words))
                return;
            said.append(kindName(error->kind) + u' ' + toPlainText(*error));
        }
        QFAIL(qPrintable(said.join(u'\n')));
    }

    void understandsWhatWasReportedElsewhere_data()
    {
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<Kind>("kind");
        // Issues of docker/machine, see the design notes on each symptom.
        QTest::newRow("address moved")
            << QByteArray("There was an error validating certificates for host "
                          "\"192.168.99.100:2376\": x509: certificate is valid for "
                          "192.168.99.101, not 192.168.99.100")
            << Kind::ServerUntrusted;
        QTest::newRow("port taken")
            << QByteArray("listen tcp4 127.0.0.1:50022: bind: address already in use")
            << Kind::Conflict;
        QTest::newRow("saved") << QByteArray(
            "VBoxManage: error: The machine is not mutable (state is Saved)")
                               << Kind::Conflict;
        QTest::newRow("no VT-x") << QByteArray("VERR_VMX_NO_VMX") << Kind::Unhealthy;
        QTest::newRow("network not allowed")
            << QByteArray("VBoxManage: error: Code E_ACCESSDENIED (0x80070005) - Access denied")
            << Kind::Conflict;
        QTest::newRow("macOS") << QByteArray(
            "Host-only adapters are no longer supported! (VERR_NOT_FOUND)")
                               << Kind::Unhealthy;
        QTest::newRow("generic") << QByteArray("generic driver does not support start")
                                 << Kind::Conflict;
        QTest::newRow("stopped") << QByteArray("Error: machine must be running to upgrade.")
                                 << Kind::Conflict;
        QTest::newRow("silence") << QByteArray() << Kind::ProgramFailed;
        QTest::newRow("something else")
            << QByteArray("Error creating machine: no idea") << Kind::ProgramFailed;
    }

    void understandsWhatWasReportedElsewhere()
    {
        QFETCH(QByteArray, errors);
        QTEST(failureOf(errors).kind, "kind");
    }

    void keepsItsWordsAsDetailAndNoDanger()
    {
        const Error error =
            failureOf("<b>x</b>\x1B[31m \xE2\x80\xAE y\nno idea", 1, "said before\n");
        QCOMPARE(error.message, QStringLiteral("docker-machine failed: no idea"));
        QCOMPARE(error.detail, QStringLiteral("said before\n<b>x</b>␛[31m ⟨U+202E⟩ y\nno idea"));
        QVERIFY(failureOf(QByteArray(1024 * 1024, 'x')).detail.size() < 10000);
    }

    void successIsNoFailure()
    {
        QVERIFY(!dockerMachineFailure({0, "Successfully removed box\n", ""}, "box"));
        // It retries and warns on standard error before it gets there.
        QVERIFY(!dockerMachineFailure({0, "", "x509: was replaced\n"}, "box"));
    }
};

QTEST_GUILESS_MAIN(DockerMachineFailureTest)
#include "DockerMachineFailureTest.moc"
