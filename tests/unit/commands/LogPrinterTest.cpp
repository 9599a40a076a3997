// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/LogPrinter.h"

#include <QTest>

using namespace panel;

namespace {

QByteArray printed(LogPrinter::Style style, const QByteArray &text,
                   StoredLine::Stream stream = StoredLine::Stream::Output)
{
    LogPrinter printer(style, {QStringLiteral("db"), QStringLiteral("web")});
    StoredLine line;
    line.timeNano = 1'764'072'000'123'456'789;
    line.stream = stream;
    line.text = text;
    QByteArray out;
    printer.append(out, line, QStringLiteral("db"), "cnt_db");
    return out;
}

} // namespace

class LogPrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTextSafe_data();
    void makesTextSafe();
    void alignsNames();
    void coloursOnlyWhenAsked();
    void printsTheKeysOfJson();
};

void LogPrinterTest::makesTextSafe_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("coloured");
    const auto row = [](const char *text, const char *plain, const char *coloured) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(plain)
                            << QString::fromUtf8(coloured);
    };
    row("plain", "plain", "plain");
    row("\x1b[31mred\x1b[0m", "red", "\x1b[31mred\x1b[0m");
    row("\x1b[38;2;1;2;3mtrue\x1b[m", "true", "\x1b[38;2;1;2;3mtrue\x1b[m");
    row("\x1b[2Jclear", "␛[2Jclear", "␛[2Jclear");
    row("\x1b]0;title\x07", "␛]0;title␇", "␛]0;title␇");
    row("10%\r20%", "10%␍20%", "10%␍20%");
    row("a\tb", "a\tb", "a\tb");
    row("\xe2\x80\xaeoverride", "⟨U+202E⟩override", "⟨U+202E⟩override");
    row("\xff", "\xef\xbf\xbd", "\xef\xbf\xbd");
}

void LogPrinterTest::makesTextSafe()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, plain);
    QFETCH(QString, coloured);
    QCOMPARE(QString::fromUtf8(terminalText(text, false)), plain);
    QCOMPARE(QString::fromUtf8(terminalText(text, true)), coloured);
}

void LogPrinterTest::alignsNames()
{
    const QByteArray line = printed(LogPrinter::Style::Plain, "text");
    QVERIFY2(line.endsWith(".123  db   text\n"), line.constData());
    QVERIFY(printed(LogPrinter::Style::Plain, "db: new container", StoredLine::Stream::Divider)
                .endsWith("  db   --- db: new container ---\n"));
}

void LogPrinterTest::coloursOnlyWhenAsked()
{
    QVERIFY(!printed(LogPrinter::Style::Plain, "\x1b[31mred").contains('\x1b'));
    const QByteArray coloured = printed(LogPrinter::Style::Coloured, "\x1b[31mred");
    QVERIFY(coloured.contains("\x1b[31mred"));
    QVERIFY(coloured.endsWith("\x1b[0m\n")); // whatever the line left on
}

void LogPrinterTest::printsTheKeysOfJson()
{
    QCOMPARE(printed(LogPrinter::Style::Json, "a \"b\"", StoredLine::Stream::Error),
             R"({"time":"2025-11-25T12:00:00.123Z","service":"db","container":"cnt_db",)"
             R"("stream":"stderr","line":"a \"b\""})"
             "\n");
    QCOMPARE(printed(LogPrinter::Style::Json, "x", StoredLine::Stream::Divider), QByteArray());
}

QTEST_APPLESS_MAIN(LogPrinterTest)
#include "LogPrinterTest.moc"
