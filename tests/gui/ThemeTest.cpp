// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace panel;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it.
double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void knowsItsPalettes();
    void switchesWhileItRuns();
    void leavesNoPlaceholderInTheStyleSheet();
};

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("behind");
    for (const Tokens &t : {lightTokens(), darkTokens()}) {
        const auto add = [&t](const char *name, const QColor &text, const QColor &behind) {
            QTest::addRow("%s, %s", t.dark ? "dark" : "light", name) << text << behind;
        };
        for (const auto &[where, behind] :
             {std::pair("surface", t.surface), std::pair("page", t.page),
              std::pair("sidebar", t.sidebar), std::pair("sunken", t.sunken),
              std::pair("selection", t.selection), std::pair("hover", t.hover)}) {
            add(qPrintable(QStringLiteral("text on %1").arg(QLatin1String(where))), t.text, behind);
            add(qPrintable(QStringLiteral("muted on %1").arg(QLatin1String(where))), t.muted,
                behind);
        }
        for (const auto &[where, behind] :
             {std::pair("surface", t.surface), std::pair("selection", t.selection)}) {
            add(qPrintable(QStringLiteral("link on %1").arg(QLatin1String(where))), t.link, behind);
            add(qPrintable(QStringLiteral("bad on %1").arg(QLatin1String(where))), t.bad, behind);
            add(qPrintable(QStringLiteral("warn on %1").arg(QLatin1String(where))), t.warn, behind);
        }
        add("bad on sidebar", t.bad, t.sidebar);
        add("primary button", t.onAccent, t.accent);
        add("ok pill", t.ok, t.okBack);
        add("warn pill", t.warn, t.warnBack);
        add("bad pill", t.bad, t.badBack);
        add("neutral pill", t.neutral, t.neutralBack);
        add("text on bad", t.text, t.badBack);
        add("danger button", t.dark ? t.onAccent : t.surface, t.bad);
    }
}

void ThemeTest::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, behind);
    const double ratio = contrast(text, behind);
    QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: only %3")
                                          .arg(text.name(), behind.name())
                                          .arg(ratio, 0, 'f', 2)));
}

void ThemeTest::knowsItsPalettes()
{
    QVERIFY(!tokensFor(paletteFor(lightTokens())).dark);
    QVERIFY(tokensFor(paletteFor(darkTokens())).dark);
}

void ThemeTest::switchesWhileItRuns()
{
    Theme theme(qApp, Settings::Appearance::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().page);
    theme.setAppearance(Settings::Appearance::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().page);
    QVERIFY(currentTokens().dark);
    QVERIFY(qApp->styleSheet().contains(darkTokens().surface.name()));
}

void ThemeTest::leavesNoPlaceholderInTheStyleSheet()
{
    QVERIFY(!styleSheetFor(lightTokens()).contains(u'@'));
}

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
