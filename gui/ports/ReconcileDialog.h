// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/ports/RuleDifference.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace panel {

class ErrorNotice;
class PlainLabel;

/// Shows in what the VM's rules and the published ports disagree, and lets the user choose what is
/// brought in line. Missing and wrong rules are chosen beforehand; what removes a rule or uses
/// another port is not. Closes when its owner accepts it.
class ReconcileDialog : public QDialog
{
    Q_OBJECT

public:
    ReconcileDialog(const QString &vm, const QList<RuleDifference> &differences, QWidget *parent);

    /// What is left: choices that were made are kept.
    void setDifferences(const QList<RuleDifference> &differences);
    QList<RuleDifference> chosen() const;

    /// While busy, nothing that setDifferences() brings is shown: the list stays as it was asked
    /// for, and the cancelling button asks to stop.
    void setBusy(bool busy);
    void markDone(const RuleDifference &difference);
    /// It stopped as it was asked to.
    void showStopped(int done, int asked);
    void reject() override;
    /// The first of those that were asked for and are still there is where it stopped.
    void showFailure(const Error &error);

Q_SIGNALS:
    void applyAsked(const QList<panel::RuleDifference> &differences);
    /// What would be done, for who wants to see it.
    void commandsAsked(const QList<panel::RuleDifference> &differences);
    /// After the present change.
    void stopAsked();

private:
    struct Row
    {
        RuleDifference difference;
        QCheckBox *box;
        PlainLabel *done;
        PlainLabel *failure;
    };

    void rebuild();
    void showLatest(); ///< what came while it was busy
    void addGroup(RuleDifference::Kind kind, QVBoxLayout *column);
    void addRow(const RuleDifference &difference, QVBoxLayout *column);
    void updateConfirm();

    const QString m_vm;
    QList<RuleDifference> m_differences;
    QList<Row> m_rows;
    QList<RuleDifference> m_asked; ///< what was last to be applied
    std::optional<QList<RuleDifference>> m_latest;
    bool m_busy = false;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QScrollArea *m_scroll;
    ErrorNotice *m_failure;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace panel
