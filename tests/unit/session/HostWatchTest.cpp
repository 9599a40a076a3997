// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/HostWatch.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace panel;
using namespace std::chrono_literals;

/// A computer whose clocks and addresses are what the test says.
class HostWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_awake = 100s;
        m_asleep = 5s; // before the watch began
        m_addresses = {QStringLiteral("192.168.1.7")};
        m_watch = std::make_unique<HostWatch>(HostSenses{[this] { return m_awake + m_asleep; },
                                                         [this] { return m_awake; },
                                                         [this] { return m_addresses; }},
                                              nullptr);
    }

    void sleepIsTheDifferenceOfTwoClocks()
    {
        QSignalSpy woke(m_watch.get(), &HostWatch::woke);
        m_awake += 2s;
        m_watch->look();
        QCOMPARE(woke.count(), 0);
        m_awake += 3600s; // busy for an hour is not asleep
        m_asleep += 5ms;
        m_watch->look();
        QCOMPARE(woke.count(), 0);
        m_asleep += 30s;
        m_watch->look();
        QCOMPARE(woke.count(), 1);
        m_watch->look();
        QCOMPARE(woke.count(), 1);
    }

    void otherAddressesAreSeenBeforeLong()
    {
        QSignalSpy moved(m_watch.get(), &HostWatch::addressesChanged);
        m_addresses = {QStringLiteral("10.0.0.9")};
        for (int i = 0; i < 5; ++i)
            m_watch->look();
        QCOMPARE(moved.count(), 1);
        for (int i = 0; i < 10; ++i)
            m_watch->look();
        QCOMPARE(moved.count(), 1);
    }

    void wakingElsewhereIsWaking()
    {
        QSignalSpy woke(m_watch.get(), &HostWatch::woke);
        QSignalSpy moved(m_watch.get(), &HostWatch::addressesChanged);
        m_asleep += 600s;
        m_addresses = {QStringLiteral("10.0.0.9")};
        m_watch->look();
        QCOMPARE(woke.count(), 1);
        QCOMPARE(moved.count(), 0); // all is asked anew already
    }

    void theRealClocksGo()
    {
        const HostSenses real = HostSenses::ofThisComputer();
        const auto before = real.withSleep();
        QVERIFY(real.withSleep() >= real.withoutSleep() - 1s);
        QVERIFY(before.count() > 0);
        QTRY_VERIFY(real.withSleep() > before);
    }

private:
    std::chrono::nanoseconds m_awake{};
    std::chrono::nanoseconds m_asleep{};
    QStringList m_addresses;
    std::unique_ptr<HostWatch> m_watch;
};

QTEST_GUILESS_MAIN(HostWatchTest)
#include "HostWatchTest.moc"
