// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/CleanDialog.h"

#include "core/base/PlainText.h"
#include "core/workflow/DockerText.h"
#include "gui/Fonts.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/stack/CopyChoice.h"
#include "gui/stack/VolumeTable.h"
#include "gui/widgets/NameConfirmation.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

namespace {

using Kind = CleanPlan::Item::Kind;
using Extent = CleanPlan::Extent;

QString groupTitle(Kind kind, int count)
{
    switch (kind) {
    case Kind::Container: return CleanDialog::tr("%n container(s)", nullptr, count);
    case Kind::Network: return CleanDialog::tr("%n network(s)", nullptr, count);
    case Kind::Volume: return CleanDialog::tr("%n volume(s), with their data", nullptr, count);
    case Kind::DataFolder:
        return CleanDialog::tr("%n folder(s) on the machine, with what is in them", nullptr, count);
    case Kind::Image: return CleanDialog::tr("%n image(s)", nullptr, count);
    case Kind::BuildCache: return CleanDialog::tr("Build cache");
    }
    return {};
}

/// Data is never ticked by us, nor what belongs to the project that is looked at.
bool isTickedAtFirst(const CleanPlan::Item &item, const CleanPlan &plan)
{
    return item.kind != Kind::Volume && (item.project.isEmpty() || item.project != plan.project);
}

QString explanation(const CleanPlan &plan)
{
    if (plan.extent == Extent::Engine)
        return CleanDialog::tr(
            "What is ticked goes, and nothing else. Data cannot be brought back.");
    return plan.extent == Extent::Containers
               ? CleanDialog::tr("Exactly this goes, and nothing else. Volumes and images stay.")
               : CleanDialog::tr("Exactly this goes, and nothing else. Data can be brought back "
                                 "only from a copy.");
}

QString question(const CleanPlan &plan)
{
    const QString project = elided(plan.project, 60);
    switch (plan.extent) {
    case Extent::Containers:
        return CleanDialog::tr("Remove the containers and networks of “%1”?").arg(project);
    case Extent::Volumes: return CleanDialog::tr("Remove “%1” with its data?").arg(project);
    case Extent::Images:
        return CleanDialog::tr("Remove “%1” with its data and its images?").arg(project);
    case Extent::Engine:
        return CleanDialog::tr("Remove what nothing on “%1” uses?")
            .arg(elided(plan.engineName, 60));
    }
    return {};
}

} // namespace

CleanDialog::CleanDialog(const CleanPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_confirm(new QPushButton(this))
{
    setObjectName(QStringLiteral("cleanDialog"));
    setWindowTitle(tr("Clean"));
    setModal(true);
    resize(620, 200);

    const bool takesData = plan.losesData();
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setFont(fonts::strong());
    auto *text = new PlainLabel(PlainLabel::Fit::Wrap, this);
    text->setObjectName(QStringLiteral("cleanText"));
    text->setTone(Tone::Muted);
    if (plan.items.isEmpty()) {
        title->setText(tr("There is nothing to remove."));
        text->setText(
            plan.extent == Extent::Engine
                ? tr("Everything on “%1” is in use.").arg(plan.engineName)
                : tr("The project “%1” has left nothing on this machine.").arg(plan.project));
    } else {
        title->setText(question(plan));
        text->setText(plan.note().isEmpty() ? explanation(plan)
                                            : explanation(plan) + u' ' + plan.note());
    }
    m_cancel->setObjectName(QStringLiteral("cancelCleanButton"));
    m_confirm->setObjectName(QStringLiteral("confirmCleanButton"));
    m_confirm->setProperty("look", QStringLiteral("danger"));
    m_confirm->setAutoDefault(false);
    m_cancel->setDefault(true);

    auto *buttons = new QHBoxLayout;
    if (!plan.items.isEmpty()) {
        QPushButton *commands = CommandsDialog::makeButton(this);
        connect(commands, &QPushButton::clicked, this, [this] {
            CommandsDialog::show(m_plan.confirmation(), cleanCommands(chosen()), this);
        });
        buttons->addWidget(commands);
    }
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(8);
    if (!plan.items.isEmpty())
        layout->addWidget(inCard(makeList()), 1);
    else
        layout->addStretch(1);
    if (takesData && !plan.copyFolder.isEmpty()) {
        layout->addSpacing(8);
        m_copies = new CopyChoice(plan.copyFolder, this);
        layout->addWidget(m_copies);
    }
    if (takesData) {
        layout->addSpacing(8);
        layout->addWidget(makeNameField());
    }
    layout->addSpacing(10);
    layout->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const CleanPlan agreed = chosen();
        accept();
        Q_EMIT confirmed(agreed);
    });
    if (m_name)
        m_name->setFocus();
    else
        m_cancel->setFocus();
    updateConfirm();
}

QWidget *CleanDialog::inCard(QTreeWidget *list)
{
    auto *card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(8, 8, 4, 8);
    layout->addWidget(list);
    return card;
}

