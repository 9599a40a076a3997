// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/ProgramSocket_p.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace panel {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#else
constexpr int sendFlags = 0; // macOS has an option of the socket for it
#endif

bool isForLater(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

/// Linux tells a program that has closed from one that has only ended what it says. Elsewhere that
/// shows at the next write.
bool hasHungUp([[maybe_unused]] int descriptor)
{
#ifdef Q_OS_LINUX
    pollfd state{descriptor, 0, 0};
    return ::poll(&state, 1, 0) > 0 && (state.revents & POLLHUP) != 0;
#else
    return false;
#endif
}

} // namespace

ProgramSocket::ProgramSocket(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_readable(descriptor, QSocketNotifier::Read)
    , m_writable(descriptor, QSocketNotifier::Write)
{
    ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    ::fcntl(m_descriptor, F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
    const int on = 1;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
    m_writable.setEnabled(false);
    m_hangUpCheck.setInterval(1000);
    connect(&m_hangUpCheck, &QTimer::timeout, this, &ProgramSocket::checkForHangUp);
    connect(&m_readable, &QSocketNotifier::activated, this, [this] {
        // Whoever has no room now asks again when there is.
        m_readable.setEnabled(false);
        Q_EMIT readyRead();
    });
    connect(&m_writable, &QSocketNotifier::activated, this, &ProgramSocket::flush);
}

ProgramSocket::~ProgramSocket()
{
    m_readable.setEnabled(false);
    m_writable.setEnabled(false);
    ::close(m_descriptor);
}

QByteArray ProgramSocket::read(qint64 maximum)
{
    QByteArray bytes(qsizetype(maximum), Qt::Uninitialized);
    const ssize_t count = ::recv(m_descriptor, bytes.data(), size_t(maximum), 0);
    if (count > 0) {
        bytes.truncate(count);
        m_readable.setEnabled(true);
        return bytes;
    }
    if (count < 0 && isForLater(errno))
        m_readable.setEnabled(true);
    else if (count == 0)
        checkForHangUp();
    else
        QMetaObject::invokeMethod(this, &ProgramSocket::gone, Qt::QueuedConnection);
    return {};
}

void ProgramSocket::checkForHangUp()
{
    m_readable.setEnabled(false);
    m_hangUpCheck.start();
    if (!hasHungUp(m_descriptor))
        return;
    m_hangUpCheck.stop();
    QMetaObject::invokeMethod(this, &ProgramSocket::gone, Qt::QueuedConnection);
}

void ProgramSocket::write(const QByteArray &bytes)
{
    m_unsent += bytes;
    m_writable.setEnabled(!m_unsent.isEmpty());
}

void ProgramSocket::flush()
{
    const ssize_t count =
        ::send(m_descriptor, m_unsent.constData(), size_t(m_unsent.size()), sendFlags);
    if (count < 0 && !isForLater(errno)) {
        m_writable.setEnabled(false);
        Q_EMIT gone();
        return;
    }
    if (count > 0)
        m_unsent.remove(0, count);
    m_writable.setEnabled(!m_unsent.isEmpty());
    if (count > 0)
        Q_EMIT bytesWritten();
}

} // namespace panel
