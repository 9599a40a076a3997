// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/ActivityTab.h"

#include "core/base/PlainText.h"
#include "gui/ErrorNotice.h"
#include "gui/Fonts.h"
#include "gui/machines/StageList.h"
#include "gui/stack/StepView.h"
#include "gui/widgets/CommandBox.h"
#include "gui/widgets/EmptyState.h"
#include "gui/widgets/OutputText.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatePill.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace panel {

namespace {

constexpr int widthForTwo = 720;

struct Words
{
    QString text;
    Tone tone;
};

Words wordsFor(MachineTask::State state)
{
    switch (state) {
    case MachineTask::State::Queued: return {ActivityTab::tr("waiting"), Tone::Neutral};
    case MachineTask::State::Running: return {ActivityTab::tr("running"), Tone::Link};
    case MachineTask::State::Done: return {ActivityTab::tr("done"), Tone::Ok};
    case MachineTask::State::Failed: return {ActivityTab::tr("failed"), Tone::Bad};
    case MachineTask::State::Cancelled: return {ActivityTab::tr("cancelled"), Tone::Warn};
    }
    return {};
}

} // namespace

ActivityTab::ActivityTab(QWidget *parent)
    : QWidget(parent)
    , m_empty(new EmptyState(this))
    , m_state(new StatePill(this))
    , m_title(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_time(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_command(new CommandBox(this))
    , m_notice(new ErrorNotice(this))
    , m_split(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_stageArea(new QScrollArea(this))
    , m_stages(new StageList(this))
    , m_output(new OutputText(this))
{
    setObjectName(QStringLiteral("activityTab"));
    m_empty->setObjectName(QStringLiteral("activityEmpty"));
    m_empty->setTexts(tr("Nothing was done yet"),
                      tr("Starting, stopping and everything else that docker-machine does to this "
                         "machine is shown here while it happens."));
    m_title->setObjectName(QStringLiteral("taskTitle"));
    m_title->setFont(fonts::strong());
    m_state->setObjectName(QStringLiteral("taskState"));
    m_time->setObjectName(QStringLiteral("taskTime"));
    m_time->setTone(Tone::Muted);
    m_time->setFont(fonts::small());
    m_command->setObjectName(QStringLiteral("taskCommand"));
    m_notice->setObjectName(QStringLiteral("taskNotice"));
    m_output->setObjectName(QStringLiteral("taskOutput"));
    m_output->setAccessibleName(tr("Output of docker-machine"));
    m_content = makeContent();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_content);

    connect(m_stages, &StageList::ticked, this, &ActivityTab::refresh);
    m_followStages.setSingleShot(true);
    m_followStages.setInterval(0); // when the list has grown
    connect(&m_followStages, &QTimer::timeout, this, [this] {
        QScrollBar *bar = m_stageArea->verticalScrollBar();
        bar->setValue(bar->maximum());
    });
    setTask(nullptr);
}

QWidget *ActivityTab::makeContent()
{
    auto *content = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(9);
    head->addWidget(m_state);
    head->addWidget(m_title);
    head->addWidget(m_time);
    head->addStretch(1);

    m_stageArea->setWidget(m_stages);
    m_stageArea->setWidgetResizable(true);
    m_stageArea->setFrameShape(QFrame::NoFrame);
    m_stageArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stageArea->viewport()->setAutoFillBackground(false);
    m_stages->setAutoFillBackground(false);

    auto *sunken = new QFrame(content);
    sunken->setProperty("look", QStringLiteral("sunken"));
    auto *title = new PlainLabel(PlainLabel::Fit::Elide, sunken);
    title->setFont(fonts::smallStrong());
    title->setText(tr("Output"));
    auto *copyButton = new QPushButton(tr("Copy"), sunken);
    copyButton->setObjectName(QStringLiteral("taskOutputCopyButton"));
    copyButton->setAccessibleName(tr("Copy the output"));
    connect(copyButton, &QPushButton::clicked, this, &ActivityTab::copy);
    auto *outputHead = new QHBoxLayout;
    outputHead->addWidget(title, 1);
    outputHead->addWidget(copyButton);
    auto *inSunken = new QVBoxLayout(sunken);
    inSunken->setContentsMargins(12, 8, 8, 8);
    inSunken->setSpacing(4);
    inSunken->addLayout(outputHead);
    inSunken->addWidget(m_output, 1);

    m_split->setSpacing(12);
    m_split->addWidget(m_stageArea);
    m_split->addWidget(sunken, 1);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_command);
    layout->addWidget(m_notice);
    layout->addLayout(m_split, 1);
    return content;
}

void ActivityTab::setTask(MachineTask *task)
{
    if (m_task && task == m_task)
        return;
    if (m_task) {
        m_task->disconnect(this);
        m_task->disconnect(m_output);
    }
    m_task = task;
    m_shownStages = 0;
    m_empty->setVisible(!task);
    m_content->setVisible(task);
    m_output->showLines(task ? task->output() : QStringList());
    if (!task)
        return;
    m_notice->clear();
    m_command->setCommand(task->command());
    connect(task, &MachineTask::changed, this, &ActivityTab::refresh);
    connect(task, &MachineTask::finished, this, &ActivityTab::refresh);
    connect(task, &MachineTask::outputAppended, m_output, &OutputText::addLine);
    connect(task, &QObject::destroyed, this, [this] {
        if (!m_task)
            setTask(nullptr);
    });
    refresh();
}

void ActivityTab::refresh()
{
    if (!m_task)
        return;
    const MachineTask::State state = m_task->state();
    const Words words = wordsFor(state);
    m_state->setState(words.text, words.tone);
    m_title->setText(m_task->title());
    m_time->setText(durationText(m_task->elapsedMilliseconds()));
    const bool hasNewStage = m_task->stages().size() != m_shownStages;
    m_shownStages = m_task->stages().size();
    m_stages->setStages(m_task->stages(), state);
    if (state == MachineTask::State::Failed)
        m_notice->showError(m_task->error(), {});
    else if (state == MachineTask::State::Cancelled && !m_task->error().message.isEmpty())
        m_notice->showText(m_task->error().message + u'\n' + m_task->error().next);
    else
        m_notice->clear();
    place();
    if (hasNewStage)
        m_followStages.start();
}

void ActivityTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
    m_followStages.start();
}

void ActivityTab::place()
{
    const bool beside = width() >= widthForTwo;
    const QSize wanted = m_stages->sizeHint();
    m_stageArea->setVisible(m_task && !m_task->stages().isEmpty());
    m_split->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (beside) {
        m_stageArea->setFixedWidth(std::clamp(wanted.width(), 220, width() * 2 / 5));
        m_stageArea->setMinimumHeight(0);
        m_stageArea->setMaximumHeight(QWIDGETSIZE_MAX);
    } else {
        m_stageArea->setMinimumWidth(0);
        m_stageArea->setMaximumWidth(QWIDGETSIZE_MAX);
        // A long error takes the room of the stages before that of the output.
        constexpr int oneStage = 32;
        m_stageArea->setMinimumHeight(std::min(wanted.height(), oneStage));
        m_stageArea->setMaximumHeight(std::min(wanted.height(), std::max(height() / 3, 60)));
    }
}

void ActivityTab::copy() const
{
    if (m_task)
        QGuiApplication::clipboard()->setText(plainText(m_task->output().join(u'\n')));
}

} // namespace panel
