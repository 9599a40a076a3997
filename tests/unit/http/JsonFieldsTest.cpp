// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/JsonFields.h"

#include "core/http/HttpCall.h"

#include <QTest>
#include <QUrl>

namespace panel {

class JsonFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoDocument_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  \r\n");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("number") << QByteArray("12");
        QTest::newRow("text") << QByteArray("\"x\"");
        QTest::newRow("cut") << QByteArray("{\"a\": [1,2");
        QTest::newRow("html") << QByteArray("<html><title>Sign in</title></html>");
        QTest::newRow("too deep") << QByteArray(200'000, '[');
        QTest::newRow("too large a number") << QByteArray("{\"a\": 1e400}");
        QTest::newRow("two documents") << QByteArray("{}{}");
    }

    void refusesWhatIsNoDocument()
    {
        QFETCH(QByteArray, bytes);
        const auto object = parseJsonObject(bytes);
        QVERIFY(!object);
        QCOMPARE(object.error().kind, Error::Kind::BadAnswer);
        QVERIFY(!object.error().message.isEmpty());
        QVERIFY(!parseJsonArray(bytes));
    }

    void tellsObjectFromArray()
    {
        QCOMPARE(parseJsonObject("[]").error().kind, Error::Kind::BadAnswer);
        QCOMPARE(parseJsonArray("{}").error().kind, Error::Kind::BadAnswer);
        QVERIFY(parseJsonArray("[]")->isEmpty());
    }

    void repairsInvalidUtf8()
    {
        const auto rows = parseJsonArray("[{\"n\":\"good\"},{\"n\":\"b\xff\xfe"
                                         "d\"},{\"n\":\"\xed\xa0\x80\"}]");
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0)[u"n"].toString(), QStringLiteral("good"));
        QVERIFY(rows->at(1)[u"n"].toString().contains(QChar(0xFFFD)));
    }

    void readsIntegersExactly_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<bool>("good");
        QTest::addColumn<qint64>("value");
        QTest::newRow("nanoseconds")
            << QByteArray("1732356672123456789") << true << qint64(1732356672123456789);
        QTest::newRow("negative") << QByteArray("-1") << true << qint64(-1);
        QTest::newRow("fraction") << QByteArray("1.5") << false << qint64(0);
        QTest::newRow("beyond 64 bits") << QByteArray("18446744073709551615") << false << qint64(0);
        QTest::newRow("text") << QByteArray("\"1\"") << false << qint64(0);
        QTest::newRow("null") << QByteArray("null") << false << qint64(0);
    }

    void readsIntegersExactly()
    {
        QFETCH(QByteArray, number);
        QFETCH(bool, good);
        const auto field =
            integerField(*parseJsonObject("{\"a\":" + number + "}"), QStringLiteral("a"));
        QCOMPARE(field.has_value(), good);
        if (good)
            QTEST(*field, "value");
        else
            QVERIFY(field.error().message.contains(u"a"));
    }

    void readsTimes()
    {
        const QJsonObject json = *parseJsonObject(
            R"({"nano":"2026-11-23T10:11:12.123456789Z","zone":"2026-11-23T12:11:12+02:00",)"
            R"("zero":"0001-01-01T00:00:00Z","bad":"yesterday"})");
        const QDateTime wanted(QDate(2026, 11, 23), QTime(10, 11, 12), Qt::UTC);
        QCOMPARE(*timeField(json, QStringLiteral("nano")), wanted.addMSecs(123));
        QCOMPARE(*timeField(json, QStringLiteral("zone")), wanted);
        QVERIFY(!timeField(json, QStringLiteral("zero"))->isValid());
        QVERIFY(!timeField(json, QStringLiteral("bad")));
        QVERIFY(!timeField(json, QStringLiteral("missing")));
    }

    void readerKeepsTheFirstError()
    {
        JsonReader reader(*parseJsonObject(R"({"s":"x","n":null,"big":4294967296})"));
        QCOMPARE(reader.string("s"), QStringLiteral("x"));
        QVERIFY(!reader.optionalString("n"));
        QVERIFY(reader.arrayOrNull("gone").isEmpty());
        QVERIFY(!reader.error());
        QCOMPARE(reader.smallInteger("big"), 0);
        QVERIFY(reader.error()->message.contains(u"big"));
        reader.boolean("other");
        QVERIFY(reader.error()->message.contains(u"big"));
        QVERIFY(!reader.result(1));
    }

    void statusBecomesKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("404") << 404 << QByteArray(R"({"message":"No such container: web"})")
                             << Error::Kind::NotFound;
        QTest::newRow("409") << 409 << QByteArray(R"({"message":"is in use"})")
                             << Error::Kind::Conflict;
        QTest::newRow("400") << 400 << QByteArray(R"({"message":"bad parameter"})")
                             << Error::Kind::BadRequest;
        QTest::newRow("version") << 400
                                 << QByteArray(
                                        R"({"message":"client version 1.40 is too old. Minimum"})")
                                 << Error::Kind::VersionUnsupported;
        QTest::newRow("500") << 500 << QByteArray("not JSON \x1b[31m") << Error::Kind::ServerFailed;
        QTest::newRow("502 without words") << 502 << QByteArray() << Error::Kind::ServerFailed;
        QTest::newRow("101") << 101 << QByteArray() << Error::Kind::BadAnswer;
    }

    void statusBecomesKind()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto outcome =
            expectSuccess({{status, {}}, body}, QStringLiteral("The thing failed"));
        QVERIFY(!outcome);
        QTEST(outcome.error().kind, "kind");
        QVERIFY(outcome.error().message.startsWith(u"The thing failed"));
        QVERIFY(!outcome.error().message.contains(QChar(0x1b)));
        QVERIFY(outcome.error().detail.contains(QString::number(status)));
    }

    void successIsSuccess()
    {
        for (const int status : {200, 201, 204, 304})
            QVERIFY(expectSuccess({{status, {}}, {}}, QStringLiteral("x")));
    }

    void parametersArriveAsTheyAre()
    {
        QUrlQuery query;
        addParameter(query, QStringLiteral("f"), QStringLiteral("a+b %41&c=d#é"));
        QCOMPARE(query.query(QUrl::FullyEncoded),
                 QStringLiteral("f=a%2Bb%20%2541%26c%3Dd%23%C3%A9"));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::JsonFieldsTest)
#include "JsonFieldsTest.moc"
