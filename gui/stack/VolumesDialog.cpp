// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/VolumesDialog.h"

#include "core/base/PlainText.h"
#include "core/workflow/DockerText.h"
#include "gui/Fonts.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/stack/RestorePanel.h"
#include "gui/stack/VolumeTable.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace panel {

namespace {

PlainLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *heading = new PlainLabel(PlainLabel::Fit::Wrap, parent);
    heading->setText(text);
    heading->setFont(fonts::strong());
    return heading;
}

} // namespace

VolumesDialog::VolumesDialog(const CleanPlan &plan, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_volumesPlan(plan)
    , m_copy(new QPushButton(this))
    , m_restore(new QPushButton(this))
{
    setObjectName(QStringLiteral("volumesDialog"));
    setWindowTitle(tr("Copies of volumes"));
    setModal(true);
    resize(680, 640);
    m_volumesPlan.items.removeIf(
        [](const CleanPlan::Item &item) { return item.kind != CleanPlan::Item::Kind::Volume; });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(8);
    layout->addWidget(makeHeading(tr("Volumes of “%1”").arg(elided(plan.project, 60)), this));
    layout->addWidget(makeVolumes(), 2);
    layout->addSpacing(6);
    layout->addWidget(makeHeading(tr("Copies"), this));
    m_restoring = new RestorePanel(m_volumesPlan, folder, this);
    layout->addWidget(m_restoring, 3);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeVolumesButton"));
    close->setDefault(true);
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    m_restore->setAutoDefault(false);
    QPushButton *commands = CommandsDialog::makeButton(this);
    connect(commands, &QPushButton::clicked, this,
            [this] { CommandsDialog::show(m_volumesPlan.project, shownCommands(), this); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(commands);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_restore);
    layout->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const CleanPlan volumes = ticked();
        accept();
        Q_EMIT copyAsked(volumes);
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const QList<RestoreOrder> orders = m_restoring->orders();
        accept();
        Q_EMIT restoreAsked(orders);
    });
    connect(m_restoring, &RestorePanel::changed, this, &VolumesDialog::updateButtons);
    updateButtons();
    close->setFocus();
}

QWidget *VolumesDialog::makeVolumes()
{
    m_volumes = makeVolumeTable(QStringLiteral("volumeList"), tr("Volumes of the project"),
                                {tr("Name"), tr("Size"), tr("Last write")}, this);
    m_volumes->setSelectionMode(QTreeWidget::NoSelection);
    for (const CleanPlan::Item &item : std::as_const(m_volumesPlan.items)) {
        const QString name = plainText(item.name);
        const QString shown = item.container.isEmpty()
                                  ? name
                                  : tr("%1 (without a name, of %2)")
                                        .arg(name.left(12), elided(plainLine(item.container), 40));
        auto *row = new QTreeWidgetItem(
            m_volumes, {shown, volumeSizeText(item.bytes), volumeMomentText(item.lastWrite)});
        row->setFont(0, fonts::mono());
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, plainToolTip(item.name));
        row->setCheckState(0, Qt::Checked);
    }
    connect(m_volumes, &QTreeWidget::itemChanged, this, &VolumesDialog::updateButtons);
    m_copy->setObjectName(QStringLiteral("copyVolumesButton"));
    m_copy->setAutoDefault(false);
    auto *note = new PlainLabel(PlainLabel::Fit::Wrap, this);
    note->setFont(fonts::small());
    note->setTone(Tone::Muted);
    note->setText(tr("Copied as it is while its services run: stop the stack first where a "
                     "database writes."));
    auto *line = new QHBoxLayout;
    line->addWidget(note, 1);
    line->addWidget(m_copy);
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(inCard(m_volumes, this), 1);
    layout->addLayout(line);
    return box;
}

CleanPlan VolumesDialog::ticked() const
{
    CleanPlan plan = m_volumesPlan;
    plan.copyFolder = m_restoring->folder();
    plan.items.clear();
    for (int i = 0; i < m_volumes->topLevelItemCount(); ++i) {
        if (m_volumes->topLevelItem(i)->checkState(0) == Qt::Checked)
            plan.items.append(m_volumesPlan.items.at(i));
    }
    return plan;
}

QList<ShownCommands> VolumesDialog::shownCommands() const
{
    QList<ShownCommands> all;
    if (const ShownCommands copies = copyCommands(ticked()); !copies.commands.isEmpty())
        all.append(copies);
    const QList<RestoreOrder> orders = m_restoring->orders();
    for (const RestoreOrder &order : orders)
        all.append(restoreCommands(order));
    return all;
}

void VolumesDialog::updateButtons()
{
    const int count = int(ticked().items.size());
    m_copy->setText(tr("Copy %n volume(s)", nullptr, count));
    m_copy->setEnabled(count > 0);
    const int restored = int(m_restoring->orders().size());
    m_restore->setText(restored > 1 ? tr("Restore %n volume(s)", nullptr, restored)
                                    : tr("Restore"));
    m_restore->setEnabled(m_restoring->isReady());
    const QString look = m_restoring->isReplacing() ? QStringLiteral("danger") : QString();
    if (m_restore->property("look").toString() == look)
        return;
    m_restore->setProperty("look", look);
    m_restore->style()->unpolish(m_restore);
    m_restore->style()->polish(m_restore);
}

void VolumesDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter is pressed by habit, after typing a name too: it never agrees.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace panel
