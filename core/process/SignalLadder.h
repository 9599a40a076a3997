// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QProcess;

namespace panel {

/// Stops a process group politely, then firmly: SIGINT, SIGTERM, SIGKILL, 3 s apart, until nobody
/// of the group is left. Lives as a child of the application and deletes itself; if the application
/// ends first, the group is killed at once, so that nothing outlives it.
class SignalLadder : public QObject
{
    Q_OBJECT

public:
    /// `group`: the id of a process that is the leader of its own group.
    explicit SignalLadder(qint64 group);
    ~SignalLadder() override;

    /// The first rung: SIGINT now.
    void interrupt();
    /// Skips to SIGTERM, unless that was sent already.
    void terminate();

    /// Takes over a process nobody else cares for any more, until it has ended.
    void adopt(QProcess *process);

private:
    void climb();
    bool signalGroup(int signal) const;

    const qint64 m_group;
    int m_nextRung = 0;
    bool m_wasSignalled = false;
    bool m_groupIsGone = false;
    QTimer m_timer;
};

} // namespace panel
