// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/PrettyJson.h"

#include "core/logs/SgrSequence.h"
#include "gui/logs/ShownText.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace panel {

namespace {

constexpr qsizetype longestObject = 60'000;
constexpr int deepestIndent = 40;
constexpr int indentWidth = 2;

QString newRow(int depth)
{
    return QChar(QChar::LineSeparator)
           + QString(std::min(depth, deepestIndent) * indentWidth, u' ');
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// The first character that is not a space at or behind `at`.
QChar following(const QString &json, qsizetype at)
{
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return at < json.size() ? json[at] : QChar();
}

/// One past the string that begins at `at`.
qsizetype stringEnd(const QString &json, qsizetype at)
{
    for (qsizetype i = at + 1; i < json.size(); ++i) {
        if (json[i] == u'\\')
            ++i;
        else if (json[i] == u'"')
            return i + 1;
    }
    return json.size();
}

} // namespace

bool isJsonObject(const QByteArray &line)
{
    if (line.size() > longestObject || line.size() < 3)
        return false;
    const char first = line.front();
    if (first != '{' && first != ' ' && first != '\t' && first != '\x1b')
        return false; // nearly all lines end here
    const QByteArray text = withoutSgr(line).trimmed();
    if (!text.startsWith('{') || !text.endsWith('}'))
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() && !document.object().isEmpty();
}

void layOutJson(const QString &json, ShownText *shown,
                const std::function<void(int start, int end)> &name)
{
    int depth = 0;
    bool isEmpty = false; // what was opened just now is closed at once
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json[i];
        if (isSpace(c)) {
            shown->drop();
        } else if (c == u'"') {
            const qsizetype start = i;
            const qsizetype end = stringEnd(json, i);
            for (; i < end; ++i)
                shown->keep(json[i]);
            if (following(json, i--) == u':')
                name(int(start), int(end));
        } else if (c == u'{' || c == u'[') {
            shown->keep(c);
            ++depth;
            const QChar next = following(json, i + 1);
            isEmpty = next == u'}' || next == u']';
            if (!isEmpty)
                shown->insert(newRow(depth));
        } else if (c == u'}' || c == u']') {
            --depth;
            if (!isEmpty)
                shown->insert(newRow(std::max(depth, 0)));
            isEmpty = false;
            shown->keep(c);
        } else {
            shown->keep(c);
            if (c == u',')
                shown->insert(newRow(depth));
            else if (c == u':')
                shown->insert(QStringLiteral(" "));
        }
    }
}

} // namespace panel
