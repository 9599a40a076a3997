// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathPicture.h"

#include "gui/ports/PathPainter.h"
#include "gui/ports/PortTexts.h"
#include "gui/Theme.h"
#include "tests/gui/ports/PortSamples.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace panel;
using Station = PortHop::Station;
using State = PortHop::State;

Q_DECLARE_METATYPE(panel::PortHop::State)

namespace {

PortPath viaVm()
{
    return sample::clearPath(QStringLiteral("nginx"), 443, 443,
                             sample::rule(QStringLiteral("https"), 443, 443));
}

QList<Station> stationsOf(const PathPicture &picture)
{
    QList<Station> stations;
    for (const PathStation &station : picture.stations())
        stations.append(station.station);
    return stations;
}

} // namespace

class PathPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }
    void showsWhatTheWayLeadsOver();
    void everyStateHasAFormOfItsOwn();
    void isDrawnInBothAppearances();
    void walksByKeyboard();
    void staysAtItsStationWhenTheProbeGoesOn();
    void clickAndReturnOpenTheStation();
    void copiesTheAddress();
    void screenReadersSeeTheStations();
    void wrapsIntoItsWidth_data();
    void wrapsIntoItsWidth();
    void whatIsCutIsInTheToolTipAsPlainText();
    void givesTheKeyboardAwayWhereThereIsNothing();

private:
    std::unique_ptr<Theme> m_theme;
};

void PathPictureTest::showsWhatTheWayLeadsOver()
{
    PathPicture picture;
    picture.setPath(viaVm(), true);
    QCOMPARE(stationsOf(picture),
             (QList<Station>{Station::Computer, Station::Rule, Station::Machine, Station::Published,
                             Station::Container, Station::Process, Station::Answer}));
    picture.setPath(sample::clearPath(QStringLiteral("nginx"), 443, 443, std::nullopt), false);
    QCOMPARE(stationsOf(picture),
             (QList<Station>{Station::Computer, Station::Published, Station::Container,
                             Station::Process, Station::Answer}));
    // On a VM a skipped station is one that was not reached: it stays in the picture.
    PortPath broken = viaVm();
    sample::breakAt(broken, Station::Computer, QStringLiteral("443 is taken by nc (pid 7)"));
    picture.setPath(broken, true);
    QCOMPARE(picture.stations().size(), 7);
    QCOMPARE(picture.stations()[0].state, State::Failed);
    QVERIFY(picture.stations()[0].detail.contains(u"nc (pid 7)"));
    QCOMPARE(picture.stations()[2].state, State::Skipped);
    picture.setPath(std::nullopt, true);
    QVERIFY(picture.stations().isEmpty());
    QCOMPARE(picture.currentStation(), -1);
}

