// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/CommandBox.h"

#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace panel {

CommandBox::CommandBox(QWidget *parent)
    : QFrame(parent)
    , m_text(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_copy(new QPushButton(glyphIcon(Glyph::Copy, &Tokens::text), tr("Copy"), this))
{
    setObjectName(QStringLiteral("commandBox"));
    setProperty("look", QStringLiteral("sunken"));
    m_text->setObjectName(QStringLiteral("commandText"));
    m_text->setFont(fonts::mono());
    m_text->setAccessibleName(tr("Command"));
    m_copy->setObjectName(QStringLiteral("commandCopyButton"));
    m_copy->setIconSize({16, 13});
    m_copy->setAccessibleName(tr("Copy the command"));
    m_copy->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 8, 7);
    layout->setSpacing(10);
    layout->addWidget(m_text, 1, Qt::AlignVCenter);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_command); });
    setPlaceholder({});
}

void CommandBox::setCommand(const QString &command)
{
    m_command = command;
    m_text->setTone(Tone::Text);
    // Shown with hyphens at which no line ends: an option stays in one piece. Copied as it is.
    QString shown = command;
    m_text->setText(shown.replace(u'-', QChar(0x2011)));
    m_copy->setEnabled(true);
}

void CommandBox::setPlaceholder(const QString &text)
{
    m_command.clear();
    m_text->setTone(Tone::Muted);
    m_text->setText(text);
    m_copy->setEnabled(false);
}

} // namespace panel
