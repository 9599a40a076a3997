// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogMoment.h"

#include <QTest>

using namespace panel;

class LogMomentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses();
};

void LogMomentTest::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("90s", "2026-01-31T11:58:30");
    row("5m", "2026-01-31T11:55:00");
    row("2h", "2026-01-31T10:00:00");
    row("1d", "2026-01-30T12:00:00");
    row("10:02", "2026-01-31T10:02:00");
    row("9:02", "2026-01-31T09:02:00");
    row("10:02:30", "2026-01-31T10:02:30");
    row("12:01", "2026-01-30T12:01:00"); // that of today is still to come
    row("2026-01-31T10:00:00", "2026-01-31T10:00:00");
    row("2026-01-31T10:00", "2026-01-31T10:00:00");
    // Nanoseconds of 64 bits tell no other moments.
    row("999999999d", "1970-01-01T00:00:00Z");
    row("1823-01-31T10:00", "1970-01-01T00:00:00Z");
    row("4052-01-31T10:00", "2262-04-11T23:47:16Z");
}

void LogMomentTest::understands()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QDateTime now(QDate(2026, 1, 31), QTime(12, 0));
    const auto moment = parseMoment(text, now);
    QVERIFY(moment);
    QCOMPARE(moment->addMSecs(-moment->time().msec()),
             QDateTime::fromString(expected, Qt::ISODate));
}

void LogMomentTest::refuses()
{
    const QDateTime now = QDateTime::currentDateTime();
    for (const char *text :
         {"", "5", "m", "-5m", "yesterday", "25:00", "99999999999s", "5m ", "1.5h"})
        QVERIFY2(!parseMoment(QString::fromUtf8(text), now), text);
    QCOMPARE(parseMoment(QStringLiteral("2026-01-31T10:00:00Z"), now)->toSecsSinceEpoch(),
             1'769'853'600);
}

QTEST_APPLESS_MAIN(LogMomentTest)
#include "LogMomentTest.moc"
