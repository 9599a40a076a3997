// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Application.h"
#include "gui/logs/LogPanel.h"
#include "gui/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

// Shows the log panel in every state that matters and takes its picture, for eyes.
// Usage: log-tour OUTDIR

namespace panel {

namespace {

/// What is left of a window of 1320, of 900 and of 600 pixels (high) for the panel.
constexpr QSize sizes[] = {{1048, 632}, {628, 420}};

class Stage
{
public:
    Stage()
    {
        settings = std::make_unique<LogSettings>(folder.filePath(QStringLiteral("settings.ini")));
        window.setObjectName(QStringLiteral("page"));
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(20, 14, 20, 14);
        layout->addWidget(panel);
        panel->setSettings(*settings);
        panel->setProject(QStringLiteral("/srv/docker-compose.yml"));
    }

    void say(const char *service, const QByteArray &text,
             StoredLine::Stream stream = StoredLine::Stream::Output)
    {
        time += 131;
        store->append(
            {{time * 1'000'000, store->serviceIndex(QString::fromUtf8(service)), stream, text}});
    }

    void sayUsual(int rounds)
    {
        for (int i = 0; i < rounds; ++i) {
            say("nginx", "172.20.0.1 \"GET / HTTP/2.0\" 200 5312 0.021");
            say("wordpress", "[pool www] child 31 started");
            say("mariadb", "InnoDB: Buffer pool(s) load completed");
            say("redis", "\x1b[32mReady\x1b[0m to accept \x1b[1mconnections\x1b[0m tcp");
            say("nginx", "172.20.0.1 \"GET /wp-login.php HTTP/2.0\" 200 7281 0.034");
            say("postgres", "FATAL: terminating after SIGKILL (grace period of 10 s passed)",
                StoredLine::Stream::Error);
            say("adminer", "NOTICE: ready to handle connections");
            say("ftp", "[wnormcor] OK LOGIN: Client \"172.20.0.1\"");
        }
    }

    void update() { Q_EMIT session.appended(); }

    template <typename T>
    T *child(const char *name)
    {
        return panel->findChild<T *>(QString::fromLatin1(name));
    }
    LogView *view() { return child<LogView>("logView"); }

