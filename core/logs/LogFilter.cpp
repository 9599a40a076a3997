// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogFilter.h"

#include "core/base/Tr.h"
#include "core/logs/SgrSequence.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

/// Before every expression: PCRE gives a line up after so many steps, so that no expression and no
/// line can hold the window for seconds ("(a+)+$").
const QString stepLimit = QStringLiteral("(*LIMIT_MATCH=20000)");

/// A capital that means itself: not the one of \S, \W or \pL.
bool hasCapital(const QString &pattern)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'\\')
            ++i;
        else if (pattern[i].isUpper())
            return true;
    }
    return false;
}

} // namespace

/// Walks over the text once, from the left.
class LogFilter::Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) {}

    Result<LogFilter> parse()
    {
        for (skipSpaces(); m_at < m_text.size(); skipSpaces()) {
            if (const Result<void> term = parseTerm(); !term)
                return fail(term.error());
        }
        return m_filter;
    }

private:
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool endsAt(qsizetype position) const
    {
        return position >= m_text.size() || m_text[position].isSpace();
    }

    Result<void> parseTerm()
    {
        // A dash alone is a word: people look for it.
        const bool wanted = m_text[m_at] != u'-' || endsAt(m_at + 1);
        if (!wanted)
            ++m_at;
        if (m_text[m_at] == u'"')
            return parsePhrase(wanted);
        if (m_text[m_at] == u'/') {
            if (const qsizetype end = closingSlash(); end > 0)
                return parseExpression(wanted, end);
        }
        const qsizetype start = m_at;
        while (!endsAt(m_at))
            ++m_at;
        const QString word = m_text.sliced(start, m_at - start);
        if (word.startsWith(u"service:"))
            return parseServices(wanted, word.sliced(8));
        if (word.startsWith(u"stream:"))
            return parseStream(wanted, word.sliced(7), start + 7);
        addWord(wanted, word);
        return {};
    }

    Result<void> parsePhrase(bool wanted)
    {
        const qsizetype start = m_at + 1;
        qsizetype end = m_text.indexOf(u'"', start);
        if (end < 0)
            end = m_text.size(); // it is being written
        m_at = end + 1;
        if (end > start)
            addWord(wanted, m_text.sliced(start, end - start));
        return {};
    }

    /// Where the expression that begins here ends; negative if it is a path ("/wp-admin/x.php").
    qsizetype closingSlash() const
    {
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] == u'\\')
                ++i;
            else if (m_text[i] == u'/' && endsAt(i + 1) && i > m_at + 1)
                return i;
        }
        return -1;
    }

    Result<void> parseExpression(bool wanted, qsizetype end)
    {
        const qsizetype start = m_at + 1;
        const QString pattern = m_text.sliced(start, end - start);
        QRegularExpression expression(stepLimit + pattern);
        if (!hasCapital(pattern))
            expression.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
        if (!expression.isValid()) {
            const qsizetype offset = expression.patternErrorOffset() - stepLimit.size();
            return fail(Error::Kind::InvalidInput,
                        Tr::tr("The expression is wrong at character %1: %2")
                            .arg(start + std::max<qsizetype>(offset, 0) + 1)
                            .arg(expression.errorString()));
        }
        expression.optimize();
        m_filter.m_terms.append(Term{wanted, std::nullopt, expression});
        m_at = end + 1;
        return {};
    }

    Result<void> parseServices(bool wanted, const QString &names)
    {
        const QStringList list = names.split(u',', Qt::SkipEmptyParts);
        if (!wanted) {
            m_filter.m_excludedServices.append(list);
        } else if (!list.isEmpty()) {
            if (m_filter.m_services.isEmpty())
                m_filter.m_services.append(QStringList());
            m_filter.m_services.first().append(list);
        }
        return {};
    }

    Result<void> parseStream(bool wanted, const QString &name, qsizetype start)
    {
        if (name.isEmpty())
            return {}; // it is being written
        const bool error = QStringView(u"error").startsWith(name) || name == u"stderr";
        const bool output = QStringView(u"output").startsWith(name) || name == u"stdout";
        if (!error && !output) {
            return fail(Error::Kind::InvalidInput,
                        Tr::tr("There is no such stream at character %1: write stream:err or "
                               "stream:out")
                            .arg(start + 1));
        }
        m_filter.m_stream =
            error == wanted ? StoredLine::Stream::Error : StoredLine::Stream::Output;
        return {};
    }

    void addWord(bool wanted, const QString &word)
    {
        m_filter.m_terms.append(Term{wanted, WordMatcher(word), {}});
    }

    const QString &m_text;
    qsizetype m_at = 0;
    LogFilter m_filter;
};

