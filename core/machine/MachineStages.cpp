// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineStages.h"

#include "core/base/PlainText.h"

#include <QRegularExpression>

namespace panel {

namespace {

constexpr qsizetype longestTitle = 80;
constexpr qsizetype mostStages = 200; // a driver gone mad shall not fill the window

/// "(vb3) Creating SSH key..." → "Creating SSH key..."
QString withoutMachine(const QString &line)
{
    static const QRegularExpression prefix(QStringLiteral("\\A\\([^()\\s]{0,128}\\) ?"));
    QString rest = line;
    rest.remove(prefix);
    return rest.trimmed();
}

/// What the line announces; empty if it announces nothing.
QString announced(const QString &line)
{
    static const QRegularExpression dots(QStringLiteral("\\A([A-Z].*[^.])\\.{3,4}\\z"));
    static const QRegularExpression patience(
        QStringLiteral(", this may take (?:a few|some) minutes?\\z"));
    static const QRegularExpression file(
        QStringLiteral("\\A(Downloading|Copying) \\S*/(\\S+) (?:from|to) \\S+\\z"));
    static const QRegularExpression creation(
        QStringLiteral("\\A(Creating (?:CA|client certificate)): "));
    static const QRegularExpression running(
        QStringLiteral("\\AMachine is running, waiting for (.*)\\z"));

    if (const auto match = creation.match(line); match.hasMatch())
        return match.captured(1);
    if (line == QLatin1String("Regenerating TLS certificates"))
        return line;
    if (line.startsWith(QLatin1String("About to remove ")))
        return QStringLiteral("Removing");
    const QRegularExpressionMatch match = dots.match(line);
    if (!match.hasMatch())
        return {};
    QString title = match.captured(1);
    title.remove(patience);
    if (const auto shorter = file.match(title); shorter.hasMatch())
        return shorter.captured(1) + u' ' + shorter.captured(2);
    if (const auto waiting = running.match(title); waiting.hasMatch())
        return QStringLiteral("Waiting for ") + waiting.captured(1);
    return title;
}

/// Lines that say that what was going on is done.
bool isEnd(const QString &line)
{
    static const QRegularExpression rule(
        QStringLiteral("\\A(?:Docker is up and running!|Successfully removed .*|"
                       "Machine \"[^\"]*\" was (?:started|stopped|killed)\\.)\\z"));
    return rule.match(line).hasMatch();
}

} // namespace

bool MachineStages::feed(const QString &line, qint64 now)
{
    const QString text = withoutMachine(line);
    if (isEnd(text)) {
        const bool lasts = !m_spans.isEmpty() && m_spans.last().end < 0;
        finish(now);
        return lasts;
    }
    const QString title = elided(plainText(announced(text)), longestTitle);
    if (title.isEmpty() || m_spans.size() >= mostStages)
        return false;
    if (!m_spans.isEmpty() && m_spans.last().end < 0 && m_spans.last().title == title)
        return false; // said twice
    finish(now);
    m_spans.append({title, now, -1});
    return true;
}

void MachineStages::finish(qint64 now)
{
    if (!m_spans.isEmpty() && m_spans.last().end < 0)
        m_spans.last().end = now;
}

QList<MachineTask::Stage> MachineStages::stages(qint64 now) const
{
    QList<MachineTask::Stage> list;
    for (const Span &span : m_spans) {
        const bool isOver = span.end >= 0;
        list.append({span.title, (isOver ? span.end : now) - span.begin, isOver});
    }
    return list;
}

} // namespace panel
