// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/Step.h"

#include <QFrame>
#include <QPointer>

class QPushButton;

namespace panel {

class OutputText;
class PartList;
class PlainLabel;

/// What one step works on, and what its tools print. Where it failed stands in the middle, marked.
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
    void copy() const;

    QPointer<Step> m_step;
    PlainLabel *m_title;
    QPushButton *m_copy;
    QPushButton *m_close;
    PartList *m_parts;
    OutputText *m_text;
};

} // namespace panel
