// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Secret.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace panel {

class PlainLabel;

/// Asks for the passphrase of a client key, and whether the keychain shall keep it. Stays open
/// until the passphrase fits or the user gives up.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString engine;  ///< what people call it
        QString keyFile; ///< its path
        bool canKeep = false;
        QString note; ///< about the keychain; may be empty
    };

    PassphraseDialog(const Question &question, QWidget *parent);

    /// The passphrase that was given does not open the key: says so, and asks again.
    void showRefusal(const Error &why);

    /// What was typed, and whether it shall be kept; empties the field.
    Secret takePassphrase();
    bool shallBeKept() const;

Q_SIGNALS:
    /// Take it by takePassphrase().
    void passphraseGiven();

private:
    QWidget *makeHead(const Question &question);
    QWidget *makeField();
    void give();
    void updateButtons();

    QLineEdit *m_passphrase;
    QCheckBox *m_show;
    QCheckBox *m_keep;
    PlainLabel *m_place;
    PlainLabel *m_reason;
    QPushButton *m_open;
    bool m_isTrying = false;
};

} // namespace panel
