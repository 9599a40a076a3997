// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/StatusClock.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace panel {

namespace {

constexpr int second = 1000;
constexpr int minute = 60 * second;

} // namespace

StatusClock::StatusClock(QWidget *shown) : QObject(shown), m_shown(shown)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        schedule();
        Q_EMIT due();
    });
    shown->installEventFilter(this);
}

void StatusClock::setStatus(const ConnectionStatus &status)
{
    m_status = status;
    schedule();
}

void StatusClock::schedule()
{
    if (!m_shown->isVisible() || !(m_status.isStale() || m_status.isAway())) {
        m_timer.stop();
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    using State = ConnectionStatus::State;
    const bool counts = m_status.state == State::Lost || m_status.state == State::Refused;
    if (counts && m_status.nextAttempt > now) {
        m_timer.start(second);
        return;
    }
    // At the full minute of the age.
    const qint64 age = m_status.asOf.isValid() ? m_status.asOf.msecsTo(now) : 0;
    m_timer.start(int(minute - std::max<qint64>(age, 0) % minute) + 1);
}

bool StatusClock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide) {
        m_timer.stop();
    } else if (event->type() == QEvent::Show) {
        schedule();
        Q_EMIT due(); // it may have grown old meanwhile
    }
    return QObject::eventFilter(watched, event);
}

} // namespace panel