    QTemporaryDir folder;
    qint64 time = QDateTime::currentMSecsSinceEpoch() - 400'000;
    std::shared_ptr<LogStore> store = std::make_shared<LogStore>();
    LogSession session{store, nullptr};
    std::unique_ptr<LogSettings> settings;
    QWidget window;
    LogPanel *panel = new LogPanel(&session, LogPanel::Form::Whole, &window);
};

struct Scene
{
    const char *name;
    std::function<void(Stage &)> fill;
    /// What is done once it is shown.
    std::function<void(Stage &)> act = [](Stage &) {};
};

void openFold(Stage &stage, const char *beginning)
{
    for (qint64 row = 0; row < stage.view()->rows()->count(); ++row) {
        const quint64 number = stage.view()->rows()->numberAt(row);
        if (stage.store->line(number).text.startsWith(beginning)) {
            stage.view()->showLine(number);
            QTest::keyClick(stage.view(), Qt::Key_Return);
            return;
        }
    }
}

void sayFolds(Stage &stage)
{
    stage.sayUsual(1);
    stage.say("wordpress", R"({"level":"warn","time":"2026-11-26T10:42:07Z","msg":"slow query",)"
                           R"("query":"SELECT * FROM wp_options","rows":[1,2],"ms":1204.50})");
    stage.say("adminer", "java.lang.IllegalStateException: no connection to mariadb");
    for (int i = 1; i < 9; ++i)
        stage.say("adminer", "\tat org.example.Pool.take(Pool.java:" + QByteArray::number(i) + ")");
    stage.say("adminer", "Caused by: java.net.ConnectException: refused");
    stage.say("ftp", "Downloading 10 %\rDownloading 55 %\rDownloading 100 %");
    stage.say("nginx", QByteArray("start ") + '\0' + " \x1b[2J \xff \xe2\x80\xae end\x07");
    stage.say("nginx", "\x1b[38;5;208m256\x1b[0m \x1b[38;2;255;105;180mtrue colour\x1b[0m "
                       "\x1b[3mitalic\x1b[0m \x1b[4munderline\x1b[0m \x1b[7minverse\x1b[0m "
                       "\x1b[2mdim\x1b[0m \x1b[41;97mon red\x1b[0m");
    stage.say("redis", "x" + QByteArray("0123456789").repeated(100'000));
    stage.say("redis",
              "wide \xe6\xbc\xa2\xe5\xad\x97 \xed\x95\x9c\xea\xb8\x80 \xf0\x9f\x90\xb3 end");
    stage.sayUsual(1);
}

QList<Scene> scenes()
{
    const auto usual = [](Stage &stage) { stage.sayUsual(40); };
    QList<Scene> scenes;
    scenes.append({"usual", usual});
    scenes.append({"empty", [](Stage &) {}});
    scenes.append({"folded", sayFolds});
    scenes.append({"unfolded", sayFolds, [](Stage &stage) {
                       openFold(stage, "java.lang");
                       openFold(stage, "{");
                   }});
    scenes.append({"search", usual, [](Stage &stage) {
                       QTest::keyClick(stage.view(), Qt::Key_F, Qt::ControlModifier);
                       stage.child<QLineEdit>("logSearch")->setText(QStringLiteral("wp-login"));
                       QTest::qWait(400);
                   }});
    scenes.append({"muted", usual, [](Stage &stage) {
                       for (const char *name : {"logChip_nginx", "logChip_redis"})
                           stage.child<QAbstractButton>(name)->click();
                       QTest::qWait(300);
                   }});
    scenes.append({"filter-context", usual, [](Stage &stage) {
                       stage.child<QLineEdit>("logFilter")->setText(QStringLiteral("fatal"));
                       stage.settings->setContextLines(2);
                       stage.panel->setSettings(*stage.settings);
                       QTest::qWait(400);
                   }});
    scenes.append(
        {"filter-error", usual, [](Stage &stage) {
             stage.child<QLineEdit>("logFilter")->setText(QStringLiteral("/wp(/ level:x"));
             QTest::qWait(300);
         }});
    scenes.append(
        {"around", usual, [](Stage &stage) {
             stage.child<QLineEdit>("logFilter")->setText(QStringLiteral("service:redis"));
             QTest::qWait(400);
             stage.view()->grab();
             const auto &items = stage.view()->page().items();
             QTest::mouseClick(stage.view()->viewport(), Qt::LeftButton, {},
                               {40, stage.view()->itemRect(items[4]).center().y()});
         }});
    scenes.append({"above", usual, [](Stage &stage) {
                       stage.view()->setFollowing(false);
                       stage.sayUsual(150);
                       stage.update();
                       LogLook look = stage.view()->look();
                       look.times = LogLook::Times::Relative;
                       look.zoom = 2;
                       stage.view()->setLook(look);
                       QTest::keyClick(stage.view(), Qt::Key_Down);
                       for (int i = 0; i < 12; ++i)
                           QTest::keyClick(stage.view(), Qt::Key_Down, Qt::ShiftModifier);
                   }});
    scenes.append({"trouble", usual, [](Stage &stage) {
                       LogLook look = stage.view()->look();
                       look.zoom = -1;
                       stage.view()->setLook(look);
                       Q_EMIT stage.session.failed(
                           QStringLiteral("nginx"),
                           {Error::Kind::Refused,
                            QStringLiteral("Nothing listens at 192.168.99.100:2376."),
                            {},
                            {}});
                   }});
    scenes.append({"long-names",
                   [](Stage &stage) {
                       for (int i = 0; i < 60; ++i) {
                           stage.say(i % 3 ? "a-service-with-a-very-long-name-indeed"
                                           : "\xe6\xbc\xa2\xe5\xad\x97-service",
                                     "line " + QByteArray::number(i));
                           stage.say(("worker-" + QByteArray::number(i % 25)).constData(),
                                     QByteArray("word ").repeated(40));
                       }
                   },
                   [](Stage &stage) {
                       LogLook look = stage.view()->look();
                       look.wraps = true;
                       stage.view()->setLook(look);
                   }});
    scenes.append({"yesterday", [](Stage &stage) {
                       stage.time -= 86'400'000LL * 2;
                       stage.sayUsual(30);
                   }});
    scenes.append({"syntax", usual, [](Stage &stage) {
                       QTest::keyClick(stage.child<QLineEdit>("logFilter"), Qt::Key_F1);
                   }});
    scenes.append({"completion", usual, [](Stage &stage) {
                       auto *edit = stage.child<QLineEdit>("logFilter");
                       edit->setFocus();
                       QTest::keyClicks(edit, QStringLiteral("service:"));
                   }});
    scenes.append({"view-menu", usual,
                   [](Stage &stage) { stage.child<QAbstractButton>("logLook")->click(); }});
    scenes.append({"range-menu", usual,
                   [](Stage &stage) { stage.child<QAbstractButton>("logRange")->click(); }});
    scenes.append({"line-menu", usual, [](Stage &stage) {
                       QContextMenuEvent event(QContextMenuEvent::Mouse, {300, 100},
                                               stage.view()->mapToGlobal(QPoint(300, 100)));
                       QCoreApplication::sendEvent(stage.view()->viewport(), &event);
                   }});
    scenes.append({"budget", usual,
                   [](Stage &stage) { stage.child<QAbstractButton>("logBudget")->click(); }});
    scenes.append({"export", usual,
                   [](Stage &stage) { stage.child<QAbstractButton>("logExport")->click(); }});
    return scenes;
}

/// The window with what stands above it.
QPixmap picture(Stage &stage)
{
    QPixmap picture = stage.window.grab();
    QPainter painter(&picture);
    for (QWidget *above : QApplication::topLevelWidgets()) {
        if (above == &stage.window || !above->isVisible())
            continue;
        QPoint where = stage.window.mapFromGlobal(above->mapToGlobal(QPoint(0, 0)));
        if (qobject_cast<QDialog *>(above))
            where = stage.window.rect().center() - above->rect().center();
        painter.drawPixmap(where, above->grab());
    }
    return picture;
}

} // namespace

} // namespace panel

int main(int argc, char **argv)
{
    using namespace panel;
    QApplication application(argc, argv);
    installTranslations(&application);
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    folder.mkpath(QStringLiteral("."));
    Theme theme(&application, Settings::Appearance::Light);
    for (const bool dark : {false, true}) {
        theme.setAppearance(dark ? Settings::Appearance::Dark : Settings::Appearance::Light);
        for (const QSize &size : sizes) {
            for (const Scene &scene : scenes()) {
                Stage stage;
                scene.fill(stage);
                stage.window.resize(size + QSize(40, 28));
                stage.window.show();
                stage.update();
                QTest::qWait(350);
                scene.act(stage);
                QTest::qWait(150);
                picture(stage).save(folder.filePath(
                    QStringLiteral("log-%1-%2-%3.png")
                        .arg(QLatin1String(scene.name))
                        .arg(size.width())
                        .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))));
            }
        }
    }
    return 0;
}
