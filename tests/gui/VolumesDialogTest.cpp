// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/VolumesDialog.h"

#include "core/engine/Container.h"

#include <QFile>
#include <QLabel>
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
                [&asked](const QList<RestoreOrder> &orders) { asked = orders; });
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
                [&asked](const QList<RestoreOrder> &orders) { asked = orders; });
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

    void whatIsGoneIsChosenFromTheBeginning()
    {
        writeCopy(QStringLiteral("gone"), 2, QStringLiteral("shop"));
        writeCopy(QStringLiteral("gone"), 1, QStringLiteral("shop"));
        writeCopy(QStringLiteral("late"), 2, QStringLiteral("shop"));
        writeCopy(QStringLiteral("strange"), 2, QStringLiteral("blog"));
        VolumesDialog dialog(plan(), m_folder->path(), nullptr);
        QList<RestoreOrder> asked;
        connect(&dialog, &VolumesDialog::restoreAsked, this,
                [&asked](const QList<RestoreOrder> &orders) { asked = orders; });
        auto *button = child<QPushButton>(dialog, "restoreButton");
        QVERIFY(button->text().contains(u'2'));
        QVERIFY(!child<QLineEdit>(dialog, "restoreTargetEdit")->isEnabled());
        QVERIFY(button->isEnabled());
        button->click();
        QCOMPARE(asked.size(), 2);
        for (const RestoreOrder &order : std::as_const(asked)) {
            QVERIFY(order.volume == u"gone" || order.volume == u"late");
            QCOMPARE(order.copy.volume.name, order.volume);
            QCOMPARE(order.copy.made, made(2)); // of two, the newer
            QVERIFY(!order.mayReplace);
        }
    }

    void severalAreReplacedAfterTheProjectsNameOnly()
    {
        writeCopy(QStringLiteral("web"), 2, QStringLiteral("shop"));
        VolumesDialog dialog(plan(), m_folder->path(), nullptr);
        auto *copies = child<QTreeWidget>(dialog, "copyList");
        copies->selectAll();
        auto *button = child<QPushButton>(dialog, "restoreButton");
        QVERIFY(!button->isEnabled());
        const QString note = child<QLabel>(dialog, "restoreNote")->text();
        QVERIFY2(note.contains(u"db") && note.contains(u"web"), qPrintable(note));
        child<QLineEdit>(dialog, "confirmNameEdit")->setText(QStringLiteral("shop"));
        QVERIFY(button->isEnabled());

        writeCopy(QStringLiteral("web"), 1, QStringLiteral("shop"));
        VolumesDialog other(plan(), m_folder->path(), nullptr);
        child<QTreeWidget>(other, "copyList")->selectAll();
        QVERIFY(!child<QPushButton>(other, "restoreButton")->isEnabled());
        QVERIFY(child<QLabel>(other, "restoreNote")->text().contains(u"Two copies"));
    }

private:
    static QDateTime made(int minute) { return {{2026, 11, 26}, {10, minute}, Qt::UTC}; }

    void writeCopy(const QString &volume, int minute, const QString &project) const
    {
        VolumeCopy copy;
        copy.file = m_folder->filePath(QStringLiteral("%1-%2.tar").arg(volume).arg(minute));
        copy.volume.name = volume;
        copy.volume.driver = QStringLiteral("local");
        copy.volume.labels = {{composeProjectLabel, project}};
        copy.made = made(minute);
        QVERIFY(writeDescription(copy));
        QFile tar(copy.file);
        QVERIFY(tar.open(QIODevice::WriteOnly));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(VolumesDialogTest)
#include "VolumesDialogTest.moc"
