// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/ListenersDialog.h"
#include "gui/ports/ReconcileDialog.h"
#include "gui/ports/RuleDialog.h"
#include "gui/Theme.h"
#include "gui/widgets/CommandBox.h"
#include "tests/gui/ports/PortSamples.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace panel;
using Kind = RuleDifference::Kind;

namespace {

template <typename Widget = QWidget>
Widget *child(const QWidget &parent, const QString &name)
{
    return parent.findChild<Widget *>(name);
}

template <typename Widget = QWidget>
Widget *child(const QWidget &parent, const char *name)
{
    return child<Widget>(parent, QString::fromLatin1(name));
}

void type(QWidget &dialog, const QString &edit, const QString &text)
{
    auto *field = child<QLineEdit>(dialog, edit);
    field->selectAll();
    if (text.isEmpty())
        QTest::keyClick(field, Qt::Key_Delete);
    else
        QTest::keyClicks(field, text);
}

VirtualBoxVm machine()
{
    return *sample::reachable().knownVm();
}

QList<QCheckBox *> boxes(const ReconcileDialog &dialog)
{
    return dialog.findChildren<QCheckBox *>(QStringLiteral("differenceBox"));
}

} // namespace

class PortDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }

    void soundRuleIsAsked();
    void badInputIsSaidAtItsField_data();
    void badInputIsSaidAtItsField();
    void nobodyIsScoldedBeforeTyping();
    void changingARuleDoesNotConflictWithItself();
    void addressesAreChosenOrTyped();
    void lowPortsAreExplained();
    void refusalIsShownInTheDialog();

    void missingAndWrongAreChosenBeforehand();
    void appliesExactlyWhatIsTicked();
    void failureSaysWhereItStopped();
    void whatIsDoneIsMarkedAndStoppingIsAsked();
    void choicesSurviveNewDifferences();
    void nothingToDoSaysSo();

    void listenersAreFilteredAndMarked();
    void hostileNamesStayText();

private:
    std::unique_ptr<Theme> m_theme;
};

void PortDialogsTest::soundRuleIsAsked()
{
    RuleDialog dialog(machine(), std::nullopt, {}, nullptr);
    QSignalSpy asked(&dialog, &RuleDialog::ruleAsked);
    type(dialog, QStringLiteral("ruleNameEdit"), QStringLiteral("mariadb"));
    type(dialog, QStringLiteral("ruleHostPortEdit"), QStringLiteral("13306"));
    type(dialog, QStringLiteral("ruleGuestPortEdit"), QStringLiteral("3306"));
    const auto *preview = child<CommandBox>(dialog, "rulePreview");
    QVERIFY2(
        preview->command().startsWith(QStringLiteral("VBoxManage "))
            && preview->command().endsWith(QStringLiteral("mariadb,tcp,127.0.0.1,13306,,3306")),
        qPrintable(preview->command()));
    child<QPushButton>(dialog, "confirmRuleButton")->click();
    QCOMPARE(asked.count(), 1);
    const PortForward expected{1,
                               QStringLiteral("mariadb"),
                               QStringLiteral("tcp"),
                               QStringLiteral("127.0.0.1"),
                               13306,
                               {},
                               3306};
    QCOMPARE(asked.value(0).value(0).value<PortForward>(), expected);
    QVERIFY(dialog.result() != QDialog::Accepted); // its owner closes it
}

void PortDialogsTest::badInputIsSaidAtItsField_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("text");
    const QString name = QStringLiteral("ruleNameEdit");
    const QString host = QStringLiteral("ruleHostPortEdit");
    const QString guest = QStringLiteral("ruleGuestPortEdit");
    const QString address = QStringLiteral("ruleGuestAddressEdit");
    QTest::newRow("no name") << name << QString();
    QTest::newRow("comma") << name << QStringLiteral("a,b");
    QTest::newRow("leading dash") << name << QStringLiteral("-rf");
    QTest::newRow("name taken") << name << QStringLiteral("https");
    QTest::newRow("locked name taken") << name << QStringLiteral("ssh");
    QTest::newRow("no port") << host << QString();
    QTest::newRow("port 0") << host << QStringLiteral("0");
    QTest::newRow("port 65536") << host << QStringLiteral("65536");
    QTest::newRow("port -1") << host << QStringLiteral("-1");
    QTest::newRow("port in words") << host << QStringLiteral("http");
    QTest::newRow("endless port") << host << QString(300, QLatin1Char('9'));
    QTest::newRow("host port taken") << host << QStringLiteral("8080");
    QTest::newRow("guest port 70000") << guest << QStringLiteral("70000");
    QTest::newRow("no address") << address << QStringLiteral("not-an-address");
    QTest::newRow("address with comma") << address << QStringLiteral("10.0.2.15,1");
}

