// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/ProcessRun.h"

#include <QObject>

class QProcess;

namespace panel {

/// A program whose standard input and output are one socket, whose other end is ours: for programs
/// that carry a connection (`docker system dial-stdio`, ssh). A socket, unlike QProcess's pipes,
/// can leave bytes unread, so that the program has to wait.
///
/// The program ends with this object: its input ends, and its whole process group gets SIGTERM,
/// 3 s later SIGKILL; nobody waits for it.
class SocketProcess : public QObject
{
    Q_OBJECT

public:
    /// Starts it. Of the command, standard input and deadline are not used.
    SocketProcess(const Command &command, QObject *parent);
    ~SocketProcess() override;

    /// Our end, non-blocking, once: whoever takes it closes it. Negative if there is none.
    int takeDescriptor();

Q_SIGNALS:
    /// One of the two, once, from the event loop. A ProcessEnd without output (the socket has it)
    /// and with at most the last 64 KiB of standard error.
    void ended(const panel::ProcessEnd &end);
    /// Error::Kind::ProgramMissing, or ProgramFailed (a crash).
    void failed(const panel::Error &error);

private:
    void start(const Command &command, int theirEnd);
    void readError();
    void onFinished(bool hasCrashed);
    void fail(const Error &error);

    QString m_name;
    QProcess *m_process;
    QByteArray m_standardError;
    int m_descriptor = -1;
};

} // namespace panel
