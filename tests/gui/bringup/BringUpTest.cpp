// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "core/session/Settings.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"
#include "tests/support/StackCopy.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

constexpr int building = 15 * 60 * 1000; // a cold build on a slow machine
constexpr int aMoment = 30 * 1000;
const QStringList stackServices = {QStringLiteral("mariadb"), QStringLiteral("nginx"),
                                   QStringLiteral("wordpress")};

/// The column of the table with that heading, by service.
QMap<QString, QString> column(const QAbstractItemModel &model, const QString &heading)
{
    int wanted = 0;
    while (wanted < model.columnCount()
           && model.headerData(wanted, Qt::Horizontal).toString() != heading)
        ++wanted;
    QMap<QString, QString> cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.insert(model.index(row, 0).data().toString(),
                     model.index(row, wanted).data().toString());
    return cells;
}

} // namespace

/// The way that the panel is made for, by mouse and keyboard in the real window, on the real
/// engine: a new project, Bring up, the site answers, Stop, and a clean that leaves nothing.
class BringUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_data.isValid());
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path())); // where copies go
        m_stack = std::make_unique<test::StackCopy>(QStringLiteral("panelwindowtest"), 10446);
        QVERIFY2(m_stack->isReady(), qPrintable(m_stack->what()));
        m_settings =
            std::make_unique<Settings>(m_stack->folder() + QStringLiteral("/settings.ini"));
        m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
        m_session = std::make_unique<Session>(Session::Options{});
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
        m_window->resize(1320, 860);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_session->openProject(m_stack->composeFile());
        m_session->selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(states().size(), 3, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
    }

    void showsWhatTheFileSaysBeforeAnythingRuns()
    {
        QCOMPARE(states().keys(), stackServices);
        QCOMPARE(states().values().count(QStringLiteral("not created")), 3);
        QVERIFY(button("bringUpButton")->isEnabled());
        QVERIFY(!button("stopButton")->isEnabled());
    }

    void bringsTheStackUp()
    {
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        QTest::mouseClick(button("bringUpButton"), Qt::LeftButton);
        QTRY_VERIFY(m_session->workflow());
        for (const char *step : {"machine", "ports", "secrets", "images", "containers", "healthy"})
            QTRY_VERIFY2(
                m_window->findChild<QWidget *>(QLatin1String("stepRow_") + QLatin1String(step)),
                step);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, building);
        QVERIFY2(m_session->workflow()->outcome(), qPrintable(outcomeText()));
        QTRY_COMPARE_WITH_TIMEOUT(states().values().count(QStringLiteral("healthy")), 3, aMoment);
        QVERIFY(column(*table()->model(), QStringLiteral("Host → container"))
                    .value(QStringLiteral("nginx"))
                    .contains(QStringLiteral("10446")));
    }

    void theSiteAnswersOverTls() { QVERIFY(page().contains("<title>Inception")); }

    void followsWhatHappensOutside()
    {
        m_stack->docker({QStringLiteral("stop"), QStringLiteral("panelwindowtest_nginx")});
        QTRY_COMPARE_WITH_TIMEOUT(states().value(QStringLiteral("nginx")),
                                  QStringLiteral("exited (0)"), aMoment);
        m_stack->docker({QStringLiteral("start"), QStringLiteral("panelwindowtest_nginx")});
        QTRY_COMPARE_WITH_TIMEOUT(states().value(QStringLiteral("nginx")),
                                  QStringLiteral("healthy"), aMoment);
    }

    void stopsCleanly()
    {
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        QTest::mouseClick(button("stopButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, aMoment);
        QVERIFY2(m_session->workflow()->outcome(), qPrintable(outcomeText()));
        QTRY_COMPARE_WITH_TIMEOUT(states().values().count(QStringLiteral("exited (0)")), 3,
                                  aMoment);
    }

    /// Clean with a copy, restore, bring up: what was written in between is there again.
    void whatWasCleanedComesBackFromItsCopy()
    {
        QTest::mouseClick(button("bringUpButton"), Qt::LeftButton);
        QVERIFY2(finishes(building), qPrintable(outcomeText()));
        m_stack->docker({QStringLiteral("exec"), QStringLiteral("panelwindowtest_wordpress"),
                         QStringLiteral("php"), QStringLiteral("-r"),
                         QStringLiteral("require '/var/www/html/wp-load.php';"
                                        "update_option('blogname', 'Back again');")});
        QVERIFY(page().contains("<title>Back again"));

        m_window->findChild<QAction *>(QStringLiteral("cleanAction"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), aMoment);
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(QStringLiteral("confirmNameEdit")),
                         QStringLiteral("panelwindowtest"));
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("confirmCleanButton")),
                          Qt::LeftButton);
        QVERIFY2(finishes(2 * aMoment), qPrintable(outcomeText()));
        QTRY_COMPARE_WITH_TIMEOUT(states().values().count(QStringLiteral("not created")), 3,
                                  aMoment);

        m_window->findChild<QAction *>(QStringLiteral("volumesAction"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(volumesDialog(), aMoment);
        auto *restore = volumesDialog()->findChild<QPushButton *>(QStringLiteral("restoreButton"));
        // Of the three, and that of redis, which they may use.
        QVERIFY2(restore->text().contains(u'4'), qPrintable(restore->text()));
        QTest::mouseClick(restore, Qt::LeftButton);
        QVERIFY2(finishes(2 * aMoment), qPrintable(outcomeText()));
        QTRY_VERIFY(!volumesDialog());
        QTest::mouseClick(button("bringUpButton"), Qt::LeftButton);
        QVERIFY2(finishes(building), qPrintable(outcomeText()));
        QVERIFY(page().contains("<title>Back again"));
    }

    void cleanRemovesExactlyWhatItShows()
    {
        QVERIFY(!m_stack->leftovers().isEmpty());
        m_window->findChild<QAction *>(QStringLiteral("fullCleanAction"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), aMoment);
        auto *confirm = dialog()->findChild<QPushButton *>(QStringLiteral("confirmCleanButton"));
        QVERIFY(!confirm->isEnabled());

        QTest::keyClicks(dialog()->findChild<QLineEdit *>(QStringLiteral("confirmNameEdit")),
                         QStringLiteral("panelwindowtest"));
        QVERIFY(confirm->isEnabled());
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, aMoment);
        QVERIFY2(m_session->workflow()->outcome(), qPrintable(outcomeText()));
        QTRY_COMPARE_WITH_TIMEOUT(states().values().count(QStringLiteral("not created")), 3,
                                  aMoment);
        QCOMPARE(m_stack->leftovers(), QStringList());
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_session.reset();
        m_stack.reset();
    }

