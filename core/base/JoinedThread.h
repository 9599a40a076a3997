// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <thread>

class QEventLoop;
class QThread;

namespace panel {

/// A thread with an event loop, for objects that are moved to it. It runs from the beginning.
///
/// When it has ended, nothing of it runs any more. That is more than QThread::wait() promises: what
/// libraries tidy up at the end of a thread (OpenSSL does) may still be under way then, and a
/// program that ends meanwhile would tidy up the same once more.
class JoinedThread
{
public:
    explicit JoinedThread(const QString &name);
    ~JoinedThread() { end(); }
    Q_DISABLE_COPY_MOVE(JoinedThread)

    /// For moveToThread().
    QThread *qThread() const { return m_qThread; }
    /// Lets it finish what was posted to it, also deleteLater(), and waits for its end.
    void end();

private:
    QThread *m_qThread = nullptr;
    QEventLoop *m_loop = nullptr;
    std::thread m_thread;
};

} // namespace panel
