// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/SecretControl.h"

#include <QWidget>

class QPushButton;

namespace panel {

class PlainLabel;
class SecretText;
class StatePill;

/// One secret: its name, who gets it, whether it is set, and its value on demand.
class SecretRow : public QWidget
{
    Q_OBJECT

public:
    explicit SecretRow(QWidget *parent = nullptr);

    void setSecret(const StackSecret &secret);
    const StackSecret &secret() const { return m_secret; }
    void reveal(const std::shared_ptr<Secret> &value);

Q_SIGNALS:
    void revealAsked();
    void copyAsked();
    void changeAsked();
    void putBackAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeButton(const QString &name, const QString &caption);
    void updateState();

    StackSecret m_secret;
    PlainLabel *m_name;
    PlainLabel *m_services;
    PlainLabel *m_failure;
    StatePill *m_state;
    SecretText *m_value;
    QPushButton *m_reveal;
    QPushButton *m_copy;
    QPushButton *m_putBack;
    QPushButton *m_change;
};

} // namespace panel
