// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/MainWindow.h"
#include "gui/projects/ProjectController.h"
#include "gui/projects/ProjectFilesDialog.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace panel;

namespace {
constexpr int aMoment = 60'000; // never waited for in full
} // namespace

/// Projects in the real window, read by the real Compose; without an engine.
class ProjectsWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(path(QStringLiteral("settings.ini")));
        Workspace::Options options;
        options.machineStore = path(QStringLiteral("store"));
        options.watchMachines = false;
        options.useKeychain = false;
        m_workspace = std::make_unique<Workspace>(options);
        m_window =
            std::make_unique<MainWindow>(m_workspace->open({}), m_settings.get(), m_theme.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void aDroppedFolderIsOpenAndRemembered()
    {
        write(QStringLiteral("shop/compose.yaml"), web);
        write(QStringLiteral("shop/compose.override.yaml"),
              "services:\n  cache:\n    image: redis\n");
        drop({path(QStringLiteral("shop"))});
        QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{QStringLiteral("shop")}, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), aMoment);
        QCOMPARE((*session()->project())->services.size(), 2); // with the override
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("shop")));
        QCOMPARE(m_settings->projects().all().size(), 1);
        QCOMPARE(m_settings->projects().open()->size(), 1);
    }

    void whatIsNoProjectSaysSo()
    {
        drop({path(QStringLiteral("nothing"))});
        QTRY_VERIFY(notice("messageNotice").contains(QStringLiteral("nothing")));
        QVERIFY(titles().isEmpty());
    }

    void switchingKeepsWhatEachHad()
    {
        write(QStringLiteral("shop/compose.yaml"), web);
        write(QStringLiteral("blog/docker-compose.yml"), "services:\n  app:\n    image: x\n");
        drop({path(QStringLiteral("shop")), path(QStringLiteral("blog/docker-compose.yml"))});
        QTRY_COMPARE_WITH_TIMEOUT(
            titles(), (QStringList{QStringLiteral("shop"), QStringLiteral("blog")}), aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), aMoment);
        StackPage *blog = m_window->stackPage();
        tabs(blog)->setCurrentIndex(1);
        click(QStringLiteral("shop"));
        StackPage *shop = m_window->stackPage();
        QVERIFY(shop != blog);
        QVERIFY(shop->isVisible() && !blog->isVisible());
        QCOMPARE(tabs(shop)->currentIndex(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(session()->projectName(), QStringLiteral("shop"), aMoment);
        tabs(shop)->setCurrentIndex(2);
        click(QStringLiteral("blog"));
        QCOMPARE(m_window->stackPage(), blog);
        QCOMPARE(tabs(blog)->currentIndex(), 1);
        click(QStringLiteral("shop"));
        QCOMPARE(tabs(shop)->currentIndex(), 2);
        // The one that is open already is not opened again.
        drop({path(QStringLiteral("blog"))});
        QCOMPARE(m_window->stackPage(), blog);
        QCOMPARE(titles().size(), 2);
        // And closing one shows the other.
        m_window->projects()->close(session());
        QCOMPARE(m_window->stackPage(), shop);
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("shop")});
        QCOMPARE(m_settings->projects().open()->size(), 1);
        QCOMPARE(m_settings->projects().all().size(), 2);
    }

    void aMistakeIsShownWithItsLineUntilItIsMended()
    {
        write(QStringLiteral("shop/compose.yaml"), web);
        drop({path(QStringLiteral("shop"))});
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), aMoment);
        write(QStringLiteral("shop/compose.yaml"), web + "    ports: nope\n");
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(), aMoment);
        const QString said = session()->project()->error().message;
        QVERIFY2(said.contains(QStringLiteral("compose.yaml, line 4")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("services.web.ports")), qPrintable(said));
        // The last good picture stays.
        QCOMPARE(session()->projectName(), QStringLiteral("shop"));
        QVERIFY(session()->services().find(QStringLiteral("web")));
        QVERIFY(tabs(m_window->stackPage())->isVisible());
        write(QStringLiteral("shop/compose.yaml"), web + "    ports: ['80']\n");
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), aMoment);
    }

    void aFileThatItHangsOnIsReadAgainToo()
    {
        write(QStringLiteral("shop/compose.yaml"), "include: [parts/db.yaml]\n" + web);
        write(QStringLiteral("shop/parts/db.yaml"), "services:\n  db:\n    image: x\n");
        drop({path(QStringLiteral("shop"))});
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), aMoment);
        QCOMPARE((*session()->project())->services.size(), 2);
        write(QStringLiteral("shop/parts/db.yaml"),
              "services:\n  db:\n    image: x\n  mail:\n    image: x\n");
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && (*session()->project())->services.size() == 3,
                                 aMoment);
    }

    void recentOnesThatAreGoneSaySoAndCanBeRemoved()
    {
        ProjectFiles gone;
        gone.files = {path(QStringLiteral("gone/compose.yaml"))};
        m_settings->projects().use(gone);
        write(QStringLiteral("shop/compose.yaml"), web);
        m_settings->projects().use(*projectFilesAt(path(QStringLiteral("shop"))));
        QMenu menu;
        m_window->projects()->fillRecentMenu(&menu);
        QCOMPARE(menu.actions().size(), 4); // two, a line, and the way to be rid of one
        QVERIFY(menu.actions()[0]->isEnabled());
        QVERIFY(!menu.actions()[1]->isEnabled());
        QVERIFY(menu.actions()[1]->text().contains(QStringLiteral("missing")));
        menu.actions().last()->trigger();
        QCOMPARE(m_settings->projects().all().size(), 1);

        auto *list = m_window->stackPage()->findChild<QListView *>(QStringLiteral("recentList"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QTRY_COMPARE_WITH_TIMEOUT(titles(), QStringList{QStringLiteral("shop")}, aMoment);
        QTRY_VERIFY(!list->isVisible());
    }

    void profilesAreChosenInTheWindow()
    {
        write(QStringLiteral("shop/compose.yaml"),
              web + "  debug:\n    image: x\n    profiles: [tools]\n");
        drop({path(QStringLiteral("shop"))});
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), aMoment);
        QCOMPARE((*session()->project())->services.size(), 1);
        m_window->projects()->editFiles();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ProjectFilesDialog *>(), aMoment);
        auto *dialog = m_window->findChild<ProjectFilesDialog *>();
        auto *profiles = dialog->findChild<QListWidget *>(QStringLiteral("projectProfileList"));
        auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("projectFilesApply"));
        QCOMPARE(profiles->count(), 1);
        QVERIFY(!apply->isEnabled());
        profiles->item(0)->setCheckState(Qt::Checked);
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("projectCommand"))
                    ->text()
                    .contains(QStringLiteral("--profile tools")));
        apply->click();
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && (*session()->project())->services.size() == 2,
                                 aMoment);
        QCOMPARE(m_settings->projects().all().first().profiles,
                 QStringList{QStringLiteral("tools")});
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// As a file manager does it: enter, drop.
    void drop(const QStringList &paths) const
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &one : paths)
            urls.append(QUrl::fromLocalFile(one));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &event);
    }

    Session *session() const { return m_window->projects()->session(); }
    bool isRead() const { return session()->project() && *session()->project(); }
    static QTabBar *tabs(const StackPage *page)
    {
        return page->findChild<QTabBar *>(QStringLiteral("tabs"));
    }
    QListView *list() const
    {
        return m_window->findChild<QListView *>(QStringLiteral("stackList"));
    }

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles.append(list()->model()->index(row, 0).data().toString());
        return titles;
    }

    void click(const QString &title) const
    {
        const qsizetype row = titles().indexOf(title);
        QVERIFY(row >= 0);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(int(row), 0)).center());
    }

    QString notice(const char *name) const
    {
        const auto *found = m_window->stackPage()->findChild<QWidget *>(QLatin1String(name));
        QString text;
        const QList<QLabel *> labels = found->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            text += label->text();
        return found->isVisible() ? text : QString();
    }

    const QByteArray web = "services:\n  web:\n    image: nginx\n";
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ProjectsWindowTest)
#include "ProjectsWindowTest.moc"
