// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/StatusStrip.h"

#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QLocale>

namespace panel {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
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
    m_age->setTone(Tone::Bad);
    layout->addWidget(m_age);
    setFacts({});
}

QString StatusStrip::wayText(const Facts &facts)
{
    switch (facts.way) {
    case Endpoint::Kind::Unix: return tr("Local socket, “%1”").arg(facts.machine);
    case Endpoint::Kind::Ssh: return tr("ssh, “%1”").arg(facts.machine);
    case Endpoint::Kind::Tls:
    case Endpoint::Kind::Other: break;
    }
    return tr("TLS, client certificate “%1”").arg(facts.machine);
}

void StatusStrip::setFacts(const Facts &facts)
{
    const bool connected = facts.connection == Session::ConnectionState::Connected;
    switch (facts.connection) {
    case Session::ConnectionState::None: m_security->setText(tr("Not connected")); break;
    case Session::ConnectionState::Connecting:
        m_security->setText(tr("Connecting to “%1”…").arg(facts.machine));
        break;
    case Session::ConnectionState::Connected: m_security->setText(wayText(facts)); break;
    case Session::ConnectionState::Lost:
        m_security->setText(tr("No connection to “%1”").arg(facts.machine));
        break;
    }
    m_engine->setVisible(connected && !facts.engineVersion.isEmpty());
    m_engine->setText(tr("Engine %1 · API %2").arg(facts.engineVersion, facts.apiVersion));
    m_speed->setVisible(connected && facts.roundTrip >= 0);
    m_speed->setText(tr("round trip %1 ms").arg(facts.roundTrip));
    const bool old = facts.connection == Session::ConnectionState::Lost && facts.asOf.isValid();
    m_age->setVisible(old);
    if (old) {
        m_age->setText(tr("as of %1, engine lost")
                           .arg(QLocale().toString(facts.asOf.toLocalTime().time(),
                                                   QStringLiteral("HH:mm:ss"))));
    }
}

} // namespace panel
