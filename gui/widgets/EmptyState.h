// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace panel {

class PlainLabel;

/// What stands where there is nothing to show: what is missing and what to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// An empty action hides the button.
    void setTexts(const QString &title, const QString &hint, const QString &action = {});

Q_SIGNALS:
    void actionAsked();

private:
    PlainLabel *m_title;
    PlainLabel *m_hint;
    QPushButton *m_button;
};

} // namespace panel
