// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/SgrText.h"

#include <QRandomGenerator>
#include <QTest>

using namespace panel;

namespace {

QString colourName(const SgrColour &colour)
{
    switch (colour.kind) {
    case SgrColour::Kind::Default: return {};
    case SgrColour::Kind::Indexed: return QString::number(colour.value);
    case SgrColour::Kind::Rgb:
        return u'#' + QString::number(colour.value, 16).rightJustified(6, u'0');
    }
    return {};
}

/// "text{fg=1,b}" for each run.
QString printed(const QList<SgrRun> &runs)
{
    QString all;
    for (const SgrRun &run : runs) {
        QStringList marks;
        const SgrFormat &f = run.format;
        if (const QString name = colourName(f.foreground); !name.isEmpty())
            marks.append(QStringLiteral("fg=") + name);
        if (const QString name = colourName(f.background); !name.isEmpty())
            marks.append(QStringLiteral("bg=") + name);
        const std::pair<bool, char16_t> flags[] = {{f.bold, u'b'},      {f.faint, u'f'},
                                                   {f.italic, u'i'},    {f.underline, u'u'},
                                                   {f.strikeOut, u's'}, {f.inverse, u'v'}};
        for (const auto &[set, letter] : flags) {
            if (set)
                marks.append(QString(QChar(letter)));
        }
        all += run.text;
        all += QStringLiteral("{%1}").arg(marks.join(u','));
    }
    return all;
}

} // namespace

class SgrTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesApart_data();
    void takesApart();
    void survivesRandomBytes();
    void survivesHugeInput();
};

void SgrTextTest::takesApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &line, const char *expected) {
        QTest::newRow(name) << line << QString::fromUtf8(expected);
    };
    row("empty", "", "");
    row("plain", "abc", "abc{}");
    row("one colour", "\x1b[31mred", "red{fg=1}");
    row("reset", "\x1b[31mred\x1b[0mplain", "red{fg=1}plain{}");
    row("short reset", "\x1b[1mb\x1b[mplain", "b{b}plain{}");
    row("several", "\x1b[1;3;4;9;31;44mx", "x{fg=1,bg=4,b,i,u,s}");
    row("bright", "\x1b[91;102mx", "x{fg=9,bg=10}");
    row("off again", "\x1b[1;2;3;4;7;9mx\x1b[22;23;24;27;29my", "x{b,f,i,u,s,v}y{}");
    row("default colours", "\x1b[31;41mx\x1b[39;49my", "x{fg=1,bg=1}y{}");
    row("256", "\x1b[38;5;208mx\x1b[48;5;17my", "x{fg=208}y{fg=208,bg=17}");
    row("an index is no code", "\x1b[38;5;4mx", "x{fg=4}");
    row("256 by colons", "\x1b[38:5:208mx", "x{fg=208}");
    row("true colour", "\x1b[38;2;1;2;255mx", "x{fg=#0102ff}");
    row("true colour by colons", "\x1b[38:2:1:2:255mx", "x{fg=#0102ff}");
    row("true colour with space", "\x1b[48:2::1:2:255mx", "x{bg=#0102ff}");
    row("after an extended one", "\x1b[38;5;1;1mx", "x{fg=1,b}");
    row("underline styles", "\x1b[4:3mx\x1b[4:0my", "x{u}y{}");
    row("equal neighbours are one", "a\x1b[0mb", "ab{}");
    row("unknown code", "\x1b[5;777mx", "x{}");
    // Hostile
    row("256 out of range", "\x1b[38;5;256mx", "x{}");
    row("true colour out of range", "\x1b[38;2;1;2;999mx", "x{}");
    row("extended cut off", "\x1b[38;5mx", "x{}");
    row("extended alone", "\x1b[38mx", "x{}");
    row("true colour cut off", "\x1b[38;2;1;31mx", "x{}");
    row("concealed stays readable", "\x1b[8mx", "x{f}");
    row("number overflow", "\x1b[99999999999999999999mx", "x{}");
    row("many parameters", "\x1b[" + QByteArray(60, ';') + "1mx", "x{b}");
    row("endless parameters", "\x1b[" + QByteArray("1;").repeated(10) + QByteArray(200, '0') + "mx",
        ("\x1b[" + QByteArray("1;").repeated(10) + QByteArray(200, '0') + "mx{}").constData());
    row("cut at the end", "a\x1b[31", "a\x1b[31{}");
    row("escape at the end", "a\x1b", "a\x1b{}");
    row("private mode", "\x1b[?25lx", "\x1b[?25lx{}");
    row("erase", "\x1b[2Jx", "\x1b[2Jx{}");
    row("title", "\x1b]0;t\x07x", "\x1b]0;t\x07x{}");
    row("escape in a sequence", "\x1b[3\x1b[31mx", "\x1b[3{}x{fg=1}");
    row("eight-bit introducer",
        "\xc2\x9b"
        "31mx",
        "\xc2\x9b"
        "31mx{}");
    row("bidi stays for the view",
        "a\xe2\x80\xae"
        "b",
        "a\xe2\x80\xae"
        "b{}");
    row("markup", "<b>x</b>&amp;", "<b>x</b>&amp;{}");
    row("invalid UTF-8",
        "a\xff"
        "b",
        "a\xef\xbf\xbd"
        "b{}");
    row("sequence inside a character", "\xc3\x1b[31m\xa4", "\xef\xbf\xbd{}\xef\xbf\xbd{fg=1}");
}

void SgrTextTest::takesApart()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    QCOMPARE(printed(sgrRuns(line)), expected);
}

/// Nothing but colour sequences is ever lost: the characters are those of the bytes without them.
void SgrTextTest::survivesRandomBytes()
{
    QRandomGenerator random(42);
    const QByteArray alphabet = QByteArrayLiteral("\x1b\x1b\x1b[[[mm;;:0123456789A\xff\xc3\xa4\0");
    for (int round = 0; round < 20'000; ++round) {
        QByteArray line;
        for (int i = random.bounded(40); i > 0; --i)
            line.append(alphabet[random.bounded(int(alphabet.size()))]);
        qsizetype characters = 0;
        for (const SgrRun &run : sgrRuns(line)) {
            QVERIFY(!run.text.isEmpty());
            characters += run.text.size();
        }
        QVERIFY(characters <= line.size());
    }
}

void SgrTextTest::survivesHugeInput()
{
    QCOMPARE(sgrRuns(QByteArray("\x1b[1m").repeated(100'000)).size(), 0);
    QCOMPARE(sgrRuns(QByteArray("\x1b[").repeated(100'000)).size(), 1);
    QCOMPARE(sgrRuns(QByteArray("\x1b[31mx\x1b[0my").repeated(50'000)).size(), 100'000);
}

QTEST_APPLESS_MAIN(SgrTextTest)
#include "SgrTextTest.moc"
