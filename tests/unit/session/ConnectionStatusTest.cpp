// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ConnectionStatus.h"

#include <QJsonArray>
#include <QTest>

using namespace panel;

using State = ConnectionStatus::State;

namespace {

const QDateTime now(QDate(2026, 11, 26), QTime(10, 30, 0));

ConnectionStatus lost()
{
    ConnectionStatus status;
    status.state = State::Lost;
    status.name = QStringLiteral("default");
    status.since = now.addSecs(-360).toUTC();
    status.error = {
        Error::Kind::Refused, QStringLiteral("Nothing listens."), QStringLiteral("Start it."), {}};
    status.attempt = 3;
    status.nextAttempt = now.addMSecs(7'200).toUTC();
    status.wasThere = true;
    status.isPictureOld = true;
    status.asOf = now.addSecs(-372).toUTC();
    return status;
}

} // namespace

class ConnectionStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLossSaysSinceWhenAndWhatComesNext()
    {
        ConnectionStatus status = lost();
        QCOMPARE(statusHeadline(status, now),
                 QStringLiteral("Engine lost since 10:24 · reconnecting, attempt 3 in 8 s"));
        QCOMPARE(pictureAgeText(status, now), QStringLiteral("as of 10:23, 6 min ago"));
        QCOMPARE(statusReason(status).message, QStringLiteral("Nothing listens."));
        QVERIFY(whyNoActions(status, now).contains(QStringLiteral("10:24")));
        status.state = State::Reconnecting;
        status.nextAttempt = {};
        QCOMPARE(statusHeadline(status, now),
                 QStringLiteral("Engine lost since 10:24 · reconnecting, attempt 3…"));
        status.wasThere = false;
        QVERIFY(statusHeadline(status, now).startsWith(QStringLiteral("Engine not reached")));
        status.since = now.addDays(-1).toUTC();
        QVERIFY(statusHeadline(status, now).contains(QStringLiteral("25 Nov 10:30")));
    }

    void aRefusalSaysWhenItIsTriedAgain()
    {
        ConnectionStatus status = lost();
        status.state = State::Refused;
        QVERIFY(status.isAway());
        QCOMPARE(
            statusHeadline(status, now),
            QStringLiteral("Cannot connect since 10:24 · tried again in 8 s, or when something "
                           "changes"));
        status.nextAttempt = {};
        QCOMPARE(statusHeadline(status, now),
                 QStringLiteral("Cannot connect since 10:24 · trying again…"));
        status.attempt = 0; // nothing could be tried
        QCOMPARE(statusHeadline(status, now),
                 QStringLiteral("Cannot connect since 10:24 · tried again when something changes"));
    }

    void aTroubleNamesWhatIsWrong()
    {
        ConnectionStatus status;
        status.state = State::Degraded;
        status.since = now.addSecs(-60).toUTC();
        status.troubles = {
            {ConnectionTrouble::Kind::EventsDown,
             {Error::Kind::ConnectionLost, QStringLiteral("No events."), {}, QStringLiteral("403")},
             status.since},
            {ConnectionTrouble::Kind::SlowAnswers,
             {Error::Kind::TimedOut, QStringLiteral("Slow."), {}, {}},
             now.toUTC()}};
        QVERIFY(status.answers());
        QVERIFY(whyNoActions(status, now).isEmpty()); // it can be acted on
        QCOMPARE(statusReason(status).message, QStringLiteral("No events.\nSlow."));
        QCOMPARE(statusReason(status).detail, QStringLiteral("403"));
        QVERIFY(!status.isStale()); // late, but nothing older than it seems
        status.isPictureOld = true;
        status.asOf = now.toUTC();
        QVERIFY(status.isStale());
        QCOMPARE(pictureAgeText(status, now),
                 QStringLiteral("as of 10:30, less than a minute ago"));
    }

    void wellIsSilent()
    {
        ConnectionStatus status;
        for (const State state : {State::None, State::Connected}) {
            status.state = state;
            QVERIFY(statusHeadline(status, now).isEmpty());
            QVERIFY(statusReason(status).message.isEmpty());
            QVERIFY(pictureAgeText(status, now).isEmpty());
        }
    }

    void keysThatScriptsRelyOn()
    {
        const QJsonObject json = toJson(lost());
        QCOMPARE(json.keys(), (QStringList{QStringLiteral("attempt"), QStringLiteral("error"),
                                           QStringLiteral("nextAttempt"), QStringLiteral("since"),
                                           QStringLiteral("state"), QStringLiteral("troubles")}));
        QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("lost"));
        QCOMPARE(json[QStringLiteral("error")].toObject()[QStringLiteral("kind")].toString(),
                 QStringLiteral("refused"));
        ConnectionStatus well;
        well.state = State::Connected;
        QVERIFY(toJson(well)[QStringLiteral("error")].isNull());
        QVERIFY(toJson(well)[QStringLiteral("troubles")].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ConnectionStatusTest)
#include "ConnectionStatusTest.moc"
