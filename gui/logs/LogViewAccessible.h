// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/LogPageLayout.h"

#include <QAccessibleWidget>

namespace panel {

class LogView;

/// What a screen reader reads of a LogView: the lines that are visible, one text with a line for
/// each, and the caret in it.
class LogViewAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit LogViewAccessible(LogView *view);

    /// For QAccessible::installFactory().
    static QAccessibleInterface *make(const QString &className, QObject *object);

    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTextInterface
    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    struct Line
    {
        int start = 0; ///< in the whole text
        int text = 0;  ///< where its own text begins, behind time and service
        QString spoken;
        const LogPageLayout::Item *item = nullptr;
    };
    std::vector<Line> lines() const;
    QString whole() const;
    LogView *view() const;
    int offsetOf(const std::vector<Line> &lines, const struct LogPlace &place) const;
    struct LogPlace placeOf(int offset) const;
};

} // namespace panel
