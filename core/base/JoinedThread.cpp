// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JoinedThread.h"

#include <QEventLoop>
#include <QThread>

#include <future>

namespace panel {

JoinedThread::JoinedThread(const QString &name)
{
    std::promise<void> running;
    m_thread = std::thread([this, &running, name] {
        m_qThread = QThread::currentThread();
        m_qThread->setObjectName(name);
        QEventLoop loop;
        m_loop = &loop;
        running.set_value(); // from here on the constructor's variables may be gone
        loop.exec();
    });
    running.get_future().wait();
}

void JoinedThread::end()
{
    if (!m_thread.joinable())
        return;
    QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    m_thread.join();
}

} // namespace panel
