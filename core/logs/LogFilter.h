// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/logs/LogStore.h"
#include "core/logs/WordMatcher.h"

#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <optional>

namespace panel {

/// Which lines are wanted, as people write it in one field. A value without a thread of its own.
///
///     word          the line contains it; all words must be there
///     "two words"   the same with spaces
///     /regex/       the line matches it
///     service:a,b   the line is from one of these services
///     stream:err    the line is from the error stream (or `out`)
///     -…            not so, before any of them
///
/// Words and expressions ignore case unless they contain a capital letter. Colours in a line do not
/// count. A divider is judged by its service only.
class LogFilter
{
public:
    /// Accepts every line.
    LogFilter() = default;

    /// Error::Kind::InvalidInput tells what is wrong and at which character (from 1) of `text`.
    static Result<LogFilter> parse(const QString &text);

    /// Services that are not wanted besides what the text says.
    void setHiddenServices(const QSet<QString> &services) { m_hidden = services; }

    /// It lets every line pass.
    bool isEmpty() const;
    /// It asks for the text of lines, not only for where they come from.
    bool hasText() const { return !m_terms.isEmpty(); }

    /// A filter that lets pass what both do.
    LogFilter within(const LogFilter &other) const;

    /// `services` are the names behind StoredLine::service. Safe with lines of any content: an
    /// expression that would take too long on a line does not match it.
    bool matches(const StoredLine &line, const QStringList &services) const;
    /// The same without a look at the text.
    bool matchesOrigin(const StoredLine &line, const QStringList &services) const;

    /// Where the wanted words and expressions are in this text, in characters, in order and apart
    /// from each other; to be marked.
    struct Range
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    QList<Range> rangesIn(const QString &text) const;

private:
    struct Term
    {
        bool wanted = true;
        std::optional<WordMatcher> word; ///< otherwise it is the expression
        QRegularExpression expression;
    };
    class Parser;

    bool matchesService(const QString &name) const;

    QList<Term> m_terms;
    QList<QStringList> m_services;  ///< one of each of them
    QStringList m_excludedServices; ///< none of them
    QSet<QString> m_hidden;
    std::optional<StoredLine::Stream> m_stream;
};

} // namespace panel
