// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PortsTab.h"

#include "gui/ports/PathPicture.h"
#include "gui/ports/PortTexts.h"
#include "gui/Theme.h"
#include "tests/gui/ports/PortSamples.h"
#include "tests/gui/SampleData.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace panel;
using Station = PortHop::Station;

class PortsTabTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_tab.reset(); }

    void rowsByPortWithTheirOutcome();
    void selectionSurvivesNewDataAndDrivesThePicture();
    void looksFirstAtWhatIsWrong();
    void nothingMovesWhenAnotherRowIsSelected();
    void countsOnlyWhatIsToBeForwarded();
    void danglingRuleWithoutItsPortSaysTheWorst();
    void rulesOfTheMachineItselfAreNotDangling();
    void lockedRuleCannotBeTouched();
    void withoutVmThereAreNoRuleButtons();
    void savedVmExplainsItself();
    void missingToolSaysWhatToDo();
    void returnOpensTheAddress();
    void stationsOpenWhatTheyStandFor();
    void menuCopiesTheWay();
    void offersTheRuleThatIsMissing();
    void emptyStatesSayWhy();
    void outcomeStaysInSightInASmallWindow();
    void hostileNamesStayText();

private:
    template <typename Widget = QWidget>
    Widget *child(const char *name) const
    {
        return m_tab->findChild<Widget *>(QString::fromLatin1(name));
    }
    QStringList column(PathModel::Column column) const;
    void select(const QString &service);
    QMenu *openMenu();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PortsTab> m_tab;
    QList<QUrl> m_opened;
};

void PortsTabTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
    for (const char *scheme : {"http", "https"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "openUrl");
}

void PortsTabTest::init()
{
    m_opened.clear();
    m_tab = std::make_unique<PortsTab>(nullptr);
    m_tab->resize(1048, 640);
    m_tab->setState(sample::inception());
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
}

