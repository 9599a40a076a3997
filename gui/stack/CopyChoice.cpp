// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/CopyChoice.h"

#include "gui/Fonts.h"
#include "gui/widgets/FolderChoice.h"
#include "gui/widgets/PlainLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

CopyChoice::CopyChoice(const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_folder(folder)
    , m_wanted(new QCheckBox(tr("First keep a copy of the volumes, as tar files in"), this))
    , m_place(new PlainLabel(PlainLabel::Fit::ElideMiddle, this))
    , m_choose(new QPushButton(tr("Choose…"), this))
{
    m_wanted->setObjectName(QStringLiteral("keepCopyBox"));
    m_wanted->setChecked(true);
    m_place->setObjectName(QStringLiteral("copyFolder"));
    m_place->setFont(fonts::mono());
    m_choose->setObjectName(QStringLiteral("chooseCopyFolderButton"));
    m_choose->setAutoDefault(false);
    m_choose->setAccessibleName(tr("Choose the folder for the copies"));

    auto *place = new QHBoxLayout;
    place->setContentsMargins(24, 0, 0, 0);
    place->addWidget(m_place, 1);
    place->addWidget(m_choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_wanted);
    layout->addLayout(place);
    connect(m_wanted, &QCheckBox::toggled, this, &CopyChoice::update);
    connect(m_choose, &QPushButton::clicked, this, &CopyChoice::choose);
    update();
}

QString CopyChoice::folder() const
{
    return m_wanted->isChecked() ? m_folder : QString();
}

void CopyChoice::choose()
{
    askForFolder(this, tr("Folder for the copies"), QStringLiteral("copyFolderDialog"), m_folder,
                 [this](const QString &folder) {
                     m_folder = folder;
                     update();
                 });
}

void CopyChoice::update()
{
    m_place->setText(shortPath(m_folder));
    m_place->setEnabled(m_wanted->isChecked());
    m_choose->setEnabled(m_wanted->isChecked());
    Q_EMIT changed();
}

} // namespace panel
