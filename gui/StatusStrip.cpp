// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/StatusStrip.h"

#include "gui/Fonts.h"
#include "gui/StatusClock.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>

namespace panel {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_clock(new StatusClock(this))
    , m_security(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_engine(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_speed(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_age(new PlainLabel(PlainLabel::Fit::Elide, this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setAttribute(Qt::WA_StyledBackground);
    m_security->setObjectName(QStringLiteral("statusSecurity"));
    m_engine->setObjectName(QStringLiteral("statusEngine"));
    m_speed->setObjectName(QStringLiteral("statusSpeed"));
    m_age->setObjectName(QStringLiteral("statusAge"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 7, 20, 7);
    layout->setSpacing(18);
    for (PlainLabel *label : {m_security, m_engine, m_speed}) {
        label->setFont(fonts::small());
        label->setTone(Tone::Muted);
        layout->addWidget(label);
    }
    layout->addStretch(1);
    m_age->setFont(fonts::smallStrong());
    m_age->setTone(Tone::Warn);
    layout->addWidget(m_age);
    connect(m_clock, &StatusClock::due, this, &StatusStrip::updateAge);
    setFacts({});
}

QString StatusStrip::wayText(const Facts &facts)
{
    const QString &name = facts.connection.name;
    switch (facts.way) {
    case Endpoint::Kind::Unix: return tr("Local socket, “%1”").arg(name);
    case Endpoint::Kind::Ssh: return tr("ssh, “%1”").arg(name);
    case Endpoint::Kind::Tls:
    case Endpoint::Kind::Other: break;
    }
    return tr("TLS, client certificate “%1”").arg(name);
}

QString StatusStrip::stateText(const Facts &facts)
{
    const QString &name = facts.connection.name;
    const QString since = momentText(facts.connection.since, QDateTime::currentDateTimeUtc());
    switch (facts.connection.state) {
    case ConnectionStatus::State::None: return tr("Not connected");
    case ConnectionStatus::State::Connecting: return tr("Connecting to “%1”…").arg(name);
    case ConnectionStatus::State::Connected: return wayText(facts);
    case ConnectionStatus::State::Degraded:
        return tr("“%1” disturbed since %2", "engine, time").arg(name, since);
    case ConnectionStatus::State::Lost:
        return facts.connection.wasThere ? tr("“%1” lost since %2").arg(name, since)
                                         : tr("No connection to “%1” since %2").arg(name, since);
    case ConnectionStatus::State::Reconnecting: return tr("Reconnecting to “%1”…").arg(name);
    case ConnectionStatus::State::Refused:
        return name.isEmpty() ? tr("No connection since %1").arg(since)
                              : tr("No connection to “%1” since %2").arg(name, since);
    }
    return {};
}

void StatusStrip::setFacts(const Facts &facts)
{
    m_facts = facts;
    m_clock->setStatus(facts.connection);
    const bool answers = facts.connection.answers();
    m_security->setText(stateText(facts));
    if (facts.connection.state == ConnectionStatus::State::Refused)
        m_security->setTone(Tone::Bad);
    else if (facts.connection.isAway() || !facts.connection.troubles.isEmpty())
        m_security->setTone(Tone::Warn);
    else
        m_security->setTone(Tone::Muted);
    m_engine->setVisible(answers && !facts.engineVersion.isEmpty());
    m_engine->setText(tr("Engine %1 · API %2").arg(facts.engineVersion, facts.apiVersion));
    m_speed->setVisible(answers && facts.roundTrip >= 0);
    m_speed->setText(tr("round trip %1 ms").arg(facts.roundTrip));
    updateAge();
}

void StatusStrip::updateAge()
{
    const QString age = pictureAgeText(m_facts.connection, QDateTime::currentDateTimeUtc());
    m_age->setText(age);
    m_age->setVisible(!age.isEmpty());
}

} // namespace panel
