// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogColours.h"

#include "gui/Theme.h"

#include <QBrush>

#include <algorithm>
#include <array>
#include <cmath>

namespace panel {

namespace {

constexpr double sufficientContrast = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
           + 0.0722 * linear(double(colour.blueF()));
}

QColor blended(const QColor &a, const QColor &b, float partOfB)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * partOfB,
                            a.greenF() + (b.greenF() - a.greenF()) * partOfB,
                            a.blueF() + (b.blueF() - a.blueF()) * partOfB);
}

/// Hues that people tell apart, in an order in which neighbours differ: blue, green, orange, pink,
/// cyan, violet, yellow, red, teal, slate.
constexpr std::array<std::array<int, 3>, 10> serviceHues{{{217, 80, 56},
                                                          {152, 60, 42},
                                                          {26, 85, 52},
                                                          {330, 65, 56},
                                                          {190, 75, 42},
                                                          {262, 65, 62},
                                                          {46, 80, 45},
                                                          {2, 70, 55},
                                                          {172, 60, 38},
                                                          {215, 16, 52}}};

/// The sixteen named colours, before they are made readable.
constexpr std::array<QRgb, 16> namedColours{
    0x3b4252, 0xd0383e, 0x2f9e62, 0xb8860b, 0x3b78e7, 0xa54bc0, 0x1a93a8, 0xc8ccd4,
    0x7b8494, 0xf0616a, 0x4cc38a, 0xe0b341, 0x6ea2f7, 0xc98be0, 0x45bfd4, 0xf4f6f8};

QColor indexedColour(int index)
{
    if (index < 16)
        return QColor::fromRgb(namedColours[size_t(index)]);
    if (index >= 232) {
        const int grey = 8 + (index - 232) * 10;
        return QColor(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = index - 16;
    return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor readable(const QColor &wanted, const QColor &base)
{
    const bool lighter = contrast(base, Qt::white) > contrast(base, Qt::black);
    const QColor start = wanted.toHsl();
    QColor colour = wanted;
    // At the ends stand white and black, one of which can be read on anything.
    for (int step = 0; step <= 50 && contrast(colour, base) < sufficientContrast; ++step) {
        const float end = lighter ? 1.0F : 0.0F;
        const float part = float(step) / 50.0F;
        const float lightness = start.lightnessF() + (end - start.lightnessF()) * part;
        colour = QColor::fromHslF(std::max(start.hslHueF(), 0.0F), start.hslSaturationF(),
                                  std::clamp(lightness, 0.0F, 1.0F));
    }
    return colour;
}

LogColours::LogColours(const QPalette &palette)
    : m_base(palette.color(QPalette::AlternateBase))
    , m_text(readable(palette.color(QPalette::Text), m_base))
    , m_muted(readable(palette.color(QPalette::PlaceholderText), m_base))
    , m_errorMark(readable(tokensFor(palette).bad, m_base))
    , m_selection(palette.color(QPalette::Highlight))
    , m_selectedText(readable(palette.color(QPalette::HighlightedText), m_selection))
    , m_match(255, 214, 92)
    , m_currentMatch(255, 150, 50)
    , m_matchedText(24, 24, 24)
    , m_chosenRow(blended(m_base, m_text, 0.09F))
    , m_name(readable(tokensFor(palette).link, m_base))
{
    for (const auto &hue : serviceHues) {
        const QColor wanted = QColor::fromHsl(hue[0], hue[1] * 255 / 100, hue[2] * 255 / 100);
        // The row of the caret is a little lighter or darker than the rest.
        m_services.append(readable(readable(wanted, m_base), m_chosenRow));
    }
}

QColor LogColours::service(int place) const
{
    return m_services[std::max(place, 0) % m_services.size()];
}

QColor LogColours::resolved(const SgrColour &colour, const QColor &fallback) const
{
    switch (colour.kind) {
    case SgrColour::Kind::Default: return fallback;
    case SgrColour::Kind::Indexed: return indexedColour(int(colour.value));
    case SgrColour::Kind::Rgb: return QColor::fromRgb(colour.value);
    }
    return fallback;
}

QTextCharFormat LogColours::format(const SgrFormat &format) const
{
    QTextCharFormat made;
    if (format == SgrFormat{})
        return made;
    QColor foreground = resolved(format.foreground, m_text);
    QColor background = resolved(format.background, m_base);
    if (format.inverse)
        std::swap(foreground, background);
    if (format.faint)
        foreground = blended(foreground, background, 0.35F);
    made.setForeground(readable(foreground, background));
    if (background != m_base)
        made.setBackground(background);
    if (format.bold)
        made.setFontWeight(QFont::Bold);
    made.setFontItalic(format.italic);
    made.setFontUnderline(format.underline);
    made.setFontStrikeOut(format.strikeOut);
    return made;
}

} // namespace panel