void PortDialogsTest::badInputIsSaidAtItsField()
{
    QFETCH(QString, edit);
    QFETCH(QString, text);
    RuleDialog dialog(machine(), std::nullopt, {}, nullptr);
    QSignalSpy asked(&dialog, &RuleDialog::ruleAsked);
    dialog.show();
    dialog.setRule(sample::rule(QStringLiteral("fine"), 9000, 9000));
    child<QPushButton>(dialog, "ruleMoreButton")->setChecked(true);
    type(dialog, edit, QStringLiteral("1"));
    type(dialog, edit, text);
    const QString wanted = edit + QStringLiteral("Error");
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (!label->objectName().endsWith(u"EditError")
            && !label->objectName().endsWith(u"BoxError"))
            continue;
        QVERIFY2(label->isVisible() == (label->objectName() == wanted),
                 qPrintable(label->objectName()));
    }
    QVERIFY(!child<QLabel>(dialog, wanted)->text().isEmpty());
    child<QPushButton>(dialog, "confirmRuleButton")->click();
    QCOMPARE(asked.count(), 0);
    QCOMPARE(dialog.focusWidget()->objectName(), edit);
    QVERIFY(!dialog.focusWidget()->accessibleDescription().isEmpty());
}

void PortDialogsTest::nobodyIsScoldedBeforeTyping()
{
    RuleDialog dialog(machine(), std::nullopt, {}, nullptr);
    dialog.show();
    const auto visibleErrors = [&dialog] {
        int count = 0;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            count += label->objectName().endsWith(u"Error") && label->isVisible() ? 1 : 0;
        return count;
    };
    QCOMPARE(visibleErrors(), 0);
    child<QPushButton>(dialog, "confirmRuleButton")->click();
    QCOMPARE(visibleErrors(), 3); // name and both ports
    QCOMPARE(dialog.focusWidget()->objectName(), QStringLiteral("ruleNameEdit"));
}

void PortDialogsTest::changingARuleDoesNotConflictWithItself()
{
    const VirtualBoxVm vm = machine();
    RuleDialog dialog(vm, vm.forwards[1], {}, nullptr);
    QSignalSpy asked(&dialog, &RuleDialog::ruleAsked);
    QCOMPARE(dialog.rule(), vm.forwards[1]);
    type(dialog, QStringLiteral("ruleHostPortEdit"), QStringLiteral("8443"));
    child<QPushButton>(dialog, "confirmRuleButton")->click();
    PortForward expected = vm.forwards[1];
    expected.hostPort = 8443;
    QCOMPARE(asked.value(0).value(0).value<PortForward>(), expected);
}

void PortDialogsTest::addressesAreChosenOrTyped()
{
    RuleDialog dialog(machine(), std::nullopt, {}, nullptr);
    QSignalSpy asked(&dialog, &RuleDialog::ruleAsked);
    dialog.show();
    dialog.setRule(sample::rule(QStringLiteral("fine"), 9000, 9000));
    auto *choice = child<QComboBox>(dialog, "ruleAddressBox");
    QCOMPARE(choice->currentIndex(), 1);
    QVERIFY(!child(dialog, "ruleAddressEdit")->isVisible());
    choice->setCurrentIndex(2);
    QVERIFY(child(dialog, "ruleAddressEdit")->isVisible());
    child<QPushButton>(dialog, "confirmRuleButton")->click();
    QCOMPARE(asked.count(), 0); // another address, but which?
    QVERIFY(child(dialog, "ruleAddressBoxError")->isVisible());
    type(dialog, QStringLiteral("ruleAddressEdit"), QStringLiteral("192.168.1.300"));
    child<QPushButton>(dialog, "confirmRuleButton")->click();
    QCOMPARE(asked.count(), 0);
    type(dialog, QStringLiteral("ruleAddressEdit"), QStringLiteral("192.168.1.10"));
    child<QPushButton>(dialog, "confirmRuleButton")->click();
    QCOMPARE(asked.value(0).value(0).value<PortForward>().hostAddress,
             QStringLiteral("192.168.1.10"));
}

void PortDialogsTest::lowPortsAreExplained()
{
    const auto hintFor = [](const HostPortPolicy &policy, const PortForward &rule) {
        RuleDialog dialog(machine(), std::nullopt, policy, nullptr);
        dialog.setRule(rule);
        const auto *hint = child<QLabel>(dialog, "ruleHint");
        return hint->isHidden() ? QString() : hint->text();
    };
    const PortForward low = sample::rule(QStringLiteral("low"), 444, 443);
    PortForward lowHere = low;
    lowHere.hostAddress = QStringLiteral("127.0.0.1");
    QVERIFY(hintFor({1024, false}, low).contains(u"1024"));
    QVERIFY(hintFor({1024, true}, lowHere).contains(u"all addresses"));
    QVERIFY(hintFor({1024, true}, low).isEmpty());
    QVERIFY(hintFor({0, false}, low).isEmpty());
    QVERIFY(hintFor({1024, false}, sample::rule(QStringLiteral("x"), 8444, 443)).isEmpty());
}