QStringList PortsTabTest::column(PathModel::Column column) const
{
    QStringList texts;
    const auto *model = child<QTableView>("portTable")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

void PortsTabTest::select(const QString &service)
{
    auto *table = child<QTableView>("portTable");
    const int row = int(column(PathModel::ServiceName).indexOf(service));
    QVERIFY2(row >= 0, qPrintable(service));
    table->selectRow(row);
}

QMenu *PortsTabTest::openMenu()
{
    auto *table = child<QTableView>("portTable");
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(table, &event);
    return child<QMenu>("portMenu");
}

void PortsTabTest::rowsByPortWithTheirOutcome()
{
    m_tab->setPorts(sample::troubled());
    QCOMPARE(column(PathModel::HostPort),
             (QStringList{QStringLiteral("21"), QStringLiteral("443"), QStringLiteral("–"),
                          QStringLiteral("3307"), QStringLiteral("6379"), QStringLiteral("8080"),
                          QStringLiteral("49703")}));
    QCOMPARE(column(PathModel::Outcome),
             (QStringList{QStringLiteral("reachable"), QStringLiteral("reachable"),
                          QStringLiteral("no rule"), QStringLiteral("dangling rule"),
                          QStringLiteral("nothing listens on 6379 in the container; it listens on "
                                         "127.0.0.1:6380"),
                          QStringLiteral("8080 is taken by java (pid 8123)"),
                          QStringLiteral("locked")}));
    QCOMPARE(column(PathModel::PublishedAt)[3], QStringLiteral("–")); // nothing publishes it
    QCOMPARE(column(PathModel::HostAddress)[0], QStringLiteral("any"));
    m_tab->setPorts(sample::probing());
    QCOMPARE(column(PathModel::Outcome)[0], QStringLiteral("probing…"));
    QVERIFY(!child<QPushButton>("probeButton")->isEnabled());
}

void PortsTabTest::selectionSurvivesNewDataAndDrivesThePicture()
{
    m_tab->setPorts(sample::reachable());
    select(QStringLiteral("site"));
    const auto *picture = child<PathPicture>("pathPicture");
    QVERIFY(picture->isVisible());
    QCOMPARE(picture->stations()[0].address, QStringLiteral("0.0.0.0:8080"));
    QSignalSpy reset(child<QTableView>("portTable")->model(), &QAbstractItemModel::modelReset);
    m_tab->setPorts(sample::troubled()); // rows come before it, and its way broke
    const auto *table = child<QTableView>("portTable");
    QCOMPARE(table->selectionModel()->selectedRows().value(0).data().toString(),
             QStringLiteral("site"));
    QCOMPARE(picture->stations()[0].state, PortHop::State::Failed);
    QVERIFY(child<QLabel>("pathTrouble")->text().contains(u"java (pid 8123)"));
    QCOMPARE(reset.count(), 0);
    m_tab->setPorts(sample::reachable());
    QCOMPARE(table->selectionModel()->selectedRows().value(0).data().toString(),
             QStringLiteral("site"));
    QCOMPARE(picture->stations()[0].state, PortHop::State::Ok);
}

void PortsTabTest::looksFirstAtWhatIsWrong()
{
    m_tab->setPorts(sample::troubled());
    QCOMPARE(child<QTableView>("portTable")->selectionModel()->selectedRows().value(0).row(), 2);
    QVERIFY(child<QLabel>("pathTrouble")->text().contains(u"no rule forwards 3306"));
    QVERIFY(child<QLabel>("pathTrouble")->text().contains(u"Forward the port"));
    // Also where the trouble shows only while the ways are probed; a warning is trouble too.
    m_tab = std::make_unique<PortsTab>(nullptr);
    m_tab->setState(sample::inception());
    m_tab->setPorts(sample::probing());
    PortsState warned = sample::reachable();
    PortHop &answer = sample::hopAt(warned.paths[0], Station::Answer);
    answer.state = PortHop::State::Warning;
    sample::breakAt(warned.paths[2], Station::Computer, QStringLiteral("taken"));
    m_tab->setPorts(warned);
    const auto *selection = child<QTableView>("portTable")->selectionModel();
    QCOMPARE(selection->selectedRows().value(0).data().toString(), QStringLiteral("nginx"));
    // From then on the user's row is kept.
    m_tab->setPorts(sample::troubled());
    QCOMPARE(selection->selectedRows().value(0).data().toString(), QStringLiteral("nginx"));
}

void PortsTabTest::nothingMovesWhenAnotherRowIsSelected()
{
    for (const int width : {1048, 700}) {
        m_tab->resize(width, 640);
        PortsState state = sample::troubled();
        sample::hopAt(state.paths[4], Station::Process).detail =
            QStringLiteral("nothing listens in the container, and much is to be said of it. ")
                .repeated(4);
        m_tab->setPorts(state);
        QList<int> tops;
        const auto *table = child<QTableView>("portTable");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            child<QTableView>("portTable")->selectRow(row);
            QTest::qWait(1); // the layout follows
            const QPoint top = table->mapTo(child("portsScroll"), QPoint());
            const QPoint tools = child("probeButton")->mapTo(child("portsScroll"), QPoint());
            tops.append(top.y() - tools.y());
            tops.append(tools.y()
                        - child("pathPicture")->mapTo(child("portsScroll"), QPoint()).y());
            if (row > 0) {
                QCOMPARE(tops[2 * row], tops[0]);
                QCOMPARE(tops[2 * row + 1], tops[1]);
            }
        }
    }
}

void PortsTabTest::countsOnlyWhatIsToBeForwarded()
{
    const auto *button = child<QPushButton>("reconcileButton");
    PortsState state = sample::troubled(); // missing, wrong, reserved, dangling
    m_tab->setPorts(state);
    QCOMPARE(button->text(), QStringLiteral("Forward all published ports (2)…"));
    state.differences = {state.differences.last()};
    m_tab->setPorts(state);
    QCOMPARE(button->text(), QStringLiteral("Forward all published ports…"));
    QVERIFY(button->isEnabled());
}

void PortsTabTest::danglingRuleWithoutItsPortSaysTheWorst()
{
    PortsState state = sample::troubled();
    PortHop &computer = state.paths.last().hops.first();
    computer.state = PortHop::State::Failed;
    computer.detail = QStringLiteral("3307 is taken by java, pid 8123");
    m_tab->setPorts(state);
    QCOMPARE(column(PathModel::Outcome)[3],
             QStringLiteral("3307 is taken by java, pid 8123; dangling rule"));
    QCOMPARE(resultTone(state.paths.last()), Tone::Bad);
    QCOMPARE(troubleText(state.paths.last()),
             QStringLiteral("This computer: 3307 is taken by java, pid 8123. Remove the rule: no "
                            "service of the project needs it."));
}

void PortsTabTest::rulesOfTheMachineItselfAreNotDangling()
{
    PortPath path = sample::troubled().paths.last();
    path.rule->guestPort = 2376;
    QVERIFY(!isDangling(path));
    QVERIFY(!troubleText(path).contains(QStringLiteral("Remove the rule")));
    path.rule->guestPort = 3307; // and without a project nobody knows
    QVERIFY(isDangling(path));
    path.hops[int(Station::Rule)].state = PortHop::State::Ok;
    QVERIFY(!isDangling(path));
    QCOMPARE(resultText(path), QStringLiteral("reachable"));
}

