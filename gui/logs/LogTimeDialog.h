// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDialog>

namespace panel {

/// Back to when lines are to be loaded.
class LogTimeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `oldest`: of the lines that are there.
    LogTimeDialog(const QDateTime &oldest, QWidget *parent);

Q_SIGNALS:
    void chosen(const QDateTime &time);
};

} // namespace panel
