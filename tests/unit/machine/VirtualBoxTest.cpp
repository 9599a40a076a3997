// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/VirtualBox.h"

#include "core/process/QtProcessLauncher.h"
#include "tests/support/ScriptedLauncher.h"
#include "tests/support/VirtualBoxStandIn.h"

#include <QTest>

using panel::Error;
using panel::PortForward;
using panel::Result;
using panel::VirtualBox;
using panel::VirtualBoxStandIn;
using panel::VirtualBoxVm;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

const QString box = QStringLiteral("box");
const QString sshText = QStringLiteral("ssh,tcp,127.0.0.1,50022,,22");
const QString webText = QStringLiteral("web,tcp,127.0.0.1,8080,,80");
const QString newText = QStringLiteral("new,tcp,,9090,,90");

PortForward rule(const QString &text)
{
    return *panel::parseRuleText(text, 1);
}

} // namespace

/// Runs the stand-in as real processes.
class VirtualBoxTest : public QObject
{
    Q_OBJECT

private:
    VirtualBoxStandIn *m_standIn = nullptr;
    panel::QtProcessLauncher m_launcher;
    VirtualBox *m_box = nullptr;
    std::optional<Result<VirtualBoxVm>> m_answer;

    panel::Handler<VirtualBoxVm> keep()
    {
        m_answer.reset();
        return [this](const Result<VirtualBoxVm> &answer) { m_answer = answer; };
    }

    /// What the VM has after the call, or the kind of the error.
    Error::Kind errorKind() const
    {
        return *m_answer ? Error::Kind::Internal : m_answer->error().kind;
    }

private Q_SLOTS:
    void init()
    {
        m_standIn = new VirtualBoxStandIn;
        m_box = new VirtualBox(&m_launcher, this, VirtualBoxStandIn::find);
    }
    void cleanup()
    {
        delete m_box;
        delete m_standIn;
    }