Result<LogFilter> LogFilter::parse(const QString &text)
{
    return Parser(text).parse();
}

bool LogFilter::isEmpty() const
{
    return m_terms.isEmpty() && m_services.isEmpty() && m_excludedServices.isEmpty()
           && m_hidden.isEmpty() && !m_stream;
}

bool LogFilter::matchesService(const QString &name) const
{
    if (m_hidden.contains(name) || m_excludedServices.contains(name, Qt::CaseInsensitive))
        return false;
    return std::all_of(m_services.begin(), m_services.end(), [&name](const QStringList &some) {
        return some.contains(name, Qt::CaseInsensitive);
    });
}

LogFilter LogFilter::within(const LogFilter &other) const
{
    LogFilter both = *this;
    both.m_terms.append(other.m_terms);
    both.m_services.append(other.m_services);
    both.m_excludedServices.append(other.m_excludedServices);
    both.m_hidden.unite(other.m_hidden);
    if (!both.m_stream)
        both.m_stream = other.m_stream;
    else if (other.m_stream && *other.m_stream != *both.m_stream)
        both.m_stream = StoredLine::Stream::Divider; // no line has both
    return both;
}

QList<LogFilter::Range> LogFilter::rangesIn(const QString &text) const
{
    QList<Range> ranges;
    for (const Term &term : m_terms) {
        if (!term.wanted)
            continue;
        if (term.word) {
            const QString &word = term.word->word();
            const auto sensitivity =
                term.word->ignoresCase() ? Qt::CaseInsensitive : Qt::CaseSensitive;
            for (qsizetype at = 0;
                 !word.isEmpty() && (at = text.indexOf(word, at, sensitivity)) >= 0;
                 at += word.size())
                ranges.append({at, word.size()});
            continue;
        }
        QRegularExpressionMatchIterator found = term.expression.globalMatch(text);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            if (match.capturedLength() > 0)
                ranges.append({match.capturedStart(), match.capturedLength()});
        }
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const Range &left, const Range &right) { return left.start < right.start; });
    QList<Range> apart;
    for (const Range &range : std::as_const(ranges)) {
        if (apart.isEmpty() || range.start > apart.last().start + apart.last().length)
            apart.append(range);
        else
            apart.last().length =
                std::max(apart.last().length, range.start + range.length - apart.last().start);
    }
    return apart;
}

bool LogFilter::matchesOrigin(const StoredLine &line, const QStringList &services) const
{
    if (!matchesService(services.value(line.service)))
        return false;
    return line.stream == StoredLine::Stream::Divider || !m_stream || *m_stream == line.stream;
}

bool LogFilter::matches(const StoredLine &line, const QStringList &services) const
{
    if (!matchesOrigin(line, services))
        return false;
    if (line.stream == StoredLine::Stream::Divider || m_terms.isEmpty())
        return true;
    const QByteArray text = withoutSgr(line.text);
    QString decoded; // only for expressions, and once
    for (const Term &term : m_terms) {
        if (!term.word && decoded.isNull())
            decoded = QString::fromUtf8(text);
        const bool found =
            term.word ? term.word->isIn(text) : term.expression.match(decoded).hasMatch();
        if (found != term.wanted)
            return false;
    }
    return true;
}

} // namespace panel
