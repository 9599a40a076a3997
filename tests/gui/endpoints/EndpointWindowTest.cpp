// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpoints/AddEndpointDialog.h"
#include "gui/endpoints/EngineList.h"
#include "gui/endpoints/EngineRows.h"
#include "gui/machines/MachineList.h"
#include "gui/MainWindow.h"
#include "gui/StatusStrip.h"
#include "gui/Theme.h"
#include "tests/support/FaultyServer.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;

/// The engines of the sidebar and the dialog that adds one, in a window on a home folder of its
/// own. With PANEL_TEST_PICTURES set to a folder, pictures for eyes are left there.
class EndpointWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }
    void init();
    void cleanup();

    void rowsSayWhereAndHow();
    void contextsAreListedAndChosen();
    void theDialogSaysWhatIsWrong_data();
    void theDialogSaysWhatIsWrong();
    void theTestOfAConnectionIsShown();
    void anOldTestIsAbandoned();
    void addedIsKeptAndRemoved();
    void whatIsUnusableSaysWhy();
    void aMachineStoreThatCannotBeReadIsNoEmptyOne();
    void anEngineOfAnotherAgeIsSaid_data();
    void anEngineOfAnotherAgeIsSaid();
    void pictures();

private:
    void write(const QString &file, const QByteArray &bytes) const;
    void addContext(const char *name, const char *endpoint) const;
    void makeWindow();
    QListView *list() const { return child<QListView>("engineList"); }
    QStringList names() const;
    void choose(int row) const;
    template <typename Widget>
    Widget *child(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    AddEndpointDialog *openDialog() const;
    void save(QWidget *widget, const QString &name) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void EndpointWindowTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void EndpointWindowTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_settings.reset();
}

