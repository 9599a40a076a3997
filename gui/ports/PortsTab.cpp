// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/PortsTab.h"

#include "gui/models/PortModel.h"
#include "gui/widgets/CellTable.h"
#include "gui/widgets/PlainLabel.h"

#include <QDesktopServices>
#include <QFrame>
#include <QVBoxLayout>

namespace panel {

PortsTab::PortsTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new PortModel(this))
    , m_table(new CellTable(this))
    , m_card(new QFrame(this))
    , m_note(new PlainLabel(PlainLabel::Fit::Wrap, this))
{
    m_table->setObjectName(QStringLiteral("portTable"));
    m_table->setAccessibleName(tr("Ports"));
    m_table->setModel(m_model);
    m_card->setProperty("look", QStringLiteral("card"));
    m_note->setObjectName(QStringLiteral("portsNote"));
    m_note->setTone(Tone::Muted);

    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, 1, 1, 4);
    card->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_card, 1);
    layout->addWidget(m_note);
    layout->addStretch(0);

    connect(m_table, &CellTable::rowActivated, this, [this](int row) {
        if (const PortRow *port = m_model->rowAt(row); port && !port->url.isEmpty())
            QDesktopServices::openUrl(port->url);
    });
    connect(m_model, &PortModel::rowsInserted, this, &PortsTab::fit);
    connect(m_model, &PortModel::rowsRemoved, this, &PortsTab::fit);
}

void PortsTab::setState(const StackState &state)
{
    m_model->setServices(state.services, state.engineHost);
    m_table->setStale(state.isStale());
    const bool empty = m_model->rowCount() == 0;
    m_card->setVisible(!empty);
    if (empty)
        m_note->setText(tr("No port is published at the moment. Ports appear when their containers "
                           "run."));
    else
        m_note->setText(tr("“any” means every address of the machine; from here it is reached as "
                           "%1.")
                            .arg(state.engineHost));
}

void PortsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fit();
}

void PortsTab::fit()
{
    m_table->fitColumns();
    const QMargins margins = m_card->layout()->contentsMargins();
    m_card->setMaximumHeight(m_table->contentHeight() + margins.top() + margins.bottom() + 2);
}

} // namespace panel
