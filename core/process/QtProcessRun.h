// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LineSplitter.h"
#include "core/process/ProcessRun.h"

#include <QPointer>
#include <QTimer>

#include <optional>

class QProcess;

namespace panel {

class SignalLadder;

/// A run by QProcess. Made by QtProcessLauncher only.
class QtProcessRun : public ProcessRun
{
    Q_OBJECT

public:
    QtProcessRun(const Command &command, QObject *requester, Handler<ProcessEnd> done);
    ~QtProcessRun() override;

    /// Climbs the signal ladder; the answer comes when the program is gone.
    void cancel() override;

private:
    void abortWork() override;
    void start(const Command &command);
    void stop(Error reason);
    void readOutput();
    void readError();
    void onFailedToStart();
    void onFinished(bool crashed);
    bool tellRest();
    Error crashError() const;

    QString m_name;
    QProcess *m_process = nullptr;
    QPointer<SignalLadder> m_ladder; // belongs to the application, may end before or after us
    std::optional<Error> m_stopReason;
    QTimer m_deadline;
    LineSplitter m_outputLines;
    LineSplitter m_errorLines;
    ProcessEnd m_end;
};

} // namespace panel
