// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/SidebarCaption.h"

#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

namespace panel {

PlainLabel *sidebarCaption(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(PlainLabel::Fit::Elide, parent);
    QFont font = fonts::caption();
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 103);
    label->setFont(font);
    label->setTone(Tone::Muted);
    label->setText(text);
    label->setContentsMargins(0, 0, 0, 0);
    return label;
}

} // namespace panel
