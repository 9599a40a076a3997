// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogTimeDialog.h"

#include "gui/widgets/PlainLabel.h"

#include <QDateTimeEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

LogTimeDialog::LogTimeDialog(const QDateTime &oldest, QWidget *parent) : QDialog(parent)
{
    constexpr int hour = 3600;
    setObjectName(QStringLiteral("logTimeDialog"));
    setWindowTitle(tr("Load earlier lines"));
    setModal(true);
    resize(380, 150);
    auto *text = new PlainLabel(PlainLabel::Fit::Wrap, this);
    text->setText(tr("Lines are loaded back to this time, as far as the containers have them and "
                     "the budget allows."));
    text->setTone(Tone::Muted);
    auto *edit = new QDateTimeEdit(oldest.addSecs(-hour), this);
    edit->setObjectName(QStringLiteral("logTime"));
    edit->setAccessibleName(tr("Back to"));
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    edit->setMaximumDateTime(oldest);
    edit->setCalendarPopup(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *load = new QPushButton(tr("Load"), this);
    load->setObjectName(QStringLiteral("logTimeLoad"));
    load->setProperty("look", QStringLiteral("primary"));
    load->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(load);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(10);
    layout->addWidget(text);
    layout->addWidget(edit);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(load, &QPushButton::clicked, this, [this, edit] {
        accept();
        Q_EMIT chosen(edit->dateTime());
    });
}

} // namespace panel
