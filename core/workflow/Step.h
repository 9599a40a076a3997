// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

namespace panel {

enum class StepState { Waiting, Running, Done, Failed, Skipped, Cancelled };

/// "waiting", "running", … as the headless commands print it.
QString stateName(StepState state);

/// One of several things that a step works on at the same time: a service that is built or started.
struct StepPart
{
    QString name;
    QString detail;       ///< one short line: what it does or did
    double progress = -1; ///< 0 to 1; negative: unknown
    StepState state = StepState::Waiting;

    bool operator==(const StepPart &other) const = default;
};

/// One visible step of a workflow. Lives on the thread of its workflow, which owns it.
///
///     Waiting ──start──► Running ──► Done | Skipped (nothing to do) | Failed | Cancelled
///
/// A finished step can be started again: it begins anew.
class Step : public QObject
{
    Q_OBJECT

public:
    /// `id` is stable and in lower case ("machine", "images"); `title` is for people.
    Step(QString id, QString title, QObject *parent);

    QString id() const { return m_id; }
    QString title() const { return m_title; }
    StepState state() const { return m_state; }
    QString detail() const { return m_detail; }    ///< one short line: what it does or did
    double progress() const { return m_progress; } ///< 0 to 1; negative: unknown
    Error error() const { return m_error; }        ///< why it failed; means nothing else
    QStringList output() const
    {
        return m_output;
    } ///< the last 5000 lines of its tools, plain text
    int markedLine() const
    {
        return m_markedLine;
    } ///< of output(): where it failed; negative: none
    /// What it works on, in an order that stays; empty: it is all one.
    QList<StepPart> parts() const { return m_parts; }
    qint64 elapsedMilliseconds() const; ///< running time so far, or of the whole run

    void start();
    void cancel();

Q_SIGNALS:
    void changed(); ///< state, detail, progress or parts
    void outputAppended(const QString &line);
    void finished(); ///< state is Done, Skipped, Failed or Cancelled

protected:
    /// Begins the work. It must end in exactly one of succeed, skip, fail; never blocks.
    virtual void run() = 0;
    /// Stops the work that runs; the step is Cancelled afterwards, late ends are dropped.
    virtual void stopWork() = 0;
    /// For stopWork(): what runs must be waited for. The step stays Running until it fails with
    /// Error::Kind::Cancelled.
    void endLater() { m_endsLater = true; }

    void report(const QString &detail, double progress = -1);
    void appendOutput(const QString &line);
    void markLastLine() { m_markedLine = int(m_output.size()) - 1; }
    /// Told by the next report().
    void setParts(const QList<StepPart> &parts) { m_parts = parts; }
    void succeed(const QString &detail);
    void skip(const QString &detail);
    void fail(const Error &error);

private:
    void finish(StepState state);

    QString m_id;
    QString m_title;
    StepState m_state = StepState::Waiting;
    QString m_detail;
    double m_progress = -1;
    Error m_error;
    QStringList m_output;
    int m_markedLine = -1;
    QList<StepPart> m_parts;
    QList<StepPart> m_toldParts;
    QElapsedTimer m_clock;
    qint64 m_elapsed = 0;
    bool m_endsLater = false;
};

} // namespace panel
