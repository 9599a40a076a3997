// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"

#include <QDialog>

class QPushButton;

namespace panel {

class NameConfirmation;

/// What is asked before something is done to a machine.
struct Question
{
    QString title;
    QString text;          ///< what happens, and what is lost
    QString command;       ///< as a user would type it
    QString answer;        ///< caption of the button that agrees
    QString name;          ///< to be typed first; empty: nothing is
    QList<Check> checks;   ///< what speaks against it
    bool destroys = false; ///< what is done cannot be undone
};

/// Asks before a machine is changed. Cancel is the default; neither Enter nor Escape nor Space
/// agrees: that takes a click, or Ctrl+Return.
class QuestionDialog : public QDialog
{
    Q_OBJECT

public:
    QuestionDialog(const Question &question, QWidget *parent);

Q_SIGNALS:
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeNameField(const QString &name);
    void confirm();
    void updateConfirm();

    NameConfirmation *m_name = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace panel
