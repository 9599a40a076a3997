// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/logs/LogPattern.h"
#include "core/logs/LogStore.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QStringList>

#include <limits>
#include <optional>

namespace panel {

/// Which lines are wanted, as people write it in one field. A value without a thread of its own.
///
///     word             the line contains it; all words must be there
///     "two words"      the same with spaces
///     /regex/          the line matches it
///     service:a,b      the line is from one of these services
///     stream:err       the line is from the error stream (or `out`)
///     level:warn,err   the line says that it is so serious; `level:warn+`: or more
///     since:5m         the line is not older: 90s, 5m, 2h, 1d, 10:02, 2026-01-31T10:00:00
///     until:10:02      the line is older
///     -…               not so, before any of them but the last two
///
/// Words and expressions ignore case unless they contain a capital letter. Colours in a line do not
/// count. A divider is judged by its service and time only.
class LogFilter
{
public:
    /// One thing that the text must have, or must not.
    struct Term
    {
        bool wanted = true;
        LogPattern pattern;
    };

    /// Accepts every line.
    LogFilter() = default;

    /// Error::Kind::InvalidInput tells what is wrong and at which character (from 1) of `text`.
    static Result<LogFilter> parse(const QString &text,
                                   const QDateTime &now = QDateTime::currentDateTime());

    /// Services that are not wanted besides what the text says.
    void setHiddenServices(const QSet<QString> &services) { m_hidden = services; }

    /// It lets every line pass.
    bool isEmpty() const;
    /// It asks for the text of lines, not only for where they come from.
    bool hasText() const { return !m_terms.isEmpty(); }
    const QList<Term> &terms() const { return m_terms; }
    qint64 sinceNano() const { return m_sinceNano; } ///< lowest if it does not matter

    /// A filter that lets pass what both do.
    LogFilter within(const LogFilter &other) const;

    /// `services` are the names behind StoredLine::service. Safe with lines of any content: an
    /// expression that would take too long on a line does not match it.
    bool matches(const StoredLine &line, const QStringList &services) const;
    /// The same without a look at the text.
    bool matchesOrigin(const StoredLine &line, const QStringList &services) const;
    bool matchesService(const QString &name) const;
    /// The names that the text gives to services, wanted or not, and none of these has.
    QStringList unknownServices(const QStringList &services) const;
    /// The rest of matchesOrigin().
    bool matchesKind(const StoredLine &line) const;
    /// All terms are so; the text is without colours.
    bool matchesText(QByteArrayView text) const;

    /// Where the wanted words and expressions are in this text, in characters, in order and apart
    /// from each other; to be marked.
    QList<LogPattern::Range> rangesIn(const QString &text) const;

private:
    class Parser;

    QList<Term> m_terms;
    QList<QStringList> m_services;  ///< one of each of them
    QStringList m_excludedServices; ///< none of them
    QSet<QString> m_hidden;
    std::optional<StoredLine::Stream> m_stream;
    quint32 m_levels = allLevels; ///< a bit for each that is wanted
    qint64 m_sinceNano = std::numeric_limits<qint64>::min();
    qint64 m_untilNano = std::numeric_limits<qint64>::max();

    static constexpr quint32 allLevels = 0xFF;
};

} // namespace panel