void PortDialogsTest::refusalIsShownInTheDialog()
{
    RuleDialog dialog(machine(), std::nullopt, {}, nullptr);
    dialog.show();
    dialog.setRule(sample::rule(QStringLiteral("fine"), 9000, 9000));
    dialog.setBusy(true);
    QVERIFY(!child(dialog, "confirmRuleButton")->isEnabled());
    QVERIFY(!child(dialog, "ruleNameEdit")->isEnabled());
    dialog.showFailure({Error::Kind::ProgramFailed,
                        QStringLiteral("VirtualBox refused."),
                        QStringLiteral("Try later."),
                        {}});
    QVERIFY(child(dialog, "ruleFailure")->isVisible());
    QVERIFY(child(dialog, "confirmRuleButton")->isEnabled());
}

void PortDialogsTest::missingAndWrongAreChosenBeforehand()
{
    const ReconcileDialog dialog(QStringLiteral("default"), sample::differences(), nullptr);
    QList<Kind> kinds;
    for (const RuleDifference &difference : dialog.chosen())
        kinds.append(difference.kind);
    QCOMPARE(kinds, (QList<Kind>{Kind::Missing, Kind::Wrong}));
    QCOMPARE(boxes(dialog).size(), 4);
    bool explains = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        explains = explains || label->text().contains(u"8443");
    QVERIFY(explains);
}

void PortDialogsTest::appliesExactlyWhatIsTicked()
{
    const QList<RuleDifference> differences = sample::differences();
    ReconcileDialog dialog(QStringLiteral("default"), differences, nullptr);
    QList<RuleDifference> applied;
    connect(&dialog, &ReconcileDialog::applyAsked, this,
            [&applied](const QList<RuleDifference> &asked) { applied = asked; });
    for (QCheckBox *box : boxes(dialog)) {
        if (box->accessibleName().contains(u"“site”"))
            box->setChecked(false);
        if (box->accessibleName().contains(u"“old-db”"))
            box->setChecked(true);
    }
    child<QPushButton>(dialog, "confirmReconcileButton")->click();
    QCOMPARE(applied, (QList<RuleDifference>{differences[0], differences[3]}));
    for (QCheckBox *box : boxes(dialog))
        box->setChecked(false);
    QVERIFY(!child(dialog, "confirmReconcileButton")->isEnabled());
}

void PortDialogsTest::failureSaysWhereItStopped()
{
    QList<RuleDifference> differences = sample::differences();
    ReconcileDialog dialog(QStringLiteral("default"), differences, nullptr);
    dialog.show();
    child<QPushButton>(dialog, "confirmReconcileButton")->click();
    dialog.setBusy(true);
    for (const QCheckBox *box : boxes(dialog))
        QVERIFY(!box->isEnabled());
    differences.removeFirst(); // done; the second of the chosen failed
    dialog.setDifferences(differences);
    dialog.showFailure({Error::Kind::ProgramFailed, QStringLiteral("site was refused."), {}, {}});
    QVERIFY(child(dialog, "reconcileFailure")->isVisible());
    QStringList marked;
    const QList<QLabel *> marks =
        dialog.findChildren<QLabel *>(QStringLiteral("differenceFailure"));
    for (const QLabel *label : marks)
        marked.append(label->isVisible() ? label->text() : QString());
    QCOMPARE(marked.size(), 3);
    QVERIFY(!marked[0].isEmpty()); // the group of the wrong ones comes first now
    QVERIFY(marked[1].isEmpty() && marked[2].isEmpty());
    for (const QCheckBox *box : boxes(dialog))
        QVERIFY(box->isEnabled());
}