void PortsTabTest::lockedRuleCannotBeTouched()
{
    m_tab->setPorts(sample::reachable());
    QVERIFY(child<QLabel>("portsNote")
                ->text()
                .contains(u"The rule ssh is how docker-machine reaches this VM: removing it would "
                          u"lose the machine, "
                          u"so it is locked."));
    select(QStringLiteral("nginx"));
    QVERIFY(child<QPushButton>("removeRuleButton")->isEnabled());
    select(QStringLiteral("docker-machine's own"));
    QVERIFY(!child<QPushButton>("removeRuleButton")->isEnabled());
    QVERIFY(!child<QPushButton>("changeRuleButton")->isEnabled());
    const QMenu *menu = openMenu();
    QVERIFY(menu);
    int locked = 0;
    for (const QAction *action : menu->actions())
        locked += action->text().contains(u"rule") && !action->isEnabled() ? 1 : 0;
    QCOMPARE(locked, 2);
}

void PortsTabTest::withoutVmThereAreNoRuleButtons()
{
    m_tab->setPorts(sample::direct());
    for (const char *name :
         {"addRuleButton", "reconcileButton", "changeRuleButton", "removeRuleButton"})
        QVERIFY2(!child(name)->isVisible(), name);
    QVERIFY(child("probeButton")->isVisible());
    QVERIFY(child("listenersButton")->isVisible());
    QVERIFY(child<QLabel>("portsNote")->text().contains(u"reached directly"));
    QVERIFY(child<QTableView>("portTable")->isColumnHidden(PathModel::Rule));
    m_tab->setPorts(sample::reachable());
    QVERIFY(child("addRuleButton")->isVisible());
    QVERIFY(!child<QTableView>("portTable")->isColumnHidden(PathModel::Rule));
}

void PortsTabTest::savedVmExplainsItself()
{
    PortsState state = sample::reachable();
    state.vm = sample::vm(VirtualBoxVm::State::Saved, state.rules().mid(1));
    m_tab->setPorts(state);
    QVERIFY(child("rulesFixed")->isVisible());
    QVERIFY(child<QLabel>("rulesFixedText")->text().contains(u"The VM “default” is saved"));
    for (const char *name :
         {"addRuleButton", "reconcileButton", "changeRuleButton", "removeRuleButton"})
        QVERIFY2(!child(name)->isEnabled(), name);
    QCOMPARE(column(PathModel::Rule).size(), 4);
    m_tab->setPorts(sample::reachable());
    QVERIFY(!child("rulesFixed")->isVisible());
    QVERIFY(child("addRuleButton")->isEnabled());
}

void PortsTabTest::missingToolSaysWhatToDo()
{
    m_tab->setPorts(sample::withoutVirtualBox());
    const auto *notice = child("vmNotice");
    QVERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(QStringLiteral("errorNext"))
                ->text()
                .contains(u"Install VirtualBox"));
    QVERIFY(!child("addRuleButton")->isVisible());
    QSignalSpy probe(m_tab.get(), &PortsTab::probeAsked);
    notice->findChild<QPushButton *>(QStringLiteral("errorAction"))->click();
    QCOMPARE(probe.count(), 1);
}

void PortsTabTest::returnOpensTheAddress()
{
    m_tab->setPorts(sample::reachable());
    auto *table = child<QTableView>("portTable");
    select(QStringLiteral("nginx"));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://127.0.0.1"))});
    select(QStringLiteral("ftp")); // not for browsers
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(!child("openPathButton")->isVisible());
    m_tab->setPorts(sample::direct());
    select(QStringLiteral("site"));
    child<QPushButton>("openPathButton")->click();
    QCOMPARE(m_opened.last(), QUrl(QStringLiteral("http://127.0.0.1:8080")));
}

void PortsTabTest::stationsOpenWhatTheyStandFor()
{
    m_tab->setPorts(sample::reachable());
    select(QStringLiteral("nginx"));
    auto *picture = child<PathPicture>("pathPicture");
    QSignalSpy service(m_tab.get(), &PortsTab::serviceAsked);
    QSignalSpy change(m_tab.get(), &PortsTab::changeAsked);
    picture->activateStation(0);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("127.0.0.1:443"));
    picture->activateStation(1);
    QCOMPARE(change.value(0).value(0).value<PortForward>().name, QStringLiteral("https"));
    picture->activateStation(4);
    QCOMPARE(service.value(0).value(0).toString(), QStringLiteral("nginx"));
    QVERIFY(m_opened.isEmpty());
    picture->activateStation(6);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://127.0.0.1"))});
}

