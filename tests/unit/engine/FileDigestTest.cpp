// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/FileDigest.h"

#include "tests/support/EngineFixture.h"
#include "tests/support/PlayedEngine.h"

#include <QCryptographicHash>
#include <QTest>

namespace panel {

using test::FaultyServer;
using test::httpAnswer;

namespace {

/// An entry as an engine writes it (ustar).
QByteArray entry(const QByteArray &name, const QByteArray &content, char type = '0')
{
    QByteArray header(512, '\0');
    const auto put = [&header](qsizetype at, const QByteArray &text) {
        header.replace(at, text.size(), text);
    };
    put(0, name);
    put(100, "0000400");
    put(124, QByteArray::number(content.size(), 8).rightJustified(11, '0'));
    put(136, "00000000000");
    put(156, QByteArray(1, type));
    if (type == '2')
        put(157, "elsewhere");
    put(257, QByteArray("ustar\0"
                        "00",
                        8));
    put(148, QByteArray(8, ' '));
    int sum = 0;
    for (const char byte : std::as_const(header))
        sum += uchar(byte);
    put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    const qsizetype padding = (512 - content.size() % 512) % 512;
    return header + content + QByteArray(padding, '\0');
}

const QByteArray mark(1024, '\0'); ///< at the end

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

/// Files of containers, told apart without being kept.
class FileDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOnePlainFileHasADigest_data()
    {
        QTest::addColumn<QByteArray>("tar");
        QTest::addColumn<QByteArray>("content");
        const QByteArray word = entry("word", "first");
        QTest::newRow("a file") << word + mark << QByteArray("first");
        QTest::newRow("without the mark") << word << QByteArray("first");
        QTest::newRow("an empty file") << entry("word", {}) + mark << QByteArray("");
        const QByteArray large(60'000, 'x');
        QTest::newRow("a large file") << entry("word", large) + mark << large;
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("only the mark") << mark << QByteArray();
        QTest::newRow("a folder") << entry("word/", {}, '5') + mark << QByteArray();
        QTest::newRow("a link") << entry("word", {}, '2') + mark << QByteArray();
        QTest::newRow("two files") << word + word + mark << QByteArray();
        QTest::newRow("cut") << entry("word", large).left(20'000) << QByteArray();
        QTest::newRow("no tar") << QByteArray(2048, 'x') << QByteArray();
    }

    void onlyOnePlainFileHasADigest()
    {
        QFETCH(QByteArray, tar);
        QFETCH(QByteArray, content);
        const Result<FileDigest> digest = digestOfOnlyFile(tar);
        if (content.isNull()) {
            QVERIFY(!digest);
            QCOMPARE(digest.error().kind, Error::Kind::BadAnswer);
            QVERIFY(!digest.error().message.isEmpty());
            return;
        }
        QVERIFY(digest);
        QCOMPARE(*digest, sha256(content));
    }

    void eachIsAnsweredInItsPlace()
    {
        test::TlsFixture tls;
        QVERIFY2(tls.isValid(), qPrintable(tls.what()));
        FaultyServer server(tls, FaultyServer::Behaviour::Answer);
        playEngine(server);
        const QByteArray type = "Content-Type: application/x-tar\r\n";
        const auto answer = [&](const QByteArray &container, const QByteArray &whole) {
            server.answerPath("/v1.41/containers/" + container + "/archive", whole);
        };
        for (const char *name : {"a", "b", "c", "d", "e", "f"})
            answer(name, httpAnswer("200 OK", entry("word", name) + mark, type));
        answer("gone", httpAnswer("404 Not Found", R"({"message":"Could not find the file"})"));
        answer("large", httpAnswer("200 OK", entry("word", QByteArray(200'000, 'x')), type));
        answer("folder", httpAnswer("200 OK", entry("word/", {}, '5') + mark, type));
        const auto engine = test::connectTo(server, tls);
        QVERIFY(engine);
        QList<ContainerFile> files;
        for (const char *name : {"a", "b", "gone", "c", "large", "d", "folder", "e", "f"})
            files.append({QString::fromLatin1(name), QStringLiteral("/run/secrets/word")});
        const auto all =
            test::answerOf<QList<Result<FileDigest>>>([&](QObject *requester, const auto &done) {
                return readFileDigests(engine.get(), files, requester, done);
            });
        QVERIFY(all);
        QCOMPARE(all->size(), files.size());
        for (const auto &[at, name] :
             {std::pair(0, "a"), {1, "b"}, {3, "c"}, {5, "d"}, {7, "e"}, {8, "f"}}) {
            QVERIFY2(all->at(at), name);
            QCOMPARE(*all->at(at), sha256(name));
        }
        QCOMPARE(all->at(2).error().kind, Error::Kind::NotFound);
        QVERIFY(all->at(2).error().message.contains(QStringLiteral("/run/secrets/word")));
        QCOMPARE(all->at(4).error().kind, Error::Kind::TooLarge);
        QCOMPARE(all->at(6).error().kind, Error::Kind::BadAnswer);
    }

    void noneIsAnAnswerToo()
    {
        const auto all =
            test::answerOf<QList<Result<FileDigest>>>([&](QObject *requester, const auto &done) {
                return readFileDigests(nullptr, {}, requester, done);
            });
        QVERIFY(all);
        QVERIFY(all->isEmpty());
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::FileDigestTest)
#include "FileDigestTest.moc"
