// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/CleanDialog.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/NameConfirmation.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
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
    }
    return {};
}

QString sizeText(qint64 bytes)
{
    return bytes < 0 ? QStringLiteral("–")
                     : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
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
    resize(560, 200);

    const bool takesData = plan.extent != Extent::Containers;
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setFont(fonts::strong());
    auto *text = new PlainLabel(PlainLabel::Fit::Wrap, this);
    text->setObjectName(QStringLiteral("cleanText"));
    text->setTone(Tone::Muted);
    if (plan.items.isEmpty()) {
        title->setText(tr("There is nothing to remove."));
        text->setText(tr("The project “%1” has left nothing on this machine.").arg(plan.project));
    } else {
        title->setText(question(plan));
        text->setText(takesData
                          ? tr("Exactly this goes, and nothing else. Data cannot be brought back.")
                          : tr("Exactly this goes, and nothing else. Volumes and images stay."));
    }
    m_cancel->setObjectName(QStringLiteral("cancelCleanButton"));
    m_confirm->setObjectName(QStringLiteral("confirmCleanButton"));
    m_confirm->setProperty("look", QStringLiteral("danger"));
    m_confirm->setText(tr("Remove %n item(s)", nullptr, int(plan.items.size())));
    m_confirm->setAutoDefault(false);
    m_cancel->setDefault(true);

    auto *buttons = new QHBoxLayout;
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
    if (takesData && !plan.items.isEmpty()) {
        layout->addSpacing(8);
        layout->addWidget(makeNameField());
    }
    layout->addSpacing(10);
    layout->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed(m_plan);
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
    auto *list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("cleanList"));
    list->setAccessibleName(tr("What is removed"));
    list->setHeaderLabels({tr("Name"), tr("Size")});
    list->setColumnCount(2);
    list->setRootIsDecorated(false);
    list->setIndentation(12);
    list->setItemsExpandable(false);
    list->setSelectionMode(QTreeWidget::NoSelection);
    list->setFocusPolicy(Qt::NoFocus);
    list->setTextElideMode(Qt::ElideMiddle);
    list->header()->hide();
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    const int rowHeight = fontMetrics().height() + 6;
    for (const Kind kind :
         {Kind::Container, Kind::Network, Kind::Volume, Kind::DataFolder, Kind::Image}) {
        const int count =
            int(std::count_if(m_plan.items.begin(), m_plan.items.end(),
                              [kind](const CleanPlan::Item &item) { return item.kind == kind; }));
        if (count == 0)
            continue;
        auto *group = new QTreeWidgetItem(list, {groupTitle(kind, count)});
        group->setFont(0, fonts::smallStrong());
        group->setSizeHint(0, {0, rowHeight + 6});
        for (const CleanPlan::Item &item : std::as_const(m_plan.items)) {
            if (item.kind != kind)
                continue;
            auto *entry = new QTreeWidgetItem(group, {plainText(item.name), sizeText(item.bytes)});
            entry->setSizeHint(0, {0, rowHeight});
            entry->setFont(0, fonts::mono());
            entry->setFont(1, fonts::mono());
            entry->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            entry->setToolTip(0, plainToolTip(item.name));
        }
    }
    list->expandAll();
    // As tall as what it lists, as far as the dialog is willing to grow.
    const int rows = int(m_plan.items.size()) + list->topLevelItemCount();
    list->setMinimumHeight(std::min(rows * rowHeight + list->topLevelItemCount() * 6 + 4, 340));
    return list;
}

QWidget *CleanDialog::makeNameField()
{
    m_name = new NameConfirmation(m_plan.project,
                                  tr("Type the project's name, %1, to agree:").arg(m_plan.project),
                                  tr("Name of the project"), this);
    connect(m_name, &NameConfirmation::changed, this, &CleanDialog::updateConfirm);
    return m_name;
}

void CleanDialog::updateConfirm()
{
    const bool named = !m_name || m_name->isConfirmed();
    m_confirm->setVisible(!m_plan.items.isEmpty());
    m_confirm->setEnabled(named && !m_plan.items.isEmpty());
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
