// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/Step.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QPlainTextEdit;
class QPushButton;

namespace panel {

class PlainLabel;

/// What the tools of one step print. Appends only what is new, at most some times a second, and
/// follows the end unless the user scrolled away from it.
class StepOutput : public QFrame
{
    Q_OBJECT

public:
    explicit StepOutput(QWidget *parent = nullptr);

    /// Null: hides.
    void showStep(Step *step);
    Step *step() const { return m_step; }

Q_SIGNALS:
    void closeAsked();

private:
    void appendPending();
    void copy() const;

    QPointer<Step> m_step;
    QStringList m_pending;
    QTimer m_flush;
    PlainLabel *m_title;
    QPushButton *m_copy;
    QPushButton *m_close;
    QPlainTextEdit *m_text;
};

} // namespace panel
