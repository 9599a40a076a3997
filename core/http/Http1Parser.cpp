// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Http1Parser.h"

#include <algorithm>

namespace panel {

namespace {

constexpr qsizetype maximumChunkLine = 4096;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Negative: it is none.
int hexadecimal(char c)
{
    if (isDigit(c))
        return c - '0';
    const char small = char(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

bool isTokenCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || QByteArrayLiteral("!#$%&'*+-.^_`|~").contains(c);
}

/// Visible text, blanks, tabs, and bytes of other encodings.
bool isFieldCharacter(char c)
{
    return c == '\t' || (uchar(c) >= 0x20 && uchar(c) != 0x7f);
}

bool holdsToken(const QByteArray &list, const char *wanted)
{
    const QByteArrayList words = list.toLower().split(',');
    return std::any_of(words.begin(), words.end(),
                       [wanted](const QByteArray &word) { return word.trimmed() == wanted; });
}

} // namespace

void Http1Parser::feed(QByteArrayView bytes)
{
    if (bytes.isEmpty() || m_stage == Stage::Failed)
        return;
    m_hasBegun = true;
    m_pending.append(bytes);
    if (m_stage == Stage::Head)
        readHead();
    if (m_stage == Stage::Body)
        readBody();
    if (m_stage == Stage::Done && !rest().isEmpty()) {
        m_hasSurplus = true; // whatever it is, it is not an answer to a question of ours
        m_at = m_pending.size();
    }
    // Not chunk by chunk: an engine makes one of each line of a log.
    m_pending.remove(0, std::exchange(m_at, 0));
}

void Http1Parser::finish()
{
    if (m_stage == Stage::Body && m_bodyKind == Body::UntilClose)
        finishAnswer();
    else if (m_stage == Stage::Head && m_hasBegun
             && !QByteArrayLiteral("HTTP/").startsWith(m_pending.left(5)))
        fail(Fault::NotHttp);
    else if (m_stage != Stage::Done && m_stage != Stage::Failed)
        fail(Fault::Cut);
}

QByteArray Http1Parser::takeBody(qsizetype maximum)
{
    if (m_body.size() <= maximum)
        return std::exchange(m_body, {});
    QByteArray taken = m_body.first(maximum);
    m_body.remove(0, maximum);
    return taken;
}

bool Http1Parser::isReusable() const
{
    return m_stage == Stage::Done && m_bodyKind != Body::UntilClose && !m_hasSurplus
           && !m_isVersion10 && !holdsToken(m_head.header("connection"), "close");
}

/// Looks at no byte twice, however small the pieces are in which they come.
qsizetype Http1Parser::find(QByteArrayView mark)
{
    const qsizetype at = rest().indexOf(mark, m_searched);
    m_searched = at < 0 ? std::max<qsizetype>(0, rest().size() - mark.size() + 1) : 0;
    return at;
}

/// From the front of what is pending; valid until more is fed.
QByteArrayView Http1Parser::take(qsizetype size)
{
    const QByteArrayView taken = rest().first(size);
    m_at += size;
    return taken;
}

void Http1Parser::readHead()
{
    while (m_stage == Stage::Head) {
        // Garbage is told at once, however long it would go on without the end of a line.
        const QByteArray mark = QByteArrayLiteral("HTTP/");
        if (!mark.startsWith(rest().first(std::min(mark.size(), rest().size()))))
            return fail(Fault::NotHttp);
        const qsizetype end = find("\r\n\r\n");
        if (end > maximumHeadBytes || (end < 0 && rest().size() > maximumHeadBytes))
            return fail(Fault::HeadTooLarge);
        if (end < 0)
            return;
        const QByteArray head = take(end + 4).chopped(4).toByteArray();
        m_head = {};
        qsizetype from = 0;
        while (from <= head.size()) {
            const qsizetype lineEnd = head.indexOf("\r\n", from);
            const QByteArray line = head.mid(from, lineEnd < 0 ? -1 : lineEnd - from);
            if (!(from == 0 ? readStatusLine(line) : readHeader(line)))
                return;
            from = lineEnd < 0 ? head.size() + 1 : lineEnd + 2;
        }
        const bool isUpgrade = m_head.status == 101;
        if (isUpgrade && m_method != Method::Upgrade)
            return fail(Fault::BadStatus);
        if (m_head.status < 200 && !isUpgrade)
            continue; // 100 Continue and the like: the answer itself is still to come
        chooseBody();
    }
}

/// "HTTP/1.1 200 OK"; the reason is the server's own text and never looked at.
bool Http1Parser::readStatusLine(const QByteArray &line)
{
    const bool isShaped = line.size() >= 12 && line.startsWith("HTTP/1.")
                          && (line[7] == '0' || line[7] == '1') && line[8] == ' '
                          && isDigit(line[9]) && isDigit(line[10]) && isDigit(line[11])
                          && (line.size() == 12 || line[12] == ' ');
    const int status = isShaped ? line.mid(9, 3).toInt() : 0;
    if (status < 100 || status > 599) {
        fail(Fault::BadStatus);
        return false;
    }
    m_isVersion10 = line[7] == '0';
    m_head.status = status;
    return true;
}

bool Http1Parser::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
    const QByteArray value = line.mid(colon + 1).trimmed();
    const bool isWellFormed = !name.isEmpty()
                              && std::all_of(name.begin(), name.end(), isTokenCharacter)
                              && std::all_of(value.begin(), value.end(), isFieldCharacter);
    if (!isWellFormed) {
        fail(Fault::BadHeader);
        return false;
    }
    if (m_head.headers.size() >= maximumHeaders) {
        fail(Fault::HeadTooLarge);
        return false;
    }
    m_head.headers.append({name.toLower(), value});
    return true;
}

void Http1Parser::chooseBody()
{
    const int status = m_head.status;
    if (status == 101) {
        m_bodyKind = Body::UntilClose; // from here on the bytes are the program's own
        m_stage = Stage::Body;
        return;
    }
    const QByteArray coding = m_head.header("transfer-encoding");
    qint64 length = -1;
    if (!readLength(&length))
        return fail(Fault::BadLength);
    if (!coding.isEmpty() && length >= 0)
        return fail(Fault::BadLength);
    const auto codings =
        std::count_if(m_head.headers.begin(), m_head.headers.end(),
                      [](const auto &header) { return header.first == "transfer-encoding"; });
    if (codings > 1 || (!coding.isEmpty() && coding.toLower() != "chunked"))
        return fail(Fault::BadCoding);

    m_stage = Stage::Body;
    if (m_method == Method::Head || status == 204 || status == 304)
        finishAnswer();
    else if (!coding.isEmpty())
        m_bodyKind = Body::Chunked;
    else if (length < 0)
        m_bodyKind = Body::UntilClose;
    else {
        m_bodyKind = Body::Length;
        m_left = length;
        if (length == 0)
            finishAnswer();
    }
}

/// False if it makes no sense; -1 if there is none.
bool Http1Parser::readLength(qint64 *length)
{
    bool isFirst = true;
    for (const auto &[name, value] : std::as_const(m_head.headers)) {
        if (name != "content-length")
            continue;
        bool isNumber = !value.isEmpty() && std::all_of(value.begin(), value.end(), isDigit);
        if (isNumber)
            *length = value.toLongLong(&isNumber); // false beyond what 64 bits hold
        if (!isNumber || !isFirst)
            return false;
        isFirst = false;
    }
    return true;
}

void Http1Parser::readBody()
{
    if (m_body.isEmpty())
        m_body.reserve(rest().size()); // nearly all of it is body
    if (m_bodyKind == Body::UntilClose) {
        m_body.append(take(rest().size()));
    } else if (m_bodyKind == Body::Length) {
        readWhatIsLeft();
        if (m_left == 0)
            finishAnswer();
    } else {
        while (m_stage == Stage::Body && readChunks()) {
        }
    }
}

/// Of the length, or of the chunk.
void Http1Parser::readWhatIsLeft()
{
    const QByteArrayView taken = take(qsizetype(std::min<qint64>(m_left, rest().size())));
    m_body.append(taken);
    m_left -= taken.size();
}

/// One step; false when more bytes are needed or it is over.
bool Http1Parser::readChunks()
{
    if (m_chunkPart == ChunkPart::Data) {
        readWhatIsLeft();
        if (m_left == 0)
            m_chunkPart = ChunkPart::End;
        return m_left == 0;
    }
    const qsizetype end = find("\r\n");
    const qsizetype longest = m_chunkPart == ChunkPart::End    ? 0
                              : m_chunkPart == ChunkPart::Size ? maximumChunkLine
                                                               : maximumHeadBytes - m_trailer;
    if (end > longest || (end < 0 && rest().size() > longest + 1)) {
        fail(Fault::BadChunk);
        return false;
    }
    if (end < 0)
        return false;
    const QByteArrayView line = take(end + 2).chopped(2);
    switch (m_chunkPart) {
    case ChunkPart::End: m_chunkPart = ChunkPart::Size; return true;
    case ChunkPart::Size: return readChunkSize(line);
    default:
        m_trailer += line.size() + 2;
        if (line.isEmpty())
            finishAnswer();
        return true;
    }
}

/// Hexadecimal, perhaps with extensions behind a semicolon.
bool Http1Parser::readChunkSize(QByteArrayView line)
{
    const qsizetype extension = line.indexOf(';');
    const QByteArrayView digits = (extension < 0 ? line : line.first(extension)).trimmed();
    quint64 size = 0;
    bool isGood = !digits.isEmpty();
    for (const char c : digits) {
        const int digit = hexadecimal(c);
        size = size << 4 | quint64(digit);
        isGood = isGood && digit >= 0 && size <= quint64(maximumChunkBytes);
    }
    if (!isGood) {
        fail(Fault::BadChunk);
        return false;
    }
    m_left = qint64(size);
    m_chunkPart = size == 0 ? ChunkPart::Trailer : ChunkPart::Data;
    return true;
}

void Http1Parser::fail(Fault fault)
{
    m_fault = fault;
    m_stage = Stage::Failed;
    m_at = m_pending.size();
}

void Http1Parser::finishAnswer()
{
    m_stage = Stage::Done;
}

} // namespace panel
