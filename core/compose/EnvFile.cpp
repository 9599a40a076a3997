// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/EnvFile.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace panel {

namespace {

const QRegularExpression &assignmentRule()
{
    static const QRegularExpression rule(
        QStringLiteral("\\A[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*[=:][ \\t]*"));
    return rule;
}

/// Of an assignment that is commented out: no blank before the name, or it is a sentence.
const QRegularExpression &disabledRule()
{
    static const QRegularExpression rule(
        QStringLiteral("\\A#[ \\t]?(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]*)="));
    return rule;
}

qsizetype lineEnd(const QByteArray &text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.size() : end + 1;
}

/// What Compose makes of the escapes between double quotes.
QString unescaped(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] != u'\\' || next.isNull()) {
            result += text[i];
            continue;
        }
        ++i;
        switch (next.unicode()) {
        case u'n': result += u'\n'; break;
        case u'r': result += u'\r'; break;
        case u't': result += u'\t'; break;
        case u'"':
        case u'\\': result += next; break;
        case u'$': result += QStringLiteral("$$"); break;
        default: result += QString(u'\\') + next; break;
        }
    }
    return result;
}

/// The index of the quote that closes the one before `from`; negative: none.
qsizetype closingQuote(const QByteArray &text, qsizetype from, char quote)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == quote)
            return i;
    }
    return -1;
}

/// The value as it is written behind "NAME="; nothing if there is no way.
std::optional<QString> written(const QString &value)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:@%+,=~-]*\\z"));
    if (plain.match(value).hasMatch())
        return value;
    if (value.contains(u'\n') || value.contains(u'\r') || value.contains(QChar(0)))
        return std::nullopt;
    if (!value.contains(u'\'') && !value.contains(u'\\'))
        return u'\'' + value + u'\'';
    // Compose takes every quote off the ends of what is between them.
    if (value.startsWith(u'"') || value.endsWith(u'"'))
        return std::nullopt;
    QString escaped;
    for (const QChar c : value) {
        if (c == u'"' || c == u'\\' || c == u'$')
            escaped += u'\\';
        escaped += c;
    }
    return u'"' + escaped + u'"';
}

} // namespace

EnvFile::EnvFile(const QByteArray &text)
{
    for (qsizetype at = 0; at < text.size();) {
        if (const std::optional<Piece> assignment = assignmentAt(text, at)) {
            m_pieces.append(*assignment);
            at += assignment->text.size();
            continue;
        }
        Piece piece;
        piece.text = text.mid(at, lineEnd(text, at) - at);
        const QString line = QString::fromUtf8(piece.text).trimmed();
        const QRegularExpressionMatch disabled = disabledRule().match(line);
        if (disabled.hasMatch())
            piece.name = disabled.captured(1);
        piece.isComment = line.startsWith(u'#') && piece.name.isEmpty();
        m_pieces.append(piece);
        at += piece.text.size();
    }
}

std::optional<EnvFile::Piece> EnvFile::assignmentAt(const QByteArray &text, qsizetype begin)
{
    const qsizetype end = lineEnd(text, begin);
    const QByteArray bytes = text.mid(begin, end - begin);
    const QString line = QString::fromUtf8(bytes);
    const QRegularExpressionMatch match = assignmentRule().match(line);
    if (!match.hasMatch())
        return std::nullopt;
    Piece piece;
    piece.isAssignment = true;
    piece.name = match.captured(1);
    const qsizetype valueBegin = begin + line.left(match.capturedEnd()).toUtf8().size();
    piece.before = text.mid(begin, valueBegin - begin);
    const char quote = valueBegin < text.size() ? text[valueBegin] : '\0';
    if (quote == '"' || quote == '\'') {
        const qsizetype close = closingQuote(text, valueBegin + 1, quote);
        if (close < 0)
            return std::nullopt; // Compose refuses the file; not for us to repair
        piece.text = text.mid(begin, lineEnd(text, close) - begin);
        piece.behind = text.mid(close + 1, begin + piece.text.size() - close - 1);
        const QString inside = QString::fromUtf8(text.mid(valueBegin + 1, close - valueBegin - 1));
        piece.isVerbatim = quote == '\'';
        piece.value = piece.isVerbatim ? inside : unescaped(inside);
        return piece;
    }
    piece.text = bytes;
    const QString value = line.mid(match.capturedEnd());
    const qsizetype comment = value.startsWith(u'#') ? 0 : value.indexOf(QStringLiteral(" #"));
    piece.value = (comment < 0 ? value : value.left(comment)).trimmed();
    // A comment that begins where the value would be needs a blank before it once there is one.
    const QByteArray tail =
        comment < 0 ? QByteArray(line.endsWith(u'\n') ? "\n" : "") : value.mid(comment).toUtf8();
    piece.behind = tail.startsWith('#') ? ' ' + tail : tail;
    return piece;
}

