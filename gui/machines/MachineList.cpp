// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/MachineList.h"

#include "gui/endpoints/EngineList.h"
#include "gui/Fonts.h"
#include "gui/machines/SidebarCaption.h"
#include "gui/machines/SidebarView.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/ProgressLine.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

namespace {

QString platformHint()
{
#ifdef Q_OS_LINUX
    return MachineList::tr("No machines yet.\n\n“make engine” sets up a local engine as a machine. "
                           "Or create a VM: “docker-machine create --driver virtualbox default”.");
#else
    return MachineList::tr("No machines yet.\n\nCreate one: “docker-machine create --driver "
                           "virtualbox default”.");
#endif
}

QPoint menuPlace(const QListView *list, const QModelIndex &index)
{
    return list->viewport()->mapToGlobal(list->visualRect(index).center());
}

} // namespace

MachineList::MachineList(QWidget *parent)
    : QWidget(parent), m_machines(new SidebarModel(this)), m_stacks(new SidebarModel(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(232);

    m_machineView = addList(m_machines, tr("Machines"));
    m_machineView->setObjectName(QStringLiteral("machineList"));
    m_stackView = addList(m_stacks, tr("Stacks"));
    m_stackView->setObjectName(QStringLiteral("stackList"));
    m_noMachine = new PlainLabel(PlainLabel::Fit::Wrap, this);
    m_noMachine->setObjectName(QStringLiteral("noMachineHint"));
    m_noMachine->setFont(fonts::small());
    m_noMachine->setTone(Tone::Muted);
    m_noMachine->setText(platformHint());
    m_new = new QPushButton(glyphIcon(Glyph::Plus, &Tokens::muted), tr("New machine…"), this);
    m_new->setObjectName(QStringLiteral("newMachineButton"));
    m_new->setProperty("look", QStringLiteral("quiet"));
    m_new->setIconSize({15, 12});
    m_engines = new EngineList(this);
    m_open =
        new QPushButton(glyphIcon(Glyph::Plus, &Tokens::muted), tr("Open compose file…"), this);
    m_open->setObjectName(QStringLiteral("openFileButton"));
    m_open->setProperty("look", QStringLiteral("quiet"));
    m_open->setIconSize({15, 12});

    m_activity = makeActivity();

    auto *hint = new QHBoxLayout;
    hint->setContentsMargins(8, 0, 8, 0);
    hint->addWidget(m_noMachine);
    auto *machines = new QHBoxLayout;
    machines->setContentsMargins(8, 0, 8, 0);
    machines->addWidget(sidebarCaption(tr("Machines"), this));
    auto *stacks = new QHBoxLayout;
    stacks->setContentsMargins(8, 0, 8, 0);
    stacks->addWidget(sidebarCaption(tr("Stacks"), this));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 20, 11, 20);
    layout->setSpacing(0);
    layout->addLayout(machines);
    layout->addSpacing(9);
    layout->addLayout(hint);
    layout->addWidget(m_machineView, 1);
    layout->addWidget(m_new);
    layout->addSpacing(16);
    layout->addWidget(m_engines, 1);
    layout->addSpacing(16);
    layout->addLayout(stacks);
    layout->addSpacing(9);
    layout->addWidget(m_stackView, 1);
    layout->addWidget(m_open);
    layout->addStretch(0); // only what the lists leave
    layout->addWidget(m_activity);

    connectLists();
    setMachines({}, {});
    setStacks({}, {});
}

QWidget *MachineList::makeActivity()
{
    auto *box = new QWidget(this);
    m_activityTitle = new PlainLabel(PlainLabel::Fit::Elide, box);
    m_activityDetail = new PlainLabel(PlainLabel::Fit::Elide, box);
    m_activityDetail->setFont(fonts::small());
    m_activityDetail->setTone(Tone::Muted);
    m_activityProgress = new ProgressLine(box);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(3);
    layout->addWidget(sidebarCaption(tr("Activity"), box));
    layout->addSpacing(10);
    layout->addWidget(m_activityTitle);
    layout->addWidget(m_activityDetail);
    layout->addSpacing(3);
    layout->addWidget(m_activityProgress);
    box->hide();
    return box;
}

