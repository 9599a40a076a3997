// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PortsController.h"

#include "core/session/Session.h"
#include "gui/MainWindow.h"
#include "gui/ports/PortsTab.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"
#include "tests/gui/ports/PortSamples.h"
#include "tests/gui/SampleData.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

// The whole window on a session without a machine: what the page asks for goes through the
// controller to the session's PortControl, which answers as it does where there is no VM.
class PortsControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }
    void init();
    void cleanup();

    void lockedRuleOpensNothing();
    void removalIsAsked();
    void refusedRuleStaysInItsDialog();
    void failureWithoutDialogIsShownOnThePage();
    void listsWhatReallyListens();
    void serviceIsShownInItsTab();

private:
    template <typename Widget = QWidget>
    Widget *child(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    PortsTab *tab() const { return m_window->stackPage()->portsTab(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void PortsControllerTest::init()
{
    m_store = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_store->path()).mkpath(QStringLiteral("machines")));
    m_settings = std::make_unique<Settings>(m_store->filePath(QStringLiteral("settings.ini")));
    Session::Options options;
    options.machineStore = m_store->path();
    options.followLogs = false;
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
    m_window->stackPage()->setState(sample::inception());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    child<QTabBar>("tabs")->setCurrentIndex(1);
    tab()->setPorts(sample::reachable());
}

void PortsControllerTest::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void PortsControllerTest::lockedRuleOpensNothing()
{
    Q_EMIT tab()->removeAsked(sample::sshRule());
    Q_EMIT tab()->changeAsked(sample::sshRule());
    QVERIFY(!child("removeRuleDialog"));
    QVERIFY(!child("ruleDialog"));
}

void PortsControllerTest::removalIsAsked()
{
    PortForward rule = sample::rule(QStringLiteral("<b>old</b>"), 3307, 3307);
    Q_EMIT tab()->removeAsked(rule);
    auto *dialog = child<QDialog>("removeRuleDialog");
    QVERIFY(dialog);
    QVERIFY(child<QLabel>("questionTitle")->text().contains(u"<b>old</b>"));
    QCOMPARE(child<QLabel>("questionTitle")->textFormat(), Qt::PlainText);
    QVERIFY(child<QLabel>("questionText")->text().contains(u"3307"));
    auto *cancel = child<QPushButton>("cancelQuestionButton");
    QVERIFY(cancel->isDefault()); // Return removes nothing
    cancel->click();
    QTRY_VERIFY(!child("removeRuleDialog"));
    QVERIFY(!child("messageNotice")->isVisible());
}

void PortsControllerTest::refusedRuleStaysInItsDialog()
{
    Q_EMIT tab()->addAsked(sample::rule(QStringLiteral("new"), 9000, 9000));
    auto *dialog = child("ruleDialog");
    QVERIFY(dialog);
    QCOMPARE(child<QLineEdit>("ruleNameEdit")->text(), QStringLiteral("new"));
    child<QPushButton>("confirmRuleButton")->click();
    QTRY_VERIFY(child("ruleFailure")->isVisible()); // there is no VM
    QVERIFY(dialog->isVisible());
    QVERIFY(child("confirmRuleButton")->isEnabled());
}

void PortsControllerTest::failureWithoutDialogIsShownOnThePage()
{
    Q_EMIT tab()->removeAsked(sample::rule(QStringLiteral("https"), 443, 443));
    child<QPushButton>("confirmQuestionButton")->click();
    QTRY_VERIFY(child("messageNotice")->isVisible());
}

void PortsControllerTest::listsWhatReallyListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Q_EMIT tab()->listenersAsked();
    QVERIFY(child("listenersDialog"));
    const auto *model = child<QTableView>("listenerTable")->model();
    const QString port = QString::number(server.serverPort());
    const auto isListed = [model, &port] {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == port)
                return model->index(row, 3).data().toString()
                       == QString::number(QCoreApplication::applicationPid());
        }
        return false;
    };
    QTRY_VERIFY(isListed());
    server.close();
    child<QPushButton>("refreshListenersButton")->click();
    QTRY_VERIFY(!isListed());
}

void PortsControllerTest::serviceIsShownInItsTab()
{
    Q_EMIT tab()->serviceAsked(QStringLiteral("mariadb"));
    QCOMPARE(child<QTabBar>("tabs")->currentIndex(), 0);
    const auto *table = child<QTableView>("serviceTable");
    QCOMPARE(table->selectionModel()->selectedRows().value(0).data().toString(),
             QStringLiteral("mariadb"));
}

QTEST_MAIN(PortsControllerTest)
#include "PortsControllerTest.moc"
