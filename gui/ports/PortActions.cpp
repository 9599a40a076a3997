// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PortActions.h"

#include "gui/models/ServiceTexts.h"
#include "gui/widgets/FlowLayout.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QPushButton>

namespace panel {

namespace {
constexpr int gap = 8;
} // namespace

PortActions::PortActions(QWidget *parent)
    : QWidget(parent)
    , m_add(makeButton(QStringLiteral("addRuleButton"), &PortActions::addAsked))
    , m_reconcile(makeButton(QStringLiteral("reconcileButton"), &PortActions::reconcileAsked))
    , m_probe(makeButton(QStringLiteral("probeButton"), &PortActions::probeAsked))
    , m_listeners(makeButton(QStringLiteral("listenersButton"), &PortActions::listenersAsked))
    , m_change(makeButton(QStringLiteral("changeRuleButton"), &PortActions::changeAsked))
    , m_remove(makeButton(QStringLiteral("removeRuleButton"), &PortActions::removeAsked))
    , m_age(new PlainLabel(PlainLabel::Fit::Elide, this))
{
    m_add->setText(tr("Forward a port…"));
    m_add->setIcon(glyphIcon(Glyph::Plus, &Tokens::text));
    m_listeners->setText(tr("What listens here…"));
    m_change->setText(tr("Change rule…"));
    m_remove->setText(tr("Remove rule…"));
    m_age->setObjectName(QStringLiteral("probeAge"));
    m_age->setTone(Tone::Muted);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto *layout = new FlowLayout(gap, this);
    for (QWidget *widget :
         QList<QWidget *>{m_add, m_reconcile, m_probe, m_listeners, m_change, m_remove, m_age})
        layout->addWidget(widget);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &PortActions::updateAge);
    setState({});
}

QPushButton *PortActions::makeButton(const QString &objectName, void (PortActions::*signal)())
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, [this, signal] { Q_EMIT(this->*signal)(); });
    return button;
}

void PortActions::setState(const State &state)
{
    m_state = state;
    for (QPushButton *button : {m_add, m_reconcile, m_change, m_remove})
        button->setVisible(state.hasRules);
    m_add->setEnabled(state.canEdit);
    m_reconcile->setText(state.differences > 0
                             ? tr("Forward all published ports (%1)…").arg(state.differences)
                             : tr("Forward all published ports…"));
    m_reconcile->setEnabled(state.canEdit);
    m_change->setEnabled(state.canEdit && state.hasRule && !state.isLocked);
    m_remove->setEnabled(state.canEdit && state.hasRule && !state.isLocked);
    m_probe->setText(state.probedAt.isValid() || state.isProbing ? tr("Probe again") : tr("Probe"));
    m_probe->setEnabled(state.canProbe && !state.isProbing);
    updateAge();
}

void PortActions::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateAge();
    m_clock.start();
}

void PortActions::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

void PortActions::updateAge()
{
    if (m_state.isProbing) {
        m_age->setText(tr("Probing…"));
    } else if (m_state.probedAt.isValid()) {
        const qint64 seconds = m_state.probedAt.secsTo(QDateTime::currentDateTimeUtc());
        m_age->setText(seconds < 5 ? tr("Probed just now")
                                   : tr("Probed %1 ago").arg(ageText(seconds)));
    } else {
        m_age->setText(m_state.canProbe ? tr("Not probed yet") : QString());
    }
}

} // namespace panel
