// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/FilterCompletions.h"

#include <QCoreApplication>

namespace panel {

namespace {

using Choice = FilterCompletions::Choice;

QString say(const char *text)
{
    return QCoreApplication::translate("panel::FilterCompletions", text);
}

QList<Choice> keys()
{
    return {{QStringLiteral("service:"), say("only these services")},
            {QStringLiteral("level:"), say("only this level; + behind it: or worse")},
            {QStringLiteral("stream:"), say("output or errors")},
            {QStringLiteral("since:"), say("not older than this")}};
}

QList<Choice> valuesOf(const QString &key, const QStringList &services)
{
    QList<Choice> values;
    if (key == u"service") {
        for (const QString &service : services)
            values.append({service, {}});
    } else if (key == u"stream") {
        values = {{QStringLiteral("err"), say("the error stream")},
                  {QStringLiteral("out"), say("the output")}};
    } else if (key == u"level") {
        values = {{QStringLiteral("error+"), say("errors and worse")},
                  {QStringLiteral("warn+"), say("warnings and worse")},
                  {QStringLiteral("info+"), say("all but debugging")},
                  {QStringLiteral("error"), say("errors alone")},
                  {QStringLiteral("warn"), say("warnings alone")},
                  {QStringLiteral("info"), {}},
                  {QStringLiteral("debug"), {}}};
    } else if (key == u"since") {
        values = {{QStringLiteral("5m"), say("the last five minutes")},
                  {QStringLiteral("1h"), say("the last hour")},
                  {QStringLiteral("10:30"), say("since this time of day")}};
    }
    return values;
}

/// Where the word under the cursor begins; negative inside of quotes or of an expression.
qsizetype wordStart(const QString &text, qsizetype cursor)
{
    qsizetype start = 0;
    QChar closing;
    for (qsizetype i = 0; i < cursor; ++i) {
        const QChar c = text[i];
        const bool atStart = i == start || (i == start + 1 && text[start] == u'-');
        if (!closing.isNull()) {
            if (c == u'\\')
                ++i;
            else if (c == closing)
                closing = QChar();
        } else if (c.isSpace()) {
            start = i + 1;
        } else if (atStart && (c == u'"' || c == u'/')) {
            closing = c;
        }
    }
    return closing.isNull() ? start : -1;
}

} // namespace

FilterCompletions filterCompletions(const QString &text, qsizetype cursor,
                                    const QStringList &services)
{
    FilterCompletions completions;
    completions.start = cursor;
    qsizetype start = wordStart(text, cursor);
    if (start < 0)
        return completions;
    if (start < cursor && text[start] == u'-')
        ++start;
    const QString word = text.sliced(start, cursor - start);
    const qsizetype colon = word.indexOf(u':');
    QList<Choice> candidates = keys();
    if (colon >= 0) {
        candidates = valuesOf(word.first(colon), services);
        start += std::max(colon, word.lastIndexOf(u',')) + 1;
    }
    completions.start = start;
    completions.length = cursor - start;
    const QString begun = text.sliced(start, cursor - start);
    for (const Choice &candidate : candidates) {
        if (candidate.text.startsWith(begun, Qt::CaseInsensitive) && candidate.text != begun)
            completions.choices.append(candidate);
    }
    return completions;
}

QList<FilterCompletions::Choice> filterSyntax()
{
    return {{say("word other"), say("lines that contain both words")},
            {say("\"two words\""), say("the same with spaces")},
            {QStringLiteral("/time(d )?out/"), say("lines that match a regular expression")},
            {QStringLiteral("service:nginx,redis"), say("lines of these services")},
            {QStringLiteral("stream:err"), say("lines of the error stream (or out)")},
            {QStringLiteral("level:warn+"), say("lines that call themselves warning or worse")},
            {QStringLiteral("since:5m"), say("lines of the last five minutes; also 1h, 10:30")},
            {QStringLiteral("-health"), say("not so: before any of these")}};
}

QString quotedForFilter(const QString &text)
{
    const bool special = text.contains(u' ') || text.contains(u':') || text.startsWith(u'-')
                         || text.startsWith(u'/') || text.startsWith(u'"');
    return special && !text.contains(u'"') ? u'"' + text + u'"' : text;
}

} // namespace panel
