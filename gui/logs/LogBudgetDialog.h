// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogStore.h"

#include <QDialog>

class QSpinBox;

namespace panel {

class PlainLabel;

/// How much of the logs is kept in memory and on disk.
class LogBudgetDialog : public QDialog
{
    Q_OBJECT

public:
    LogBudgetDialog(const LogBudget &budget, const LogStore::Facts &facts, QWidget *parent);

    LogBudget budget() const;

Q_SIGNALS:
    void chosen(const panel::LogBudget &budget);

private:
    void updateMeaning();

    LogStore::Facts m_facts;
    QSpinBox *m_memory;
    QSpinBox *m_disk;
    PlainLabel *m_meaning;
};

} // namespace panel
