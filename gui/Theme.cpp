// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Theme.h"

#include "gui/Fonts.h"

#include <QApplication>
#include <QStyleFactory>
#include <QStyleHints>

namespace panel {

namespace {

QColor color(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

bool looksDark(const QPalette &palette)
{
    // By the text alone: a style sheet may have made the background transparent.
    return palette.color(QPalette::WindowText).lightness() > 127;
}

} // namespace

QColor Tokens::foreground(Tone tone) const
{
    switch (tone) {
    case Tone::Text: return text;
    case Tone::Muted: return muted;
    case Tone::Link: return link;
    case Tone::Ok: return ok;
    case Tone::Warn: return warn;
    case Tone::Bad: return bad;
    case Tone::Neutral: return neutral;
    }
    return text;
}

QColor Tokens::background(Tone tone) const
{
    switch (tone) {
    case Tone::Ok: return okBack;
    case Tone::Warn: return warnBack;
    case Tone::Bad: return badBack;
    case Tone::Link: return selection;
    case Tone::Text:
    case Tone::Muted:
    case Tone::Neutral: return neutralBack;
    }
    return neutralBack;
}

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .dark = false,
        .page = color(0xf5f6f8),
        .sidebar = color(0xeceef2),
        .surface = color(0xffffff),
        .sunken = color(0xf8fafc),
        .line = color(0xdfe3e8),
        .hover = color(0xf1f3f6),
        .text = color(0x1b2330),
        .muted = color(0x586173),
        .accent = color(0x2563eb),
        .onAccent = color(0xffffff),
        .link = color(0x1d53cf),
        .selection = color(0xdce7fd),
        .ok = color(0x0e6f50),
        .okBack = color(0xe3f5ee),
        .warn = color(0x855700),
        .warnBack = color(0xfff4d6),
        .bad = color(0xb42318),
        .badBack = color(0xfde9e7),
        .neutral = color(0x4f5869),
        .neutralBack = color(0xe7eaef),
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .dark = true,
        .page = color(0x15181e),
        .sidebar = color(0x181b21),
        .surface = color(0x1c2027),
        .sunken = color(0x12151a),
        .line = color(0x2c323b),
        .hover = color(0x242932),
        .text = color(0xe6e9ee),
        .muted = color(0xa1aab9),
        .accent = color(0x5b8def),
        .onAccent = color(0x0d1117),
        .link = color(0x82a9f5),
        .selection = color(0x23334f),
        .ok = color(0x4cc38a),
        .okBack = color(0x143326),
        .warn = color(0xf1b33c),
        .warnBack = color(0x3a2e10),
        .bad = color(0xf97066),
        .badBack = color(0x3d1b19),
        .neutral = color(0xb4bcc9),
        .neutralBack = color(0x2c323b),
    };
    return tokens;
}

const Tokens &tokensFor(const QPalette &palette)
{
    return looksDark(palette) ? darkTokens() : lightTokens();
}

const Tokens &currentTokens()
{
    return tokensFor(QGuiApplication::palette());
}

QPalette paletteFor(const Tokens &t)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &value) {
        palette.setColor(QPalette::All, role, value);
    };
    set(QPalette::Window, t.page);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.sunken);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.surface);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.onAccent);
    set(QPalette::ToolTipBase, t.dark ? t.hover : t.text);
    set(QPalette::ToolTipText, t.dark ? t.text : t.surface);
    set(QPalette::PlaceholderText, t.muted);
    set(QPalette::Link, t.link);
    set(QPalette::LinkVisited, t.link);
    set(QPalette::Highlight, t.selection);
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Light, t.dark ? t.hover : t.surface);
    set(QPalette::Midlight, t.hover);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.dark ? t.sunken : t.line);
    set(QPalette::Shadow, t.dark ? color(0x000000) : t.muted);
    const QColor faded = t.dark ? color(0x6b7482) : color(0x9aa2b1);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

Theme::Theme(QApplication *application, Settings::Appearance appearance, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_appearance(appearance)
    , m_startedDark(looksDark(QApplication::palette()))
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(fonts::base());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
    apply();
}

void Theme::setAppearance(Settings::Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return m_startedDark;
#endif
}

void Theme::apply()
{
    const bool dark = m_appearance == Settings::Appearance::Dark
                      || (m_appearance == Settings::Appearance::System && systemIsDark());
    const Tokens &tokens = dark ? darkTokens() : lightTokens();
    QApplication::setPalette(paletteFor(tokens));
    m_application->setStyleSheet(styleSheetFor(tokens));
}

} // namespace panel
