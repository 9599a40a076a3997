// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/hostile/HostileCases.h"

namespace panel::test {

namespace {

using Kind = Error::Kind;
using Script = FaultyServer::Script;
using Outcome = std::optional<Error::Kind>;

constexpr auto arrives = std::nullopt;
constexpr auto isTaken = std::nullopt;

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

/// An answer that HTTP finds nothing wrong with.
HostileCase content(const char *name, const QByteArray &body, Outcome list, const char *text = "",
                    const QByteArray &headers = "Content-Type: application/json\r\n")
{
    return {name, Script{httpAnswer("200 OK", body, headers)}, arrives, arrives, list, words(text)};
}

/// An answer that breaks HTTP.
HostileCase framing(const char *name, const Script &script, Outcome ours, Outcome byQt,
                    const char *text = "")
{
    return {name, script, ours, byQt, ours, words(text)};
}

HostileCase endless(const char *name, const Script &script, Outcome ours, Outcome byQt,
                    const char *text = "")
{
    HostileCase made = framing(name, script, ours, byQt, text);
    made.isEndless = true;
    return made;
}

QByteArray list(const QByteArray &rows)
{
    return '[' + rows + ']';
}

/// The head of a good list, with these headers in the place of its length.
QByteArray withHeaders(const QByteArray &headers)
{
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + list(containerRow());
}

QByteArray chunked(const QByteArray &chunks, const QByteArray &headers = {})
{
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + headers + "\r\n" + chunks;
}

QByteArray goodChunk(const QByteArray &extension = {})
{
    const QByteArray body = list(containerRow());
    return QByteArray::number(body.size(), 16) + extension + "\r\n" + body + "\r\n";
}

QByteArray repeated(const QByteArray &text, int times)
{
    return text.repeated(times);
}

/// RIGS 1–10 and 14: what HTTP carries is wrong.
QList<HostileCase> contents()
{
    const QByteArray typeless =
        R"({"Id":12,"Names":"web","State":null,"Labels":[]},{"Id":null},7,null)";
    return {
        content("1 cut JSON", R"([{"Id":"abc",)", Kind::BadAnswer, "not JSON, or not all of it"),
        content("2 empty body", "", Kind::BadAnswer, "is empty"),
        content("3 null", "null", Kind::BadAnswer),
        content("3 a number", "12", Kind::BadAnswer),
        content("3 a text", R"("abc")", Kind::BadAnswer),
        content("3 an object", R"({"message":"no"})", Kind::BadAnswer, "not a JSON list"),
        content("4 sign-in page", "<html>Welcome to our network</html>", Kind::BadAnswer,
                "a web page came from “vm”", "Content-Type: text/html; charset=utf-8\r\n"),
        content("5 two hundred thousand brackets", repeated("[", 200'000), Kind::BadAnswer),
        content("6 wrong types beside a good row", list(typeless + ',' + containerRow()), isTaken),
        content("6 nothing but wrong types", list(typeless), Kind::BadAnswer),
        content("7 1e400", list(containerRow(R"(,"SizeRw":1e400)")), Kind::BadAnswer),
        content("8 the largest number of 64 bits",
                list(containerRow(R"(,"Created":18446744073709551615)")), isTaken),
        content("9 a key twice", list(R"({"Id":"zzz",)" + containerRow().mid(1)), isTaken),
        content("10 bytes that are no UTF-8",
                list(containerRow(",\"Names\":[\"/a\xff\xfe\xc0\xaf\xed\xa0\x80\"]")), isTaken),
        content("14 40 MB of numbers", list(repeated("1,", 20'000'000) + '1'), Kind::TooLarge,
                "larger than"),
        content("an empty list of another kind", "{}", Kind::BadAnswer),
        content("a byte order mark", "\xef\xbb\xbf" + list(containerRow()), isTaken),
        content("one id twice", list(containerRow() + ',' + containerRow()), isTaken),
        content("an id of blanks", list(R"({"Id":""},{"Id":" "})"), Kind::BadAnswer),
        content("a name of 1 MB",
                list(containerRow(",\"Names\":[\"/" + repeated("n", 1 << 20) + "\"]")), isTaken),
        content("a year beyond all calendars",
                list(containerRow(R"(,"Created":9223372036854775807)")), isTaken),
        content("a hundred thousand ports",
                list(containerRow(",\"Ports\":["
                                  + repeated(R"({"PrivatePort":80,"Type":"tcp"},)", 100'000)
                                  + R"({"PrivatePort":80,"Type":"tcp"}])")),
                isTaken),
        content("a number as port", list(containerRow(R"(,"Ports":[1e9])")), isTaken),
        content("NUL in a name", list(containerRow(R"(,"Names":["/a\u0000b"])")), isTaken),
        content("NUL behind the list", list(containerRow()) + '\0', Kind::BadAnswer),
    };
}

/// RIGS 11–13 and 15–20: too much, or too slow.
QList<HostileCase> excesses()
{
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    return {
        framing("11 1 GB with its length",
                {ok + "Content-Length: 1000000000\r\n\r\n", repeated("x", 65536)}, Kind::TooLarge,
                Kind::TooLarge, "larger than"),
        framing("12 1 GB without a length", {ok + "\r\n", repeated("x", 65536)}, Kind::TooLarge,
                Kind::TooLarge, "larger than"),
        framing("12 1 GB in chunks", {chunked({}), "4000\r\n" + repeated("x", 0x4000) + "\r\n"},
                Kind::TooLarge, Kind::TooLarge, "larger than"),
        framing(
            "15 gzip",
            {httpAnswer("200 OK", QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3\x03\0\0\0\0\0\0\0", 18),
                        "Content-Encoding: gzip\r\n")},
            Kind::BadAnswer, Kind::BadAnswer),
        framing("16 a header without end", {ok + "X: ", repeated("x", 65536)}, Kind::TooLarge,
                Kind::TimedOut),
        framing("17 headers without end", {ok, repeated("X-Header: value\r\n", 4096)},
                Kind::TooLarge, Kind::TimedOut),
        endless("18 a slow head", {{}, {}, ok + repeated("X: y\r\n", 2000)}, Kind::TimedOut,
                Kind::TimedOut),
        endless("19 a slow body",
                {ok + "Content-Length: 100000\r\n\r\n[", {}, repeated(" ", 90'000)}, Kind::TimedOut,
                Kind::TimedOut),
        endless("20 no answer", {{}, {}, {}, false}, Kind::TimedOut, Kind::TimedOut),
        framing("blanks before the status", {{}, repeated("\r\n", 32768)}, Kind::BadAnswer,
                Kind::TimedOut),
        framing("trailers without end",
                {chunked(goodChunk() + "0\r\n"), repeated("X-Trailer: value\r\n", 4096)},
                Kind::BadAnswer, arrives),
        endless("a chunk size without end", {chunked({}), repeated("0", 65536)}, Kind::BadAnswer,
                Kind::TimedOut),
    };
}

/// RIGS 21–35: HTTP itself is wrong.
QList<HostileCase> framings()
{
    const QByteArray body = list(containerRow());
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    const QByteArray more = QByteArray::number(body.size() + 1000);
    HostileCase garbled =
        framing("22 fewer bytes than came", {goodList() + "HTTP/1.1 garbage"}, arrives, arrives);
    HostileCase upgraded =
        framing("101 without an upgrade", {"HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\n\r\n"},
                Kind::BadAnswer, arrives);
    HostileCase unchanged = framing("304 that nobody asked for",
                                    {"HTTP/1.1 304 Not Modified\r\n\r\n"}, arrives, arrives);
    unchanged.list = Kind::BadAnswer;
    HostileCase refused =
        framing("35 401 and a cookie",
                {httpAnswer("401 Unauthorized", "{}",
                            "WWW-Authenticate: Basic realm=\"x\"\r\nSet-Cookie: a=b; Path=/\r\n")},
                arrives, arrives);
    refused.list = Kind::BadRequest;
    return {
        framing("21 more bytes than come",
                {"HTTP/1.1 200 OK\r\nContent-Length: " + more + "\r\n\r\n" + body},
                Kind::ConnectionLost, Kind::ConnectionLost),
        garbled,
        framing("23 a negative length", {withHeaders("Content-Length: -1\r\n")}, Kind::BadAnswer,
                arrives),
        framing("24 two lengths", {withHeaders(length + "Content-Length: 3\r\n")}, Kind::BadAnswer,
                arrives),
        framing("25 a length beyond 64 bits",
                {withHeaders("Content-Length: 99999999999999999999\r\n")}, Kind::BadAnswer,
                arrives),
        framing("26 a chunk of ZZZ bytes", {chunked("ZZZ\r\n" + body)}, Kind::BadAnswer, arrives),
        framing("27 the largest chunk of 64 bits", {chunked("ffffffffffffffff\r\n" + body)},
                Kind::BadAnswer, arrives),
        framing("28 a chunk that is cut", {chunked("fff\r\n" + body)}, Kind::ConnectionLost,
                Kind::ConnectionLost),
        framing("28 no last chunk", {chunked(goodChunk())}, Kind::ConnectionLost,
                Kind::ConnectionLost),
        framing("29 HTTP/9.9", {"HTTP/9.9 999 \x1b[2J\xff\x01 x\r\n\r\n"}, Kind::BadAnswer,
                Kind::BadAnswer),
        framing("30 not HTTP", {"SSH-2.0-OpenSSH_9.2\r\n\r\n"}, Kind::BadAnswer,
                Kind::ConnectionLost),
        framing("31 a thousand times 100 Continue",
                {repeated("HTTP/1.1 100 Continue\r\n\r\n", 1000) + goodList()}, arrives, arrives),
        framing("32 redirect to a file",
                {httpAnswer("302 Found", {}, "Location: file:///etc/passwd\r\n")}, Kind::BadAnswer,
                Kind::BadAnswer, "sends us elsewhere"),
        framing("33 redirect to another host",
                {httpAnswer("307 Temporary Redirect", {}, "Location: https://192.0.2.1/\r\n")},
                Kind::BadAnswer, Kind::BadAnswer, "sends us elsewhere"),
        framing("34 redirect to itself", {httpAnswer("301 Moved", {}, "Location: /\r\n")},
                Kind::BadAnswer, Kind::BadAnswer, "sends us elsewhere"),
        refused,
        upgraded,
        unchanged,
        framing("chunk extensions and trailers",
                {chunked(goodChunk(";a=b;c") + "0;x\r\nX-Trailer: y\r\n\r\n")}, arrives, arrives),
        framing("a folded header", {withHeaders(length + "X: a\r\n b\r\n")}, Kind::BadAnswer,
                arrives),
        framing("NUL in a header", {withHeaders(length + QByteArray("X: a\0b\r\n", 8))},
                Kind::BadAnswer, arrives),
        framing("a length beside chunks",
                {chunked(goodChunk() + "0\r\n\r\n", "Content-Length: 3\r\n")}, Kind::BadAnswer,
                arrives),
        framing("an unknown coding", {withHeaders("Transfer-Encoding: gzip\r\n")}, Kind::BadAnswer,
                arrives),
        framing("nothing at all", {{}}, Kind::ConnectionLost, Kind::ConnectionLost),
        framing("half a head", {"HTTP/1.1 200 OK\r\nContent-Le"}, Kind::ConnectionLost,
                Kind::ConnectionLost),
    };
}

} // namespace

QByteArray containerRow(const QByteArray &more)
{
    return R"({"Id":"abc","Names":["/web"],"Image":"web:1","ImageID":"sha256:1",)"
           R"("Created":1732356672,"State":"running","Status":"Up","Ports":[],"Labels":)"
           R"({"com.docker.compose.project":"shop","com.docker.compose.service":"web"})"
           + more + '}';
}

QByteArray goodList()
{
    return httpAnswer("200 OK", list(containerRow()));
}

QList<HostileCase> hostileCases()
{
    return contents() + excesses() + framings();
}

} // namespace panel::test
