// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/Step.h"

#include <QAbstractButton>
#include <QPointer>
#include <QTimer>

namespace panel {

/// One step in the row: its number or mark, title, what it does, how far it is. Checked while its
/// output is open.
class StepView : public QAbstractButton
{
    Q_OBJECT

public:
    StepView(Step *step, int number, QWidget *parent);

    static constexpr int minimumWidth = 148;
    static int heightFor(const QFont &font);

    QSize sizeHint() const override;
    /// Reads the step anew.
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString detailText() const;

    QPointer<Step> m_step;
    int m_number;
    QTimer m_clock; ///< runs only while the step does
    int m_turn = 0;
};

/// "running", "done", … for people.
QString stateForPeople(StepState state);
/// "0:07", "12:41"; empty below a second.
QString durationText(qint64 milliseconds);

} // namespace panel
