// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/Step.h"

#include <QList>

#include <functional>
#include <vector>

namespace panel {

/// Steps that run one after the other and stop at the first failure. What is running or has run
/// stays visible: a workflow is kept until the next one of its session begins.
class Workflow : public QObject
{
    Q_OBJECT

public:
    enum class Kind { BringUp, Stop, Down, Rebuild, Clean, Copy, Restore };

    Workflow(Kind kind, QString title, QObject *parent);

    Kind kind() const { return m_kind; }
    QString title() const { return m_title; }

    /// Takes the step (as a child). Only before the start.
    void add(Step *step);
    const std::vector<Step *> &steps() const { return m_steps; }

    bool isRunning() const { return m_current >= 0; }
    /// Of the last run; success while there was none.
    const Result<void> &outcome() const { return m_outcome; }

    /// From the first step.
    void start();
    /// From the step that failed or was cancelled; the ones before it are kept as they are, unless
    /// what the workflow works on was renewed: then from the first step.
    void resume();
    /// Called before it is resumed; tells whether what it works on is another now, such as a
    /// compose file that was mended.
    void setRenewal(std::function<bool()> renew) { m_renew = std::move(renew); }
    void cancel();

Q_SIGNALS:
    void stepChanged(int index);
    void finished(); ///< outcome() tells how

private:
    void startStep(int index); ///< the end of the list ends the workflow
    void onStepFinished(int index);
    void end(Result<void> outcome);

    Kind m_kind;
    QString m_title;
    std::vector<Step *> m_steps;
    int m_current = -1;
    Result<void> m_outcome;
    std::function<bool()> m_renew;
};

} // namespace panel
