// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ShellScript.h"

#include <QRegularExpression>
#include <QStringList>

namespace panel {

namespace {

/// Reads characters of a script and remembers in which quotes it is, also over line ends.
class QuoteReader
{
public:
    /// Appends the line to text and bare up to a comment; true if it goes on in the next line.
    bool read(const QString &line, ShellLine &into)
    {
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar c = line.at(i);
            if (c == u'\\' && m_quote != u'\'') {
                if (i + 1 == line.size())
                    return true;
                into.text += line.mid(i, 2);
                into.bare += QStringLiteral("__");
                ++i;
                continue;
            }
            if (m_quote.isNull() && c == u'#'
                && (i == 0 || line.at(i - 1).isSpace() || line.at(i - 1) == u';'))
                break;
            into.text += c;
            if (m_quote.isNull() && (c == u'\'' || c == u'"')) {
                m_quote = c;
                into.bare += u'_';
            } else if (c == m_quote) {
                m_quote = QChar();
                into.bare += u'_';
            } else {
                into.bare += m_quote.isNull() ? c : QChar(u'_');
            }
        }
        return !m_quote.isNull();
    }

private:
    QChar m_quote;
};

/// The words that end the here-documents which this line begins.
QStringList hereDocuments(const ShellLine &line)
{
    // In the text, since the word may be in quotes; "<<<" is a here-string and "$((1 << 2))" a
    // number.
    static const QRegularExpression begin(
        QStringLiteral(R"((?<!<)<<-?\s*(["']?)([A-Za-z_]\w*)\1)"));
    QStringList ends;
    auto matches = begin.globalMatch(line.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (line.bare.mid(match.capturedStart(), 2) == u"<<")
            ends.append(match.captured(2));
    }
    return ends;
}

} // namespace

QList<ShellLine> shellLines(const QString &script)
{
    QList<ShellLine> lines;
    QStringList ends;
    ShellLine current;
    QuoteReader reader;
    const QStringList raw = script.split(u'\n');
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (!ends.isEmpty()) {
            if (raw.at(i).trimmed() == ends.first())
                ends.removeFirst();
            continue;
        }
        if (current.text.isEmpty())
            current.number = int(i) + 1;
        if (reader.read(raw.at(i), current)) {
            current.text += u' ';
            current.bare += u' ';
            continue;
        }
        ends = hereDocuments(current);
        if (!current.text.trimmed().isEmpty())
            lines.append(current);
        current = {};
    }
    if (!current.text.trimmed().isEmpty())
        lines.append(current);
    return lines;
}

bool isShellScript(const QString &text)
{
    static const QRegularExpression first(
        QStringLiteral(R"(\A#!\s*\S*?(?:/|env\s+(?:-S\s+)?)(?:ba|da|a|z|k)?sh\b)"));
    return first.match(text).hasMatch();
}

bool isScript(const QString &text)
{
    return text.startsWith(QStringLiteral("#!")) || text.startsWith(QStringLiteral("<?php"));
}

QString endlessPart(const QString &text)
{
    static const QRegularExpression endless(QStringLiteral(
        R"(\bwhile\s+(?:(?:/\w+)*/?true|:|\[\s*(?:1|true)\s*\]|\[\[\s*(?:1|true)\s*\]\]|\(\(\s*1\s*\)\)|test\s+1|!\s*false|sleep\b[^;]*)\s*(?:;|$|\bdo\b))"
        R"(|\buntil\s+(?:(?:/\w+)*/?false|!\s*true)\s*(?:;|$|\bdo\b))"
        R"(|\bfor\s*\(\(?\s*;\s*;\s*\)?\))"
        R"(|\bwhile\s*\(\s*(?:true|1|!0|!false)\s*\))"
        R"(|\bwhile\s+(?:True|1)\s*:)"
        R"(|\bsleep\s+(?:infinity|inf|\d{5,}|\d+d)\b)"
        R"(|\btail\b[^|;&\n]*\s(?:-[a-zA-Z0-9]*[fF][a-zA-Z0-9]*|--follow\S*|--retry)(?=\s|$|["'\],;]))"
        R"(|\btail\s+(?:-[a-zA-Z0-9]*[fF]|--follow))"
        R"(|\byes\s*>\s*/dev/null)"));
    return endless.match(text).captured().simplified();
}

QString backgroundPart(const ShellLine &line)
{
    static const QRegularExpression background(QStringLiteral(
        R"((?<![&<>|])&(?![&>])|\b(?:nohup|setsid|disown|daemonize|start-stop-daemon)\b)"));
    const auto match = background.match(line.bare);
    if (!match.hasMatch())
        return {};
    const qsizetype begin = std::max<qsizetype>(0, match.capturedStart() - 40);
    return line.text.mid(begin, match.capturedEnd() - begin).simplified();
}

} // namespace panel
