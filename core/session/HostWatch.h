// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace panel {

/// What a HostWatch looks at; others for tests.
struct HostSenses
{
    /// Since the start of this computer, its sleep included (Linux: CLOCK_BOOTTIME, macOS:
    /// mach_continuous_time), and without it (CLOCK_MONOTONIC, mach_absolute_time).
    std::function<std::chrono::nanoseconds()> withSleep;
    std::function<std::chrono::nanoseconds()> withoutSleep;
    /// The addresses of this computer in any lasting order.
    std::function<QStringList()> addresses;

    static HostSenses ofThisComputer();
};

/// Notices what happens to this computer and makes its connections doubtful: that it slept, and
/// that it has other addresses than before. A look at two clocks every 2 s, at the addresses every
/// 10 s; the first look after waking is at most 2 s late.
class HostWatch : public QObject
{
    Q_OBJECT

public:
    HostWatch(HostSenses senses, QObject *parent);

    /// Looks now.
    void look();

Q_SIGNALS:
    void woke();
    void addressesChanged();

private:
    std::chrono::nanoseconds slept() const;

    HostSenses m_senses;
    QTimer m_timer;
    std::chrono::nanoseconds m_slept{0};
    QStringList m_addresses;
    int m_looks = 0;
};

} // namespace panel