void PortsTabTest::menuCopiesTheWay()
{
    m_tab->setPorts(sample::troubled());
    select(QStringLiteral("site"));
    const QMenu *menu = openMenu();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Copy as text")
            action->trigger();
    }
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"site · TCP · 8080 is taken by java (pid 8123)\n"));
    QCOMPARE(text.split(u'\n').size(), 8); // and one line per station
}

void PortsTabTest::offersTheRuleThatIsMissing()
{
    m_tab->setPorts(sample::troubled());
    QSignalSpy add(m_tab.get(), &PortsTab::addAsked);
    select(QStringLiteral("mariadb"));
    child<QPushButton>("addRuleButton")->click();
    QCOMPARE(add.value(0).value(0).value<PortForward>(),
             sample::rule(QStringLiteral("mariadb"), 3306, 3306));
    select(QStringLiteral("nginx")); // has its rule
    child<QPushButton>("addRuleButton")->click();
    QVERIFY(add.value(1).value(0).value<PortForward>().name.isEmpty());
    select(QStringLiteral("site"));
    QSignalSpy remove(m_tab.get(), &PortsTab::removeAsked);
    child<QPushButton>("removeRuleButton")->click();
    QCOMPARE(remove.value(0).value(0).value<PortForward>().name, QStringLiteral("site"));
}

void PortsTabTest::emptyStatesSayWhy()
{
    const auto title = [this] { return child<QLabel>("emptyTitle")->text(); };
    QVERIFY(child("emptyState")->isVisible());
    QCOMPARE(title(), QStringLiteral("The stack publishes no port"));
    PortsState probing;
    probing.isProbing = true;
    m_tab->setPorts(probing);
    QCOMPARE(title(), QStringLiteral("Looking at the ports…"));
    m_tab->setPorts({});
    StackState lost = sample::inception();
    lost.connection.state = ConnectionStatus::State::Lost;
    m_tab->setState(lost);
    QCOMPARE(title(), QStringLiteral("The ports are not known yet"));
    m_tab->setState({});
    QCOMPARE(title(), QStringLiteral("No stack is open"));
    // What was known before is shown, with its age.
    lost.connection.asOf = QDateTime::currentDateTimeUtc().addSecs(-300);
    lost.connection.isPictureOld = true;
    PortsState old = sample::direct();
    old.probedAt = lost.connection.asOf;
    m_tab->setState(lost);
    m_tab->setPorts(old);
    QVERIFY(!child("emptyState")->isVisible());
    QVERIFY(child<QLabel>("portsNote")->text().contains(u"as they were 5 min ago"));
}

void PortsTabTest::outcomeStaysInSightInASmallWindow()
{
    m_tab->resize(628, 330);
    m_tab->setPorts(sample::troubled());
    QTest::qWait(20);
    const auto *table = child<QTableView>("portTable");
    const int left = table->columnViewportPosition(PathModel::Outcome);
    QVERIFY(left + 150 <= table->viewport()->width());
    for (const auto column : {PathModel::ServiceName, PathModel::Rule, PathModel::HostPort})
        QVERIFY(!table->isColumnHidden(column));
    QVERIFY(child("pathPicture")->width() <= 628);
}

void PortsTabTest::hostileNamesStayText()
{
    m_tab->resize(628, 400);
    m_tab->setPorts(sample::hostilePorts());
    QTest::qWait(20);
    QCOMPARE(m_tab->width(), 628);
    QVERIFY(m_tab->minimumSizeHint().width() <= 628);
    const auto *table = child<QTableView>("portTable");
    QVERIFY(table->columnViewportPosition(PathModel::Outcome) + 150 <= table->viewport()->width());
    QVERIFY(
        column(PathModel::ServiceName).contains(QStringLiteral("<img src=x onerror=alert(1)>")));
    for (const QString &name : column(PathModel::Rule)) {
        QVERIFY(!name.contains(u'\n'));
        QVERIFY(!name.contains(QChar(0x202E)));
    }
    for (const QLabel *label : m_tab->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto *model = child<QTableView>("portTable")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QString tip = model->index(row, column).data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(u"<img") && !tip.contains(u"<script"));
        }
    }
}

QTEST_MAIN(PortsTabTest)
#include "PortsTabTest.moc"
