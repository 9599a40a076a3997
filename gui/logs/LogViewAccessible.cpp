// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogViewAccessible.h"

#include "gui/logs/LogView.h"

#include <algorithm>

namespace panel {

LogViewAccessible::LogViewAccessible(LogView *view) : QAccessibleWidget(view, QAccessible::Document)
{
}

QAccessibleInterface *LogViewAccessible::make(const QString &, QObject *object)
{
    auto *view = qobject_cast<LogView *>(object);
    return view ? new LogViewAccessible(view) : nullptr;
}

LogView *LogViewAccessible::view() const
{
    return static_cast<LogView *>(widget());
}

QAccessible::State LogViewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString LogViewAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? whole() : QAccessibleWidget::text(kind);
}

void *LogViewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

std::vector<LogViewAccessible::Line> LogViewAccessible::lines() const
{
    std::vector<Line> lines;
    int start = 0;
    for (const LogPageLayout::Item &item : view()->page().items()) {
        const logview::Spoken spoken = view()->spoken(item);
        lines.push_back({start, start + int(spoken.before.size()),
                         spoken.before + spoken.text + spoken.after, &item});
        start += int(lines.back().spoken.size()) + 1;
    }
    return lines;
}

QString LogViewAccessible::whole() const
{
    QStringList texts;
    for (const Line &line : lines())
        texts.append(line.spoken);
    return texts.join(u'\n');
}

int LogViewAccessible::offsetOf(const std::vector<Line> &lines, const LogPlace &place) const
{
    const qint64 row = view()->rows()->rowOf(place.number);
    for (const Line &line : lines) {
        if (row > line.item->lastRow())
            continue;
        const int end = line.start + int(line.spoken.size());
        return row < line.item->row ? line.start
                                    : std::min(line.text + std::min(place.index, end), end);
    }
    return lines.empty() ? 0 : lines.back().start + int(lines.back().spoken.size());
}

LogPlace LogViewAccessible::placeOf(int offset) const
{
    const std::vector<Line> all = lines();
    const auto behind = std::find_if(all.begin(), all.end(),
                                     [offset](const Line &line) { return line.start > offset; });
    if (behind == all.begin())
        return {};
    const Line &line = *std::prev(behind);
    return {line.item->line.number, std::max(0, offset - line.text)};
}

void LogViewAccessible::selection(int, int *start, int *end) const
{
    const std::vector<Line> all = lines();
    *start = offsetOf(all, view()->selection().first());
    *end = offsetOf(all, view()->selection().last());
}

int LogViewAccessible::selectionCount() const
{
    return view()->hasSelection() ? 1 : 0;
}

void LogViewAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void LogViewAccessible::removeSelection(int)
{
    view()->select(view()->caret(), view()->caret());
}

void LogViewAccessible::setSelection(int, int start, int end)
{
    view()->select(placeOf(start), placeOf(end));
}

int LogViewAccessible::cursorPosition() const
{
    return offsetOf(lines(), view()->caret());
}

void LogViewAccessible::setCursorPosition(int position)
{
    const LogPlace place = placeOf(position);
    view()->showLine(place.number);
    view()->select(place, place);
}

QString LogViewAccessible::text(int start, int end) const
{
    const QString all = whole();
    const int from = std::clamp(start, 0, int(all.size()));
    return all.sliced(from, std::clamp(end, from, int(all.size())) - from);
}

int LogViewAccessible::characterCount() const
{
    return int(whole().size());
}

QRect LogViewAccessible::characterRect(int offset) const
{
    const LogPlace place = placeOf(offset);
    const LogPageLayout::Item *item = view()->page().itemOfRow(view()->rows()->rowOf(place.number));
    if (!item)
        return {};
    const QRect character = view()->characterRect(*item, place.index);
    return {view()->viewport()->mapToGlobal(character.topLeft()), character.size()};
}

int LogViewAccessible::offsetAtPoint(const QPoint &point) const
{
    const QPoint here = view()->viewport()->mapFromGlobal(point);
    return offsetOf(lines(), view()->placeAt(here));
}

void LogViewAccessible::scrollToSubstring(int start, int)
{
    view()->showLine(placeOf(start).number);
}

QString LogViewAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace panel
