// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/BriefText.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"

#include <algorithm>

namespace panel {

BriefText::BriefText(int mostLines, QWidget *parent)
    : QPlainTextEdit(parent), m_mostLines(mostLines)
{
    setReadOnly(true);
    setFont(fonts::mono());
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    hide();
}

void BriefText::showText(const QString &foreign)
{
    const QString text = plainText(foreign);
    setVisible(!text.isEmpty());
    if (toPlainText() != text)
        setPlainText(text);
    const int lines = std::clamp(int(text.count(u'\n')) + 1, 1, m_mostLines);
    setFixedHeight(lines * fontMetrics().lineSpacing() + 12);
}

} // namespace panel
