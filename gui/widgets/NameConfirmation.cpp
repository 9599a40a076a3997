// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/NameConfirmation.h"

#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace panel {

NameConfirmation::NameConfirmation(const QString &name, const QString &request,
                                   const QString &fieldName, QWidget *parent)
    : QWidget(parent), m_name(name), m_field(new QLineEdit(this))
{
    auto *label = new PlainLabel(PlainLabel::Fit::Wrap, this);
    label->setText(request);
    m_field->setObjectName(QStringLiteral("confirmNameEdit"));
    m_field->setAccessibleName(fieldName);
    m_field->setFont(fonts::mono());
    setFocusProxy(m_field);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &NameConfirmation::changed);
}

bool NameConfirmation::isConfirmed() const
{
    return m_field->text() == m_name;
}

} // namespace panel
