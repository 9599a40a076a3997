// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/RetryPause.h"

#include <QTest>

using namespace panel;
using namespace std::chrono_literals;

/// What comes back is seen soon; what cannot come back by itself, and what counts logins, is not
/// besieged.
class RetryPauseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data()
    {
        using Way = Endpoint::Kind;
        using Kind = Error::Kind;
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("why");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("alike");
        QTest::addColumn<int>("lostFor");
        QTest::addColumn<int>("pause");
        const auto row = [](const char *name, Way way, Kind why, int failures, int alike,
                            std::chrono::milliseconds lostFor, std::chrono::milliseconds pause) {
            QTest::newRow(name) << int(way) << int(why) << failures << alike << int(lostFor.count())
                                << int(pause.count());
        };
        row("first", Way::Tls, Kind::Refused, 1, 1, 0s, 500ms);
        row("second", Way::Tls, Kind::TimedOut, 2, 2, 1s, 1s);
        row("third", Way::Unix, Kind::ConnectionLost, 3, 3, 2s, 2s);
        row("many", Way::Tls, Kind::Unreachable, 200, 200, 9min, 2s);
        row("long away", Way::Tls, Kind::Unreachable, 400, 400, 11min, 10s);
        row("ssh, first", Way::Ssh, Kind::ConnectionLost, 1, 1, 0s, 500ms);
        row("ssh, fifth", Way::Ssh, Kind::ConnectionLost, 5, 5, 10s, 8s);
        row("ssh, many", Way::Ssh, Kind::ConnectionLost, 50, 50, 5min, 30s);
        row("refusal, at first", Way::Tls, Kind::ServerUntrusted, 3, 3, 3s, 2s);
        row("refusal, in earnest", Way::Tls, Kind::ClientRejected, 11, 11, 20s, 30s);
        row("refusal, in other words each time", Way::Tls, Kind::ServerUntrusted, 50, 1, 90s, 2s);
        row("garbage", Way::Tls, Kind::BadAnswer, 50, 50, 90s, 2s);
        row("garbage for long", Way::Unix, Kind::BadAnswer, 400, 400, 11min, 10s);
        row("too old", Way::Unix, Kind::VersionUnsupported, 11, 11, 20s, 30s);
        row("no attempt yet", Way::Tls, Kind::Refused, 0, 0, 0s, 500ms);
    }

    void pauses()
    {
        QFETCH(int, way);
        QFETCH(int, why);
        QFETCH(int, failures);
        QFETCH(int, alike);
        QFETCH(int, lostFor);
        QFETCH(int, pause);
        QCOMPARE(int(retryPause(Endpoint::Kind(way), Error::Kind(why), failures, alike,
                                std::chrono::milliseconds(lostFor))
                         .count()),
                 pause);
    }

    void whatIsAwayMayComeBackByItself()
    {
        for (const auto kind :
             {Error::Kind::Refused, Error::Kind::Unreachable, Error::Kind::ConnectionLost,
              Error::Kind::TimedOut, Error::Kind::ServerFailed, Error::Kind::NotFound})
            QVERIFY2(!meansRefusal(kind), qPrintable(kindName(kind)));
        for (const auto kind : {Error::Kind::ServerUntrusted, Error::Kind::ClientRejected,
                                Error::Kind::IdentityUnusable, Error::Kind::KeyLocked,
                                Error::Kind::VersionUnsupported, Error::Kind::BadAnswer,
                                Error::Kind::ProgramMissing, Error::Kind::FileUnreadable})
            QVERIFY2(meansRefusal(kind), qPrintable(kindName(kind)));
    }
};

QTEST_GUILESS_MAIN(RetryPauseTest)
#include "RetryPauseTest.moc"
