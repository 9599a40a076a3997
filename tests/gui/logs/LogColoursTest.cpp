// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogColours.h"

#include "gui/Theme.h"

#include <QSet>
#include <QTest>

using namespace panel;

/// Whatever a container asks for, on whatever background, it can be read.
class LogColoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsContrast()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    }

    void makesReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << paletteFor(lightTokens());
        QTest::newRow("dark") << paletteFor(darkTokens());
        QPalette odd;
        odd.setColor(QPalette::AlternateBase, QColor(0x7f7f7f));
        odd.setColor(QPalette::Text, QColor(0x808080));
        QTest::newRow("hopeless") << odd;
    }

    void makesReadable()
    {
        QFETCH(QPalette, palette);
        const LogColours colours(palette);
        const auto check = [](const QColor &text, const QColor &base) {
            QVERIFY2(contrast(text, base) >= 4.5,
                     qPrintable(text.name() + QStringLiteral(" on ") + base.name()));
        };
        check(colours.text(), colours.base());
        check(colours.muted(), colours.base());
        check(colours.errorMark(), colours.base());
        check(colours.selectedText(), colours.selection());
        for (int place = 0; place < 25; ++place)
            check(colours.service(place), colours.base());
        for (int foreground = 0; foreground < 256; ++foreground) {
            for (int background = -1; background < 256; background += 7) {
                SgrFormat format;
                format.foreground = {SgrColour::Kind::Indexed, quint32(foreground)};
                if (background >= 0)
                    format.background = {SgrColour::Kind::Indexed, quint32(background)};
                format.faint = foreground % 2;
                format.inverse = foreground % 3 == 0;
                const QTextCharFormat made = colours.format(format);
                const bool filled = made.hasProperty(QTextFormat::BackgroundBrush);
                check(made.foreground().color(),
                      filled ? made.background().color() : colours.base());
            }
        }
    }

    void keepsWhatIsReadable()
    {
        QCOMPARE(readable(QColor(0x103070), Qt::white), QColor(0x103070));
        SgrFormat plain;
        QVERIFY(LogColours(QPalette()).format(plain).isEmpty());
    }

    void givesServicesDifferentColours()
    {
        for (const Tokens &tokens : {lightTokens(), darkTokens()}) {
            const LogColours colours(paletteFor(tokens));
            QSet<QRgb> seen;
            for (int place = 0; place < 10; ++place)
                seen.insert(colours.service(place).rgb());
            QCOMPARE(seen.size(), 10);
        }
    }
};

QTEST_MAIN(LogColoursTest)
#include "LogColoursTest.moc"
