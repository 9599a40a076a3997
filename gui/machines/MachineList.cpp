// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/MachineList.h"

#include "gui/Fonts.h"
#include "gui/machines/SidebarDelegate.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/ProgressLine.h"

#include <QListView>
#include <QPushButton>
#include <QScrollBar>
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

PlainLabel *caption(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(PlainLabel::Fit::Elide, parent);
    QFont font = fonts::caption();
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 103);
    label->setFont(font);
    label->setTone(Tone::Muted);
    label->setText(text);
    label->setContentsMargins(0, 0, 0, 0);
    return label;
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
    m_open =
        new QPushButton(glyphIcon(Glyph::Plus, &Tokens::muted), tr("Open compose file…"), this);
    m_open->setObjectName(QStringLiteral("openFileButton"));
    m_open->setProperty("look", QStringLiteral("quiet"));
    m_open->setIconSize({15, 12});

    m_activity = new QWidget(this);
    m_activityTitle = new PlainLabel(PlainLabel::Fit::Elide, m_activity);
    m_activityDetail = new PlainLabel(PlainLabel::Fit::Elide, m_activity);
    m_activityDetail->setFont(fonts::small());
    m_activityDetail->setTone(Tone::Muted);
    m_activityProgress = new ProgressLine(m_activity);
    auto *activity = new QVBoxLayout(m_activity);
    activity->setContentsMargins(8, 0, 8, 0);
    activity->setSpacing(3);
    activity->addWidget(caption(tr("Activity"), m_activity));
    activity->addSpacing(10);
    activity->addWidget(m_activityTitle);
    activity->addWidget(m_activityDetail);
    activity->addSpacing(3);
    activity->addWidget(m_activityProgress);
    m_activity->hide();

    auto *hint = new QHBoxLayout;
    hint->setContentsMargins(8, 0, 8, 0);
    hint->addWidget(m_noMachine);
    auto *machines = new QHBoxLayout;
    machines->setContentsMargins(8, 0, 8, 0);
    machines->addWidget(caption(tr("Machines"), this));
    auto *stacks = new QHBoxLayout;
    stacks->setContentsMargins(8, 0, 8, 0);
    stacks->addWidget(caption(tr("Stacks"), this));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 20, 11, 20);
    layout->setSpacing(0);
    layout->addLayout(machines);
    layout->addSpacing(9);
    layout->addLayout(hint);
    layout->addWidget(m_machineView, 1);
    layout->addSpacing(18);
    layout->addLayout(stacks);
    layout->addSpacing(9);
    layout->addWidget(m_stackView);
    layout->addWidget(m_open);
    layout->addStretch(1);
    layout->addWidget(m_activity);

    connect(m_machineView, &QListView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT machineChosen(m_machines->rows()[index.row()].id);
    });
    connect(m_machineView, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT machineChosen(m_machines->rows()[index.row()].id);
    });
    connect(m_open, &QPushButton::clicked, this, &MachineList::openFileAsked);
    setMachines({}, {});
    setStack(std::nullopt);
}

QListView *MachineList::addList(SidebarModel *model, const QString &accessibleName)
{
    auto *list = new QListView(this);
    list->setModel(model);
    list->setItemDelegate(new SidebarDelegate(list));
    list->setAccessibleName(accessibleName);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QListView::ScrollPerPixel);
    list->setEditTriggers(QListView::NoEditTriggers);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

void MachineList::setMachines(const QList<SidebarRow> &rows, const QString &current)
{
    m_machines->setRows(rows);
    m_noMachine->setVisible(rows.isEmpty());
    m_machineView->setVisible(!rows.isEmpty());
    fitHeight(m_machineView);
    const int row = m_machines->rowOf(current);
    const QModelIndex index = m_machines->index(row, 0);
    if (row < 0)
        m_machineView->clearSelection();
    else if (m_machineView->currentIndex() != index
             || !m_machineView->selectionModel()->isSelected(index))
        m_machineView->setCurrentIndex(index);
}

void MachineList::setStack(const std::optional<SidebarRow> &row)
{
    m_stacks->setRows(row ? QList<SidebarRow>{*row} : QList<SidebarRow>());
    m_stackView->setVisible(row.has_value());
    fitHeight(m_stackView);
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

void MachineList::updateActivity()
{
    const Step *running = nullptr;
    if (m_workflow) {
        for (const Step *step : m_workflow->steps()) {
            if (step->state() == StepState::Running)
                running = step;
        }
    }
    m_activity->setVisible(running);
    if (!running)
        return;
    m_activityTitle->setText(tr("%1: %2", "title of the work, title of its step")
                                 .arg(m_workflow->title(), running->title()));
    m_activityDetail->setText(running->detail());
    m_activityProgress->setProgress(running->progress());
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
