// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/CleanDialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace panel;

namespace {

CleanPlan plan(CleanPlan::Extent extent)
{
    using Kind = CleanPlan::Item::Kind;
    CleanPlan plan;
    plan.extent = extent;
    plan.project = QStringLiteral("inception");
    plan.items = {{Kind::Container, QStringLiteral("1"), QStringLiteral("<b>cnt</b>"), 1000},
                  {Kind::Network, QStringLiteral("2"), QStringLiteral("wnc_net"), -1}};
    if (extent != CleanPlan::Extent::Containers)
        plan.items.append({Kind::Volume, QStringLiteral("3"), QStringLiteral("data"), 2'000'000});
    return plan;
}

template <typename Widget>
Widget *child(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QString::fromLatin1(name));
}

} // namespace

class CleanDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterNeverRemoves_data();
    void enterNeverRemoves();
    void escapeCancels();
    void dataNeedsTheNameTyped();
    void aClickRemovesWhatWasShown();
    void listsByNameAndSize();
    void nothingToRemoveOffersNothing();
    void offersCopiesOfData();
    void ofAWholeEngineOnlyWhatIsTickedGoes();
    void aFullCleanSaysThatTheBuildCacheStays();
};

void CleanDialogTest::aFullCleanSaysThatTheBuildCacheStays()
{
    const auto textOf = [](CleanPlan::Extent extent) {
        const CleanDialog dialog(plan(extent), nullptr);
        return child<QLabel>(dialog, "cleanText")->text();
    };
    QVERIFY(textOf(CleanPlan::Extent::Images).contains(QStringLiteral("build cache stays")));
    QVERIFY(!textOf(CleanPlan::Extent::Volumes).contains(QStringLiteral("build cache")));
}

