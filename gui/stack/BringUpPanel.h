// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/Workflow.h"

#include <QPointer>
#include <QWidget>

namespace panel {

class ErrorNotice;
class PlainLabel;
class StepOutput;
class StepView;

/// The steps of the session's work, whatever it is: bring up, stop, rebuild, clean. A click on a
/// step opens its output; a failed step opens by itself, with what to do about it.
class BringUpPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BringUpPanel(QWidget *parent = nullptr);

    /// Null: hides.
    void setWorkflow(Workflow *workflow);
    Workflow *workflow() const { return m_workflow; }
    /// Of the field that shows a step's output, when it is open.
    void setOutputHeight(int height);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void onStepChanged(int index);
    void onFinished();
    void toggleStep(int index);
    void openStep(int index); ///< negative: none
    void placeSteps();

    QPointer<Workflow> m_workflow;
    QWidget *m_row;
    QList<StepView *> m_views;
    ErrorNotice *m_notice;
    StepOutput *m_output;
};

} // namespace panel
