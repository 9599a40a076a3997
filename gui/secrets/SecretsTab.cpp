// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secrets/SecretsTab.h"

#include "gui/Fonts.h"
#include "gui/secrets/SecretRow.h"
#include "gui/widgets/EmptyState.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

namespace panel {

SecretsTab::SecretsTab(QWidget *parent)
    : QWidget(parent)
    , m_head(new QFrame(this))
    , m_place(new PlainLabel(PlainLabel::Fit::Wrap, m_head))
    , m_look(new QPushButton(tr("See which are set"), m_head))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this))
    , m_note(new PlainLabel(PlainLabel::Fit::Wrap, this))
{
    setObjectName(QStringLiteral("secretsTab"));
    auto *content = new QFrame(this);
    content->setProperty("look", QStringLiteral("card"));
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 4, 0, 4);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("secretList"));
    m_scroll->setAccessibleName(tr("Secrets of the stack"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_note->setObjectName(QStringLiteral("secretsNote"));
    m_note->setFont(fonts::small());
    m_note->setTone(Tone::Muted);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
    connect(m_look, &QPushButton::clicked, this, &SecretsTab::lookAsked);
    setState({});
}

QWidget *SecretsTab::makeHead()
{
    m_place->setObjectName(QStringLiteral("secretsPlace"));
    m_look->setObjectName(QStringLiteral("lookAtSecretsButton"));
    auto *layout = new QHBoxLayout(m_head);
    layout->setContentsMargins(14, 10, 10, 10);
    layout->setSpacing(12);
    layout->addWidget(m_place, 1, Qt::AlignVCenter);
    layout->addWidget(m_look);
    return m_head;
}

void SecretsTab::setState(const SecretsState &state)
{
    m_state = state;
    const bool hasSecrets = !state.secrets.isEmpty();
    m_head->setProperty("look", state.isInFiles ? QStringLiteral("warn") : QStringLiteral("card"));
    m_head->style()->unpolish(m_head);
    m_head->style()->polish(m_head);
    m_head->setVisible(hasSecrets);
    m_place->setText(
        state.isInFiles
            ? tr("Kept in files in %1, readable by you alone and ignored by git: no keychain is "
                 "used.")
                  .arg(state.place)
            : tr("Kept in %1, and asked for only when they are used. Nothing here is in a settings "
                 "file.")
                  .arg(state.place));
    m_look->setEnabled(!state.isLooking);
    m_look->setText(state.isLooking ? tr("Looking…") : tr("See which are set"));
    m_scroll->setVisible(hasSecrets);
    m_empty->setVisible(!hasSecrets);
    m_empty->setTexts(tr("This stack names no secrets"),
                      tr("A compose file takes one from the panel with “secrets: {db_password: "
                         "{environment: DB_PASSWORD}}”; its services find it in "
                         "/run/secrets/db_password."));
    updateRows();
}

SecretRow *SecretsTab::addRow()
{
    auto *row = new SecretRow(this);
    m_list->insertWidget(m_list->count() - 1, row);
    m_rows.append(row);
    connect(row, &SecretRow::revealAsked, this,
            [this, row] { Q_EMIT revealAsked(row->secret().name); });
    connect(row, &SecretRow::copyAsked, this,
            [this, row] { Q_EMIT copyAsked(row->secret().name); });
    connect(row, &SecretRow::changeAsked, this,
            [this, row] { Q_EMIT changeAsked(row->secret().name); });
    connect(row, &SecretRow::putBackAsked, this,
            [this, row] { Q_EMIT putBackAsked(row->secret().name); });
    return row;
}

void SecretsTab::updateRows()
{
    while (m_rows.size() > m_state.secrets.size())
        delete m_rows.takeLast();
    for (qsizetype i = 0; i < m_state.secrets.size(); ++i) {
        SecretRow *row = i < m_rows.size() ? m_rows[i] : addRow();
        if (row->secret() != m_state.secrets[i] || row->objectName().isEmpty())
            row->setSecret(m_state.secrets[i]);
    }
}

void SecretsTab::reveal(const QString &name, const std::shared_ptr<Secret> &value)
{
    for (SecretRow *row : std::as_const(m_rows)) {
        if (row->secret().name == name)
            row->reveal(value);
    }
}

void SecretsTab::showNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace panel
