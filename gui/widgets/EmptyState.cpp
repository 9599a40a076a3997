// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/EmptyState.h"

#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_hint(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_title->setFont(fonts::strong());
    m_hint->setObjectName(QStringLiteral("emptyHint"));
    m_hint->setTone(Tone::Muted);
    m_button->setObjectName(QStringLiteral("emptyAction"));

    // A narrow column, left-aligned, a little above the middle: read before it is looked at.
    auto *field = new QWidget(this);
    field->setMaximumWidth(460);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(field, 100);
    layout->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionAsked);
}

void EmptyState::setTexts(const QString &title, const QString &hint, const QString &action)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

} // namespace panel
