// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ConnectionStatus.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace panel {

/// Says when what a widget shows of a ConnectionStatus reads otherwise, though the status is the
/// same: each second while an attempt is counted down to, each minute while something grows old,
/// and never while all is well or the widget is hidden.
class StatusClock : public QObject
{
    Q_OBJECT

public:
    /// For that widget; a child of it.
    explicit StatusClock(QWidget *shown);

    void setStatus(const ConnectionStatus &status);
    bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    void due();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void schedule();

    QWidget *m_shown;
    ConnectionStatus m_status;
    QTimer m_timer;
};

} // namespace panel