void MachineList::connectLists()
{
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT machineChosen(m_machines->rows()[index.row()].id);
    };
    // By click or by Return. Where a click activates as well, choosing twice changes nothing.
    connect(m_machineView, &QListView::clicked, this, choose);
    connect(m_machineView, &QListView::activated, this, choose);
    m_machineView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_machineView, &QListView::customContextMenuRequested, this,
            [this](const QPoint &position) {
                if (const auto index = menuRow(m_machineView, position); index.isValid())
                    Q_EMIT machineMenuAsked(m_machines->rows()[index.row()].id,
                                            menuPlace(m_machineView, index));
            });
    const auto chooseStack = [this](const QModelIndex &index) {
        Q_EMIT stackChosen(m_stacks->rows()[index.row()].id);
    };
    connect(m_stackView, &QListView::clicked, this, chooseStack);
    connect(m_stackView, &QListView::activated, this, chooseStack);
    m_stackView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_stackView, &QListView::customContextMenuRequested, this,
            [this](const QPoint &position) {
                if (const auto index = menuRow(m_stackView, position); index.isValid())
                    Q_EMIT stackMenuAsked(m_stacks->rows()[index.row()].id,
                                          menuPlace(m_stackView, index));
            });
    connect(m_new, &QPushButton::clicked, this, &MachineList::newMachineAsked);
    connect(m_open, &QPushButton::clicked, this, &MachineList::openFileAsked);
}

QListView *MachineList::addList(SidebarModel *model, const QString &accessibleName)
{
    auto *list = new SidebarView(this);
    list->setModel(model);
    list->setAccessibleName(accessibleName);
    return list;
}

void MachineList::setMachines(const QList<SidebarRow> &rows, const QString &current,
                              const std::optional<Error> &error)
{
    m_machines->setRows(rows);
    const QString why = error ? error->message + QStringLiteral("\n\n") + error->next : QString();
    m_noMachine->setText(error ? why.trimmed() : platformHint());
    m_noMachine->setTone(error ? Tone::Bad : Tone::Muted);
    m_noMachine->setVisible(rows.isEmpty());
    m_machineView->setVisible(!rows.isEmpty());
    fitHeight(m_machineView);
    const int row = m_machines->rowOf(current);
    const QModelIndex index = m_machines->index(row, 0);
    const bool isWalked = m_machineView->hasFocus() && current == m_current;
    m_current = current;
    if (row < 0)
        m_machineView->clearSelection();
    else if (!isWalked
             && (m_machineView->currentIndex() != index
                 || !m_machineView->selectionModel()->isSelected(index)))
        m_machineView->setCurrentIndex(index);
}

void MachineList::setStackOpen(bool isOpen)
{
    m_isStackOpen = isOpen;
    markStack();
}

void MachineList::markStack()
{
    const int row = m_stacks->rowOf(m_currentStack);
    const QModelIndex index = m_stacks->index(row, 0);
    if (!m_isStackOpen || row < 0)
        m_stackView->clearSelection();
    else if (m_stackView->currentIndex() != index
             || !m_stackView->selectionModel()->isSelected(index))
        m_stackView->setCurrentIndex(index);
}

QModelIndex MachineList::menuRow(const QListView *list, const QPoint &position)
{
    const QModelIndex index = list->indexAt(position);
    return index.isValid() ? index : list->currentIndex();
}

void MachineList::setStacks(const QList<SidebarRow> &rows, const QString &current)
{
    m_stacks->setRows(rows);
    m_stackView->setVisible(!rows.isEmpty());
    fitHeight(m_stackView);
    const bool isWalked = m_stackView->hasFocus() && current == m_currentStack;
    m_currentStack = current;
    if (!isWalked)
        markStack();
}

void MachineList::setWorkflow(Workflow *workflow)
{
    if (m_workflow)
        m_workflow->disconnect(this);
    m_workflow = workflow;
    if (m_workflow) {
        connect(m_workflow, &Workflow::stepChanged, this, &MachineList::updateActivity);
        connect(m_workflow, &Workflow::finished, this, &MachineList::updateActivity);
    }
    updateActivity();
}

void MachineList::setTask(MachineTask *task)
{
    if (m_task)
        m_task->disconnect(this);
    m_task = task;
    if (task)
        connect(task, &MachineTask::changed, this, &MachineList::updateActivity);
    updateActivity();
}

void MachineList::updateActivity()
{
    const Step *running = nullptr;
    if (m_workflow) {
        for (const Step *step : m_workflow->steps()) {
            if (step->state() == StepState::Running)
                running = step;
        }
    }
    m_activity->setVisible(running || m_task);
    if (running) {
        m_activityTitle->setText(tr("%1: %2", "title of the work, title of its step")
                                     .arg(m_workflow->title(), running->title()));
        m_activityDetail->setText(running->detail());
        m_activityProgress->setProgress(running->progress());
    } else if (m_task) {
        const QList<MachineTask::Stage> stages = m_task->stages();
        m_activityTitle->setText(m_task->title());
        m_activityDetail->setText(stages.isEmpty() ? tr("docker-machine begins…")
                                                   : stages.last().title);
        m_activityProgress->setProgress(-1);
    }
}

void MachineList::fitHeight(QListView *list)
{
    // As tall as its entries; with many of them the layout gives less and it scrolls.
    const int rows = list->model()->rowCount();
    const int rowHeight = std::max(list->sizeHintForRow(0), 0);
    list->setMaximumHeight(rows * rowHeight);
    list->setMinimumHeight(std::min(rows, 3) * rowHeight);
}

} // namespace panel
