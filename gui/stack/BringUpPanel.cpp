// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/BringUpPanel.h"

#include "gui/ErrorNotice.h"
#include "gui/stack/StepOutput.h"
#include "gui/stack/StepView.h"

#include <QVBoxLayout>

#include <algorithm>

namespace panel {

BringUpPanel::BringUpPanel(QWidget *parent)
    : QWidget(parent)
    , m_row(new QWidget(this))
    , m_notice(new ErrorNotice(this))
    , m_output(new StepOutput(this))
{
    setObjectName(QStringLiteral("bringUpPanel"));
    m_notice->setObjectName(QStringLiteral("stepErrorNotice"));
    m_notice->setDismissable(true);
    setOutputHeight(210);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_row);
    auto *boxes = new QVBoxLayout;
    boxes->setContentsMargins(6, 0, 6, 0);
    boxes->setSpacing(10);
    boxes->addWidget(m_notice);
    boxes->addWidget(m_output);
    layout->addLayout(boxes);
    hide();

    connect(m_output, &StepOutput::closeAsked, this, [this] { openStep(-1); });
    connect(m_notice, &ErrorNotice::actionAsked, this, [this] {
        m_notice->clear();
        openStep(-1);
        if (m_workflow)
            m_workflow->resume();
    });
}

void BringUpPanel::setWorkflow(Workflow *workflow)
{
    if (workflow == m_workflow)
        return;
    if (m_workflow)
        m_workflow->disconnect(this);
    m_notice->clear();
    m_output->showStep(nullptr);
    qDeleteAll(m_views);
    m_views.clear();
    m_workflow = workflow;
    setVisible(workflow);
    if (!workflow)
        return;
    int index = 0;
    for (Step *step : workflow->steps()) {
        auto *view = new StepView(step, index + 1, m_row);
        connect(view, &StepView::clicked, this, [this, index] { toggleStep(index); });
        view->show();
        m_views.append(view);
        ++index;
    }
    placeSteps();
    connect(workflow, &Workflow::stepChanged, this, &BringUpPanel::onStepChanged);
    connect(workflow, &Workflow::finished, this, &BringUpPanel::onFinished);
    if (!workflow->isRunning())
        onFinished();
}

void BringUpPanel::setOutputHeight(int height)
{
    m_output->setFixedHeight(height);
}

void BringUpPanel::onStepChanged(int index)
{
    if (index >= 0 && index < m_views.size())
        m_views[index]->refresh();
    if (m_workflow->isRunning())
        m_notice->clear();
}

void BringUpPanel::onFinished()
{
    for (StepView *view : std::as_const(m_views))
        view->refresh();
    const Result<void> &outcome = m_workflow->outcome();
    if (outcome) {
        m_notice->clear();
        return;
    }
    m_notice->showError(outcome.error(), tr("Try again"));
    const auto &steps = m_workflow->steps();
    const auto failed = std::find_if(steps.begin(), steps.end(), [](const Step *step) {
        return step->state() == StepState::Failed;
    });
    if (failed != steps.end() && !(*failed)->output().isEmpty())
        openStep(int(failed - steps.begin()));
}

void BringUpPanel::toggleStep(int index)
{
    Step *step = m_workflow ? m_workflow->steps()[size_t(index)] : nullptr;
    openStep(step && m_output->step() == step ? -1 : index);
}

void BringUpPanel::openStep(int index)
{
    for (int i = 0; i < m_views.size(); ++i)
        m_views[i]->setChecked(i == index);
    m_output->showStep(index < 0 || !m_workflow ? nullptr : m_workflow->steps()[size_t(index)]);
}

void BringUpPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSteps();
}

void BringUpPanel::placeSteps()
{
    if (m_views.isEmpty())
        return;
    // As many in a row as fit; the rows are filled evenly: six in five columns would be 5 + 1.
    const int count = int(m_views.size());
    const int most = std::clamp(width() / StepView::minimumWidth, 1, count);
    const int rows = (count + most - 1) / most;
    const int columns = (count + rows - 1) / rows;
    constexpr int widest = 240; // two steps need not span the window
    const int stepWidth = std::min(width() / columns, widest);
    const int stepHeight = StepView::heightFor(font());
    for (int i = 0; i < count; ++i) {
        m_views[i]->setGeometry((i % columns) * stepWidth, (i / columns) * (stepHeight + 4),
                                stepWidth, stepHeight);
    }
    m_row->setFixedHeight(rows * (stepHeight + 4) - 4);
}

} // namespace panel
