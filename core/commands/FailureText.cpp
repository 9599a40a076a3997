// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/FailureText.h"

#include <algorithm>

namespace panel {

namespace {

/// Shorter ones are repeated on purpose, as “done” is.
constexpr qsizetype leastTelling = 20;

bool isTold(const QStringList &told, const QString &line)
{
    return line.size() >= leastTelling
           && std::any_of(told.cbegin(), told.cend(),
                          [&line](const QString &one) { return one.contains(line); });
}

/// Of lines that contain each other the longest.
QStringList withoutRepeats(const QString &text, const QString &message)
{
    QStringList kept;
    for (const QString &line : text.split(u'\n')) {
        const QString words = line.trimmed();
        if (words.isEmpty() || message.endsWith(words) || isTold({message}, words)
            || isTold(kept, words))
            continue;
        kept.removeIf([&words](const QString &one) {
            return one.size() >= leastTelling && words.contains(one.trimmed());
        });
        kept.append(line);
    }
    return kept;
}

} // namespace

QString failureText(const Error &error, const QStringList &output)
{
    const QStringList detail = withoutRepeats(error.detail, error.message);
    const QStringList told = QStringList(error.message) + detail;
    QStringList beside;
    for (const QString &line : output) {
        const bool hasDetail =
            std::any_of(detail.cbegin(), detail.cend(), [&line](const QString &one) {
                return one.size() >= leastTelling && line.contains(one.trimmed());
            });
        if (!hasDetail && !isTold(told, line.trimmed()))
            beside.append(line);
    }
    Error once = error;
    once.detail = detail.join(u'\n');
    return (beside.isEmpty() ? QString() : beside.join(u'\n') + QStringLiteral("\n\n"))
           + toPlainText(once);
}

} // namespace panel
