// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace panel {

/// What could stand at the cursor of a filter that is being written.
struct FilterCompletions
{
    struct Choice
    {
        QString text;        ///< takes the place of `length` characters at `start`
        QString explanation; ///< in a few words

        bool operator==(const Choice &other) const = default;
    };

    qsizetype start = 0;
    qsizetype length = 0;
    QList<Choice> choices;
};

/// `cursor`: characters before it. Nothing inside of quotes and expressions.
FilterCompletions filterCompletions(const QString &text, qsizetype cursor,
                                    const QStringList &services);

/// The whole syntax, to be explained: example and meaning.
QList<FilterCompletions::Choice> filterSyntax();

/// A word as a filter reads it again: in quotes where it must be.
QString quotedForFilter(const QString &text);

} // namespace panel
