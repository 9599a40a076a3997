// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/SecretControl.h"

#include <QWidget>

class QFrame;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace panel {

class EmptyState;
class PlainLabel;
class SecretRow;

/// What the page of the secrets shows, as values.
struct SecretsState
{
    QList<StackSecret> secrets;
    QString place;
    bool isInFiles = false;
    bool isLooking = false;
};

/// The secrets of the stack: where they are kept, which are set, and each value on demand. Shows
/// values, asks by signals.
class SecretsTab : public QWidget
{
    Q_OBJECT

public:
    explicit SecretsTab(QWidget *parent);

    void setState(const SecretsState &state);
    const SecretsState &state() const { return m_state; }
    void reveal(const QString &name, const std::shared_ptr<Secret> &value);
    /// One line below the list; empty: none.
    void showNote(const QString &text);

Q_SIGNALS:
    void lookAsked();
    void revealAsked(const QString &name);
    void copyAsked(const QString &name);
    void changeAsked(const QString &name);
    void putBackAsked(const QString &name);

private:
    QWidget *makeHead();
    SecretRow *addRow();
    void updateRows();

    SecretsState m_state;
    QList<SecretRow *> m_rows;
    QFrame *m_head;
    PlainLabel *m_place;
    QPushButton *m_look;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    EmptyState *m_empty;
    PlainLabel *m_note;
};

} // namespace panel