QTreeWidget *CleanDialog::makeList()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("cleanList"));
    m_list->setAccessibleName(tr("What is removed"));
    m_list->setHeaderLabels({tr("Name"), tr("Size"), tr("Last write")});
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(12);
    m_list->setItemsExpandable(false);
    m_list->setSelectionMode(QTreeWidget::NoSelection);
    // With ticks the keyboard has something to do there.
    const bool hasTicks = m_plan.extent == Extent::Engine;
    m_list->setFocusPolicy(hasTicks ? Qt::StrongFocus : Qt::NoFocus);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_list->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);

    const int rowHeight = fontMetrics().height() + 6;
    for (const Kind kind : {Kind::Container, Kind::Network, Kind::Volume, Kind::DataFolder,
                            Kind::Image, Kind::BuildCache}) {
        const int count =
            int(std::count_if(m_plan.items.begin(), m_plan.items.end(),
                              [kind](const CleanPlan::Item &item) { return item.kind == kind; }));
        if (count == 0)
            continue;
        auto *group = new QTreeWidgetItem(m_list, {groupTitle(kind, count)});
        group->setFont(0, fonts::smallStrong());
        group->setSizeHint(0, {0, rowHeight + 6});
        addRows(group, kind, rowHeight);
    }
    m_list->expandAll();
    connect(m_list, &QTreeWidget::itemChanged, this, &CleanDialog::updateConfirm);
    // As tall as what it lists, as far as the dialog is willing to grow.
    const int rows = int(m_plan.items.size()) + m_list->topLevelItemCount() + 1;
    m_list->setMinimumHeight(std::min(rows * rowHeight + m_list->topLevelItemCount() * 6 + 4, 340));
    return m_list;
}

void CleanDialog::addRows(QTreeWidgetItem *group, Kind kind, int height)
{
    for (int i = 0; i < int(m_plan.items.size()); ++i) {
        const CleanPlan::Item &item = m_plan.items.at(i);
        if (item.kind != kind)
            continue;
        const bool isOfOther = m_plan.extent == Extent::Engine && !item.project.isEmpty();
        QString name = plainText(item.name);
        if (isOfOther)
            name = item.project == m_plan.project
                       ? tr("%1 (of the project on screen)").arg(name)
                       : tr("%1 (of %2)").arg(name, elided(plainLine(item.project), 40));
        if (!item.container.isEmpty())
            name = tr("%1 (without a name, of %2)")
                       .arg(name.left(12), elided(plainLine(item.container), 40));
        auto *row = new QTreeWidgetItem(
            group, {name, volumeSizeText(item.bytes), volumeMomentText(item.lastWrite)});
        row->setSizeHint(0, {0, height});
        row->setFont(0, fonts::mono());
        row->setFont(1, fonts::mono());
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, plainToolTip(item.name));
        row->setData(0, Qt::UserRole, i);
        if (m_plan.extent == Extent::Engine)
            row->setCheckState(0, isTickedAtFirst(item, m_plan) ? Qt::Checked : Qt::Unchecked);
    }
}

QWidget *CleanDialog::makeNameField()
{
    const QString name = m_plan.confirmation();
    const QString question = m_plan.extent == Extent::Engine
                                 ? tr("Volumes go: type the engine's name, %1, to agree:").arg(name)
                                 : tr("Type the project's name, %1, to agree:").arg(name);
    m_name = new NameConfirmation(name, question,
                                  m_plan.extent == Extent::Engine ? tr("Name of the engine")
                                                                  : tr("Name of the project"),
                                  this);
    connect(m_name, &NameConfirmation::changed, this, &CleanDialog::updateConfirm);
    return m_name;
}

CleanPlan CleanDialog::chosen() const
{
    CleanPlan plan = m_plan;
    plan.copyFolder = m_copies ? m_copies->folder() : QString();
    if (m_plan.extent != Extent::Engine || !m_list)
        return plan;
    QList<CleanPlan::Item> ticked;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_list->topLevelItem(i);
        for (int k = 0; k < group->childCount(); ++k) {
            if (group->child(k)->checkState(0) == Qt::Checked)
                ticked.append(m_plan.items.at(group->child(k)->data(0, Qt::UserRole).toInt()));
        }
    }
    plan.choose([&ticked](const CleanPlan::Item &item) { return ticked.contains(item); });
    return plan;
}

void CleanDialog::updateConfirm()
{
    const CleanPlan plan = chosen();
    if (m_name)
        m_name->setVisible(plan.losesData());
    if (m_copies)
        m_copies->setVisible(plan.losesData());
    const bool isNamed = !m_name || !plan.losesData() || m_name->isConfirmed();
    m_confirm->setText(tr("Remove %n item(s)", nullptr, int(plan.items.size())));
    m_confirm->setVisible(!m_plan.items.isEmpty());
    m_confirm->setEnabled(isNamed && !plan.items.isEmpty());
}

void CleanDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    // Enter is pressed by habit. It cancels where Cancel is looked at, and does nothing elsewhere:
    // closing on somebody who has just typed the name would be a surprise, removing a disaster.
    if (m_cancel->hasFocus())
        reject();
    event->accept();
}

} // namespace panel
