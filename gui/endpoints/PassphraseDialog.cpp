// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpoints/PassphraseDialog.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

PassphraseDialog::PassphraseDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_passphrase(new QLineEdit(this))
    , m_show(new QCheckBox(tr("Show"), this))
    , m_keep(new QCheckBox(tr("Keep it in the keychain"), this))
    , m_place(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_reason(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_open(new QPushButton(tr("Connect"), this))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowTitle(tr("Passphrase of a key"));
    setModal(true);
    setMinimumWidth(480);
    m_show->setObjectName(QStringLiteral("passphraseShow"));
    m_keep->setObjectName(QStringLiteral("passphraseKeep"));
    m_keep->setChecked(question.canKeep);
    m_keep->setVisible(question.canKeep);
    m_place->setFont(fonts::small());
    m_place->setTone(Tone::Muted);
    m_place->setText(question.canKeep
                         ? tr("Either way the opened key is held in memory until the panel ends.")
                         : tr("The opened key is held in memory until the panel ends; then the "
                              "passphrase is asked for again."));
    m_reason->setObjectName(QStringLiteral("passphraseReason"));
    m_reason->setTone(question.note.isEmpty() ? Tone::Muted : Tone::Warn);
    m_reason->setText(question.note);
    m_reason->setVisible(!question.note.isEmpty());
    m_open->setObjectName(QStringLiteral("passphraseOpenButton"));
    m_open->setProperty("look", QStringLiteral("primary"));
    m_open->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("passphraseCancelButton"));
    cancel->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    layout->addWidget(makeHead(question));
    layout->addWidget(makeField());
    layout->addWidget(m_reason);
    layout->addWidget(m_keep);
    layout->addWidget(m_place);
    layout->addStretch(1);
    layout->addLayout(buttons);

    connect(m_passphrase, &QLineEdit::textChanged, this, &PassphraseDialog::updateButtons);
    connect(m_show, &QCheckBox::toggled, this, [this](bool shown) {
        m_passphrase->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_open, &QPushButton::clicked, this, &PassphraseDialog::give);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, m_passphrase, &QLineEdit::clear);
    m_passphrase->setFocus();
    updateButtons();
}

QWidget *PassphraseDialog::makeHead(const Question &question)
{
    auto *head = new QWidget(this);
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, head);
    title->setObjectName(QStringLiteral("passphraseTitle"));
    title->setFont(fonts::strong());
    title->setText(tr("The key for “%1” is protected by a passphrase.")
                       .arg(elided(plainLine(question.engine), 60)));
    auto *file = new PlainLabel(PlainLabel::Fit::Wrap, head);
    file->setObjectName(QStringLiteral("passphraseFile"));
    file->setFont(fonts::mono());
    file->setTone(Tone::Muted);
    file->setText(elided(plainLine(question.keyFile), 300));
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(file);
    return head;
}

QWidget *PassphraseDialog::makeField()
{
    auto *row = new QWidget(this);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setMaxLength(4000);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_passphrase, 1);
    layout->addWidget(m_show);
    return row;
}

void PassphraseDialog::updateButtons()
{
    m_open->setEnabled(!m_isTrying && !m_passphrase->text().isEmpty());
    m_passphrase->setReadOnly(m_isTrying);
}

void PassphraseDialog::give()
{
    m_isTrying = true;
    updateButtons();
    m_reason->setTone(Tone::Muted);
    m_reason->setText(tr("Opening the key…"));
    m_reason->show();
    Q_EMIT passphraseGiven();
}

void PassphraseDialog::showRefusal(const Error &why)
{
    m_isTrying = false;
    m_reason->setTone(Tone::Bad);
    m_reason->setText(why.next.isEmpty() ? why.message : why.message + u' ' + why.next);
    m_reason->show();
    updateButtons();
    m_passphrase->setFocus();
    adjustSize();
}

Secret PassphraseDialog::takePassphrase()
{
    Secret typed(m_passphrase->text().toUtf8());
    m_passphrase->clear();
    return typed;
}

bool PassphraseDialog::shallBeKept() const
{
    return m_keep->isVisibleTo(this) && m_keep->isChecked();
}

} // namespace panel
