// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogFilter.h"

#include "core/logs/SgrSequence.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

/// The services of another machine are called "name@machine"; the name alone means it too.
bool isCalled(const QString &service, const QString &name)
{
    const qsizetype at = service.indexOf(u'@');
    return service.compare(name, Qt::CaseInsensitive) == 0
           || (at > 0 && QStringView(service).first(at).compare(name, Qt::CaseInsensitive) == 0);
}

} // namespace

bool LogFilter::isEmpty() const
{
    return m_terms.isEmpty() && m_services.isEmpty() && m_excludedServices.isEmpty()
           && m_hidden.isEmpty() && !m_stream && m_levels == allLevels
           && m_sinceNano == std::numeric_limits<qint64>::min()
           && m_untilNano == std::numeric_limits<qint64>::max();
}

bool LogFilter::matchesService(const QString &name) const
{
    const auto isOneOf = [&name](const QStringList &names) {
        return std::any_of(names.begin(), names.end(),
                           [&name](const QString &each) { return isCalled(name, each); });
    };
    return !m_hidden.contains(name) && !isOneOf(m_excludedServices)
           && std::all_of(m_services.begin(), m_services.end(), isOneOf);
}

QStringList LogFilter::unknownServices(const QStringList &services) const
{
    QStringList names = m_excludedServices;
    for (const QStringList &wanted : m_services)
        names.append(wanted);
    names.removeIf([&services](const QString &name) {
        return std::any_of(services.begin(), services.end(),
                           [&name](const QString &service) { return isCalled(service, name); });
    });
    names.removeDuplicates();
    return names;
}

bool LogFilter::matchesKind(const StoredLine &line) const
{
    if (line.timeNano < m_sinceNano || line.timeNano >= m_untilNano)
        return false;
    if (line.stream == StoredLine::Stream::Divider)
        return true;
    return (!m_stream || *m_stream == line.stream) && (m_levels >> int(line.level) & 1);
}

bool LogFilter::matchesOrigin(const StoredLine &line, const QStringList &services) const
{
    return matchesKind(line) && matchesService(services.value(line.service));
}

bool LogFilter::matchesText(QByteArrayView text) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [text](const Term &term) { return term.pattern.isIn(text) == term.wanted; });
}

bool LogFilter::matches(const StoredLine &line, const QStringList &services) const
{
    if (!matchesOrigin(line, services))
        return false;
    if (line.stream == StoredLine::Stream::Divider || m_terms.isEmpty())
        return true;
    return matchesText(withoutSgr(line.text));
}

LogFilter LogFilter::within(const LogFilter &other) const
{
    LogFilter both = *this;
    both.m_terms.append(other.m_terms);
    both.m_services.append(other.m_services);
    both.m_excludedServices.append(other.m_excludedServices);
    both.m_hidden.unite(other.m_hidden);
    both.m_levels &= other.m_levels;
    both.m_sinceNano = std::max(m_sinceNano, other.m_sinceNano);
    both.m_untilNano = std::min(m_untilNano, other.m_untilNano);
    if (!m_stream)
        both.m_stream = other.m_stream;
    else if (other.m_stream && *other.m_stream != *m_stream)
        both.m_levels = 0; // no line comes from both
    return both;
}

QList<LogPattern::Range> LogFilter::rangesIn(const QString &text) const
{
    QList<LogPattern::Range> ranges;
    for (const Term &term : m_terms) {
        if (term.wanted)
            ranges.append(term.pattern.rangesIn(text));
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const auto &left, const auto &right) { return left.start < right.start; });
    QList<LogPattern::Range> apart;
    for (const LogPattern::Range &range : std::as_const(ranges)) {
        if (apart.isEmpty() || range.start > apart.last().start + apart.last().length) {
            apart.append(range);
            continue;
        }
        LogPattern::Range &last = apart.last();
        last.length = std::max(last.length, range.start + range.length - last.start);
    }
    return apart;
}

} // namespace panel
