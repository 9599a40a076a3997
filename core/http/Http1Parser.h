// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpRequest.h"

#include <QByteArray>
#include <QByteArrayView>

#include <utility>

namespace panel {

/// Reads one answer of HTTP/1.1 out of bytes that come in pieces of any size. Pure.
///
///     Head ──► Body ──► Done        Failed: fault() tells why; nothing more is read.
///
/// Strict, since an engine never needs leniency: both ends of a connection must agree about where
/// an answer ends. Interim answers (1xx) are skipped. Nothing is ever reserved because a length
/// says so.
class Http1Parser
{
public:
    enum class Stage { Head, Body, Done, Failed };
    enum class Fault {
        None,
        NotHttp,      ///< the first bytes are no status line
        BadStatus,    ///< another version than 1.x, or a status that does not exist
        BadHeader,    ///< a header line that breaks the grammar
        HeadTooLarge, ///< more than 64 KiB, or than 256 headers
        BadLength,    ///< Content-Length negative, too large, repeated, or beside chunks
        BadCoding,    ///< a transfer coding other than chunked
        BadChunk,     ///< a chunk whose size makes no sense, or without its end
        Cut,          ///< the connection ended before the answer did
    };
    enum class Method { Head, Other, Upgrade }; ///< what was asked; it decides about the body

    static constexpr qsizetype maximumHeadBytes = 64 * 1024;
    static constexpr int maximumHeaders = 256;
    static constexpr qint64 maximumChunkBytes = qint64(1) << 30;

    explicit Http1Parser(Method method = Method::Other) : m_method(method) {}

    /// Reads on. What belongs to the body is added to body(); bytes behind the answer are dropped,
    /// see isReusable().
    void feed(QByteArrayView bytes);
    /// The connection has ended: the end of an answer without length, Fault::Cut for any other.
    void finish();

    Stage stage() const { return m_stage; }
    Fault fault() const { return m_fault; }
    /// Complete from Stage::Body on.
    const HttpHead &head() const { return m_head; }
    qsizetype bodySize() const { return m_body.size(); } ///< held here
    /// At most so many bytes of the body, which are given away.
    QByteArray takeBody(qsizetype maximum);
    /// Any byte has arrived.
    bool hasBegun() const { return m_hasBegun; }
    /// Done, and the connection can carry another request: its end was told, nothing came after it,
    /// and the server does not want to close.
    bool isReusable() const;

private:
    enum class Body { None, Length, Chunked, UntilClose };
    enum class ChunkPart { Size, Data, End, Trailer };

    QByteArrayView rest() const { return QByteArrayView(m_pending).sliced(m_at); }
    qsizetype find(QByteArrayView mark);
    QByteArrayView take(qsizetype size);
    void readHead();
    bool readStatusLine(const QByteArray &line);
    bool readHeader(const QByteArray &line);
    void chooseBody();
    bool readLength(qint64 *length);
    void readBody();
    void readWhatIsLeft();
    bool readChunks();
    bool readChunkSize(QByteArrayView line);
    void fail(Fault fault);
    void finishAnswer();

    Method m_method;
    Stage m_stage = Stage::Head;
    Fault m_fault = Fault::None;
    Body m_bodyKind = Body::None;
    ChunkPart m_chunkPart = ChunkPart::Size;
    HttpHead m_head;
    QByteArray m_pending;     ///< from m_at on not looked at yet
    qsizetype m_at = 0;       ///< 0 between two calls
    QByteArray m_body;        ///< not taken yet
    qsizetype m_searched = 0; ///< of rest(), without the mark that is looked for
    qint64 m_left = 0;        ///< of the length, or of the chunk
    qsizetype m_trailer = 0;  ///< bytes of trailer lines so far
    bool m_hasBegun = false;
    bool m_isVersion10 = false;
    bool m_hasSurplus = false;
};

} // namespace panel
