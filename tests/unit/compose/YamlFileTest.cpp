// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/YamlFile.h"

#include <QTest>

namespace panel {

class YamlFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsFoundByItsPath_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("line");
        QTest::newRow("top") << QStringLiteral("services") << 2;
        QTest::newRow("service") << QStringLiteral("services.db") << 7;
        QTest::newRow("not a deeper one") << QStringLiteral("services.db.image") << 8;
        QTest::newRow("quoted") << QStringLiteral("services.db.x") << 9;
        QTest::newRow("in braces") << QStringLiteral("services.cache.build.args") << 11;
        QTest::newRow("its nearest parent") << QStringLiteral("services.web.build.args") << 3;
        QTest::newRow("in the second document") << QStringLiteral("volumes.data") << 14;
        QTest::newRow("none") << QStringLiteral("secrets.db") << 0;
    }

    void aKeyIsFoundByItsPath()
    {
        QFETCH(QString, key);
        QFETCH(int, line);
        const YamlFile file =
            YamlFile::parse("name: shop\nservices:\n  web: # db:\n    depends_on:\n"
                            "      db: {}\n    image: a\n  db:\n    image: b\n    'x': 1\n"
                            "  cache: {image: c,\n    build: {args: {A: b}}}\n"
                            "---\nvolumes:\n  data:\n");
        QVERIFY(!file.mistake());
        QCOMPARE(file.lineOf(key.split(u'.')), line);
    }

    void aKeyIsFoundAtAnyDepthAndBehindAnAnchor()
    {
        const YamlFile file = YamlFile::parse("x-limits: &limits\n  mem_limit: 64m\n"
                                              "services:\n  web:\n    <<: *limits\n"
                                              "    deploy:\n      resources:\n"
                                              "        memory: 1g\n  db:\n    image: y\n");
        const QStringList web{QStringLiteral("services"), QStringLiteral("web")};
        QCOMPARE(file.lineUnder(web, QStringLiteral("memory")), 8);
        QCOMPARE(file.lineUnder(web, QStringLiteral("mem_limit")), 2);
        QCOMPARE(file.lineUnder(web, QStringLiteral("image")), 0);
    }

    void aMistakeHasTheLineWhereItShows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("indentation") << QByteArray("a:\n  b:\n    c: d\n   e: f\n") << 4;
        QTest::newRow("tab") << QByteArray("a:\n  b: c\n\td: e\n") << 3;
        QTest::newRow("two colons") << QByteArray("a:\n  b: c: d\n") << 2;
        QTest::newRow("no colon") << QByteArray("a:\n  web\n    image: x\n") << 3;
        QTest::newRow("bracket") << QByteArray("a:\n  b: [c, d\n  e: f\n") << 3;
        QTest::newRow("anchor") << QByteArray("a:\n  b: *c\n") << 2;
        QTest::newRow("twice") << QByteArray("a:\n  b: 1\n  b: 2\n") << 3;
        QTest::newRow("no text") << QByteArray("a: b\nc: \xff\n") << 2;
    }

    void aMistakeHasTheLineWhereItShows()
    {
        QFETCH(QByteArray, text);
        const auto mistake = YamlFile::parse(text).mistake();
        QVERIFY(mistake);
        QTEST(mistake->line, "line");
        QVERIFY(!mistake->text.isEmpty());
    }

    void whatIsAllowedIsNoMistake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("merged twice") << QByteArray("a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a\n");
        QTest::newRow("tags of Compose") << QByteArray("a: !reset null\nb: !override [c]\n");
        QTest::newRow("windows") << QByteArray("a:\r\n  b: c\r\n");
    }

    void whatIsAllowedIsNoMistake()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!YamlFile::parse(text).mistake());
    }

    /// Each alias stands for two of the one before: followed blindly it would take for ever.
    void anchorsOfAnchorsEnd()
    {
        QByteArray text = "a0: &a0 [x, y]\n";
        for (int i = 1; i < 60; ++i)
            text += QStringLiteral("a%1: &a%1 {k%1: *a%2, l%1: *a%2}\n").arg(i).arg(i - 1).toUtf8();
        const YamlFile file = YamlFile::parse(text);
        QVERIFY(!file.mistake());
        QCOMPARE(file.lineUnder({QStringLiteral("a59")}, QStringLiteral("k1")), 2);
        QCOMPARE(file.lineUnder({QStringLiteral("a59")}, QStringLiteral("none")), 0);
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::YamlFileTest)
#include "YamlFileTest.moc"
