// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/HostWatch.h"

#include "core/base/Log.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <utility>

#ifdef Q_OS_MACOS
#include <mach/mach_time.h>
#else
#include <ctime>
#endif

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto interval = 2s;
constexpr int looksPerAddresses = 5;
constexpr auto shortestSleep = 1s; ///< the two clocks are not read at the same moment

#ifdef Q_OS_MACOS

std::chrono::nanoseconds ofTicks(quint64 ticks)
{
    mach_timebase_info_data_t base{};
    mach_timebase_info(&base);
    return std::chrono::nanoseconds(qint64(double(ticks) * base.numer / base.denom));
}

std::chrono::nanoseconds withSleep()
{
    return ofTicks(mach_continuous_time());
}

std::chrono::nanoseconds withoutSleep()
{
    return ofTicks(mach_absolute_time());
}

#else

std::chrono::nanoseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::chrono::nanoseconds withSleep()
{
    return read(CLOCK_BOOTTIME);
}

std::chrono::nanoseconds withoutSleep()
{
    return read(CLOCK_MONOTONIC);
}

#endif

/// Those by which another host can be reached: containers that come and go on this computer change
/// only the others.
QStringList ownAddresses()
{
    QStringList found;
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal())
            found.append(address.toString());
    }
    found.sort();
    return found;
}

} // namespace

HostSenses HostSenses::ofThisComputer()
{
    return {&panel::withSleep, &panel::withoutSleep, &ownAddresses};
}

HostWatch::HostWatch(HostSenses senses, QObject *parent)
    : QObject(parent)
    , m_senses(std::move(senses))
    , m_slept(slept())
    , m_addresses(m_senses.addresses())
{
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &HostWatch::look);
    m_timer.start();
}

std::chrono::nanoseconds HostWatch::slept() const
{
    return m_senses.withSleep() - m_senses.withoutSleep();
}

void HostWatch::look()
{
    const std::chrono::nanoseconds before = std::exchange(m_slept, slept());
    const bool hasSlept = m_slept - before > shortestSleep;
    bool hasMoved = false;
    // Where a sleeper wakes up may be another network.
    if (hasSlept || ++m_looks % looksPerAddresses == 0) {
        const QStringList addresses = m_senses.addresses();
        hasMoved = std::exchange(m_addresses, addresses) != addresses;
    }
    if (hasSlept) {
        qCInfo(logEngine)
            << "this computer slept for"
            << std::chrono::duration_cast<std::chrono::seconds>(m_slept - before).count() << "s";
        Q_EMIT woke();
    } else if (hasMoved) {
        qCInfo(logEngine) << "this computer has other addresses than before";
        Q_EMIT addressesChanged();
    }
}

} // namespace panel
