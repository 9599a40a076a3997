// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/learn/ActionsDialog.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/stack/CleanDialog.h"
#include "gui/Theme.h"
#include "gui/widgets/CommandBox.h"
#include "gui/widgets/EmptyState.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <memory>

namespace panel {

/// What is shown to those who want to know what the panel does.
class LearnDialogsTest : public QObject
{
    Q_OBJECT

    static CommandRecord command(const char *text, bool byApi)
    {
        CommandRecord record;
        record.text = QString::fromLatin1(text);
        record.started = QDateTime::currentDateTimeUtc();
        record.milliseconds = 300;
        record.isByApi = byApi;
        return record;
    }

    static QTreeWidget *tree(const QDialog &dialog)
    {
        return dialog.findChild<QTreeWidget *>(QStringLiteral("actionsTree"));
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }

    void commandsAreShownAndCopied()
    {
        const CommandsDialog dialog(
            QStringLiteral("shop"),
            {{QStringLiteral("Bring up"),
              {QStringLiteral("docker compose build"), QStringLiteral("docker compose up -d")},
              QStringLiteral("Secrets are left out.")},
             {QStringLiteral("Stop"), {QStringLiteral("docker compose stop")}, {}}},
            nullptr);
        const auto boxes = dialog.findChildren<CommandBox *>();
        QCOMPARE(boxes.size(), 2);
        boxes.first()->findChild<QPushButton *>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("docker compose build\ndocker compose up -d"));
        QVERIFY(dialog.windowTitle().contains(QStringLiteral("shop")));
    }

    void withoutCommandsItSaysWhatIsMissing()
    {
        const CommandsDialog dialog({}, {}, nullptr);
        QVERIFY(dialog.findChildren<CommandBox *>().isEmpty());
        const auto *intro = dialog.findChild<QLabel *>(QStringLiteral("commandsIntro"));
        QVERIFY2(intro && intro->text().contains(QStringLiteral("compose file")),
                 intro ? qPrintable(intro->text()) : "none");
    }

    void beforeAnythingWasDone()
    {
        ActionLog log({});
        ActionsDialog dialog(&log, nullptr);
        dialog.show();
        QVERIFY(!tree(dialog)->isVisible());
        QVERIFY(dialog.findChild<EmptyState *>()->isVisible());
        log.end(log.begin(QStringLiteral("Stop"), {}), {});
        QTRY_VERIFY(tree(dialog)->isVisible());
        QCOMPARE(tree(dialog)->topLevelItemCount(), 1);
    }

    void anActionShowsItsCommandsAndWhyItFailed()
    {
        ActionLog log({});
        const quint64 clean = log.begin(QStringLiteral("Clean"), QStringLiteral("shop on default"));
        log.add(clean, command("docker container stop -t 10 web", true));
        CommandRecord failed = command("docker volume rm db", true);
        failed.exitCode = 1;
        failed.failure = QStringLiteral("volume is in use");
        log.add(clean, failed);
        log.end(clean, fail(Error::Kind::Conflict, QStringLiteral("<b>no</b>")));
        ActionsDialog dialog(&log, nullptr);
        dialog.show();
        QTreeWidgetItem *item = tree(dialog)->topLevelItem(0);
        QCOMPARE(item->childCount(), 2);
        QCOMPARE(item->text(1), QStringLiteral("shop on default"));
        tree(dialog)->setCurrentItem(item);
        const auto *box = dialog.findChild<CommandBox *>();
        QCOMPARE(box->command(),
                 QStringLiteral("docker container stop -t 10 web\ndocker volume rm db"));
        const auto *detail = dialog.findChild<QLabel *>(QStringLiteral("actionDetail"));
        QCOMPARE(detail->text(), QStringLiteral("<b>no</b>"));
        QCOMPARE(detail->textFormat(), Qt::PlainText);
        tree(dialog)->setCurrentItem(item->child(1));
        QCOMPARE(box->command(), QStringLiteral("docker volume rm db"));
        QVERIFY(detail->text().contains(QStringLiteral("volume is in use")));
        QVERIFY(detail->text().contains(QStringLiteral("asked the engine itself")));
    }

    void whatIsChosenStaysWhileMoreIsDone()
    {
        ActionLog log({});
        const quint64 first = log.begin(QStringLiteral("First"), {});
        log.add(first, command("docker compose up -d", false));
        log.end(first, {});
        ActionsDialog dialog(&log, nullptr);
        dialog.show();
        tree(dialog)->setCurrentItem(tree(dialog)->topLevelItem(0)->child(0));
        log.begin(QStringLiteral("Second"), {});
        QTRY_COMPARE(tree(dialog)->topLevelItemCount(), 2);
        QVERIFY(tree(dialog)->currentItem());
        QCOMPARE(tree(dialog)->currentItem()->text(0), QStringLiteral("docker compose up -d"));
        QVERIFY(tree(dialog)->topLevelItem(1)->isExpanded());
    }

    void aCleanShowsItsCommandsBefore()
    {
        using Kind = CleanPlan::Item::Kind;
        CleanPlan plan;
        plan.extent = CleanPlan::Extent::Volumes;
        plan.project = QStringLiteral("shop");
        plan.items = {{Kind::Container, QStringLiteral("0123456789abcdef"), QStringLiteral("web")},
                      {Kind::Volume, QStringLiteral("shop_db"), QStringLiteral("shop_db")}};
        CleanDialog dialog(plan, nullptr);
        dialog.show();
        dialog.findChild<QPushButton *>(QStringLiteral("commandsButton"))->click();
        const auto *shown = dialog.findChild<CommandsDialog *>();
        QVERIFY(shown && shown->isVisible());
        QStringList commands;
        for (const CommandBox *box : shown->findChildren<CommandBox *>())
            commands += box->command().split(u'\n');
        QCOMPARE(commands, (QStringList{QStringLiteral("docker container stop -t 10 web"),
                                        QStringLiteral("docker container rm web"),
                                        QStringLiteral("docker volume rm shop_db")}));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

} // namespace panel

QTEST_MAIN(panel::LearnDialogsTest)
#include "LearnDialogsTest.moc"
