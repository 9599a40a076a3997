// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/HostOnlyNetwork.h"

#include <QTest>

using namespace panel;

class HostOnlyNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRanges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        for (const char *good : {"192.168.99.1/24", "0.0.0.0/0", "255.255.255.255/32"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad :
             {"", "192.168.99.1", "192.168.99.256/24", "192.168.99.1/33", "192.168.99.1/-1",
              "192.168.99/24", "192.168.99.1/24\n", " 192.168.99.1/24", "::1/64", "a.b.c.d/24",
              "192.168.99.1/24;rm", "192.168.99.1/", "1.2.3.4.5/8"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromLatin1(bad) << false;
    }

    void readsRanges()
    {
        QFETCH(QString, text);
        QTEST(parseIpv4Range(text).has_value(), "isGood");
    }

    void rangesOverlap()
    {
        const auto range = [](const char *text) {
            return parseIpv4Range(QLatin1String(text)).value();
        };
        QVERIFY(range("192.168.0.0/16").contains(range("192.168.99.1/24")));
        QVERIFY(!range("192.168.99.1/24").contains(range("192.168.0.0/16")));
        QVERIFY(range("192.168.99.1/24").overlaps(range("192.168.0.0/16")));
        QVERIFY(!range("192.168.99.1/24").overlaps(range("192.168.98.1/24")));
        QVERIFY(range("0.0.0.0/0").contains(range("10.0.0.1/8")));
        QCOMPARE(range("192.168.99.1/24").network(), range("192.168.99.0/24").address);
    }

    void allowedByVirtualBox_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<std::optional<QByteArray>>("file");
        QTest::addColumn<bool>("isAllowed");
        using File = std::optional<QByteArray>;
        const QString old = QStringLiteral("192.168.99.1/24");
        QTest::newRow("default") << QStringLiteral("192.168.56.1/24") << File() << true;
        QTest::newRow("end of default") << QStringLiteral("192.168.63.1/24") << File() << true;
        QTest::newRow("after it") << QStringLiteral("192.168.64.1/24") << File() << false;
        QTest::newRow("wider") << QStringLiteral("192.168.56.1/20") << File() << false;
        QTest::newRow("old") << old << File() << false;
        QTest::newRow("listed") << old << File("* 192.168.99.0/24\n") << true;
        QTest::newRow("one of two") << old << File("# x\n* 10.0.0.0/8 192.168.0.0/16\n") << true;
        QTest::newRow("blanks") << old << File("  *   192.168.99.0/24  \r\n") << true;
        QTest::newRow("all") << old << File("* 0.0.0.0/0 ::/0") << true;
        QTest::newRow("no star") << old << File("192.168.99.0/24\n") << false;
        QTest::newRow("comment") << old << File("# * 192.168.99.0/24\n") << false;
        QTest::newRow("another") << old << File("* 192.168.98.0/24\n") << false;
        QTest::newRow("empty") << old << File("") << false;
        QTest::newRow("garbage") << old << File("\xff\xfe* /24 *\n*") << false;
    }

    void allowedByVirtualBox()
    {
        QFETCH(QString, range);
        QFETCH(std::optional<QByteArray>, file);
        QTEST(isHostOnlyRangeAllowed(parseIpv4Range(range).value(), file), "isAllowed");
    }
};

QTEST_GUILESS_MAIN(HostOnlyNetworkTest)
#include "HostOnlyNetworkTest.moc"
