// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Http1Parser.h"

#include <QTest>

namespace panel {

using Fault = Http1Parser::Fault;
using Stage = Http1Parser::Stage;
using Method = Http1Parser::Method;

class Http1ParserTest : public QObject
{
    Q_OBJECT

    struct Outcome
    {
        Stage stage;
        Fault fault;
        int status;
        QByteArray body;
        bool isReusable;

        bool operator==(const Outcome &) const = default;
    };

    static Outcome parse(const QByteArray &bytes, qsizetype slice, bool atEnd, Method method)
    {
        Http1Parser parser(method);
        for (qsizetype at = 0; at < bytes.size(); at += slice)
            parser.feed(bytes.mid(at, slice));
        if (atEnd)
            parser.finish();
        QByteArray body;
        while (parser.bodySize() > 0)
            body += parser.takeBody(7);
        return {parser.stage(), parser.fault(), parser.head().status, body, parser.isReusable()};
    }

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("atEnd");
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isReusable");
        const auto good = [](const char *name, const QByteArray &bytes, const QByteArray &body,
                             bool isReusable, bool atEnd = false, Method method = Method::Other) {
            QTest::newRow(name) << bytes << atEnd << int(method) << int(Fault::None) << body
                                << isReusable;
        };
        const auto bad = [](const char *name, const QByteArray &bytes, Fault fault,
                            const QByteArray &body = {}, bool atEnd = false) {
            QTest::newRow(name) << bytes << atEnd << int(Method::Other) << int(fault) << body
                                << false;
        };
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        good("length", ok + "Content-Length: 3\r\n\r\nabc", "abc", true);
        good("no body", ok + "content-length:0\r\n\r\n", {}, true);
        good("chunks", chunked + "3\r\nabc\r\nA;x=\"y\"\r\n0123456789\r\n0\r\n\r\n",
             "abc0123456789", true);
        good("trailers", chunked + "1\r\na\r\n0\r\nX: y\r\nZ: w\r\n\r\n", "a", true);
        good("until close", ok + "\r\nabc", "abc", false, true);
        good("close wanted", ok + "Connection: close\r\nContent-Length: 1\r\n\r\na", "a", false);
        good("version 1.0", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na", "a", false);
        good("no reason", "HTTP/1.1 204\r\n\r\n", {}, true);
        good("binary reason", "HTTP/1.1 204 \x1b[2J\xff\r\n\r\n", {}, true);
        good("not modified", "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", {}, true);
        good("HEAD", ok + "Content-Length: 9\r\n\r\n", {}, true, false, Method::Head);
        good("upgrade", "HTTP/1.1 101 UPGRADED\r\nUpgrade: tcp\r\n\r\nHTTP/1.1 x", "HTTP/1.1 x",
             false, true, Method::Upgrade);
        QByteArray interim;
        for (int i = 0; i < 1000; ++i)
            interim += "HTTP/1.1 100 Continue\r\n\r\n";
        good("a thousand times continue", interim + ok + "Content-Length: 1\r\n\r\na", "a", true);
        good("length too short", ok + "Content-Length: 2\r\n\r\nabGARBAGE", "ab", false);

        bad("length too long", ok + "Content-Length: 9\r\n\r\nabc", Fault::Cut, "abc", true);
        bad("negative length", ok + "Content-Length: -1\r\n\r\nabc", Fault::BadLength);
        bad("signed length", ok + "Content-Length: +3\r\n\r\nabc", Fault::BadLength);
        bad("empty length", ok + "Content-Length:\r\n\r\nabc", Fault::BadLength);
        bad("two lengths", ok + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabc",
            Fault::BadLength);
        bad("huge length", ok + "Content-Length: 99999999999999999999\r\n\r\nabc",
            Fault::BadLength);
        bad("length beside chunks",
            ok + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
            Fault::BadLength);
        bad("compressed", ok + "Transfer-Encoding: gzip\r\n\r\nabc", Fault::BadCoding);
        bad("two codings",
            ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            Fault::BadCoding);
        bad("bad chunk size", chunked + "ZZZ\r\nabc", Fault::BadChunk);
        bad("signed chunk size", chunked + "-1\r\nabc", Fault::BadChunk);
        bad("empty chunk size", chunked + "\r\nabc", Fault::BadChunk);
        bad("endless chunk", chunked + "ffffffffffffffff\r\nabc", Fault::BadChunk);
        bad("overflowing chunk", chunked + "10000000000000001\r\nabc", Fault::BadChunk);
        bad("endless chunk line", chunked + QByteArray(5000, '1'), Fault::BadChunk);
        bad("chunk without end", chunked + "3\r\nabcXY", Fault::BadChunk, "abc");
        bad("chunk cut", chunked + "5\r\nabc", Fault::Cut, "abc", true);
        bad("no last chunk", chunked + "3\r\nabc\r\n", Fault::Cut, "abc", true);
        bad("cut before trailers", chunked + "0\r\n", Fault::Cut, {}, true);
        bad("endless trailers", chunked + "0\r\n" + QByteArray(70'000, 'x'), Fault::BadChunk);
        bad("version 9.9", "HTTP/9.9 999 \x1b[31m\r\n\r\n", Fault::BadStatus);
        bad("status 999", "HTTP/1.1 999 x\r\n\r\n", Fault::BadStatus);
        bad("status 099", "HTTP/1.1 099 x\r\n\r\n", Fault::BadStatus);
        bad("status 2000", "HTTP/1.1 2000 x\r\n\r\n", Fault::BadStatus);
        bad("upgrade unasked", "HTTP/1.1 101 UPGRADED\r\n\r\nabc", Fault::BadStatus);
        bad("garbage", "SSH-2.0-OpenSSH_9.2\r\n", Fault::NotHttp);
        bad("garbage without an end", QByteArray(100, '\0'), Fault::NotHttp);
        bad("little garbage", "HTT", Fault::Cut, {}, true);
        bad("nothing", {}, Fault::Cut, {}, true);
        bad("head cut", ok + "Content-Le", Fault::Cut, {}, true);
        bad("header without colon", ok + "Nonsense\r\n\r\n", Fault::BadHeader);
        bad("header without name", ok + ": x\r\n\r\n", Fault::BadHeader);
        bad("blank in a name", ok + "Content-Length : 3\r\n\r\nabc", Fault::BadHeader);
        bad("folded header", ok + "X: y\r\n z: w\r\n\r\n", Fault::BadHeader);
        bad("control in a header", ok + QByteArray("X: a\0b\r\n\r\n", 10), Fault::BadHeader);
        bad("bare line end in a header", ok + "X: a\nContent-Length: 3\r\n\r\nabc",
            Fault::BadHeader);
        bad("one endless header", ok + "X: " + QByteArray(70'000, 'x'), Fault::HeadTooLarge);
        QByteArray many = ok;
        for (int i = 0; i < 300; ++i)
            many += "X: y\r\n";
        bad("many headers", many + "\r\n", Fault::HeadTooLarge);
    }

    void answers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, atEnd);
        QFETCH(int, method);
        QFETCH(int, fault);
        const Outcome whole = parse(bytes, 1 << 20, atEnd, Method(method));
        QCOMPARE(int(whole.fault), fault);
        QCOMPARE(whole.stage, whole.fault == Fault::None ? Stage::Done : Stage::Failed);
        QTEST(whole.body, "body");
        QTEST(whole.isReusable, "isReusable");
        // However it is cut into pieces, it is the same answer.
        for (const qsizetype slice : {1, 2, 3, 16, 1000}) {
            const Outcome pieces = parse(bytes, slice, atEnd, Method(method));
            QCOMPARE(pieces.fault, whole.fault);
            QCOMPARE(pieces.body, whole.body);
            QCOMPARE(pieces.status, whole.status);
            QCOMPARE(pieces.isReusable, whole.isReusable);
        }
    }

    void headersAreKept()
    {
        Http1Parser parser;
        parser.feed("HTTP/1.1 200 OK\r\nApi-Version:  1.41 \r\nX-A: b:c\r\n\r\n");
        QCOMPARE(parser.stage(), Stage::Body);
        QCOMPARE(parser.head().header("api-version"), QByteArray("1.41"));
        QCOMPARE(parser.head().header("x-a"), QByteArray("b:c"));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::Http1ParserTest)
#include "Http1ParserTest.moc"
