// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogFilter.h"

#include "core/base/Tr.h"
#include "core/logs/SgrSequence.h"

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
        (wanted ? m_filter.m_services : m_filter.m_excludedServices)
            .append(names.split(u',', Qt::SkipEmptyParts));
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
    return m_services.isEmpty() || m_services.contains(name, Qt::CaseInsensitive);
}

bool LogFilter::matches(const StoredLine &line, const QStringList &services) const
{
    if (!matchesService(services.value(line.service)))
        return false;
    if (line.stream == StoredLine::Stream::Divider)
        return true;
    if (m_stream && *m_stream != line.stream)
        return false;
    if (m_terms.isEmpty())
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
