// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"

#include <QTest>

class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesSafe_data()
    {
        QTest::addColumn<QString>("foreign");
        QTest::addColumn<QString>("safe");

        QTest::newRow("plain") << QStringLiteral("naïve – 文") << QStringLiteral("naïve – 文");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("tab and newline stay")
            << QStringLiteral("a\tb\nc") << QStringLiteral("a\tb\nc");
        QTest::newRow("escape") << QStringLiteral("\x1B[2J") << QStringLiteral("␛[2J");
        QTest::newRow("carriage return") << QStringLiteral("a\rb") << QStringLiteral("a␍b");
        QTest::newRow("delete") << QStringLiteral("a\x7F") << QStringLiteral("a␡");
        QTest::newRow("C1") << QString(QChar(0x9B)) << QStringLiteral("⟨U+009B⟩");
        QTest::newRow("right to left override")
            << QString(QStringLiteral("txt") + QChar(0x202E)) << QStringLiteral("txt⟨U+202E⟩");
        QTest::newRow("isolate") << QString(QChar(0x2066)) << QStringLiteral("⟨U+2066⟩");
        QTest::newRow("zero width") << QString(QChar(0x200B)) << QStringLiteral("⟨U+200B⟩");
        QTest::newRow("byte order mark") << QString(QChar(0xFEFF)) << QStringLiteral("⟨U+FEFF⟩");
        QTest::newRow("markup stays") << QStringLiteral("<b>&amp;") << QStringLiteral("<b>&amp;");
        QTest::newRow("beyond the BMP") << QStringLiteral("🐳") << QStringLiteral("🐳");
    }

    void makesSafe()
    {
        QFETCH(QString, foreign);
        const QString safe = panel::plainText(foreign);
        QTEST(safe, "safe");
        QCOMPARE(panel::plainText(safe), safe);
    }

    void replacesInvalidBytes()
    {
        QCOMPARE(panel::plainText(QByteArray("a\xFFz")), QStringLiteral("a\uFFFDz"));
    }

    void keepsToOneLine()
    {
        QCOMPARE(panel::plainLine(QStringLiteral("a\nb\tc\u001B")), QStringLiteral("a␊b␉c␛"));
    }

    void elides()
    {
        QCOMPARE(panel::elided(QStringLiteral("abc"), 3), QStringLiteral("abc"));
        QCOMPARE(panel::elided(QStringLiteral("abcd"), 3), QStringLiteral("ab…"));
        QCOMPARE(panel::elided(QString(1000, u'x')).size(), 120);
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "PlainTextTest.moc"
