// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/MachineTask.h"

#include <QTimer>
#include <QWidget>

namespace panel {

/// The stages of a task, one below the other: mark, name, time.
class StageList : public QWidget
{
    Q_OBJECT

public:
    explicit StageList(QWidget *parent = nullptr);

    void setStages(const QList<MachineTask::Stage> &stages, MachineTask::State state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Of the clock that turns the mark of the running stage: times are to be read anew.
    void ticked();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int rowHeight() const;

    QList<MachineTask::Stage> m_stages;
    MachineTask::State m_state = MachineTask::State::Queued;
    QTimer m_clock; ///< runs only while a stage does
    int m_turn = 0;
};

} // namespace panel