void PortDialogsTest::whatIsDoneIsMarkedAndStoppingIsAsked()
{
    QList<RuleDifference> differences = sample::differences();
    ReconcileDialog dialog(QStringLiteral("default"), differences, nullptr);
    QSignalSpy stop(&dialog, &ReconcileDialog::stopAsked);
    dialog.show();
    dialog.setBusy(true);
    dialog.markDone(differences[0]);
    dialog.setDifferences(differences.mid(1)); // the list stays while it is worked on
    QCOMPARE(boxes(dialog).size(), 4);
    const auto marks = dialog.findChildren<QLabel *>(QStringLiteral("differenceDone"));
    QCOMPARE(marks.size(), 4);
    QVERIFY(marks[0]->isVisible() && marks[0]->text().startsWith(u"✓"));
    QVERIFY(!marks[1]->isVisible());
    auto *cancel = child<QPushButton>(dialog, "cancelReconcileButton");
    QCOMPARE(cancel->text(), QStringLiteral("Stop"));
    cancel->click();
    QVERIFY(dialog.isVisible()); // until the present one is done
    QCOMPARE(stop.count(), 1);
    QVERIFY(!cancel->isEnabled());
    dialog.showStopped(1, 2);
    QCOMPARE(child<QLabel>(dialog, "reconcileText")->text(),
             QStringLiteral("Stopped: 1 of 2 changes were made."));
    QCOMPARE(dialog.chosen(), differences.mid(1, 1));
    QCOMPARE(cancel->text(), QStringLiteral("Cancel"));
    cancel->click();
    QVERIFY(!dialog.isVisible());
}

void PortDialogsTest::choicesSurviveNewDifferences()
{
    QList<RuleDifference> differences = sample::differences();
    ReconcileDialog dialog(QStringLiteral("default"), differences, nullptr);
    for (QCheckBox *box : boxes(dialog))
        box->setChecked(!box->isChecked());
    differences.removeFirst();
    dialog.setDifferences(differences);
    QCOMPARE(dialog.chosen(), (QList<RuleDifference>{differences[1], differences[2]}));
}

void PortDialogsTest::nothingToDoSaysSo()
{
    ReconcileDialog dialog(QStringLiteral("default"), {}, nullptr);
    dialog.show();
    QVERIFY(!child(dialog, "confirmReconcileButton")->isVisible());
    QCOMPARE(child<QLabel>(dialog, "reconcileTitle")->text(),
             QStringLiteral("Every published port is forwarded."));
}

void PortDialogsTest::listenersAreFilteredAndMarked()
{
    ListenersDialog dialog(nullptr);
    QSignalSpy refresh(&dialog, &ListenersDialog::refreshAsked);
    dialog.setWanted({{8080, QStringLiteral("site")}});
    dialog.setListeners(sample::listeners());
    const auto *table = child<QTableView>(dialog, "listenerTable");
    QCOMPARE(table->model()->rowCount(), 7);
    auto *filter = child<QLineEdit>(dialog, "listenerFilter");
    filter->setText(QStringLiteral("JAVA 8080"));
    QCOMPARE(table->model()->rowCount(), 2);
    const int last = table->model()->columnCount() - 1;
    QCOMPARE(table->model()->index(0, last).data().toString(), QStringLiteral("site"));
    filter->setText(QStringLiteral("nobody"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(child<QLabel>(dialog, "listenersNote")->text().contains(u"matches the filter"));
    filter->clear();
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("–")); // root's
    child<QPushButton>(dialog, "refreshListenersButton")->click();
    QCOMPARE(refresh.count(), 1);
    dialog.show();
    dialog.showFailure({Error::Kind::ProgramFailed, QStringLiteral("lsof failed."), {}, {}});
    QVERIFY(child(dialog, "listenersFailure")->isVisible());
    QCOMPARE(table->model()->rowCount(), 7); // what was found before stays
}

void PortDialogsTest::hostileNamesStayText()
{
    const PortsState state = sample::hostilePorts();
    const QString endless(300, QLatin1Char('W'));
    RuleDialog rule(*state.knownVm(), state.rules().last(), {}, nullptr);
    ReconcileDialog reconcile(QStringLiteral("<h1>vm</h1>"),
                              {{Kind::Dangling,
                                {},
                                state.rules()[1],
                                std::nullopt,
                                QStringLiteral("<b>%1").arg(endless)}},
                              nullptr);
    ListenersDialog listeners(nullptr);
    listeners.setListeners(
        {{QStringLiteral("0.0.0.0"), 1, QStringLiteral("<b>\u202Eexe\n%1").arg(endless), 7,
          QStringLiteral("<i>root")}});
    for (QDialog *dialog : {static_cast<QDialog *>(&rule), static_cast<QDialog *>(&reconcile),
                            static_cast<QDialog *>(&listeners)}) {
        dialog->show();
        QTest::qWait(10);
        QVERIFY2(dialog->width() <= 760, qPrintable(dialog->objectName()));
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(0x202E)));
        }
    }
    const QString program =
        child<QTableView>(listeners, "listenerTable")->model()->index(0, 2).data().toString();
    QVERIFY(program.startsWith(u"<b>"));
    QVERIFY(!program.contains(u'\n') && !program.contains(QChar(0x202E)));
}

QTEST_MAIN(PortDialogsTest)
#include "PortDialogsTest.moc"
