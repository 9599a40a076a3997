// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnosis/DriftCard.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/widgets/FlowLayout.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

DriftCard::DriftCard(QWidget *parent)
    : QFrame(parent)
    , m_name(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_text(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_bringUp(new QPushButton(tr("Bring up"), this))
    , m_recreate(new QPushButton(tr("Re-create"), this))
    , m_rebuild(new QPushButton(tr("Rebuild and re-create"), this))
    , m_remove(new QPushButton(this))
    , m_commands(CommandsDialog::makeButton(this))
{
    setObjectName(QStringLiteral("driftCard"));
    setProperty("look", QStringLiteral("card"));
    m_name->setFont(fonts::strong());
    m_name->setObjectName(QStringLiteral("driftName"));
    m_text->setObjectName(QStringLiteral("driftText"));
    m_bringUp->setObjectName(QStringLiteral("bringUpServiceButton"));
    m_recreate->setObjectName(QStringLiteral("recreateButton"));
    m_rebuild->setObjectName(QStringLiteral("rebuildServiceButton"));
    m_remove->setObjectName(QStringLiteral("removeOrphanButton"));
    auto *buttons = new FlowLayout(8);
    for (QPushButton *button : {m_bringUp, m_recreate, m_rebuild, m_remove, m_commands})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(7);
    layout->addWidget(m_name);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_bringUp, &QPushButton::clicked, this,
            [this] { Q_EMIT bringUpAsked(m_drift.service); });
    connect(m_recreate, &QPushButton::clicked, this,
            [this] { Q_EMIT recreateAsked(m_drift.service); });
    connect(m_rebuild, &QPushButton::clicked, this,
            [this] { Q_EMIT rebuildAsked(m_drift.service); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked(m_drift); });
    connect(m_commands, &QPushButton::clicked, this,
            [this] { Q_EMIT commandsAsked(m_drift.service); });
}

void DriftCard::setDrift(const ServiceDrift &drift, bool isBuilt)
{
    m_drift = drift;
    m_name->setText(elided(drift.service));
    setAccessibleName(plainLine(drift.service));
    m_text->setText(drift.gap.isEmpty() ? driftText(drift) : driftText(drift) + u' ' + drift.gap);
    // New containers come in the number that is wanted, too.
    const bool isNumberOnly = drift.has(ServiceDrift::Reason::Replicas) && !drift.wantsRecreation();
    m_bringUp->setVisible(isNumberOnly);
    m_recreate->setVisible(drift.wantsRecreation());
    m_rebuild->setVisible(drift.wantsRecreation() && isBuilt);
    // What removes a container is seen in the question before.
    m_commands->setVisible(isNumberOnly || drift.wantsRecreation());
    m_remove->setVisible(drift.has(ServiceDrift::Reason::Orphan));
    m_remove->setText(drift.containers.size() > 1 ? tr("Remove containers…")
                                                  : tr("Remove container…"));
}

void DriftCard::setWhyNoActions(const QString &why)
{
    for (QPushButton *button : {m_bringUp, m_recreate, m_rebuild, m_remove}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(plainToolTip(why));
    }
}

} // namespace panel
