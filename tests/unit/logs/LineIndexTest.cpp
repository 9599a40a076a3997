// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LineIndex.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace panel;

class LineIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsExtremes();
    void refusesBrokenBytes();
};

void LineIndexTest::keepsExtremes()
{
    LogLines lines(0, 1 << 20, 100);
    const auto add = [&lines](qint64 time, quint16 service, LogLevel level, qsizetype size) {
        LineEntry entry;
        entry.timeNano = time;
        entry.service = service;
        entry.level = level;
        entry.continues = size % 2 != 0;
        lines.add(entry, QByteArray(size, 'x'));
    };
    add(0, 0, LogLevel::Unknown, 0);
    add(std::numeric_limits<qint64>::max(), 65'535, LogLevel::Fatal, 1);
    add(0, 1, LogLevel::Debug, 128);
    add(1'800'000'000'000'000'000, 1, LogLevel::Debug, 70'001);
    const Result<std::vector<LineEntry>> entries =
        unpackedEntries(packedEntries(lines), quint32(lines.count()), 0);
    QVERIFY(entries);
    for (size_t i = 0; i < lines.count(); ++i)
        QVERIFY((*entries)[i] == lines.entry(i));
}

/// A disk may give back anything: that is an error, and no crash.
void LineIndexTest::refusesBrokenBytes()
{
    QVERIFY(!unpackedEntries({}, 3, 0));
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes(random.bounded(0, 60), Qt::Uninitialized);
        for (char &c : bytes)
            c = char(random.bounded(256));
        const auto entries = unpackedEntries(bytes, 20, 0);
        QVERIFY(!entries || entries->size() == 20);
    }
}

QTEST_APPLESS_MAIN(LineIndexTest)
#include "LineIndexTest.moc"
