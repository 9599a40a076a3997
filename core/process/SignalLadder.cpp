// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/SignalLadder.h"

#include "core/base/Log.h"

#include <QCoreApplication>
#include <QProcess>

#include <array>
#include <csignal>
#include <utility>

namespace panel {

namespace {

constexpr std::array rungs = {SIGINT, SIGTERM, SIGKILL};
constexpr int pause = 3000; // ms between two rungs

} // namespace

SignalLadder::SignalLadder(qint64 group) : QObject(QCoreApplication::instance()), m_group(group)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &SignalLadder::climb);
}

SignalLadder::~SignalLadder()
{
    if (m_groupIsGone || m_nextRung == 0)
        return;
    // Before the QProcess that we may have adopted: its destructor waits for the end.
    if (signalGroup(SIGKILL))
        qCInfo(logProcess, "Process group %lld was killed with the application", m_group);
}

void SignalLadder::interrupt()
{
    if (m_nextRung == 0)
        climb();
}

void SignalLadder::terminate()
{
    if (m_nextRung <= 1) {
        m_nextRung = 1;
        climb();
    }
}

void SignalLadder::adopt(QProcess *process)
{
    process->disconnect();
    process->setParent(this);
    // What it still says is thrown away; reading on would keep all of it in memory.
    process->closeReadChannel(QProcess::StandardOutput);
    process->closeReadChannel(QProcess::StandardError);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
}

void SignalLadder::climb()
{
    const bool isFirst = !std::exchange(m_wasSignalled, true);
    // After SIGKILL only ask whether they are gone (signal 0): the kernel may take its time.
    const int signal = m_nextRung < int(rungs.size()) ? rungs[size_t(m_nextRung++)] : 0;
    bool someoneIsLeft = signalGroup(signal);
    // Between fork and exec the child has no group of its own yet. Only at first, while nobody has
    // reaped it: later its number could belong to somebody else.
    if (!someoneIsLeft && isFirst && m_group > 1)
        someoneIsLeft = ::kill(pid_t(m_group), signal) == 0;
    if (someoneIsLeft) {
        m_timer.start();
    } else {
        m_groupIsGone = true;
        deleteLater();
    }
}

bool SignalLadder::signalGroup(int signal) const
{
    return m_group > 1 && ::kill(pid_t(-m_group), signal) == 0;
}

} // namespace panel
