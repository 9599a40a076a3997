// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/VolumesDialog.h"

#include "core/base/PlainText.h"
#include "core/workflow/DockerText.h"
#include "gui/Fonts.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/widgets/FolderChoice.h"
#include "gui/widgets/NameConfirmation.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

QString sizeText(qint64 bytes)
{
    return bytes < 0 ? QStringLiteral("–")
                     : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat)
                            : QStringLiteral("–");
}

QTreeWidget *makeTable(const QString &name, const QString &spoken, const QStringList &headings,
                       QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(name);
    table->setAccessibleName(spoken);
    table->setHeaderLabels(headings);
    table->setRootIsDecorated(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setUniformRowHeights(true);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < int(headings.size()); ++column)
        table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    table->setMinimumHeight(4 * (table->fontMetrics().height() + 8));
    return table;
}

QWidget *inCard(QWidget *content, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("look", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(8, 8, 4, 8);
    layout->addWidget(content);
    return card;
}

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
    , m_folder(folder)
    , m_place(new PlainLabel(PlainLabel::Fit::ElideMiddle, this))
    , m_note(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_target(new QLineEdit(this))
    , m_nameSlot(new QVBoxLayout)
    , m_copy(new QPushButton(this))
    , m_restore(new QPushButton(tr("Restore"), this))
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
    layout->addWidget(makeCopies(), 3);
    layout->addWidget(makeRestore());
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
        const auto asked = order();
        if (!asked)
            return;
        accept();
        Q_EMIT restoreAsked(*asked);
    });
    connect(m_target, &QLineEdit::textChanged, this, &VolumesDialog::onCopyChosen);
    showCopies();
    close->setFocus();
}

QWidget *VolumesDialog::makeVolumes()
{
    m_volumes = makeTable(QStringLiteral("volumeList"), tr("Volumes of the project"),
                          {tr("Name"), tr("Size"), tr("Last write")}, this);
    m_volumes->setSelectionMode(QTreeWidget::NoSelection);
    for (const CleanPlan::Item &item : std::as_const(m_volumesPlan.items)) {
        auto *row = new QTreeWidgetItem(
            m_volumes, {plainText(item.name), sizeText(item.bytes), momentText(item.lastWrite)});
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

QWidget *VolumesDialog::makeCopies()
{
    m_place->setFont(fonts::small());
    m_place->setTone(Tone::Muted);
    m_place->setObjectName(QStringLiteral("copiesPlace"));
    auto *choose = new QPushButton(tr("Other folder…"), this);
    choose->setObjectName(QStringLiteral("chooseCopiesButton"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &VolumesDialog::chooseFolder);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(choose);
    m_copies = makeTable(QStringLiteral("copyList"), tr("Copies in the folder"),
                         {tr("Copy of"), tr("Made"), tr("Size"), tr("Entries")}, this);
    connect(m_copies, &QTreeWidget::currentItemChanged, this, [this] {
        const VolumeCopy *copy = chosenCopy();
        m_target->setText(copy ? copy->volume.name : QString());
        onCopyChosen();
    });
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(place);
    layout->addWidget(inCard(m_copies, this), 1);
    return box;
}

QWidget *VolumesDialog::makeRestore()
{
    auto *label = new PlainLabel(PlainLabel::Fit::Elide, this);
    label->setText(tr("Restore into the volume:"));
    m_target->setObjectName(QStringLiteral("restoreTargetEdit"));
    m_target->setAccessibleName(tr("Volume to restore into"));
    m_target->setFont(fonts::mono());
    m_note->setObjectName(QStringLiteral("restoreNote"));
    m_note->setTone(Tone::Muted);
    m_note->setFont(fonts::small());
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_target, 1);
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_note);
    layout->addLayout(m_nameSlot);
    return box;
}

void VolumesDialog::chooseFolder()
{
    askForFolder(this, tr("Folder of the copies"), QStringLiteral("copiesFolderDialog"), m_folder,
                 [this](const QString &folder) {
                     m_folder = folder;
                     showCopies();
                 });
}

void VolumesDialog::showCopies()
{
    m_found = volumeCopiesIn(m_folder);
    m_copies->clear();
    const QString shown = shortPath(m_folder);
    m_place->setText(m_found.isEmpty() ? tr("No copies yet in %1").arg(shown)
                                       : tr("In %1").arg(shown));
    for (const VolumeCopy &copy : std::as_const(m_found)) {
        auto *row =
            new QTreeWidgetItem(m_copies, {plainText(copy.volume.name), momentText(copy.made),
                                           sizeText(copy.bytes), QLocale().toString(copy.entries)});
        row->setFont(0, fonts::mono());
        for (const int column : {2, 3})
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, plainToolTip(copy.file));
    }
    onCopyChosen();
}

CleanPlan VolumesDialog::ticked() const
{
    CleanPlan plan = m_volumesPlan;
    plan.copyFolder = m_folder;
    plan.items.clear();
    for (int i = 0; i < m_volumes->topLevelItemCount(); ++i) {
        if (m_volumes->topLevelItem(i)->checkState(0) == Qt::Checked)
            plan.items.append(m_volumesPlan.items.at(i));
    }
    return plan;
}

const VolumeCopy *VolumesDialog::chosenCopy() const
{
    const int row = m_copies->indexOfTopLevelItem(m_copies->currentItem());
    return row >= 0 && row < int(m_found.size()) ? &m_found.at(row) : nullptr;
}

std::optional<RestoreOrder> VolumesDialog::order() const
{
    const VolumeCopy *copy = chosenCopy();
    if (!copy)
        return std::nullopt;
    return RestoreOrder{*copy, m_target->text(), isThere(m_target->text()), {}};
}

QList<ShownCommands> VolumesDialog::shownCommands() const
{
    QList<ShownCommands> all;
    if (const ShownCommands copies = copyCommands(ticked()); !copies.commands.isEmpty())
        all.append(copies);
    if (const auto asked = order())
        all.append(restoreCommands(*asked));
    return all;
}

bool VolumesDialog::isThere(const QString &volume) const
{
    return std::any_of(m_volumesPlan.items.begin(), m_volumesPlan.items.end(),
                       [&volume](const CleanPlan::Item &item) { return item.name == volume; });
}

/// Another copy, or another volume for it.
void VolumesDialog::onCopyChosen()
{
    const QString target = m_target->text();
    delete std::exchange(m_name, nullptr);
    m_target->setEnabled(chosenCopy());
    if (!chosenCopy()) {
        m_note->setText(tr("Choose a copy to put it back."));
    } else if (isThere(target)) {
        m_note->setText(
            tr("Containers that use it are stopped, and what it holds now is replaced."));
        m_name = new NameConfirmation(target, tr("Type the volume's name to agree:"),
                                      tr("Name of the volume"), this);
        connect(m_name, &NameConfirmation::changed, this, &VolumesDialog::updateButtons);
        m_nameSlot->addWidget(m_name);
    } else {
        m_note->setText(tr("The volume is made anew, as it was. One of this name that is there "
                           "already, outside of the project, is left alone."));
    }
    updateButtons();
}

void VolumesDialog::updateButtons()
{
    const int count = int(ticked().items.size());
    m_copy->setText(tr("Copy %n volume(s)", nullptr, count));
    m_copy->setEnabled(count > 0);
    const bool isAgreed = !m_name || m_name->isConfirmed();
    m_restore->setEnabled(chosenCopy() && !m_target->text().isEmpty() && isAgreed);
    const QString look = m_name ? QStringLiteral("danger") : QString();
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
