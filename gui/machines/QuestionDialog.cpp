// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/QuestionDialog.h"

#include "gui/Fonts.h"
#include "gui/widgets/CheckListView.h"
#include "gui/widgets/CommandBox.h"
#include "gui/widgets/NameConfirmation.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace panel {

QuestionDialog::QuestionDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_confirm(new QPushButton(plainCaption(question.answer), this))
{
    setObjectName(QStringLiteral("questionDialog"));
    setWindowTitle(plainWindowTitle(question.title));
    setModal(true);
    resize(560, 200);
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setObjectName(QStringLiteral("questionTitle"));
    title->setFont(fonts::strong());
    title->setText(question.title);
    auto *text = new PlainLabel(PlainLabel::Fit::Wrap, this);
    text->setObjectName(QStringLiteral("questionText"));
    text->setTone(Tone::Muted);
    text->setText(question.text);
    m_cancel->setObjectName(QStringLiteral("cancelQuestionButton"));
    m_cancel->setDefault(true);
    m_confirm->setObjectName(QStringLiteral("confirmQuestionButton"));
    if (question.destroys)
        m_confirm->setProperty("look", QStringLiteral("danger"));
    m_confirm->setAutoDefault(false);
    m_confirm->installEventFilter(this);
    const QKeySequence keys(Qt::CTRL | Qt::Key_Return);
    m_confirm->setToolTip(
        tr("%1 on the keyboard", "a key combination").arg(keys.toString(QKeySequence::NativeText)));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(text);
    if (!question.checks.isEmpty()) {
        auto *card = new QFrame(this);
        card->setProperty("look", QStringLiteral("card"));
        auto *list = new CheckListView(card);
        list->setChecks(question.checks);
        auto *inCard = new QVBoxLayout(card);
        inCard->setContentsMargins(1, 1, 1, 1);
        inCard->addWidget(list);
        card->setMinimumHeight(190);
        layout->addSpacing(8);
        layout->addWidget(card, 1);
    }
    if (!question.command.isEmpty()) {
        auto *command = new CommandBox(this);
        command->setCommand(question.command);
        layout->addSpacing(8);
        layout->addWidget(command);
    }
    if (!question.name.isEmpty()) {
        layout->addSpacing(8);
        layout->addWidget(makeNameField(question.name));
    }
    layout->addSpacing(10);
    layout->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &QuestionDialog::confirm);
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, &QuestionDialog::confirm);
    if (m_name)
        m_name->setFocus();
    else
        m_cancel->setFocus();
    updateConfirm();
}

QWidget *QuestionDialog::makeNameField(const QString &name)
{
    m_name = new NameConfirmation(name, tr("Type the machine's name, %1, to agree:").arg(name),
                                  tr("Name of the machine"), this);
    connect(m_name, &NameConfirmation::changed, this, &QuestionDialog::updateConfirm);
    return m_name;
}

void QuestionDialog::confirm()
{
    if (!m_confirm->isEnabled())
        return;
    accept();
    Q_EMIT confirmed();
}

void QuestionDialog::updateConfirm()
{
    m_confirm->setEnabled(!m_name || m_name->isConfirmed());
}

void QuestionDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    // Enter is pressed by habit: it cancels where Cancel is looked at, and does nothing elsewhere.
    if (m_cancel->hasFocus())
        reject();
    event->accept();
}

bool QuestionDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Space is pressed by habit too.
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (watched == m_confirm && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
        return true;
    return QDialog::eventFilter(watched, event);
}

} // namespace panel
