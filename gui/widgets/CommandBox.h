// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace panel {

class PlainLabel;

/// A command as a user would type it: monospaced, wrapped, with a button that copies it.
class CommandBox : public QFrame
{
    Q_OBJECT

public:
    explicit CommandBox(QWidget *parent = nullptr);

    void setCommand(const QString &command);
    QString command() const { return m_command; }
    /// Shown muted instead, while there is no command; nothing can be copied then.
    void setPlaceholder(const QString &text);

private:
    QString m_command;
    PlainLabel *m_text;
    QPushButton *m_copy;
};

} // namespace panel