void PathPictureTest::everyStateHasAFormOfItsOwn()
{
    QList<QImage> marks;
    for (const State state : {State::Waiting, State::Ok, State::Warning, State::Failed,
                              State::Skipped, State::Unknown}) {
        QImage image(36, 36, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        // One colour for all: the form alone must tell them apart.
        Tokens tokens = lightTokens();
        for (QColor *color : {&tokens.ok, &tokens.warn, &tokens.bad, &tokens.neutral, &tokens.link})
            *color = Qt::black;
        for (QColor *color : {&tokens.okBack, &tokens.warnBack, &tokens.badBack,
                              &tokens.neutralBack, &tokens.selection})
            *color = Qt::white;
        drawHopState(&painter, QRectF(0, 0, 36, 36), state, tokens);
        painter.end();
        for (const QImage &other : std::as_const(marks))
            QVERIFY(other != image);
        marks.append(image);
    }
}

void PathPictureTest::isDrawnInBothAppearances()
{
    PathPicture picture;
    picture.resize(1000, 160);
    picture.setPath(viaVm(), true);
    const auto surface = [&picture] {
        const QRect card = picture.stationRect(0);
        return picture.grab().toImage().pixelColor(card.left() + 5, card.bottom() - 10);
    };
    QCOMPARE(surface(), lightTokens().surface);
    m_theme->setAppearance(Settings::Appearance::Dark);
    QCOMPARE(surface(), darkTokens().surface);
    m_theme->setAppearance(Settings::Appearance::Light);
}

void PathPictureTest::walksByKeyboard()
{
    PathPicture picture;
    picture.resize(1000, 160);
    picture.setPath(viaVm(), true);
    QCOMPARE(picture.currentStation(), 0);
    QTest::keyClick(&picture, Qt::Key_Right);
    QCOMPARE(picture.currentStation(), 1);
    QVERIFY(picture.accessibleDescription().contains(u"https"));
    QTest::keyClick(&picture, Qt::Key_End);
    QCOMPARE(picture.currentStation(), 6);
    QTest::keyClick(&picture, Qt::Key_Right);
    QCOMPARE(picture.currentStation(), 6);
    QVERIFY(picture.accessibleDescription().contains(u"HTTP 200"));
    QTest::keyClick(&picture, Qt::Key_Left);
    QCOMPARE(picture.currentStation(), 5);
    QTest::keyClick(&picture, Qt::Key_Home);
    QCOMPARE(picture.currentStation(), 0);
    QTest::keyClick(&picture, Qt::Key_Left);
    QCOMPARE(picture.currentStation(), 0);
}

void PathPictureTest::staysAtItsStationWhenTheProbeGoesOn()
{
    PathPicture picture;
    picture.resize(1000, 160);
    PortPath path = viaVm();
    picture.setPath(path, true);
    picture.setCurrentStation(4);
    sample::breakAt(path, Station::Answer, QStringLiteral("no answer"));
    picture.setPath(path, true);
    QCOMPARE(picture.stations()[picture.currentStation()].station, Station::Container);
    picture.setPath(sample::clearPath(QStringLiteral("nginx"), 443, 443, std::nullopt), false);
    QCOMPARE(picture.stations()[picture.currentStation()].station, Station::Container);
}

void PathPictureTest::clickAndReturnOpenTheStation()
{
    PathPicture picture;
    picture.resize(1000, 160);
    picture.setPath(viaVm(), true);
    QList<Station> opened;
    connect(&picture, &PathPicture::stationActivated, this,
            [&opened](Station station) { opened.append(station); });
    QTest::mouseClick(&picture, Qt::LeftButton, {}, picture.stationRect(4).center());
    QCOMPARE(picture.currentStation(), 4);
    QTest::keyClick(&picture, Qt::Key_End);
    QTest::keyClick(&picture, Qt::Key_Return);
    QTest::keyClick(&picture, Qt::Key_Home);
    QTest::keyClick(&picture, Qt::Key_Space);
    QCOMPARE(opened, (QList<Station>{Station::Container, Station::Answer, Station::Computer}));
}

void PathPictureTest::copiesTheAddress()
{
    PathPicture picture;
    picture.setPath(viaVm(), true);
    QSignalSpy copied(&picture, &PathPicture::copyAsked);
    picture.setCurrentStation(2);
    QTest::keySequence(&picture, QKeySequence::Copy);
    QCOMPARE(copied.value(0).value(0).toString(), QStringLiteral("192.168.99.120:443"));
}

void PathPictureTest::screenReadersSeeTheStations()
{
    PathPicture picture;
    picture.resize(1000, 160);
    picture.setPath(viaVm(), true);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&picture);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 7);
    QAccessibleInterface *machine = list->child(2);
    QVERIFY(machine && machine->isValid());
    QCOMPARE(machine->role(), QAccessible::ListItem);
    const QString name = machine->text(QAccessible::Name);
    QVERIFY(name.contains(u"192.168.99.120:443"));
    QVERIFY(name.contains(hopStateText(State::Ok)));
    QCOMPARE(list->indexOfChild(machine), 2);
    QCOMPARE(machine->parent(), list);
    QCOMPARE(machine->rect().size(), picture.stationRect(2).size());
    QSignalSpy activated(&picture, &PathPicture::stationActivated);
    machine->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(picture.currentStation(), 2);
    // A station that is no more must not answer for another one.
    QAccessibleInterface *last = list->child(6);
    picture.setPath(std::nullopt, true);
    QVERIFY(!last->isValid());
    QVERIFY(last->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 0);
}

void PathPictureTest::wrapsIntoItsWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {320, 420, 628, 900, 1048, 2400})
        QTest::addRow("%d", width) << width;
}

void PathPictureTest::wrapsIntoItsWidth()
{
    QFETCH(int, width);
    PathPicture picture;
    PortPath path = viaVm();
    sample::breakAt(path, Station::Rule,
                    QStringLiteral("the rule “https” leads 443 to 8443 of the VM, not to 443"));
    picture.setPath(path, true);
    picture.resize(width, picture.heightForWidth(width));
    picture.show(); // a size takes effect when the widget is there to be seen
    QRect before;
    for (int i = 0; i < picture.stations().size(); ++i) {
        const QRect rect = picture.stationRect(i);
        QVERIFY(picture.rect().adjusted(0, 0, 1, 1).contains(rect));
        QVERIFY(rect.width() >= 60);
        QVERIFY2(before.isNull() || rect.left() >= before.right() - 1
                     || rect.top() >= before.bottom(),
                 "stations overlap");
        before = rect;
    }
}

void PathPictureTest::whatIsCutIsInTheToolTipAsPlainText()
{
    PathPicture picture;
    PortPath path = viaVm();
    const QString endless = QStringLiteral("<b>bold</b> ") + QString(400, QLatin1Char('W'));
    sample::hopAt(path, Station::Container).detail = endless;
    picture.setPath(path, true);
    picture.resize(1000, picture.heightForWidth(1000));
    QVERIFY(picture.height() < 400);
    picture.show();
    QVERIFY(QTest::qWaitForWindowExposed(&picture));
    const QPoint at = picture.stationRect(4).center();
    QHelpEvent help(QEvent::ToolTip, at, picture.mapToGlobal(at));
    QApplication::sendEvent(&picture, &help);
    QVERIFY(QToolTip::text().contains(QString(400, QLatin1Char('W'))));
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;bold"));
    QToolTip::hideText();
}

void PathPictureTest::givesTheKeyboardAwayWhereThereIsNothing()
{
    PathPicture picture;
    QSignalSpy activated(&picture, &PathPicture::stationActivated);
    QTest::keyClick(&picture, Qt::Key_Return);
    QTest::keyClick(&picture, Qt::Key_Right);
    QTest::mouseClick(&picture, Qt::LeftButton);
    QCOMPARE(activated.count(), 0);
    QCOMPARE(picture.currentStation(), -1);
}

QTEST_MAIN(PathPictureTest)
#include "PathPictureTest.moc"
