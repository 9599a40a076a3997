// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Settings.h"

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

namespace panel {

/// What a colour says. Everything that is painted by us takes its colours by tone, so that light
/// and dark need no second thought at the place of painting.
enum class Tone { Text, Muted, Link, Ok, Warn, Bad, Neutral };

/// The colours of one appearance.
struct Tokens
{
    bool dark = false;
    QColor page; ///< behind cards
    QColor sidebar;
    QColor surface; ///< cards, header, fields
    QColor sunken;  ///< output of tools, logs
    QColor line;
    QColor hover;
    QColor text;
    QColor muted;
    QColor accent;   ///< fills: primary button, progress
    QColor onAccent; ///< text on the accent
    QColor link;     ///< the accent as text
    QColor selection;
    QColor ok, okBack, warn, warnBack, bad, badBack, neutral, neutralBack;

    QColor foreground(Tone tone) const;
    QColor background(Tone tone) const; ///< of a pill in this tone
};

const Tokens &lightTokens();
const Tokens &darkTokens();
/// The tokens that belong to a palette made by us: by the lightness of its text.
const Tokens &tokensFor(const QPalette &palette);
/// Of the application, as it looks now. Not of a widget: a style sheet changes the palettes of
/// those.
const Tokens &currentTokens();
QPalette paletteFor(const Tokens &tokens);
/// What a palette cannot say: radii, borders, padding. The only style sheet there is.
QString styleSheetFor(const Tokens &tokens);

/// Dresses the application, now and whenever the user or the system changes their mind.
class Theme : public QObject
{
    Q_OBJECT

public:
    Theme(QApplication *application, Settings::Appearance appearance, QObject *parent = nullptr);

    Settings::Appearance appearance() const { return m_appearance; }
    void setAppearance(Settings::Appearance appearance);

private:
    bool systemIsDark() const;
    void apply();

    QApplication *m_application;
    Settings::Appearance m_appearance;
    bool m_startedDark; ///< how the system looked before our palette covered it (before Qt 6.5)
};

} // namespace panel