void CleanDialogTest::enterNeverRemoves_data()
{
    QTest::addColumn<QString>("focus");
    for (const char *name : {"confirmCleanButton", "cancelCleanButton", "confirmNameEdit"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void CleanDialogTest::enterNeverRemoves()
{
    QFETCH(QString, focus);
    CleanDialog dialog(plan(CleanPlan::Extent::Volumes), nullptr);
    QSignalSpy confirmed(&dialog, &CleanDialog::confirmed);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    child<QLineEdit>(dialog, "confirmNameEdit")->setText(QStringLiteral("inception"));
    auto *target = dialog.findChild<QWidget *>(focus);
    target->setFocus();
    QTest::keyClick(target, Qt::Key_Return);
    QTest::keyClick(target, Qt::Key_Enter);
    QCOMPARE(confirmed.count(), 0);
    QVERIFY(dialog.result() != QDialog::Accepted);
}

void CleanDialogTest::escapeCancels()
{
    CleanDialog dialog(plan(CleanPlan::Extent::Containers), nullptr);
    QSignalSpy confirmed(&dialog, &CleanDialog::confirmed);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(confirmed.count(), 0);
}

void CleanDialogTest::dataNeedsTheNameTyped()
{
    CleanDialog dialog(plan(CleanPlan::Extent::Volumes), nullptr);
    auto *name = child<QLineEdit>(dialog, "confirmNameEdit");
    auto *confirm = child<QPushButton>(dialog, "confirmCleanButton");
    QVERIFY(!confirm->isEnabled());
    name->setText(QStringLiteral("Inception"));
    QVERIFY(!confirm->isEnabled());
    name->setText(QStringLiteral("inception"));
    QVERIFY(confirm->isEnabled());
    name->clear();
    QVERIFY(!confirm->isEnabled());
}

void CleanDialogTest::aClickRemovesWhatWasShown()
{
    const CleanPlan shown = plan(CleanPlan::Extent::Containers);
    CleanDialog dialog(shown, nullptr);
    QVERIFY(!child<QLineEdit>(dialog, "confirmNameEdit"));
    QList<CleanPlan> confirmed;
    connect(&dialog, &CleanDialog::confirmed, this,
            [&confirmed](const CleanPlan &plan) { confirmed.append(plan); });
    dialog.open();
    QTest::mouseClick(child<QPushButton>(dialog, "confirmCleanButton"), Qt::LeftButton);
    QCOMPARE(confirmed.size(), 1);
    QVERIFY(confirmed.first().items == shown.items);
}

void CleanDialogTest::listsByNameAndSize()
{
    CleanDialog dialog(plan(CleanPlan::Extent::Volumes), nullptr);
    const auto *list = child<QTreeWidget>(dialog, "cleanList");
    QCOMPARE(list->topLevelItemCount(), 3);
    QCOMPARE(list->topLevelItem(0)->child(0)->text(0), QStringLiteral("<b>cnt</b>"));
    QVERIFY(list->topLevelItem(2)->child(0)->text(1).contains(u'2'));
    QCOMPARE(list->topLevelItem(1)->child(0)->text(1), QStringLiteral("–"));
}

void CleanDialogTest::nothingToRemoveOffersNothing()
{
    CleanPlan empty = plan(CleanPlan::Extent::Images);
    empty.items.clear();
    CleanDialog dialog(empty, nullptr);
    QVERIFY(child<QPushButton>(dialog, "confirmCleanButton")->isHidden());
    QVERIFY(!child<QLineEdit>(dialog, "confirmNameEdit"));
}

void CleanDialogTest::offersCopiesOfData()
{
    CleanPlan shown = plan(CleanPlan::Extent::Volumes);
    shown.copyFolder = QStringLiteral("/copies");
    for (const bool wanted : {true, false}) {
        CleanDialog dialog(shown, nullptr);
        QList<CleanPlan> confirmed;
        connect(&dialog, &CleanDialog::confirmed, this,
                [&confirmed](const CleanPlan &plan) { confirmed.append(plan); });
        auto *box = child<QCheckBox>(dialog, "keepCopyBox");
        QVERIFY(box->isChecked()); // nothing is lost by haste
        box->setChecked(wanted);
        child<QLineEdit>(dialog, "confirmNameEdit")->setText(QStringLiteral("inception"));
        child<QPushButton>(dialog, "confirmCleanButton")->click();
        QCOMPARE(confirmed.size(), 1);
        QCOMPARE(confirmed.first().copyFolder, wanted ? QStringLiteral("/copies") : QString());
    }
    CleanPlan none = plan(CleanPlan::Extent::Containers);
    none.copyFolder = QStringLiteral("/copies");
    CleanDialog dialog(none, nullptr);
    QVERIFY(!child<QCheckBox>(dialog, "keepCopyBox"));
}

void CleanDialogTest::ofAWholeEngineOnlyWhatIsTickedGoes()
{
    using Kind = CleanPlan::Item::Kind;
    CleanPlan shown;
    shown.extent = CleanPlan::Extent::Engine;
    shown.project = QStringLiteral("shop");
    shown.engineName = QStringLiteral("box");
    shown.copyFolder = QStringLiteral("/copies");
    CleanPlan::Item ours{Kind::Container, QStringLiteral("1"), QStringLiteral("ours")};
    ours.project = QStringLiteral("shop");
    CleanPlan::Item other{Kind::Container, QStringLiteral("2"), QStringLiteral("other")};
    other.project = QStringLiteral("blog");
    shown.items = {ours, other, {Kind::Volume, QStringLiteral("v"), QStringLiteral("v"), 5}};
    CleanDialog dialog(shown, nullptr);
    QList<CleanPlan> confirmed;
    connect(&dialog, &CleanDialog::confirmed, this,
            [&confirmed](const CleanPlan &plan) { confirmed.append(plan); });
    auto *list = child<QTreeWidget>(dialog, "cleanList");
    QTreeWidgetItem *containers = list->topLevelItem(0);
    QTreeWidgetItem *volumes = list->topLevelItem(1);
    QCOMPARE(containers->child(0)->checkState(0), Qt::Unchecked);
    QCOMPARE(containers->child(1)->checkState(0), Qt::Checked);
    QCOMPARE(volumes->child(0)->checkState(0), Qt::Unchecked);
    auto *confirm = child<QPushButton>(dialog, "confirmCleanButton");
    QVERIFY(confirm->isEnabled());
    auto *copies = child<QCheckBox>(dialog, "keepCopyBox");
    QVERIFY(copies && copies->parentWidget()->isHidden()); // nothing to copy yet
    volumes->child(0)->setCheckState(0, Qt::Checked);      // data: now its name is to be typed
    QVERIFY(!confirm->isEnabled());
    QVERIFY(!copies->parentWidget()->isHidden());
    child<QLineEdit>(dialog, "confirmNameEdit")->setText(QStringLiteral("box"));
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QCOMPARE(confirmed.size(), 1);
    QStringList names;
    for (const CleanPlan::Item &item : confirmed.first().items)
        names.append(item.name);
    QCOMPARE(names, (QStringList{QStringLiteral("other"), QStringLiteral("v")}));
    QCOMPARE(confirmed.first().left,
             QList<CleanPlan::Item>{ours}); // no news when it is there later
    QCOMPARE(confirmed.first().copyFolder, QStringLiteral("/copies"));
}

QTEST_MAIN(CleanDialogTest)
#include "CleanDialogTest.moc"
