// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/VolumesDialog.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace panel;

namespace {

template <typename Widget>
Widget *child(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QString::fromLatin1(name));
}

CleanPlan plan()
{
    using Kind = CleanPlan::Item::Kind;
    CleanPlan plan;
    plan.extent = CleanPlan::Extent::Volumes;
    plan.project = QStringLiteral("shop");
    plan.items = {{Kind::Container, QStringLiteral("1"), QStringLiteral("cnt")},
                  {Kind::Volume, QStringLiteral("db"), QStringLiteral("db"), 2'000'000},
                  {Kind::Volume, QStringLiteral("web"), QStringLiteral("web")}};
    return plan;
}

} // namespace

class VolumesDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        VolumeCopy copy;
        copy.file = m_folder->filePath(QStringLiteral("db-1.tar"));
        copy.volume.name = QStringLiteral("db");
        copy.volume.driver = QStringLiteral("local");
        copy.made = QDateTime::currentDateTimeUtc();
        copy.entries = 3;
        QVERIFY(writeDescription(copy));
        QFile tar(copy.file);
        QVERIFY(tar.open(QIODevice::WriteOnly));
    }

    void copiesWhatIsTicked()
    {
        VolumesDialog dialog(plan(), m_folder->path(), nullptr);
        QList<CleanPlan> asked;
        connect(&dialog, &VolumesDialog::copyAsked, this,
                [&asked](const CleanPlan &volumes) { asked.append(volumes); });
        auto *volumes = child<QTreeWidget>(dialog, "volumeList");
        QCOMPARE(volumes->topLevelItemCount(), 2);
        auto *button = child<QPushButton>(dialog, "copyVolumesButton");
        volumes->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        volumes->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!button->isEnabled());
        volumes->topLevelItem(1)->setCheckState(0, Qt::Checked);
        button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().copyFolder, m_folder->path());
        QCOMPARE(asked.first().items.size(), 1);
        QCOMPARE(asked.first().items.first().name, QStringLiteral("web"));
    }

    void aVolumeThatIsThereTakesItsNameTyped()
    {
        VolumesDialog dialog(plan(), m_folder->path(), nullptr);
        QList<RestoreOrder> asked;
        connect(&dialog, &VolumesDialog::restoreAsked, this,
                [&asked](const RestoreOrder &order) { asked.append(order); });
        auto *button = child<QPushButton>(dialog, "restoreButton");
        QVERIFY(!button->isEnabled());
        auto *copies = child<QTreeWidget>(dialog, "copyList");
        QCOMPARE(copies->topLevelItemCount(), 1);
        copies->setCurrentItem(copies->topLevelItem(0));
        QCOMPARE(child<QLineEdit>(dialog, "restoreTargetEdit")->text(), QStringLiteral("db"));
        QVERIFY(!button->isEnabled());
        auto *name = child<QLineEdit>(dialog, "confirmNameEdit");
        name->setText(QStringLiteral("DB"));
        QVERIFY(!button->isEnabled());
        name->setText(QStringLiteral("db"));
        QVERIFY(button->isEnabled());
        QTest::keyClick(name, Qt::Key_Return); // never agrees
        QCOMPARE(asked.size(), 0);
        button->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.first().mayReplace);
        QCOMPARE(asked.first().volume, QStringLiteral("db"));
        QCOMPARE(asked.first().copy.file, m_folder->filePath(QStringLiteral("db-1.tar")));
    }

    void anotherNameReplacesNothing()
    {
        VolumesDialog dialog(plan(), m_folder->path(), nullptr);
        QList<RestoreOrder> asked;
        connect(&dialog, &VolumesDialog::restoreAsked, this,
                [&asked](const RestoreOrder &order) { asked.append(order); });
        auto *copies = child<QTreeWidget>(dialog, "copyList");
        copies->setCurrentItem(copies->topLevelItem(0));
        auto *target = child<QLineEdit>(dialog, "restoreTargetEdit");
        target->setText(QString());
        QVERIFY(!child<QPushButton>(dialog, "restoreButton")->isEnabled());
        target->setText(QStringLiteral("db2"));
        child<QPushButton>(dialog, "restoreButton")->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(!asked.first().mayReplace);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(VolumesDialogTest)
#include "VolumesDialogTest.moc"
