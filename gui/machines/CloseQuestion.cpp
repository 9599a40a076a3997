// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/CloseQuestion.h"

#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

namespace {

bool isGoingOn(const MachineTask &task)
{
    return task.state() == MachineTask::State::Queued
           || task.state() == MachineTask::State::Running;
}

} // namespace

CloseQuestion::CloseQuestion(const QList<MachineTask *> &tasks, Workflow *workflow, QWidget *parent)
    : QDialog(parent)
    , m_workflow(workflow)
    , m_text(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_stay(new QPushButton(tr("Stay"), this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("closeQuestion"));
    setWindowTitle(tr("Close the panel?"));
    setModal(true);
    resize(520, 180);
    QStringList works;
    for (MachineTask *task : tasks) {
        m_tasks.append(task);
        works.append(tr("“%1” is still running.").arg(task->title()));
        connect(task, &MachineTask::finished, this, &CloseQuestion::onEnded);
        connect(task, &QObject::destroyed, this, &CloseQuestion::onEnded);
    }
    if (workflow) {
        works.append(tr("“%1” is still running.").arg(workflow->title()));
        connect(workflow, &Workflow::finished, this, &CloseQuestion::onEnded);
        connect(workflow, &QObject::destroyed, this, &CloseQuestion::onEnded);
    }
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setObjectName(QStringLiteral("closeQuestionTitle"));
    title->setFont(fonts::strong());
    title->setText(works.join(u'\n'));
    m_text->setObjectName(QStringLiteral("closeQuestionText"));
    m_text->setTone(Tone::Muted);
    m_text->setText(tasks.isEmpty() ? tr("It ends when the panel closes. What it has done so far "
                                         "stays as it is.")
                                    : tr("It ends when the panel closes. A machine can be left "
                                         "half made or half changed by that."));
    m_stay->setObjectName(QStringLiteral("stayButton"));
    m_stay->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancelAndCloseButton"));
    m_cancel->setText(works.size() > 1 ? tr("Cancel them and close") : tr("Cancel it and close"));
    m_cancel->setProperty("look", QStringLiteral("danger"));
    m_cancel->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_stay);
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addStretch(1);
    layout->addSpacing(10);
    layout->addLayout(buttons);
    connect(m_stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_cancel, &QPushButton::clicked, this, &CloseQuestion::cancelAll);
    m_stay->setFocus();
}

bool CloseQuestion::isRunning() const
{
    return (m_workflow && m_workflow->isRunning())
           || std::any_of(m_tasks.begin(), m_tasks.end(), [](const QPointer<MachineTask> &task) {
                  return task && isGoingOn(*task);
              });
}

void CloseQuestion::cancelAll()
{
    m_isCancelling = true;
    m_cancel->setEnabled(false);
    m_text->setText(tr("Cancelling… The panel closes when it has ended."));
    const QList<QPointer<MachineTask>> tasks = m_tasks;
    for (const QPointer<MachineTask> &task : tasks) {
        if (task && isGoingOn(*task))
            task->cancel();
    }
    if (m_workflow && m_workflow->isRunning())
        m_workflow->cancel();
    onEnded(); // it may have ended meanwhile
}

void CloseQuestion::onEnded()
{
    if (m_isAnswered || !isVisible() || isRunning())
        return;
    m_isAnswered = true;
    if (!m_isCancelling) {
        reject();
        return;
    }
    accept();
    Q_EMIT ended();
}

} // namespace panel