    void tellsTheVersion_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("plain") << QString() << true;
        QTest::newRow("with warnings") << QStringLiteral("warn") << true;
        QTest::newRow("garbage") << QStringLiteral("garbage") << false;
    }

    void tellsTheVersion()
    {
        QFETCH(QString, behaviour);
        m_standIn->add(box, QStringLiteral("running"));
        if (!behaviour.isEmpty())
            m_standIn->behave(QStringLiteral("--version"), behaviour);
        std::optional<Result<QString>> version;
        m_box->version(this, [&](const Result<QString> &answer) { version = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(version, aMoment);
        QTEST(version->has_value(), "isKnown");
        if (*version)
            QCOMPARE(**version, QStringLiteral("7.2.22"));
        else
            QCOMPARE(version->error().kind, Error::Kind::BadAnswer);
    }

    void choosesTheCommandByState_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("command"); // empty: none, a conflict
        const auto row = [](const char *state, const char *command) {
            QTest::newRow(state) << QString::fromUtf8(state) << QString::fromUtf8(command);
        };
        row("poweroff", "modifyvm");
        row("aborted", "modifyvm");
        row("running", "controlvm");
        row("paused", "controlvm");
        for (const char *state : {"saved", "aborted-saved", "starting", "stopping", "saving",
                                  "restoring", "gurumeditation", "teleporting"})
            row(state, "");
    }

    void choosesTheCommandByState()
    {
        QFETCH(QString, state);
        QFETCH(QString, command);
        m_standIn->add(box, state, {sshText, webText});
        m_box->addRule(box, rule(newText), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        if (command.isEmpty()) {
            QCOMPARE(errorKind(), Error::Kind::Conflict);
            QVERIFY(m_standIn->changes().isEmpty());
            return;
        }
        QVERIFY2(*m_answer, qPrintable(*m_answer ? QString() : m_answer->error().message));
        QVERIFY((*m_answer)->forwards.contains(rule(newText)));
        const QString dashes = command == u"modifyvm" ? QStringLiteral("--") : QString();
        const QString option = dashes + QStringLiteral("natpf1");
        QCOMPARE(m_standIn->changes(), (QList<QStringList>{{command, box, option, newText}}));

        m_box->removeRule(box, rule(webText), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(*m_answer);
        QCOMPARE(
            m_standIn->changes().last(),
            (QStringList{command, box, option, QStringLiteral("delete"), QStringLiteral("web")}));
        QCOMPARE(m_standIn->rules(box), (QStringList{sshText, newText}));
    }

    void refusesBeforeItAsks_data()
    {
        QTest::addColumn<QString>("vm");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Error::Kind>("kind");
        using Kind = Error::Kind;
        QTest::newRow("ssh") << box << sshText << Kind::Conflict;
        QTest::newRow("an option as VM")
            << QStringLiteral("--help") << newText << Kind::InvalidInput;
        QTest::newRow("no VM") << QString() << newText << Kind::InvalidInput;
        QTest::newRow("control in VM") << QStringLiteral("a\nb") << newText << Kind::InvalidInput;
        QTest::newRow("port 0") << box << QStringLiteral("x,tcp,,0,,80") << Kind::InvalidInput;
        QTest::newRow("dash") << box << QStringLiteral("-x,tcp,,1,,80") << Kind::InvalidInput;
    }

    void refusesBeforeItAsks()
    {
        QFETCH(QString, vm);
        QFETCH(QString, text);
        m_standIn->add(box, QStringLiteral("running"));
        m_box->addRule(vm, rule(text), this, keep());
        QVERIFY(!m_answer); // never inside the call
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QTEST(errorKind(), "kind");
        QVERIFY(m_standIn->calls().isEmpty());
    }

    void looksAtWhatIsThere_data()
    {
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("added");
        QTest::addColumn<Error::Kind>("kind");
        using Kind = Error::Kind;
        QTest::newRow("name taken")
            << QString() << QStringLiteral("web,tcp,,1,,1") << Kind::Conflict;
        QTest::newRow("port taken")
            << QString() << QStringLiteral("x,tcp,127.0.0.1,8080,,1") << Kind::Conflict;
        QTest::newRow("not there") << newText << QString() << Kind::NotFound;
        QTest::newRow("another by now")
            << QStringLiteral("web,tcp,127.0.0.1,8081,,80") << QString() << Kind::Conflict;
        QTest::newRow("to the port of another")
            << webText << QStringLiteral("web,tcp,127.0.0.1,50022,,80") << Kind::Conflict;
        QTest::newRow("ssh away") << sshText << QString() << Kind::Conflict;
        QTest::newRow("into ssh") << webText << sshText << Kind::Conflict;
    }

    void looksAtWhatIsThere()
    {
        QFETCH(QString, removed);
        QFETCH(QString, added);
        m_standIn->add(box, QStringLiteral("running"), {sshText, webText});
        if (removed.isEmpty())
            m_box->addRule(box, rule(added), this, keep());
        else if (added.isEmpty())
            m_box->removeRule(box, rule(removed), this, keep());
        else
            m_box->changeRule(box, rule(removed), rule(added), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QTEST(errorKind(), "kind");
        QVERIFY(!m_answer->error().message.isEmpty());
        QVERIFY(m_standIn->changes().isEmpty());
    }

    void anAdapterWithoutNatForwardsNothing()
    {
        m_standIn->add(box, QStringLiteral("running"));
        PortForward second = rule(newText);
        second.adapter = 2;
        m_box->addRule(box, second, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QCOMPARE(errorKind(), Error::Kind::Conflict);
        QVERIFY(m_answer->error().message.contains(QStringLiteral("NAT mode")));
    }

    void changesARule_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("commands");
        QTest::newRow("off: in one go") << QStringLiteral("poweroff") << 1;
        QTest::newRow("running: one by one") << QStringLiteral("running") << 2;
    }

    void changesARule()
    {
        QFETCH(QString, state);
        m_standIn->add(box, state, {sshText, webText});
        const QString moved = QStringLiteral("web,tcp,127.0.0.1,8081,,80");
        m_box->changeRule(box, rule(webText), rule(moved), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(*m_answer);
        QCOMPARE((*m_answer)->forwards, (QList{rule(sshText), rule(moved)}));
        QTEST(int(m_standIn->changes().size()), "commands");
    }

    void aRefusedChangeLeavesTheOldRule_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QJsonValue>("add");
        const QString refusal = QStringLiteral("VERR_NAT_REDIR_SETUP");
        for (const char *state : {"running", "poweroff"}) {
            const QString word = QString::fromUtf8(state);
            QTest::addRow("%s: refused", state) << word << QJsonValue(QJsonArray{refusal});
            QTest::addRow("%s: ignored", state)
                << word << QJsonValue(QJsonArray{QStringLiteral("ignore")});
            QTest::addRow("%s: error and 0", state)
                << word << QJsonValue(QJsonArray{QStringLiteral("error0")});
        }
    }

    void aRefusedChangeLeavesTheOldRule()
    {
        QFETCH(QString, state);
        QFETCH(QJsonValue, add);
        m_standIn->add(box, state, {sshText, webText});
        m_standIn->behave(QStringLiteral("add"), add);
        m_box->changeRule(box, rule(webText), rule(newText), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(!*m_answer);
        QVERIFY(!m_answer->error().message.contains(QStringLiteral("gone")));
        QCOMPARE(m_standIn->rules(box), (QStringList{sshText, webText}));
    }

    void whatCannotBePutBackIsSaid()
    {
        m_standIn->add(box, QStringLiteral("running"), {webText});
        m_standIn->behave(QStringLiteral("add"), QStringLiteral("VERR_NAT_REDIR_SETUP"));
        m_box->changeRule(box, rule(webText), rule(newText), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QCOMPARE(errorKind(), Error::Kind::ProgramFailed);
        QVERIFY(
            m_answer->error().message.contains(QStringLiteral("“web” that was to be replaced")));
        QVERIFY(m_answer->error().next.contains(webText));
    }

    void believesNothingUnseen_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("behaviour");
        for (const char *what : {"add", "delete"}) {
            for (const char *behaviour : {"ignore", "error0"})
                QTest::addRow("%s %s", what, behaviour)
                    << QString::fromUtf8(what) << QString::fromUtf8(behaviour);
        }
    }

    void believesNothingUnseen()
    {
        QFETCH(QString, what);
        QFETCH(QString, behaviour);
        m_standIn->add(box, QStringLiteral("running"), {webText});
        m_standIn->behave(what, behaviour);
        if (what == u"add")
            m_box->addRule(box, rule(newText), this, keep());
        else
            m_box->removeRule(box, rule(webText), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(!*m_answer);
        QCOMPARE(m_standIn->rules(box), QStringList{webText});
    }

    void saysWhatIsWrongWithTheTool_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<Error::Kind>("kind");
        using Kind = Error::Kind;
        QTest::newRow("garbage") << QStringLiteral("garbage") << Kind::BadAnswer;
        QTest::newRow("nothing") << QStringLiteral("ignore") << Kind::BadAnswer;
        QTest::newRow("error and 0") << QStringLiteral("error0") << Kind::InvalidInput;
        QTest::newRow("no service")
            << QStringLiteral("Failed to create the VirtualBox object!") << Kind::ProgramFailed;
        QTest::newRow("hangs") << QStringLiteral("hang") << Kind::TimedOut;
    }

    void saysWhatIsWrongWithTheTool()
    {
        QFETCH(QString, behaviour);
        m_standIn->add(box, QStringLiteral("running"));
        m_standIn->behave(QStringLiteral("showvminfo"), behaviour);
        if (behaviour == u"hang")
            m_box->setDeadline(std::chrono::milliseconds(600));
        m_box->vm(box, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QTEST(errorKind(), "kind");
        QVERIFY(!m_answer->error().next.isEmpty());
    }

    void anUnknownVmIsNotFound()
    {
        m_standIn->add(box, QStringLiteral("running"));
        m_box->vm(QStringLiteral("other"), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QCOMPARE(errorKind(), Error::Kind::NotFound);
    }

    void withoutTheToolItSaysSo()
    {
        VirtualBox none(&m_launcher, nullptr, [](const QString &name) -> Result<QString> {
            return panel::fail(Error::Kind::ProgramMissing, name);
        });
        none.vm(box, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QCOMPARE(errorKind(), Error::Kind::ProgramMissing);
    }

    void takesOneAfterTheOther()
    {
        m_standIn->add(box, QStringLiteral("running"));
        m_standIn->add(QStringLiteral("stuck"), QStringLiteral("running"));
        QList<int> ends;
        for (int i = 0; i < 4; ++i) {
            const QString text = QStringLiteral("r%1,tcp,,%2,,80").arg(i).arg(9000 + i);
            m_box->addRule(box, rule(text), this, [&ends, i](const Result<VirtualBoxVm> &vm) {
                ends.append(vm ? int(vm->forwards.size()) : -i);
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(ends, (QList<int>{1, 2, 3, 4}), aMoment);
        QStringList order;
        const QList<QStringList> calls = m_standIn->calls();
        for (const QStringList &call : calls)
            order.append(call.first());
        QStringList expected;
        for (int i = 0; i < 4; ++i)
            expected << QStringLiteral("showvminfo") << QStringLiteral("controlvm")
                     << QStringLiteral("showvminfo");
        QCOMPARE(order, expected);
    }

    void oneVmHoldsNoOtherUp()
    {
        panel::ScriptedLauncher launcher([](const panel::Command &command) {
            panel::ScriptedAnswer answer;
            answer.isHanging = command.arguments.contains(QStringLiteral("slow"));
            answer.output = "name=\"box\"\nVMState=\"running\"\n";
            return answer;
        });
        VirtualBox both(&launcher, nullptr, VirtualBoxStandIn::find);
        both.vm(QStringLiteral("slow"), this, [](const Result<VirtualBoxVm> &) {});
        both.vm(QStringLiteral("slow"), this, [](const Result<VirtualBoxVm> &) {});
        both.vm(box, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(*m_answer);
        QCOMPARE(launcher.commands().size(), 2); // the second for “slow” waits
        const panel::Command command = launcher.commands().last();
        QVERIFY(command.environment.value(QStringLiteral("LC_ALL")).endsWith(u"UTF-8"));
        QVERIFY(!command.environment.contains(QStringLiteral("LANGUAGE")));
        QVERIFY(command.deadline > std::chrono::milliseconds(0));
        QVERIFY(command.deadline <= std::chrono::seconds(30));
    }

    void aCallEndsWithItsRequester()
    {
        m_standIn->add(box, QStringLiteral("running"), {webText});
        auto *gone = new QObject;
        bool wasTold = false;
        m_box->addRule(box, rule(newText), gone,
                       [&](const Result<VirtualBoxVm> &) { wasTold = true; });
        delete gone;
        m_box->vm(box, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(!wasTold);
        QCOMPARE(m_standIn->rules(box), QStringList{webText}); // it had not begun
    }

    void aChangeThatHasBegunIsCompleted()
    {
        m_standIn->add(box, QStringLiteral("running"), {webText});
        auto *gone = new QObject;
        m_box->changeRule(box, rule(webText), rule(newText), gone,
                          [](const Result<VirtualBoxVm> &) {});
        QTRY_VERIFY_WITH_TIMEOUT(!m_standIn->changes().isEmpty(), aMoment);
        delete gone; // the old rule is gone, or about to be
        m_box->vm(box, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(*m_answer);
        QCOMPARE((*m_answer)->forwards, QList{rule(newText)});
    }

    void cancelIsAnAnswer()
    {
        m_standIn->add(box, QStringLiteral("running"));
        m_standIn->behave(QStringLiteral("showvminfo"), QJsonArray{QStringLiteral("hang")});
        m_box->vm(box, this, keep())->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QCOMPARE(errorKind(), Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(VirtualBoxTest)
#include "VirtualBoxTest.moc"
