// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/SecretRecipe.h"
#include "core/session/SecretControl.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace panel {

class ChoiceBox;
class PlainLabel;

/// Asks for another value of a secret, random or typed, and says first what follows from it: which
/// services get new containers, and what else has to be done. Stays open until the value is
/// written, or the user gives up.
class ChangeSecretDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeSecretDialog(const StackSecret &secret, const QString &place, QWidget *parent);

    /// What follows; until then it cannot be applied at once.
    void setRotation(const Result<SecretRotation> &rotation);
    /// The value was refused, or could not be written.
    void showRefusal(const Error &why);

    /// The value that is asked for; empties the field.
    Secret takeValue();
    const std::optional<SecretRotation> &rotation() const { return m_rotation; }

Q_SIGNALS:
    /// Take it by takeValue(). `applies`: the containers are to be replaced at once.
    void valueGiven(bool applies);

private:
    QWidget *makeRandom();
    QWidget *makeOwn();
    QWidget *makeFollows();
    QWidget *makeButtons();
    SecretRecipe recipe() const;
    void updateParts();
    void give(bool applies);

    std::optional<SecretRotation> m_rotation;
    bool m_isWriting = false;
    QRadioButton *m_random;
    QRadioButton *m_own;
    QSpinBox *m_length;
    ChoiceBox *m_alphabet;
    PlainLabel *m_strength;
    QLineEdit *m_value;
    PlainLabel *m_follows;
    PlainLabel *m_reason;
    QPushButton *m_keep;
    QPushButton *m_apply;
};

} // namespace panel