const EnvFile::Piece *EnvFile::find(const QString &name) const
{
    for (auto it = m_pieces.crbegin(); it != m_pieces.crend(); ++it) {
        if (it->isAssignment && it->name == name)
            return &*it;
    }
    return nullptr;
}

std::optional<QString> EnvFile::value(const QString &name) const
{
    const Piece *piece = find(name);
    return piece ? std::optional(piece->value) : std::nullopt;
}

bool EnvFile::isVerbatim(const QString &name) const
{
    const Piece *piece = find(name);
    return piece && piece->isVerbatim;
}

int EnvFile::lineOf(const QString &name) const
{
    const Piece *wanted = find(name);
    qsizetype line = 1;
    for (const Piece &piece : m_pieces) {
        if (&piece == wanted)
            return int(line);
        line += piece.text.count('\n');
    }
    return 0;
}

QStringList EnvFile::assigned() const
{
    QStringList all = names();
    all.removeIf([this](const QString &name) { return !find(name); });
    return all;
}

QStringList EnvFile::names() const
{
    QStringList all;
    for (const Piece &piece : m_pieces) {
        if (!piece.name.isEmpty() && !all.contains(piece.name))
            all.append(piece.name);
    }
    return all;
}

QString EnvFile::commentOf(const QString &name) const
{
    // A comment is about the block of assignments below it, up to a blank line or another comment.
    QStringList words;
    bool isAbove = false; // the last line was of the comment
    for (const Piece &piece : m_pieces) {
        const QString line = QString::fromUtf8(piece.text).trimmed();
        if (piece.isComment) {
            if (!isAbove)
                words.clear();
            isAbove = true;
            words.append(line.mid(1).trimmed());
            continue;
        }
        isAbove = false;
        if (piece.name == name)
            return words.join(u' ').simplified();
        if (piece.name.isEmpty())
            words.clear();
    }
    return {};
}

Result<void> EnvFile::set(const QString &name, const QString &value)
{
    static const QRegularExpression nameRule(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
    if (!nameRule.match(name).hasMatch())
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("“%1” is not the name of a variable.").arg(elided(plainLine(name), 60)));
    const std::optional<QString> text = written(value);
    if (!text)
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("The value of %1 cannot be written to a .env file.").arg(name),
                    Tr::tr("Leave out line ends, and quotes beside backslashes."));
    EnvFile changed = *this;
    changed.put(name, *text);
    // A quote that nothing closes, above it, would end in ours.
    const EnvFile read(changed.text());
    QString expected = value;
    if (!read.isVerbatim(name))
        expected.replace(u'$', QStringLiteral("$$"));
    if (read.names() != changed.names() || read.value(name) != expected)
        return fail(
            Error::Kind::InvalidInput,
            Tr::tr("%1 cannot be set: the .env file has a quote that nothing closes.").arg(name),
            Tr::tr("Correct the file first; Compose does not read it either."));
    m_pieces = read.m_pieces;
    return {};
}

void EnvFile::put(const QString &name, const QString &text)
{
    const auto make = [&](const QByteArray &before, const QByteArray &behind) {
        Piece piece;
        piece.isAssignment = true;
        piece.name = name;
        piece.before = before;
        piece.behind = behind;
        piece.text = before + text.toUtf8() + behind;
        return piece;
    };
    for (auto it = m_pieces.rbegin(); it != m_pieces.rend(); ++it) {
        if (it->isAssignment && it->name == name) {
            *it = make(it->before, it->behind);
            return;
        }
    }
    // Below the line where it is commented out, or at the end.
    qsizetype place = m_pieces.size();
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].name == name)
            place = i + 1;
    }
    if (place > 0 && !m_pieces[place - 1].text.endsWith('\n'))
        m_pieces[place - 1].text += '\n';
    m_pieces.insert(place, make(name.toUtf8() + '=', "\n"));
}

void EnvFile::remove(const QString &name)
{
    m_pieces.removeIf([&](const Piece &piece) { return piece.isAssignment && piece.name == name; });
}

QByteArray EnvFile::text() const
{
    QByteArray all;
    for (const Piece &piece : m_pieces)
        all += piece.text;
    return all;
}

} // namespace panel
