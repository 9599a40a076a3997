// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/MainWindow.h"

#include "gui/machines/CloseQuestion.h"
#include "gui/machines/MachineList.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"
#include "tests/gui/machines/MachineSamples.h"
#include "tests/gui/SampleData.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }
    void init();
    void cleanup();

    void noMachineSaysHowToGetOne();
    void brokenMachineIsListedWithItsReason();
    void lostEngineSaysWhatToDoAndShowsOldData();
    void projectErrorIsShown();
    void failedStepOpensItsOutputAndOffersAnotherTry();
    void runningWorkTurnsBringUpIntoCancel();
    void hostileNamesStayTextAndFit();
    void buttonsFollowTheState();
    void aStoppedMachineIsNoReasonAgainstBringUp();
    void selectionSurvivesNewData();
    void closingWaitsForTheEndOfTheWork();

private:
    template <typename Widget = QWidget>
    Widget *child(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString textOf(const char *name) const { return child<QLabel>(name)->text(); }
    void makeWindow();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_store = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_store->path()).mkpath(QStringLiteral("machines")));
    m_settings = std::make_unique<Settings>(m_store->filePath(QStringLiteral("settings.ini")));
}

void MainWindowTest::makeWindow()
{
    Session::Options options;
    options.machineStore = m_store->path();
    options.followLogs = false;
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
    m_window->resize(900, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void MainWindowTest::noMachineSaysHowToGetOne()
{
    makeWindow();
    QVERIFY(child("noMachineHint")->isVisible());
    QVERIFY(textOf("noMachineHint").contains(u"docker-machine create"));
    QVERIFY(child("startPage")->isVisible());
    QVERIFY(child("openFileButton")->isEnabled());
    QVERIFY(!child("bringUpButton")->isEnabled());
}

void MainWindowTest::brokenMachineIsListedWithItsReason()
{
    QVERIFY(QDir(m_store->path()).mkpath(QStringLiteral("machines/broken")));
    QFile file(m_store->filePath(QStringLiteral("machines/broken/config.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"Driver\":");
    file.close();
    makeWindow();
    const auto *list = child<QListView>("machineList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const QModelIndex entry = list->model()->index(0, 0);
    QCOMPARE(entry.data().toString(), QStringLiteral("broken"));
    QTRY_VERIFY(!entry.data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!entry.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    m_session->selectMachine(QStringLiteral("broken"));
    QTRY_VERIFY(child("errorNotice")->isVisible());
    QVERIFY(
        !child("errorNotice")->findChild<QLabel *>(QStringLiteral("errorNext"))->text().isEmpty());
}

void MainWindowTest::lostEngineSaysWhatToDoAndShowsOldData()
{
    makeWindow();
    StackState state = sample::away(ConnectionStatus::State::Lost);
    state.connection.error = {Error::Kind::Refused,
                              QStringLiteral("Nothing listens at 2376."),
                              QStringLiteral("Start the machine."),
                              {}};
    m_window->stackPage()->setState(state);
    const auto *notice = child("errorNotice");
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->findChild<QLabel *>(QStringLiteral("errorNext"))->text(),
             QStringLiteral("Start the machine."));
    QCOMPARE(child<QTableView>("serviceTable")->model()->rowCount(), 8);
    QVERIFY(!child("stopButton")->isEnabled());
    QSignalSpy retry(m_window->stackPage(), &StackPage::reconnectAsked);
    notice->findChild<QPushButton *>(QStringLiteral("errorAction"))->click();
    QCOMPARE(retry.count(), 1);
}

void MainWindowTest::projectErrorIsShown()
{
    makeWindow();
    StackState state = sample::inception();
    state.services.clear();
    state.project = fail(Error::Kind::FileMalformed, QStringLiteral("line 14: a list is needed"),
                         QStringLiteral("Correct the line."));
    m_window->stackPage()->setState(state);
    QVERIFY(child("errorNotice")->isVisible());
    QVERIFY(child("startPage")->isVisible());
    QVERIFY(!child("bringUpButton")->isEnabled());
    m_window->stackPage()->setState(sample::inception());
    QVERIFY(!child("errorNotice")->isVisible());
    QVERIFY(child("serviceTable")->isVisible());
    QVERIFY(child("bringUpButton")->isEnabled());
}

void MainWindowTest::failedStepOpensItsOutputAndOffersAnotherTry()
{
    makeWindow();
    QObject owner;
    Workflow *workflow = sample::bringUp(3, &owner);
    auto *step = static_cast<sample::SampleStep *>(workflow->steps()[3]);
    m_window->stackPage()->setState(sample::inceptionBefore());
    m_window->stackPage()->setWorkflow(workflow);
    step->print(QStringLiteral("E: Unable to locate package php9"));
    step->endBadly({Error::Kind::ProgramFailed,
                    QStringLiteral("wordpress was not built"),
                    QStringLiteral("Correct its Dockerfile."),
                    {}});
    QTRY_VERIFY(child("stepErrorNotice")->isVisible());
    QVERIFY(child("stepOutput")->isVisible());
    QCOMPARE(child<QPlainTextEdit>("stepOutputText")->toPlainText(),
             QStringLiteral("E: Unable to locate package php9"));
    child("stepErrorNotice")->findChild<QPushButton *>(QStringLiteral("errorAction"))->click();
    QVERIFY(workflow->isRunning());
    QCOMPARE(step->state(), StepState::Running);
    QVERIFY(!child("stepErrorNotice")->isVisible());
}

void MainWindowTest::runningWorkTurnsBringUpIntoCancel()
{
    makeWindow();
    QObject owner;
    Workflow *workflow = sample::bringUp(1, &owner);
    m_window->stackPage()->setState(sample::inception());
    m_window->stackPage()->setWorkflow(workflow);
    auto *button = child<QPushButton>("bringUpButton");
    QCOMPARE(button->text(), QStringLiteral("Cancel"));
    QVERIFY(!child("stopButton")->isEnabled());
    workflow->cancel();
    QTRY_COMPARE(button->text(), QStringLiteral("Bring up"));
    QVERIFY(child("stopButton")->isEnabled());
}

void MainWindowTest::hostileNamesStayTextAndFit()
{
    makeWindow();
    m_window->stackPage()->setState(sample::hostile());
    child<QTableView>("serviceTable")->selectRow(2);
    QTest::qWait(20);
    QCOMPARE(m_window->width(), 900);
    QVERIFY(m_window->minimumSizeHint().width() <= 900);
    QVERIFY(textOf("projectTitle").startsWith(u"<h1>"));
    const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    // What Qt takes for markup unasked.
    QStringList tips;
    const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        tips.append(widget->toolTip());
    const QAbstractItemModel *services = child<QTableView>("serviceTable")->model();
    for (int row = 0; row < services->rowCount(); ++row) {
        for (int column = 0; column < services->columnCount(); ++column)
            tips.append(services->index(row, column).data(Qt::ToolTipRole).toString());
    }
    static const QRegularExpression markup(QStringLiteral("<(b>bold|img|h1|u>|b>to)"));
    QVERIFY(tips.join(QString()).contains(QStringLiteral("&lt;"))); // some were made safe
    for (const QString &tip : std::as_const(tips))
        QVERIFY2(!tip.contains(markup), qPrintable(tip));
    const auto *bringUp = child("bringUpButton");
    QVERIFY(m_window->rect().contains(
        QRect(bringUp->mapTo(m_window.get(), QPoint()), bringUp->size())));
}

void MainWindowTest::buttonsFollowTheState()
{
    makeWindow();
    m_window->stackPage()->setState(sample::inceptionBefore());
    QVERIFY(child("bringUpButton")->isEnabled());
    QVERIFY(!child("stopButton")->isEnabled()); // nothing runs
    QVERIFY(child("servicesHint")->isVisible());
    m_window->stackPage()->setState(sample::inception());
    QVERIFY(child("stopButton")->isEnabled());
    QVERIFY(!child("servicesHint")->isVisible());
}

void MainWindowTest::aStoppedMachineIsNoReasonAgainstBringUp()
{
    const auto write = [this](const QString &name, const QByteArray &text) {
        const QString path = m_store->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    // A VM that docker-machine has stopped has no address; one of driver generic nobody can start.
    for (const QByteArray &driver : {QByteArray("fake"), QByteArray("generic")})
        write(QStringLiteral("machines/") + QString::fromLatin1(driver)
                  + QStringLiteral("/config.json"),
              R"({"ConfigVersion":3,"Name":")" + driver + R"(","DriverName":")" + driver
                  + R"(","Driver":{"IPAddress":""}})");
    write(QStringLiteral("docker-compose.yml"), "name: shop\nservices: {web: {image: 'web:1'}}\n");
    write(QStringLiteral("bin/docker-machine"), "#!/bin/sh\ncase $1 in\nstatus) echo Stopped;;\n"
                                                "start) echo Starting it...; exec sleep 1000;;\n"
                                                "esac\n");
    write(QStringLiteral("bin/docker-machine-driver-fake"), "#!/bin/sh\n");
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(m_store->filePath(QStringLiteral("bin"))) + ':' + path);
    const auto restored = qScopeGuard([&path] { qputenv("PATH", path); });

    makeWindow();
    m_session->openProject(m_store->filePath(QStringLiteral("docker-compose.yml")));
    QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && *m_session->project(), 30'000);
    auto *bringUp = child<QPushButton>("bringUpButton");
    m_session->selectMachine(QStringLiteral("generic"));
    QTRY_VERIFY(!bringUp->toolTip().isEmpty());
    QVERIFY(!bringUp->isEnabled());
    m_session->selectMachine(QStringLiteral("fake"));
    QTRY_VERIFY(bringUp->isEnabled());
    QVERIFY2(bringUp->toolTip().contains(QStringLiteral("started first")),
             qPrintable(bringUp->toolTip()));
    QVERIFY(child("rebuildButton")->isEnabled());
    QVERIFY(!child("stopButton")->isEnabled());

    // Its stages are shown where it was asked for, not on the machine's own page.
    QTest::mouseClick(bringUp, Qt::LeftButton);
    QTRY_VERIFY(child("stepRow_machine"));
    QTest::mouseClick(child("stepRow_machine"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        child("partList")->accessibleDescription().contains(QStringLiteral("Starting it")), 30'000);
    QVERIFY(child("partList")->isVisible());
    QVERIFY(child("stackPage")->isVisible());
    QTest::mouseClick(bringUp, Qt::LeftButton); // it is “Cancel” now
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->workflow()->isRunning(), 30'000);
}

void MainWindowTest::selectionSurvivesNewData()
{
    makeWindow();
    StackState state = sample::inception();
    m_window->stackPage()->setState(state);
    auto *table = child<QTableView>("serviceTable");
    table->selectRow(7);
    QVERIFY(child("serviceDetails")->isVisible());
    state.services.removeFirst();
    m_window->stackPage()->setState(state);
    QCOMPARE(table->selectionModel()->selectedRows().value(0).data().toString(),
             QStringLiteral("postgres"));
    QVERIFY(textOf("serviceTitle").startsWith(u"postgres"));
}

void MainWindowTest::closingWaitsForTheEndOfTheWork()
{
    makeWindow();
    QObject owner;
    Workflow *workflow = sample::bringUp(1, &owner);
    sample::SampleTask *task = sample::creation(&owner);
    {
        CloseQuestion question({task}, workflow, m_window.get());
        QSignalSpy ended(&question, &CloseQuestion::ended);
        question.show();
        auto *title = question.findChild<QLabel *>(QStringLiteral("closeQuestionTitle"));
        QVERIFY(title->text().contains(task->title()) && title->text().contains(workflow->title()));
        question.findChild<QPushButton *>(QStringLiteral("cancelAndCloseButton"))->click();
        QCOMPARE(task->state(), MachineTask::State::Cancelled);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!workflow->isRunning());
        QVERIFY(!question.isVisible());
    }
    // Work that ends before an answer takes the question away, and closes nothing.
    task = sample::creation(&owner);
    CloseQuestion question({task}, nullptr, m_window.get());
    QSignalSpy ended(&question, &CloseQuestion::ended);
    question.show();
    task->end(MachineTask::State::Done, {});
    QVERIFY(!question.isVisible());
    QCOMPARE(ended.count(), 0);
}

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
