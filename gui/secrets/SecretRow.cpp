// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secrets/SecretRow.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/secrets/SecretText.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatePill.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace panel {

SecretRow::SecretRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new PlainLabel(PlainLabel::Fit::ElideMiddle, this))
    , m_services(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_failure(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_state(new StatePill(this))
    , m_value(new SecretText(this))
    , m_reveal(makeButton(QStringLiteral("revealSecretButton"), tr("Show")))
    , m_copy(makeButton(QStringLiteral("copySecretButton"), tr("Copy")))
    , m_putBack(makeButton(QStringLiteral("putBackSecretButton"), tr("Put back")))
    , m_change(makeButton(QStringLiteral("changeSecretButton"), tr("Change…")))
{
    m_name->setObjectName(QStringLiteral("secretName"));
    m_name->setFont(fonts::strong());
    m_services->setObjectName(QStringLiteral("secretServices"));
    m_services->setFont(fonts::small());
    m_services->setTone(Tone::Muted);
    m_failure->setObjectName(QStringLiteral("secretFailure"));
    m_failure->setFont(fonts::small());
    m_value->setObjectName(QStringLiteral("secretValue"));
    m_putBack->setToolTip(tr("Write the value from before the last change again"));

    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_name);
    head->addWidget(m_state);
    head->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(3);
    left->addLayout(head);
    left->addWidget(m_value);
    left->addWidget(m_services);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addLayout(left, 1);
    for (QPushButton *button : {m_reveal, m_copy, m_putBack, m_change})
        line->addWidget(button, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_failure);

    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (m_value->isRevealed())
            m_value->conceal();
        else
            Q_EMIT revealAsked();
    });
    connect(m_value, &SecretText::revealedChanged, m_reveal,
            [this](bool revealed) { m_reveal->setText(revealed ? tr("Hide") : tr("Show")); });
    connect(m_copy, &QPushButton::clicked, this, &SecretRow::copyAsked);
    connect(m_putBack, &QPushButton::clicked, this, &SecretRow::putBackAsked);
    connect(m_change, &QPushButton::clicked, this, &SecretRow::changeAsked);
}

QPushButton *SecretRow::makeButton(const QString &name, const QString &caption)
{
    auto *button = new QPushButton(caption, this);
    button->setObjectName(name);
    return button;
}

void SecretRow::setSecret(const StackSecret &secret)
{
    m_secret = secret;
    setObjectName(QStringLiteral("secret_%1").arg(secret.name));
    const QString name = elided(plainLine(secret.name), 80);
    m_name->setText(secret.name);
    m_services->setText(secret.services.isEmpty() ? tr("no service")
                                                  : secret.services.join(QStringLiteral(", ")));
    m_value->setSecretName(name);
    m_reveal->setAccessibleName(tr("Show %1").arg(name));
    m_copy->setAccessibleName(tr("Copy %1").arg(name));
    m_putBack->setAccessibleName(tr("Put back %1").arg(name));
    m_change->setAccessibleName(tr("Change %1").arg(name));
    updateState();
}

void SecretRow::updateState()
{
    using State = StackSecret::State;
    const bool isKept = m_secret.source == StackSecret::Source::Kept;
    QString failure;
    if (m_secret.source == StackSecret::Source::File) {
        m_state->setState(tr("file"), Tone::Neutral);
        failure = tr("The compose file takes it from %1: change it there.").arg(m_secret.file);
    } else if (m_secret.source == StackSecret::Source::External) {
        m_state->setState(tr("external"), Tone::Neutral);
        failure = tr("The engine has it: it is changed there.");
    } else if (m_secret.state == State::Set) {
        m_state->setState(tr("set"), Tone::Ok);
    } else if (m_secret.state == State::Missing) {
        m_state->setState(tr("not set"), Tone::Warn);
        failure = m_secret.isAsked ? tr("Only you know it: bring up waits until you set it.")
                                   : tr("Bring up makes a random one.");
    } else if (m_secret.state == State::Failed) {
        m_state->setState(tr("unreadable"), Tone::Bad);
        const Error error = m_secret.failure.value_or(Error());
        failure = error.next.isEmpty() ? error.message : error.message + u' ' + error.next;
    } else {
        m_state->setState(tr("not looked"), Tone::Neutral);
    }
    m_failure->setText(failure);
    m_failure->setTone(m_secret.state == State::Failed ? Tone::Bad : Tone::Muted);
    m_failure->setVisible(!failure.isEmpty());
    m_value->setVisible(isKept);
    for (QPushButton *button : {m_reveal, m_copy}) {
        button->setVisible(isKept);
        button->setEnabled(m_secret.state != State::Missing);
    }
    m_change->setVisible(isKept);
    m_putBack->setVisible(isKept && m_secret.canPutBack);
    if (m_secret.state != State::Set)
        m_value->conceal();
}

void SecretRow::reveal(const std::shared_ptr<Secret> &value)
{
    m_value->reveal(value);
}

void SecretRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(currentTokens().line);
    painter.drawLine(QPointF(12, height() - 0.5), QPointF(width() - 12, height() - 0.5));
}

} // namespace panel
