// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secrets/ChangeSecretDialog.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/ChoiceBox.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace panel {

namespace {

constexpr int indent = 26;

QString alphabetCaption(SecretRecipe::Alphabet alphabet)
{
    switch (alphabet) {
    case SecretRecipe::Alphabet::Letters: return ChangeSecretDialog::tr("letters and digits");
    case SecretRecipe::Alphabet::Legible: return ChangeSecretDialog::tr("easy to read and type");
    case SecretRecipe::Alphabet::Hex: return ChangeSecretDialog::tr("hexadecimal");
    case SecretRecipe::Alphabet::Digits: return ChangeSecretDialog::tr("digits");
    case SecretRecipe::Alphabet::Signs: return ChangeSecretDialog::tr("letters, digits and signs");
    }
    return {};
}

} // namespace

ChangeSecretDialog::ChangeSecretDialog(const StackSecret &secret, const QString &place,
                                       QWidget *parent)
    : QDialog(parent)
    , m_random(new QRadioButton(tr("A random one"), this))
    , m_own(new QRadioButton(tr("One of my own"), this))
    , m_length(new QSpinBox(this))
    , m_alphabet(new ChoiceBox(this))
    , m_strength(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_value(new QLineEdit(this))
    , m_follows(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_reason(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_keep(new QPushButton(tr("Keep for the next bring-up"), this))
    , m_apply(new QPushButton(tr("Change now"), this))
{
    setObjectName(QStringLiteral("changeSecretDialog"));
    setWindowTitle(tr("Change a secret"));
    setModal(true);
    setMinimumWidth(540);
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setObjectName(QStringLiteral("changeSecretTitle"));
    title->setFont(fonts::strong());
    title->setText(tr("Another value for %1").arg(elided(plainLine(secret.name), 80)));
    auto *where = new PlainLabel(PlainLabel::Fit::Wrap, this);
    where->setFont(fonts::small());
    where->setTone(Tone::Muted);
    where->setText(tr("It is kept in %1.").arg(place));

    const SecretRecipe recipe = SecretRecipe::forName(secret.name);
    m_length->setRange(SecretRecipe::leastLength, SecretRecipe::mostLength);
    m_length->setValue(recipe.length);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(where);
    layout->addSpacing(4);
    layout->addWidget(m_random);
    layout->addWidget(makeRandom());
    layout->addWidget(m_own);
    layout->addWidget(makeOwn());
    layout->addSpacing(4);
    layout->addWidget(makeFollows());
    layout->addWidget(m_reason);
    layout->addStretch(1);
    layout->addSpacing(6);
    layout->addWidget(makeButtons());

    m_random->setObjectName(QStringLiteral("changeSecretRandom"));
    m_own->setObjectName(QStringLiteral("changeSecretOwn"));
    m_random->setChecked(true);
    m_reason->setObjectName(QStringLiteral("changeSecretReason"));
    m_reason->setTone(Tone::Bad);
    m_reason->hide();
    connect(m_random, &QRadioButton::toggled, this, &ChangeSecretDialog::updateParts);
    connect(m_length, &QSpinBox::valueChanged, this, &ChangeSecretDialog::updateParts);
    connect(m_alphabet, &QComboBox::currentIndexChanged, this, &ChangeSecretDialog::updateParts);
    connect(m_value, &QLineEdit::textChanged, this, &ChangeSecretDialog::updateParts);
    connect(this, &QDialog::finished, m_value, &QLineEdit::clear);
    updateParts();
}

QWidget *ChangeSecretDialog::makeRandom()
{
    auto *box = new QWidget(this);
    m_length->setObjectName(QStringLiteral("changeSecretLength"));
    m_length->setAccessibleName(tr("Length"));
    m_length->setSuffix(tr(" characters"));
    m_length->setButtonSymbols(QSpinBox::NoButtons);
    m_alphabet->setObjectName(QStringLiteral("changeSecretAlphabet"));
    m_alphabet->setAccessibleName(tr("Characters"));
    using Alphabet = SecretRecipe::Alphabet;
    for (const Alphabet alphabet :
         {Alphabet::Letters, Alphabet::Legible, Alphabet::Signs, Alphabet::Hex, Alphabet::Digits})
        m_alphabet->addItem(alphabetCaption(alphabet), int(alphabet));
    m_strength->setObjectName(QStringLiteral("changeSecretStrength"));
    m_strength->setFont(fonts::small());
    m_strength->setTone(Tone::Muted);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_length);
    line->addWidget(m_alphabet, 1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(indent, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_strength);
    return box;
}

QWidget *ChangeSecretDialog::makeOwn()
{
    auto *box = new QWidget(this);
    m_value->setObjectName(QStringLiteral("changeSecretValue"));
    m_value->setAccessibleName(tr("Value"));
    m_value->setPlaceholderText(tr("Value"));
    m_value->setEchoMode(QLineEdit::Password);
    m_value->setMaxLength(16 * 1024);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(indent, 0, 0, 0);
    layout->addWidget(m_value);
    return box;
}

QWidget *ChangeSecretDialog::makeFollows()
{
    auto *card = new QFrame(this);
    card->setProperty("look", QStringLiteral("sunken"));
    auto *caption = new PlainLabel(PlainLabel::Fit::Elide, card);
    caption->setFont(fonts::smallStrong());
    caption->setText(tr("What follows"));
    m_follows->setObjectName(QStringLiteral("changeSecretFollows"));
    m_follows->setText(tr("Looking which services get it…"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(caption);
    layout->addWidget(m_follows);
    return card;
}

QWidget *ChangeSecretDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), row);
    cancel->setObjectName(QStringLiteral("changeSecretCancel"));
    m_keep->setObjectName(QStringLiteral("changeSecretKeep"));
    m_apply->setObjectName(QStringLiteral("changeSecretApply"));
    m_apply->setProperty("look", QStringLiteral("primary"));
    for (QPushButton *button : {cancel, m_keep, m_apply})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_keep);
    layout->addWidget(m_apply);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, [this] { give(false); });
    connect(m_apply, &QPushButton::clicked, this, [this] { give(true); });
    return row;
}

