// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An HTTP/1.1 answer; the first byte chooses what was asked.
#include "core/http/Http1Parser.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

struct Outcome
{
    Http1Parser::Stage stage = Http1Parser::Stage::Head;
    Http1Parser::Fault fault = Http1Parser::Fault::None;
    bool isReusable = false;
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    bool operator==(const Outcome &other) const = default;
};

Outcome read(const QByteArrayList &pieces, Http1Parser::Method method, bool ends)
{
    Http1Parser parser(method);
    QByteArray body;
    for (const QByteArray &piece : pieces) {
        parser.feed(piece);
        body += parser.takeBody(7);
    }
    if (ends)
        parser.finish();
    while (parser.bodySize() > 0)
        body += parser.takeBody(1000);
    Outcome outcome{parser.stage(), parser.fault(), parser.isReusable(), 0, {}, body};
    if (parser.stage() == Http1Parser::Stage::Body || parser.stage() == Http1Parser::Stage::Done) {
        outcome.status = parser.head().status;
        for (const auto &[name, value] : parser.head().headers)
            outcome.headers.append({name, value});
        fuzz::require(outcome.status >= 100 && outcome.status <= 599, "a status that exists");
        fuzz::require(outcome.headers.size() <= Http1Parser::maximumHeaders, "bounded headers");
    }
    return outcome;
}

/// Any body survives being cut into chunks.
void checkChunks(const QByteArray &body)
{
    QByteArray text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray &piece : fuzz::slices(body))
        text += QByteArray::number(piece.size(), 16) + ";x=y\r\n" + piece + "\r\n";
    text += "0\r\nTrailer: t\r\n\r\n";
    const Outcome outcome = read(fuzz::slices(text), Http1Parser::Method::Other, false);
    fuzz::require(outcome.stage == Http1Parser::Stage::Done, "chunks come to their end");
    fuzz::require(outcome.isReusable, "behind chunks the connection is free again");
    fuzz::require(outcome.body == body, "chunks give back the body");
}

} // namespace

PANEL_FUZZ(bytes)
{
    if (bytes.isEmpty())
        return;
    const auto method = Http1Parser::Method(uchar(bytes[0]) % 3);
    const bool ends = uchar(bytes[0]) & 0x80;
    const QByteArray answer = bytes.mid(1);
    const Outcome outcome = read({answer}, method, ends);
    fuzz::require(read(fuzz::slices(answer), method, ends) == outcome, "in pieces, it is the same");
    fuzz::require((outcome.fault == Http1Parser::Fault::None)
                      == (outcome.stage != Http1Parser::Stage::Failed),
                  "a failure has its reason");
    checkChunks(answer);
}
