// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QStringList>

namespace panel {

/// One run of a docker-machine command, for people to watch. Owned by whoever made it
/// (MachineControl keeps the finished ones until the next on the same machine).
///
///     Queued ──► Running ──► Done | Failed | Cancelled
class MachineTask : public QObject
{
    Q_OBJECT

public:
    enum class State { Queued, Running, Done, Failed, Cancelled };

    /// What docker-machine is busy with, by its own words: "Creating VirtualBox VM".
    struct Stage
    {
        QString title;
        qint64 milliseconds = 0; ///< so far, or in all
        bool isOver = false;
    };

    virtual QString machine() const = 0;
    virtual QString title() const = 0;   ///< "Start default"
    virtual QString command() const = 0; ///< as a user would type it
    virtual State state() const = 0;
    virtual QList<Stage> stages() const = 0;
    virtual QStringList output() const = 0; ///< the last 5000 lines, plain text
    virtual qint64 elapsedMilliseconds() const = 0;
    /// Why it Failed, or what a Cancelled one leaves behind; means nothing else.
    virtual Error error() const = 0;

    /// SIGINT first, and it says what it leaves behind; a queued one never starts.
    virtual void cancel() = 0;

Q_SIGNALS:
    void changed(); ///< state or stages
    void outputAppended(const QString &line);
    void finished(); ///< state is Done, Failed or Cancelled

protected:
    using QObject::QObject;
};

} // namespace panel