SecretRecipe ChangeSecretDialog::recipe() const
{
    return {SecretRecipe::Alphabet(m_alphabet->currentData().toInt()), m_length->value()};
}

void ChangeSecretDialog::updateParts()
{
    const bool isRandom = m_random->isChecked();
    m_length->setEnabled(isRandom);
    m_alphabet->setEnabled(isRandom);
    m_value->setEnabled(!isRandom && !m_isWriting);
    const int bits = recipe().bits();
    constexpr int enough = 80;
    m_strength->setTone(bits < enough ? Tone::Warn : Tone::Muted);
    m_strength->setText(bits < enough ? tr("%1 bits: a machine could guess it.").arg(bits)
                                      : tr("%1 bits: nobody guesses it.").arg(bits));
    const bool hasValue = isRandom || !m_value->text().trimmed().isEmpty();
    const bool replaces = m_rotation && !m_rotation->recreated.isEmpty();
    m_keep->setEnabled(hasValue && !m_isWriting);
    m_keep->setText(replaces ? tr("Keep for the next bring-up") : tr("Keep it"));
    m_apply->setVisible(!m_rotation || replaces);
    m_apply->setEnabled(hasValue && !m_isWriting && replaces);
}

void ChangeSecretDialog::setRotation(const Result<SecretRotation> &rotation)
{
    if (rotation) {
        m_rotation = *rotation;
        m_follows->setText(rotationWords(*rotation).join(u'\n'));
    } else {
        m_follows->setTone(Tone::Bad);
        m_follows->setText(rotation.error().message);
    }
    updateParts();
    adjustSize();
}

void ChangeSecretDialog::give(bool applies)
{
    m_isWriting = true;
    m_reason->hide();
    updateParts();
    Q_EMIT valueGiven(applies);
}

void ChangeSecretDialog::showRefusal(const Error &why)
{
    m_isWriting = false;
    m_reason->setText(why.next.isEmpty() ? why.message : why.message + u' ' + why.next);
    m_reason->show();
    updateParts();
    adjustSize();
}

Secret ChangeSecretDialog::takeValue()
{
    if (m_random->isChecked())
        return generateSecret(recipe());
    Secret typed(m_value->text().toUtf8());
    m_value->clear();
    return typed;
}

} // namespace panel
