// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/SgrText.h"

#include <QColor>
#include <QList>
#include <QPalette>
#include <QTextCharFormat>

namespace panel {

/// The contrast of two colours as WCAG counts it, 1…21.
double contrast(const QColor &a, const QColor &b);

/// The wanted hue, made lighter or darker until it can be read on `base` (contrast ≥ 4.5).
QColor readable(const QColor &wanted, const QColor &base);

/// The colours of log lines, derived from a palette: what a container asks for is honoured as far
/// as it can be read. A value; make it anew when the palette changes.
class LogColours
{
public:
    explicit LogColours(const QPalette &palette);

    QColor base() const { return m_base; }
    QColor text() const { return m_text; }
    QColor muted() const { return m_muted; }
    QColor errorMark() const { return m_errorMark; }
    QColor selection() const { return m_selection; }
    QColor selectedText() const { return m_selectedText; }
    QColor match() const { return m_match; }               ///< behind what a search found
    QColor currentMatch() const { return m_currentMatch; } ///< behind the one that it stands at
    QColor matchedText() const { return m_matchedText; }   ///< on both
    QColor chosenRow() const { return m_chosenRow; }       ///< behind the line of the caret
    QColor name() const { return m_name; }                 ///< of a JSON member

    /// The colour of the service at this place in the list of services; neighbours differ well.
    QColor service(int place) const;

    /// An empty format for the default one.
    QTextCharFormat format(const SgrFormat &format) const;

private:
    QColor resolved(const SgrColour &colour, const QColor &fallback) const;

    QColor m_base;
    QColor m_text;
    QColor m_muted;
    QColor m_errorMark;
    QColor m_selection;
    QColor m_selectedText;
    QColor m_match;
    QColor m_currentMatch;
    QColor m_matchedText;
    QColor m_chosenRow;
    QColor m_name;
    QList<QColor> m_services;
};

} // namespace panel