void EndpointWindowTest::write(const QString &file, const QByteArray &bytes) const
{
    const QString path = m_home->filePath(file);
    QDir().mkpath(QFileInfo(path).path());
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

void EndpointWindowTest::addContext(const char *name, const char *endpoint) const
{
    write(QStringLiteral(".docker/contexts/meta/%1/meta.json").arg(QLatin1String(name)),
          QByteArray("{\"Name\":\"") + name + "\",\"Endpoints\":{\"docker\":{" + endpoint + "}}}");
}

void EndpointWindowTest::makeWindow()
{
    EndpointSurroundings here;
    here.home = m_home->path();
    here.systemSocket = m_home->filePath(QStringLiteral("run/docker.sock"));
    here.systemPodmanSocket = m_home->filePath(QStringLiteral("run/podman.sock"));
    Session::Options options;
    options.machineStore = m_home->filePath(QStringLiteral("store"));
    options.followLogs = false;
    options.watchMachines = false;
    options.useKeychain = false;
    options.surroundings = here;
    m_session = std::make_unique<Session>(options);
    m_settings = std::make_unique<Settings>(m_home->filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
    m_window->show();
}

QStringList EndpointWindowTest::names() const
{
    QStringList names;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        names.append(list()->model()->index(row, 0).data().toString());
    return names;
}

void EndpointWindowTest::choose(int row) const
{
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(list()->model()->index(row, 0)).center());
}

AddEndpointDialog *EndpointWindowTest::openDialog() const
{
    child<QPushButton>("addEngineButton")->click();
    return m_window->findChild<AddEndpointDialog *>();
}

void EndpointWindowTest::save(QWidget *widget, const QString &name) const
{
    const QString folder = qEnvironmentVariable("PANEL_TEST_PICTURES");
    QCoreApplication::processEvents(); // what the layouts have still to do
    if (!folder.isEmpty())
        QVERIFY(widget->grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

void EndpointWindowTest::rowsSayWhereAndHow()
{
    EndpointEntry podman;
    podman.id = QStringLiteral("socket:/p");
    podman.name = QStringLiteral("Podman");
    podman.endpoint = Endpoint{{}, {}, QUrl(QStringLiteral("unix:///p")), {}};
    podman.state = EndpointEntry::State::Running;
    podman.product = QStringLiteral("Podman Engine");
    podman.otherNames = QStringList{QStringLiteral("pod (Docker context)")};
    EndpointEntry away;
    away.id = QStringLiteral("context:away");
    away.source = EndpointEntry::Source::Context;
    away.endpoint = Endpoint{{}, {}, QUrl(QStringLiteral("ssh://box")), {}};
    EndpointEntry machine;
    machine.id = QStringLiteral("vm");
    machine.source = EndpointEntry::Source::Machine;
    EndpointEntry locked = away;
    locked.id = QStringLiteral("context:locked");
    locked.state = EndpointEntry::State::Unreachable;
    locked.error = Error{Error::Kind::KeyLocked, QStringLiteral("under a passphrase"), {}, {}};
    EndpointEntry silent = locked;
    silent.id = QStringLiteral("context:silent");
    silent.error->kind = Error::Kind::TimedOut;
    const QList<SidebarRow> rows = engineRows({podman, away, machine, locked, silent}, away.id);
    QCOMPARE(rows.size(), 4); // machines have a list of their own
    QCOMPARE(rows[2].detail, QStringLiteral("Docker context · needs the passphrase"));
    QCOMPARE(rows[2].tone, Tone::Warn);
    QCOMPARE(rows[3].detail, QStringLiteral("Docker context · no answer"));
    QCOMPARE(rows[3].tone, Tone::Bad);
    QCOMPARE(rows[0].detail, QStringLiteral("local socket · Podman Engine"));
    QCOMPARE(rows[0].tone, Tone::Ok);
    QVERIFY(rows[0].help.contains(QStringLiteral("not Docker")));
    QVERIFY(rows[0].help.contains(QStringLiteral("pod (Docker context)")));
    QCOMPARE(rows[1].detail, QStringLiteral("Docker context · not asked yet"));
    QVERIFY(rows[1].help.contains(QStringLiteral("when you choose it")));
    QVERIFY(rows[1].isInUse && !rows[0].isInUse);
}

void EndpointWindowTest::contextsAreListedAndChosen()
{
    addContext("colima", "\"Host\":\"unix:///nowhere/colima.sock\"");
    addContext("other", "\"Host\":\"unix:///nowhere/other.sock\"");
    makeWindow();
    QCOMPARE(names(), (QStringList{QStringLiteral("colima"), QStringLiteral("other")}));
    QCOMPARE(m_session->connectionState(), Session::ConnectionState::None);
    choose(1);
    QCOMPARE(m_session->currentId(), QStringLiteral("context:other"));
    QCOMPARE(m_settings->machine(), QStringLiteral("context:other"));
    QVERIFY(!m_session->currentMachine());
    QCOMPARE(m_session->currentName(), QStringLiteral("other"));
    QTRY_COMPARE(m_session->connectionState(), Session::ConnectionState::Lost);
    // A context may be named as a machine is.
    m_session->selectByName(QStringLiteral("colima"));
    QCOMPARE(m_session->currentId(), QStringLiteral("context:colima"));
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    // It goes while it is in use: the session says so.
    QVERIFY(QDir(m_home->filePath(QStringLiteral(".docker"))).removeRecursively());
    QTRY_VERIFY(m_session->connectionError().message.contains(QStringLiteral("no longer there")));
    QVERIFY(names().isEmpty());
}

void EndpointWindowTest::theDialogSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("reason"); // empty: it can be added
    QTest::addColumn<bool>("asksForFolder");
    QTest::newRow("nothing") << QString() << QStringLiteral("How the engine is reached") << false;
    QTest::newRow("path") << QStringLiteral("/run/d.sock") << QStringLiteral("/run/d.sock")
                          << false;
    QTest::newRow("option") << QStringLiteral("ssh://-oX") << QStringLiteral("-oX") << false;
    QTest::newRow("tcp") << QStringLiteral("tcp://box") << QStringLiteral("needs certificates")
                         << true;
    QTest::newRow("ssh") << QStringLiteral("ssh://me@box") << QString() << false;
    QTest::newRow("unix") << QStringLiteral("unix:///run/d.sock") << QString() << false;
    QTest::newRow("known") << QStringLiteral("SSH://known") << QStringLiteral("already") << false;
}

void EndpointWindowTest::theDialogSaysWhatIsWrong()
{
    QFETCH(const QString, address);
    QFETCH(const QString, reason);
    QFETCH(const bool, asksForFolder);
    AddEndpointDialog dialog({QStringLiteral("manual:ssh://known")}, nullptr);
    dialog.show();
    auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("engineAddress"));
    QTest::keyClicks(field, address);
    const auto *add = dialog.findChild<QPushButton *>(QStringLiteral("engineAddButton"));
    const auto *test = dialog.findChild<QPushButton *>(QStringLiteral("engineTestButton"));
    QCOMPARE(add->isEnabled(), reason.isEmpty());
    QCOMPARE(test->isEnabled(), reason.isEmpty());
    const auto *said = dialog.findChild<QLabel *>(QStringLiteral("engineReason"));
    QVERIFY2(said->text().contains(reason), qPrintable(said->text()));
    QCOMPARE(dialog.findChild<QLineEdit *>(QStringLiteral("engineTlsFolder"))->isVisible(),
             asksForFolder);
}

void EndpointWindowTest::theTestOfAConnectionIsShown()
{
    AddEndpointDialog dialog({}, nullptr);
    dialog.show();
    QSignalSpy asked(&dialog, &AddEndpointDialog::testAsked);
    auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("engineAddress"));
    auto *test = dialog.findChild<QPushButton *>(QStringLiteral("engineTestButton"));
    const auto *said = dialog.findChild<QLabel *>(QStringLiteral("engineReason"));
    field->setText(QStringLiteral("unix:///nowhere/d.sock"));
    test->click(); // a look at the file is enough
    QVERIFY(asked.isEmpty());
    QVERIFY2(said->text().contains(QStringLiteral("no socket")), qPrintable(said->text()));
    field->setText(QStringLiteral("ssh://me@box"));
    test->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(!test->isEnabled());
    dialog.setTestResult(EngineAnswer{
        QStringLiteral("4.9"), QStringLiteral("1.41"), QStringLiteral("Podman Engine"), {}});
    QCOMPARE(said->text(), QStringLiteral("Podman Engine 4.9 answers."));
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("engineNext"))
                ->text()
                .contains(QStringLiteral("not Docker")));
    QVERIFY(test->isEnabled());
    dialog.setTestResult(fail(Error::Kind::Refused, QStringLiteral("<b>no</b>")));
    QCOMPARE(said->text(), QStringLiteral("<b>no</b>"));
    QCOMPARE(said->textFormat(), Qt::PlainText);
}

