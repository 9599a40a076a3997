// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/VirtualBoxVm.h"

#include "core/machine/VirtualBoxFailure.h"
#include "tests/support/Transcript.h"

#include <QTest>

using panel::Error;
using panel::parseVirtualBoxVm;
using panel::PortForward;
using panel::RecordedRun;
using panel::VirtualBoxVm;

namespace {

QList<RecordedRun> recorded(const char *file)
{
    return panel::readTranscript(QStringLiteral(PANEL_TEST_DATA "/vboxmanage/")
                                 + QLatin1String(file));
}

/// The answers to `showvminfo --machinereadable`, in order.
QList<QByteArray> descriptions(const char *file)
{
    QList<QByteArray> found;
    const QList<RecordedRun> runs = recorded(file);
    for (const RecordedRun &run : runs) {
        if (run.end.exitCode == 0 && run.command.startsWith("VBoxManage showvminfo")
            && run.command.endsWith("--machinereadable"))
            found.append(run.end.standardOutput);
    }
    return found;
}

QByteArray vmText(const QByteArray &state, const QByteArray &more = {})
{
    return "name=\"box\"\nUUID=\"c0cb2138-74fe-43b6-9766-ffe20cff7c52\"\nVMState=\"" + state
           + "\"\nnic1=\"nat\"\n" + more;
}

} // namespace

class VirtualBoxVmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARecordedVm()
    {
        const QList<QByteArray> all = descriptions("02-natpf.txt");
        QCOMPARE(all.size(), 2);
        const auto vm = parseVirtualBoxVm(all.first());
        QVERIFY(vm);
        QCOMPARE(vm->name, QStringLiteral("natvm"));
        QCOMPARE(vm->uuid, QStringLiteral("c0cb2138-74fe-43b6-9766-ffe20cff7c52"));
        QCOMPARE(vm->state, VirtualBoxVm::State::PoweredOff);
        QCOMPARE(vm->stateText, QStringLiteral("poweroff"));
        QCOMPARE(vm->stateSince, QDateTime(QDate(2026, 11, 23), QTime(21, 40, 47, 344), Qt::UTC));
        QCOMPARE(vm->cpus, 1);
        QCOMPARE(vm->memoryMiB, 1024);
        QCOMPARE(vm->natAdapters, QList<int>{1});
        QCOMPARE(vm->forwards.size(), 3);
        QCOMPARE(vm->forwards.at(0), (PortForward{1,
                                                  QStringLiteral("dns"),
                                                  QStringLiteral("udp"),
                                                  {},
                                                  5353,
                                                  QStringLiteral("10.0.2.15"),
                                                  53}));
    }

    void readsRecordedHostileRules()
    {
        const auto vm = parseVirtualBoxVm(descriptions("02-natpf.txt").last());
        QVERIFY2(vm, qPrintable(vm ? QString() : vm.error().detail));
        QCOMPARE(vm->forwards.size(), 37);
        const auto has = [&](const QString &name, int hostPort) {
            return std::any_of(vm->forwards.cbegin(), vm->forwards.cend(),
                               [&](const PortForward &rule) {
                                   return rule.name == name && rule.hostPort == hostPort;
                               });
        };
        QVERIFY(has(QStringLiteral("back\\slash"), 8014));
        QVERIFY(has(QStringLiteral("quo\"te"), 8011));
        QVERIFY(has(QStringLiteral("new\nline"), 8017));
        QVERIFY(has(QStringLiteral("plus"), 8024)); // the one after it
        QVERIFY(has(QStringLiteral("ünïcödé-日本"), 8013));
        QVERIFY(has(QStringLiteral("lt<gt>&amp"), 8015));
        QVERIFY(has(QStringLiteral("bad2"), 0)); // to be removed, it has to be seen
    }

    void knowsTheAdapters()
    {
        QByteArray text = vmText("poweroff");
        const QList<RecordedRun> runs = recorded("06-multi-nic.txt");
        for (const RecordedRun &run : runs) {
            if (!run.command.contains("grep\\ -a\\ -n"))
                continue;
            text.clear(); // numbered lines
            for (const QByteArray &line : run.end.standardOutput.split('\n'))
                text += line.mid(line.indexOf(':') + 1) + '\n';
        }
        const auto vm = parseVirtualBoxVm(text);
        QVERIFY(vm);
        QCOMPARE(vm->name, QStringLiteral("multi"));
        QCOMPARE(vm->natAdapters, (QList<int>{1, 2}));
        QStringList rules;
        for (const PortForward &rule : vm->forwards)
            rules.append(QString::number(rule.adapter) + u':' + ruleText(rule));
        QCOMPARE(rules, (QStringList{QStringLiteral("1:a,tcp,,1001,,80"),
                                     QStringLiteral("2:a,tcp,,1001,,80"),
                                     QStringLiteral("2:b,udp,127.0.0.1,1002,,80")}));
    }

    void overlooksWarnings()
    {
        QByteArray warned;
        const QList<RecordedRun> runs = recorded("05-debian-script-warning.txt");
        for (const RecordedRun &run : runs) {
            if (run.command.contains("head"))
                warned = run.end.standardOutput;
        }
        QVERIFY(warned.startsWith("WARNING"));
        const auto vm = parseVirtualBoxVm(warned + "VMState=\"saved\"\n");
        QVERIFY(vm);
        QCOMPARE(vm->name, QStringLiteral("natvm"));
        QCOMPARE(vm->state, VirtualBoxVm::State::Saved);
    }

    void readsNames_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("name");
        QTest::newRow("quotes") << QByteArray("name=\"my vm \\\"q\\\" ünï \\\\ b\"")
                                << QStringLiteral("my vm \"q\" ünï \\ b");
        QTest::newRow("an old version") << QByteArray("name=\"a\\b\"") << QStringLiteral("a\\b");
        QTest::newRow("carriage return") << QByteArray("name=\"box\"\r") << QStringLiteral("box");
        QTest::newRow("HTML") << QByteArray("name=\"<b>x</b>\"") << QStringLiteral("<b>x</b>");
        QTest::newRow("backslash last") << QByteArray("name=\"a\\\\\"") << QStringLiteral("a\\");
    }

    void readsNames()
    {
        QFETCH(QByteArray, line);
        const auto vm = parseVirtualBoxVm(line + "\nVMState=\"running\"\n");
        QVERIFY(vm);
        QTEST(vm->name, "name");
    }

    void readsStates_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<VirtualBoxVm::State>("state");
        QTest::addColumn<bool>("isChangeable");
        using State = VirtualBoxVm::State;
        const auto row = [](const char *word, State state, bool isChangeable) {
            QTest::newRow(word) << QByteArray(word) << state << isChangeable;
        };
        row("poweroff", State::PoweredOff, true);
        row("running", State::Running, true);
        row("paused", State::Paused, true);
        row("aborted", State::Aborted, true);
        row("saved", State::Saved, false);
        row("aborted-saved", State::AbortedSaved, false);
        row("starting", State::Starting, false);
        row("stopping", State::Stopping, false);
        row("saving", State::Saving, false);
        row("restoring", State::Restoring, false);
        row("gurumeditation", State::Stuck, false);
        row("livesnapshotting", State::Other, false);
    }

    void readsStates()
    {
        QFETCH(QByteArray, word);
        const auto vm = parseVirtualBoxVm(vmText(word));
        QVERIFY(vm);
        QTEST(vm->state, "state");
        QCOMPARE(vm->stateText, QString::fromUtf8(word));
        const auto fixed = whyRulesAreFixed(*vm);
        QTEST(!fixed.has_value(), "isChangeable");
        if (fixed) {
            QCOMPARE(fixed->kind, Error::Kind::Conflict);
            QVERIFY(fixed->message.contains(QStringLiteral("box")));
            QVERIFY(!fixed->next.isEmpty());
        }
    }

    void anInaccessibleVmIsAVm()
    {
        const auto vm = parseVirtualBoxVm("name=\"<inaccessible>\"\nUUID=\"x\"\n");
        QVERIFY(vm);
        QCOMPARE(vm->state, VirtualBoxVm::State::Inaccessible);
    }

    void aDescriptionCannotPretend()
    {
        const auto vm = parseVirtualBoxVm(
            vmText("poweroff", "description=\"first\nVMState=\\\"running\\\"\n"
                               "Forwarding(0)=\"evil,tcp,,1,,1\\\"\nname=\\\"x\\\"\nend\\\\\"\n"
                               "cpus=2\n"));
        QVERIFY(vm);
        QCOMPARE(vm->state, VirtualBoxVm::State::PoweredOff);
        QVERIFY(vm->forwards.isEmpty());
        QCOMPARE(vm->cpus, 2);
    }

    void refusesGarbage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("Segmentation fault\n");
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("no state") << QByteArray("name=\"box\"\nUUID=\"x\"\n");
        QTest::newRow("no name") << QByteArray("VMState=\"running\"\n");
        QTest::newRow("open quote") << QByteArray("name=\"box\nVMState=\"running\nx");
        QTest::newRow("half a rule") << vmText("running", "Forwarding(0)=\"web,tcp,,80\"\n");
        QTest::newRow("cut rule") << vmText("running", "Forwarding(0)=\"web,tcp,,80,,8");
    }

    void refusesGarbage()
    {
        QFETCH(QByteArray, text);
        const auto vm = parseVirtualBoxVm(text);
        QVERIFY(!vm);
        QCOMPARE(vm.error().kind, Error::Kind::BadAnswer);
        QVERIFY(vm.error().detail.size() < 3000);
    }

    void everyRecordedFailureIsOne_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"02-natpf.txt", "03-controlvm.txt", "05-debian-script-warning.txt",
                                 "06-multi-nic.txt"})
            QTest::newRow(file) << QString::fromUtf8(file);
    }

    void everyRecordedFailureIsOne()
    {
        QFETCH(QString, file);
        const QList<RecordedRun> runs = recorded(file.toUtf8().constData());
        QVERIFY(runs.size() > 3);
        for (const RecordedRun &run : runs) {
            const auto failure = panel::virtualBoxFailure(run.end, QStringLiteral("natvm"));
            const bool isFailure =
                run.end.exitCode != 0 || run.end.standardError.contains("error:");
            QVERIFY2(failure.has_value() == isFailure, run.command.constData());
            if (!failure)
                continue;
            QVERIFY2(!failure->message.isEmpty() && !failure->next.isEmpty(),
                     run.command.constData());
            QVERIFY2(!failure->detail.contains(QStringLiteral("Usage -")), run.command.constData());
        }
    }

    void understandsFailures_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *said, int exitCode, Error::Kind kind, const char *words) {
            QTest::newRow(words) << QByteArray("VBoxManage: error: ") + said << exitCode << kind
                                 << QString::fromUtf8(words);
        };
        using Kind = Error::Kind;
        row("Could not find a registered machine named 'box'", 1, Kind::NotFound, "knows no VM");
        row("A NAT rule of this name already exists", 1, Kind::Conflict, "of this name");
        row("A NAT rule for this host port and this host IP already exists", 1, Kind::Conflict,
            "this host port");
        row("Invalid NIC number 9", 0, Kind::InvalidInput, "no such network adapter");
        row("Machine 'box' is not currently running.", 1, Kind::Conflict, "has stopped");
        row("The machine 'box' is already locked for a session (or being unlocked)\n"
            "VBoxManage: error: Details: code VBOX_E_INVALID_OBJECT_STATE (0x80bb0007)",
            1, Kind::Conflict, "Another program holds");
        row("The machine is not mutable (state is Saved)", 1, Kind::Conflict, "does not allow it");
        row("Code E_ACCESSDENIED (0x80070005) - Access denied", 1, Kind::ProgramFailed,
            "denied access");
        row("Failed to create the VirtualBox object!", 1, Kind::ProgramFailed, "VBoxSVC");
        row("Code NS_ERROR_CALL_FAILED (0x800706be) - Call to remote object failed", 1,
            Kind::ProgramFailed, "did not answer when asked");
        row("Failed (VERR_NEM_NOT_AVAILABLE)", 1, Kind::ProgramFailed, "VERR_NEM_NOT_AVAILABLE");
        row("something else entirely", 1, Kind::ProgramFailed, "something else entirely");
    }

    void understandsFailures()
    {
        QFETCH(QByteArray, said);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        const auto failure =
            panel::virtualBoxFailure({exitCode, {}, said}, QStringLiteral("b\u202Eox"));
        QVERIFY(failure);
        QTEST(failure->kind, "kind");
        QVERIFY2(failure->message.contains(words), qPrintable(failure->message));
        QVERIFY(!failure->message.contains(QChar(0x202E)));
        QVERIFY(failure->detail.contains(QStringLiteral("error:")));
    }

    void aWrongLocaleIsNamed()
    {
        const QList<RecordedRun> runs = recorded("08-locale.txt");
        int seen = 0;
        for (const RecordedRun &run : runs) {
            if (run.end.exitCode != 3)
                continue;
            ++seen;
            QVERIFY(panel::virtualBoxFailure(run.end, QStringLiteral("multi"))
                        ->message.contains(QStringLiteral("locale")));
        }
        QCOMPARE(seen, 3);
    }
};

QTEST_GUILESS_MAIN(VirtualBoxVmTest)
#include "VirtualBoxVmTest.moc"