private:
    QPushButton *button(const char *name) const
    {
        return m_window->findChild<QPushButton *>(QLatin1String(name));
    }
    QAbstractItemView *table() const
    {
        return m_window->findChild<QAbstractItemView *>(QStringLiteral("serviceTable"));
    }
    QMap<QString, QString> states() const
    {
        return column(*table()->model(), QStringLiteral("State"));
    }
    QDialog *dialog() const
    {
        return m_window->findChild<QDialog *>(QStringLiteral("cleanDialog"));
    }
    QDialog *volumesDialog() const
    {
        return m_window->findChild<QDialog *>(QStringLiteral("volumesDialog"));
    }
    QString outcomeText() const
    {
        const Result<void> &outcome = m_session->workflow()->outcome();
        return outcome ? QString() : toPlainText(outcome.error());
    }

    /// The front page, over TLS; empty if it does not come as it should.
    QByteArray page()
    {
        // The stack made its certificate itself; trusting exactly that one is what a careful
        // visitor does.
        const QString certificate =
            m_stack->docker({QStringLiteral("exec"), QStringLiteral("panelwindowtest_nginx"),
                             QStringLiteral("cat"), QStringLiteral("/etc/nginx/tls/site.crt")});
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(certificate.toUtf8()));
        QNetworkRequest request(QUrl(QStringLiteral("https://localhost:10446/")));
        request.setSslConfiguration(tls);
        QNetworkAccessManager manager;
        manager.setProxy(QNetworkProxy::NoProxy);
        const std::unique_ptr<QNetworkReply> reply(manager.get(request));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, aMoment)
            || reply->error() != QNetworkReply::NoError) {
            qWarning("%s", qPrintable(reply->errorString()));
            return {};
        }
        return reply->readAll();
    }

    bool finishes(int patience)
    {
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        return QTest::qWaitFor([&finished] { return finished.count() > 0; }, patience)
               && m_session->workflow()->outcome();
    }

    QTemporaryDir m_data;
    std::unique_ptr<test::StackCopy> m_stack;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(BringUpTest)
#include "BringUpTest.moc"