void EndpointWindowTest::anOldTestIsAbandoned()
{
    AddEndpointDialog dialog({}, nullptr);
    QSignalSpy abandoned(&dialog, &AddEndpointDialog::testAbandoned);
    auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("engineAddress"));
    field->setText(QStringLiteral("ssh://box"));
    dialog.findChild<QPushButton *>(QStringLiteral("engineTestButton"))->click();
    QVERIFY(abandoned.isEmpty());
    field->setText(QStringLiteral("ssh://box2"));
    QCOMPARE(abandoned.size(), 1);
}

void EndpointWindowTest::addedIsKeptAndRemoved()
{
    makeWindow();
    AddEndpointDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("engineAddress"))
        ->setText(QStringLiteral("  ssh://me@box "));
    dialog->findChild<QPushButton *>(QStringLiteral("engineAddButton"))->click();
    QCOMPARE(names(), QStringList{QStringLiteral("box")});
    QCOMPARE(m_settings->endpoints(),
             (QList<ManualEndpoint>{{QStringLiteral("ssh://me@box"), {}}}));
    QCOMPARE(m_session->connectionState(), Session::ConnectionState::None); // not chosen by itself

    Q_EMIT m_window->machineList()->engines()->engineMenuAsked(
        QStringLiteral("manual:ssh://me@box"), m_window->mapToGlobal(QPoint(10, 10)));
    auto *remove = m_window->findChild<QAction *>(QStringLiteral("removeEngineAction"));
    QVERIFY(remove);
    remove->trigger();
    QVERIFY(names().isEmpty());
    QVERIFY(m_settings->endpoints().isEmpty());
}

void EndpointWindowTest::whatIsUnusableSaysWhy()
{
    addContext("loose", "\"Host\":\"tcp://box:2376\",\"SkipTLSVerify\":true");
    makeWindow();
    const QModelIndex index = list()->model()->index(0, 0);
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("pretend")));
    choose(0);
    QCOMPARE(m_session->connectionState(), Session::ConnectionState::Lost);
    QCOMPARE(m_session->connectionError().kind, Error::Kind::ServerUntrusted);
    QVERIFY(!m_session->engine());
}

