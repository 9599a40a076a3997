// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QStringList>
#include <QTimer>

namespace panel {

/// Lines that a tool prints, while it prints them. Appends only what is new, at most some times a
/// second, and follows the end unless the user scrolled away from it.
class OutputText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit OutputText(QWidget *parent = nullptr);

    void showLines(const QStringList &lines); ///< instead of what was there, at once
    void addLine(const QString &line);        ///< soon
    /// Scrolls there and marks it; counted in the lines that were shown last. Negative: no mark.
    void markLine(int line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void appendPending();
    void follow();

    bool m_follows = true; ///< the end is in sight, and stays so
    QStringList m_pending;
    QTimer m_flush;
};

} // namespace panel
