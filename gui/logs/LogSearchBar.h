// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogFilter.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;
class QPushButton;

namespace panel {

class LogSearch;
class PlainLabel;

/// Looks for something among the lines that are shown: marks them, counts them, walks through them.
class LogSearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit LogSearchBar(QWidget *parent);

    /// Comes up, with this text if there is any, and takes the keyboard.
    void open(const QString &text);
    bool isOpen() const { return isVisibleTo(parentWidget()); }

    /// Where the hits come from; null: none. It must outlive the bar, or be replaced before it
    /// dies.
    void setSearch(LogSearch *search);

    /// Tells the line that the user stands at, from which the search goes on.
    void setCurrentLine(const std::function<std::optional<quint64>()> &line);

    void findNext();
    void findPrevious();

Q_SIGNALS:
    void found(quint64 number); ///< go there
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void start();
    void onSearchChanged();
    void updateCount();
    /// The line to go on from; false: what is written is to be looked for first.
    bool prepareStep();
    void goTo(std::optional<quint64> number);
    void close();

    LogSearch *m_search = nullptr;
    LogFilter m_query;
    QString m_error;
    std::function<std::optional<quint64>()> m_currentLine;
    std::optional<quint64> m_current; ///< a line; the hit that was gone to, when m_atHit
    bool m_atHit = false;
    bool m_wrapped = false; ///< the last step went over the end
    bool m_fresh = false;   ///< the first hit is to be gone to as soon as there is one
    QTimer m_delay;
    QLineEdit *m_edit;
    PlainLabel *m_count;
    QPushButton *m_next;
    QPushButton *m_previous;
};

} // namespace panel
