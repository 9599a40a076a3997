// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"
#include "core/base/Error.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace panel {

class CheckListView;
class ErrorNotice;
class PlainLabel;
class StatePill;

/// What an examination of the machine found, the worst first, and how long ago. Asks for one when
/// it is opened.
class DoctorTab : public QWidget
{
    Q_OBJECT

public:
    explicit DoctorTab(QWidget *parent = nullptr);

    /// Another machine: what was found belongs to the one before.
    void clear();
    void showRunning();
    void showChecks(const QList<Check> &checks);
    void showFailure(const Error &error);

Q_SIGNALS:
    void examineAsked();

private:
    void copy() const;
    void updateAge();

    StatePill *m_verdict;
    PlainLabel *m_summary;
    PlainLabel *m_age;
    QDateTime m_examined; ///< UTC; invalid: nothing is listed
    QTimer m_clock;       ///< the age is told in seconds at first
    QPushButton *m_copy;
    QPushButton *m_examine;
    ErrorNotice *m_notice;
    QWidget *m_card;
    CheckListView *m_list;
};

} // namespace panel
