// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LineShape.h"

#include <QTest>

using namespace panel;

class LineShapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsLevels_data();
    void knowsLevels();
    void knowsContinuations_data();
    void knowsContinuations();
};

void LineShapeTest::knowsLevels_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("level");
    const auto row = [](LogLevel level, const char *line) {
        QTest::newRow(line) << QByteArray(line) << int(level);
    };
    using L = LogLevel;
    row(L::Error, "2026/11/25 10:00:00 [error] 31#31: *1 open() failed (2: No such file)");
    row(L::Fatal, "2026/11/25 10:00:00 [emerg] 1#1: bind() to 0.0.0.0:443 failed");
    row(L::Info, "2026/11/25 10:00:00 [notice] 1#1: start worker processes");
    row(L::Warning, "2026-11-25 10:00:00 0 [Warning] 'user' entry ignored");
    row(L::Info, "2026-11-25 10:00:00 0 [Note] mariadbd: ready for connections.");
    row(L::Error, "2026-11-25 10:00:00 0 [ERROR] InnoDB: Unable to lock ./ibdata1");
    row(L::Warning, "PHP Warning:  Undefined variable $x in /var/www/index.php on line 3");
    row(L::Info, "PHP Notice:  Undefined index");
    row(L::Fatal, "PHP Fatal error:  Uncaught Error: Call to undefined function");
    row(L::Info, "[25-Nov-2026 10:00:00] NOTICE: fpm is running, pid 1");
    row(L::Warning, "[25-Nov-2026 10:00:00] WARNING: [pool www] server reached max_children");
    row(L::Error, R"({"time":"x","level":"error","msg":"info"})");
    row(L::Warning, R"({"msg":"a","severity": "WARNING"})");
    row(L::Error, R"({"level":50,"pid":1})");
    row(L::Unknown, R"({"level":7,"error":"none"})");
    row(L::Info, R"({"a":1,"level":"info"})");
    row(L::Info, "time=2026 level=info msg=\"an error: none\"");
    row(L::Debug, "DEBUG something");
    row(L::Info, "10:00:00.123 INFO  [main] started");
    row(L::Error, "Nov 25 10:00:00 host app[3]: error: cannot open");
    row(L::Fatal, "panic: runtime error: index out of range");
    row(L::Warning, "\x1b[33mWARN\x1b[0m slow");
    row(L::Info, "10.0.0.1 - INFO - ok");
    row(L::Unknown, "there was no error in it");
    row(L::Unknown, "GET /error HTTP/1.1 200");
    row(L::Unknown, "");
    row(L::Unknown, "terror: warnings");
    row(L::Unknown, "user=error");
    row(L::Error, "Error: listen EADDRINUSE");
}

void LineShapeTest::knowsLevels()
{
    QFETCH(QByteArray, line);
    QFETCH(int, level);
    QCOMPARE(int(levelOf(line)), level);
    levelOf(QByteArray(line + QByteArray(100'000, 'a')));
}

void LineShapeTest::knowsContinuations_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("continues");
    const auto row = [](bool continues, const char *line) {
        QTest::newRow(line) << QByteArray(line) << continues;
    };
    row(true, "    at java.lang.Thread.run(Thread.java:750)");
    row(true, "\tat f");
    row(true, "Caused by: java.io.IOException");
    row(true, "... 12 more");
    row(true, "  File \"x.py\", line 3, in <module>");
    row(true, "#0 /var/www/index.php(3): f()");
    row(true, "Stack trace:");
    row(true, "  thrown in /var/www/index.php on line 3");
    row(true, "}");
    row(true, "}, ");
    row(false, "");
    row(false, "# comment");
    row(false, "Traceback (most recent call last):");
    row(false, "at");
    row(false, "{\"a\":1}");
    row(false, "} else if there was more");
}

void LineShapeTest::knowsContinuations()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, continues);
    QCOMPARE(isContinuation(line), continues);
}

QTEST_APPLESS_MAIN(LineShapeTest)
#include "LineShapeTest.moc"
