// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/learn/CommandsDialog.h"

#include "gui/Fonts.h"
#include "gui/widgets/CommandBox.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace panel {

CommandsDialog::CommandsDialog(const QString &about, const QList<ShownCommands> &commands,
                               QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("commandsDialog"));
    setWindowTitle(plainWindowTitle(tr("Commands for %1").arg(about)));
    auto *intro = new PlainLabel(PlainLabel::Fit::Wrap, this);
    intro->setObjectName(QStringLiteral("commandsIntro"));
    intro->setTone(Tone::Muted);
    intro->setText(
        tr("What the buttons do, as you would type it. The panel runs the same programs, "
           "or asks the engine for the same."));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const ShownCommands &group : commands) {
        auto *title = new PlainLabel(PlainLabel::Fit::Elide, content);
        title->setFont(fonts::smallStrong());
        title->setText(group.title);
        column->addWidget(title);
        if (!group.commands.isEmpty()) {
            auto *box = new CommandBox(content);
            box->setCommand(group.commands.join(u'\n'));
            column->addWidget(box);
        }
        if (!group.note.isEmpty()) {
            auto *note = new PlainLabel(PlainLabel::Fit::Wrap, content);
            note->setTone(Tone::Muted);
            note->setFont(fonts::small());
            note->setText(group.note);
            column->addWidget(note);
        }
        column->addSpacing(8);
    }
    if (commands.isEmpty())
        intro->setText(tr("Choose a machine and open a compose file first."));
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setAccessibleName(tr("Commands"));
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(12);
    layout->addWidget(intro);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    area->setVisible(!commands.isEmpty());
    if (commands.isEmpty()) {
        layout->addStretch(1);
        layout->removeWidget(buttons);
        layout->addWidget(buttons);
    }
    resize(commands.isEmpty() ? QSize(440, 120) : QSize(720, 560));
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

void CommandsDialog::show(const QString &about, const QList<ShownCommands> &commands,
                          QWidget *parent)
{
    auto *dialog = new CommandsDialog(about, commands, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QPushButton *CommandsDialog::makeButton(QWidget *parent)
{
    auto *button = new QPushButton(tr("Commands…"), parent);
    button->setObjectName(QStringLiteral("commandsButton"));
    button->setToolTip(tr("What this does, as you would type it"));
    button->setAutoDefault(false);
    return button;
}

} // namespace panel
