// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/MachineTask.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace panel {

class CommandBox;
class EmptyState;
class ErrorNotice;
class OutputText;
class PlainLabel;
class StageList;
class StatePill;

/// The newest task of a machine: its command, its stages with their times, what it prints, and why
/// it failed.
class ActivityTab : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityTab(QWidget *parent = nullptr);

    /// Null: says that nothing was done yet.
    void setTask(MachineTask *task);
    MachineTask *task() const { return m_task; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    void refresh();
    void place();
    void copy() const;

    QPointer<MachineTask> m_task;
    EmptyState *m_empty;
    QWidget *m_content;
    StatePill *m_state;
    PlainLabel *m_title;
    PlainLabel *m_time;
    CommandBox *m_command;
    ErrorNotice *m_notice;
    QBoxLayout *m_split;
    QScrollArea *m_stageArea;
    StageList *m_stages;
    OutputText *m_output;
    qsizetype m_shownStages = 0;
    QTimer m_followStages;
};

} // namespace panel