void EndpointWindowTest::aMachineStoreThatCannotBeReadIsNoEmptyOne()
{
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("store")));
    makeWindow();
    const auto *hint = child<QLabel>("noMachineHint");
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text().contains(QStringLiteral("No machines yet")));
    write(QStringLiteral("store/machines"), "no folder");
    QTRY_VERIFY(hint->text().contains(QStringLiteral("store/machines")));
    QVERIFY(!hint->text().contains(QStringLiteral("No machines yet")));
    save(m_window.get(), QStringLiteral("store-unreadable"));
    QVERIFY(QFile::remove(m_home->filePath(QStringLiteral("store/machines"))));
    QTRY_VERIFY(hint->text().contains(QStringLiteral("No machines yet")));
}

void EndpointWindowTest::anEngineOfAnotherAgeIsSaid_data()
{
    QTest::addColumn<QByteArray>("newest");
    QTest::addColumn<QByteArray>("minimum");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("next");
    QTest::newRow("too old") << QByteArray("1.39") << QByteArray("1.12")
                             << QStringLiteral("The engine is too old: it speaks API 1.39")
                             << QStringLiteral("Update Docker");
    QTest::newRow("too new") << QByteArray("1.70") << QByteArray("1.60")
                             << QStringLiteral("The engine is too new: it asks for API 1.60")
                             << QStringLiteral("Update the panel.");
}

void EndpointWindowTest::anEngineOfAnotherAgeIsSaid()
{
    QFETCH(QByteArray, newest);
    QFETCH(QByteArray, minimum);
    QFETCH(QString, message);
    QFETCH(QString, next);
    const QString socket = m_home->filePath(QStringLiteral("age.sock"));
    test::FaultyServer server(socket, test::FaultyServer::Behaviour::Answer);
    test::playEngine(server, newest, minimum);
    addContext("aged", qPrintable(QStringLiteral("\"Host\":\"unix://%1\"").arg(socket)));
    makeWindow();
    QTRY_VERIFY(names().contains(QStringLiteral("aged")));
    choose(int(names().indexOf(QStringLiteral("aged"))));
    const auto notice = [this]() -> QWidget * {
        const auto all = m_window->findChildren<QWidget *>(QStringLiteral("errorNotice"));
        const auto shown = std::find_if(all.begin(), all.end(),
                                        [](const QWidget *one) { return one->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    };
    QTRY_VERIFY(notice());
    QTRY_VERIFY2(
        notice()->findChild<QLabel *>(QStringLiteral("errorMessage"))->text().contains(message),
        qPrintable(notice()->findChild<QLabel *>(QStringLiteral("errorMessage"))->text()));
    QVERIFY(notice()->findChild<QLabel *>(QStringLiteral("errorNext"))->text().contains(next));
}

void EndpointWindowTest::pictures()
{
    addContext("colima", "\"Host\":\"unix:///nowhere/colima.sock\"");
    addContext("loose", "\"Host\":\"tcp://box:2376\",\"SkipTLSVerify\":true");
    addContext("a-rather-long-name-of-a-context", "\"Host\":\"ssh://me@box\"");
    makeWindow();
    choose(1);
    for (const auto appearance : {Settings::Appearance::Light, Settings::Appearance::Dark}) {
        m_theme->setAppearance(appearance);
        const QString suffix = appearance == Settings::Appearance::Light ? QStringLiteral("light")
                                                                         : QStringLiteral("dark");
        save(m_window.get(), QStringLiteral("engines-") + suffix);
        AddEndpointDialog *dialog = openDialog();
        save(dialog, QStringLiteral("add-empty-") + suffix);
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("engineAddress"));
        field->setText(QStringLiteral("tcp://192.168.1.5"));
        dialog->adjustSize();
        save(dialog, QStringLiteral("add-tcp-") + suffix);
        field->setText(QStringLiteral("ssh://me@box"));
        save(dialog, QStringLiteral("add-ssh-") + suffix);
        delete dialog;
    }
    m_theme->setAppearance(Settings::Appearance::Light);
    QCOMPARE(names().size(), 3);
}

QTEST_MAIN(EndpointWindowTest)
#include "EndpointWindowTest.moc"
