// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/logs/LogFilter.h"
#include "core/logs/LogMoment.h"

#include <algorithm>

namespace panel {

namespace {

LogLevel levelNamed(const QString &name)
{
    const QStringView text(name);
    if (text == u"debug" || text == u"trace")
        return LogLevel::Debug;
    if (text == u"info" || text == u"notice" || text == u"note")
        return LogLevel::Info;
    if (text == u"warn" || text == u"warning")
        return LogLevel::Warning;
    if (text == u"err" || text == u"error")
        return LogLevel::Error;
    if (text == u"fatal" || text == u"crit" || text == u"critical")
        return LogLevel::Fatal;
    return LogLevel::Unknown;
}

} // namespace

/// Walks over the text once, from the left.
class LogFilter::Parser
{
public:
    Parser(const QString &text, const QDateTime &now) : m_text(text), m_now(now) {}

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
        const qsizetype colon = word.indexOf(u':');
        const QStringView key = QStringView(word).first(std::max<qsizetype>(colon, 0));
        const QString value = word.sliced(colon + 1);
        const qsizetype place = start + colon + 2; // as people count
        if (key == u"service")
            return parseServices(wanted, value);
        if (key == u"stream")
            return parseStream(wanted, value, place);
        if (key == u"level")
            return parseLevels(wanted, value, place);
        if (wanted && (key == u"since" || key == u"until"))
            return parseTime(key == u"since", value, place);
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
        const Result<LogPattern> expression = LogPattern::expression(pattern);
        if (!expression) {
            return fail(Error::Kind::InvalidInput,
                        Tr::tr("The expression is wrong at character %1: %2")
                            .arg(start + expression.error().detail.toLongLong() + 1)
                            .arg(expression.error().message));
        }
        m_filter.m_terms.append({wanted, *expression});
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

    Result<void> parseStream(bool wanted, const QString &name, qsizetype place)
    {
        if (name.isEmpty())
            return {}; // it is being written
        const bool error = QStringView(u"error").startsWith(name) || name == u"stderr";
        const bool output = QStringView(u"output").startsWith(name) || name == u"stdout";
        if (!error && !output) {
            return fail(Error::Kind::InvalidInput,
                        Tr::tr("There is no such stream at character %1: write stream:err or "
                               "stream:out")
                            .arg(place));
        }
        m_filter.m_stream =
            error == wanted ? StoredLine::Stream::Error : StoredLine::Stream::Output;
        return {};
    }

    Result<void> parseLevels(bool wanted, const QString &names, qsizetype place)
    {
        quint32 levels = 0;
        for (QString name : names.split(u',', Qt::SkipEmptyParts)) {
            const bool orMore = name.endsWith(u'+');
            if (orMore)
                name.chop(1);
            const LogLevel level = levelNamed(name);
            if (level == LogLevel::Unknown) {
                return fail(Error::Kind::InvalidInput,
                            Tr::tr("There is no such level at character %1: write debug, info, "
                                   "warn, error or fatal, and + behind it for “or more”")
                                .arg(place));
            }
            for (int i = int(level); i <= int(orMore ? LogLevel::Fatal : level); ++i)
                levels |= 1u << i;
        }
        if (levels != 0) // otherwise it is being written
            m_filter.m_levels &= wanted ? levels : ~levels;
        return {};
    }

    Result<void> parseTime(bool since, const QString &text, qsizetype place)
    {
        if (text.isEmpty())
            return {}; // it is being written
        const std::optional<QDateTime> time = parseMoment(text, m_now);
        if (!time) {
            return fail(Error::Kind::InvalidInput,
                        Tr::tr("There is no time at character %1: write 30s, 5m, 2h, 1d, 10:02 or "
                               "2026-01-31T10:00:00")
                            .arg(place));
        }
        const qint64 nano = time->toMSecsSinceEpoch() * 1'000'000;
        if (since)
            m_filter.m_sinceNano = std::max(m_filter.m_sinceNano, nano);
        else
            m_filter.m_untilNano = std::min(m_filter.m_untilNano, nano);
        return {};
    }

    void addWord(bool wanted, const QString &word)
    {
        m_filter.m_terms.append({wanted, LogPattern::word(word)});
    }

    const QString &m_text;
    const QDateTime m_now;
    qsizetype m_at = 0;
    LogFilter m_filter;
};

Result<LogFilter> LogFilter::parse(const QString &text, const QDateTime &now)
{
    return Parser(text, now).parse();
}

} // namespace panel
