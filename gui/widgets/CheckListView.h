// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"
#include "gui/Theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace panel {

class CheckRow;

/// A list of checks, in their order. New values change the rows that are there.
class CheckListView : public QScrollArea
{
    Q_OBJECT

public:
    explicit CheckListView(QWidget *parent = nullptr);

    void setChecks(const QList<Check> &checks);
    const QList<Check> &checks() const { return m_checks; }
    /// All of them, for the clipboard.
    QString asText() const;

private:
    QList<Check> m_checks;
    QList<CheckRow *> m_rows;
    QVBoxLayout *m_layout;
};

/// "2 failed, 1 warning, 14 passed"; what there is none of is left out.
QString summaryOf(const QList<Check> &checks);
/// The colour of the worst.
Tone toneOf(Check::Verdict verdict);

} // namespace panel
