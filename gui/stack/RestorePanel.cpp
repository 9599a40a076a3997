// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/RestorePanel.h"

#include "core/base/PlainText.h"
#include "core/engine/Container.h"
#include "gui/Fonts.h"
#include "gui/stack/VolumeTable.h"
#include "gui/widgets/FolderChoice.h"
#include "gui/widgets/NameConfirmation.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace panel {

RestorePanel::RestorePanel(const CleanPlan &volumes, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_volumes(volumes)
    , m_folder(folder)
    , m_place(new PlainLabel(PlainLabel::Fit::ElideMiddle, this))
    , m_note(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_target(new QLineEdit(this))
    , m_nameSlot(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    makeCopies();
    makeTarget();
    layout->addLayout(m_nameSlot);
    showCopies();
}

void RestorePanel::makeCopies()
{
    m_place->setFont(fonts::small());
    m_place->setTone(Tone::Muted);
    m_place->setObjectName(QStringLiteral("copiesPlace"));
    auto *choose = new QPushButton(tr("Other folder…"), this);
    choose->setObjectName(QStringLiteral("chooseCopiesButton"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &RestorePanel::chooseFolder);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(choose);
    m_copies = makeVolumeTable(QStringLiteral("copyList"), tr("Copies in the folder"),
                               {tr("Copy of"), tr("Made"), tr("Size"), tr("Entries")}, this);
    m_copies->setSelectionMode(QTreeWidget::ExtendedSelection);
    connect(m_copies, &QTreeWidget::itemSelectionChanged, this, &RestorePanel::onChosen);
    auto *whole = qobject_cast<QVBoxLayout *>(layout());
    whole->addLayout(place);
    whole->addWidget(inCard(m_copies, this), 1);
}

void RestorePanel::makeTarget()
{
    auto *label = new PlainLabel(PlainLabel::Fit::Elide, this);
    label->setText(tr("Restore into the volume:"));
    m_target->setObjectName(QStringLiteral("restoreTargetEdit"));
    m_target->setAccessibleName(tr("Volume to restore into"));
    m_target->setFont(fonts::mono());
    connect(m_target, &QLineEdit::textChanged, this, &RestorePanel::refresh);
    m_note->setObjectName(QStringLiteral("restoreNote"));
    m_note->setTone(Tone::Muted);
    m_note->setFont(fonts::small());
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_target, 1);
    auto *whole = qobject_cast<QVBoxLayout *>(layout());
    whole->addLayout(line);
    whole->addWidget(m_note);
}

void RestorePanel::chooseFolder()
{
    askForFolder(this, tr("Folder of the copies"), QStringLiteral("copiesFolderDialog"), m_folder,
                 [this](const QString &folder) {
                     m_folder = folder;
                     showCopies();
                 });
}

void RestorePanel::showCopies()
{
    m_found = volumeCopiesIn(m_folder);
    m_copies->clear();
    const QString shown = shortPath(m_folder);
    m_place->setText(m_found.isEmpty() ? tr("No copies yet in %1").arg(shown)
                                       : tr("In %1").arg(shown));
    for (const VolumeCopy &copy : std::as_const(m_found)) {
        auto *row = new QTreeWidgetItem(
            m_copies, {plainText(copy.volume.name), volumeMomentText(copy.made),
                       volumeSizeText(copy.bytes), QLocale().toString(copy.entries)});
        row->setFont(0, fonts::mono());
        for (const int column : {2, 3})
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, plainToolTip(copy.file));
    }
    chooseMissing();
    onChosen();
}

/// Copies of other projects may lie in the same folder.
void RestorePanel::chooseMissing()
{
    QSet<QString> seen;
    for (int row = 0; row < int(m_found.size()); ++row) {
        const Volume &volume = m_found.at(row).volume;
        const bool isOurs = volume.labels.value(composeProjectLabel) == m_volumes.project;
        if (!isOurs || isThere(volume.name) || seen.contains(volume.name))
            continue;
        seen.insert(volume.name);
        m_copies->topLevelItem(row)->setSelected(true);
    }
}

QList<VolumeCopy> RestorePanel::chosen() const
{
    QList<VolumeCopy> copies;
    for (int row = 0; row < int(m_found.size()); ++row) {
        if (m_copies->topLevelItem(row)->isSelected())
            copies.append(m_found.at(row));
    }
    return copies;
}

bool RestorePanel::isThere(const QString &volume) const
{
    return std::any_of(m_volumes.items.begin(), m_volumes.items.end(),
                       [&volume](const CleanPlan::Item &item) { return item.name == volume; });
}

QList<RestoreOrder> RestorePanel::orders() const
{
    const QList<VolumeCopy> copies = chosen();
    if (copies.size() == 1 && m_target->text().isEmpty())
        return {};
    QList<RestoreOrder> orders;
    QSet<QString> targets;
    for (const VolumeCopy &copy : copies) {
        const QString target = copies.size() == 1 ? m_target->text() : copy.volume.name;
        if (targets.contains(target))
            return {};
        targets.insert(target);
        orders.append({copy, target, isThere(target), {}});
    }
    return orders;
}

bool RestorePanel::isReady() const
{
    return !orders().isEmpty() && (!m_name || m_name->isConfirmed());
}

void RestorePanel::onChosen()
{
    const QList<VolumeCopy> copies = chosen();
    m_target->setEnabled(copies.size() == 1);
    m_target->setPlaceholderText(copies.size() > 1 ? tr("each into its own") : QString());
    const QString target = copies.size() == 1 ? copies.first().volume.name : QString();
    if (m_target->text() != target)
        m_target->setText(target); // which refreshes
    else
        refresh();
}

void RestorePanel::askFor(const QString &name, const QString &request, const QString &fieldName)
{
    m_name = new NameConfirmation(name, request, fieldName, this);
    connect(m_name, &NameConfirmation::changed, this, &RestorePanel::changed);
    m_nameSlot->addWidget(m_name);
}

/// Other copies, or another volume for one.
void RestorePanel::refresh()
{
    delete std::exchange(m_name, nullptr);
    const QList<RestoreOrder> all = orders();
    QStringList replaced;
    for (const RestoreOrder &order : all) {
        if (order.mayReplace)
            replaced.append(plainText(order.volume));
    }
    if (chosen().isEmpty()) {
        m_note->setText(tr("Choose copies to put them back."));
    } else if (all.isEmpty()) {
        m_note->setText(m_target->isEnabled()
                            ? tr("Name the volume.")
                            : tr("Two copies of the same volume are chosen: take one of them."));
    } else if (replaced.isEmpty()) {
        m_note->setText(tr("%n volume(s) made anew, as before. One of the same name that is there "
                           "already, outside of the project, is left alone.",
                           nullptr, int(all.size())));
    } else if (all.size() == 1) {
        m_note->setText(
            tr("Containers that use it are stopped, and what it holds now is replaced."));
        askFor(all.first().volume, tr("Type the volume's name to agree:"),
               tr("Name of the volume"));
    } else {
        m_note->setText(tr("What these hold now is replaced, and containers that use them are "
                           "stopped: %1",
                           "list of volumes")
                            .arg(replaced.join(QStringLiteral(", "))));
        askFor(m_volumes.project, tr("Type the project's name to agree:"),
               tr("Name of the project"));
    }
    Q_EMIT changed();
}

} // namespace panel
