// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/HostListener.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/SocketOwner.h"
#include "core/process/ProcessRun.h"
#include "core/process/ProgramFinder.h"

#include <QFile>
#include <QMutex>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <pwd.h>
#include <tuple>
#include <vector>

namespace panel {

namespace {

using namespace std::chrono_literals;

void sortAndUnite(QList<HostListener> &listeners)
{
    const auto order = [](const HostListener &left, const HostListener &right) {
        return std::tie(left.port, left.address, left.pid)
               < std::tie(right.port, right.address, right.pid);
    };
    std::sort(listeners.begin(), listeners.end(), order);
    listeners.erase(std::unique(listeners.begin(), listeners.end()), listeners.end());
}

QString loginName(qint64 user)
{
    std::vector<char> buffer(16 * 1024);
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(uid_t(user), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return QString::number(user);
    return plainText(QByteArray(found->pw_name));
}

QList<HostListener> listenersByProc()
{
    const QList<ListeningSocket> sockets = hostListeningSockets();
    QSet<qint64> inodes;
    for (const ListeningSocket &socket : sockets)
        inodes.insert(socket.inode);
    const QHash<qint64, qint64> owners = socketOwners(inodes);
    QList<HostListener> listeners;
    for (const ListeningSocket &socket : sockets) {
        HostListener listener;
        listener.address = socket.address;
        listener.port = socket.port;
        listener.user = loginName(socket.user);
        listener.pid = owners.value(socket.inode);
        if (listener.pid != 0)
            listener.program = plainText(programName(listener.pid));
        listeners.append(listener);
    }
    sortAndUnite(listeners);
    return listeners;
}

/// Reads /proc in the thread pool, where it disturbs nobody however many processes there are.
class ProcReading : public AnsweringCall<QList<HostListener>>
{
public:
    ProcReading(QObject *requester, Handler<QList<HostListener>> done)
        : AnsweringCall(requester, std::move(done)), m_desk(std::make_shared<Desk>())
    {
        m_desk->reader = this;
        QThreadPool::globalInstance()->start([desk = m_desk] {
            const QList<HostListener> listeners = listenersByProc();
            // While it is locked, the call cannot die.
            const QMutexLocker lock(&desk->mutex);
            if (!desk->reader)
                return;
            QMetaObject::invokeMethod(
                desk->reader, [reader = desk->reader, listeners] { reader->deliver(listeners); },
                Qt::QueuedConnection);
        });
    }
    ~ProcReading() override { leave(); }

protected:
    void abortWork() override { leave(); }

private:
    struct Desk
    {
        QMutex mutex;
        ProcReading *reader = nullptr; ///< null: nobody waits any more
    };

    void leave()
    {
        const QMutexLocker lock(&m_desk->mutex);
        m_desk->reader = nullptr;
    }

    std::shared_ptr<Desk> m_desk;
};

class LsofReading : public AnsweringCall<QList<HostListener>>
{
public:
    LsofReading(ProcessLauncher *launcher, QObject *requester, Handler<QList<HostListener>> done)
        : AnsweringCall(requester, std::move(done))
    {
        const Result<QString> program = findProgram(QStringLiteral("lsof"));
        if (!program) {
            deliver(fail(program.error()));
            return;
        }
        Command command;
        command.program = *program;
        command.arguments = {QStringLiteral("-nP"), QStringLiteral("-iTCP"),
                             QStringLiteral("-sTCP:LISTEN"), QStringLiteral("-FpcLtn")};
        command.environment = baseEnvironment();
        command.deadline = 10s;
        m_run = launcher->run(command, this, [this](const Result<ProcessEnd> &end) {
            if (!end)
                deliver(fail(end.error()));
            else if (end->exitCode != 0 && !end->standardError.isEmpty())
                // It ends with 1 and without a word when nothing listens.
                deliver(fail(Error::Kind::ProgramFailed,
                             Tr::tr("lsof could not list the ports of this computer."), {},
                             plainText(end->standardError)));
            else
                deliver(parseLsof(end->standardOutput));
        });
    }

protected:
    void abortWork() override { delete m_run; }

private:
    QPointer<Call> m_run;
};

} // namespace

QList<HostListener> parseLsof(const QByteArray &output)
{
    QList<HostListener> listeners;
    HostListener process;
    bool isV6 = false;
    const QByteArrayList lines = output.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray value = line.mid(1);
        switch (line.isEmpty() ? '\0' : line.at(0)) {
        case 'p':
            process = {};
            process.pid = value.toLongLong();
            break;
        case 'c': process.program = plainText(value); break;
        case 'L': process.user = plainText(value); break;
        case 't': isV6 = value == "IPv6"; break;
        case 'n': {
            // "*:443", "127.0.0.1:8080", "[::1]:631"
            const qsizetype colon = value.lastIndexOf(':');
            bool isPort = false;
            HostListener listener = process;
            listener.port = int(value.mid(colon + 1).toUShort(&isPort));
            QByteArray address = value.left(std::max<qsizetype>(colon, 0));
            if (address.startsWith('[') && address.endsWith(']'))
                address = address.mid(1).chopped(1);
            listener.address = address != "*" ? plainText(address)
                               : isV6         ? QStringLiteral("::")
                                              : QStringLiteral("0.0.0.0");
            if (colon > 0 && isPort && listener.port > 0 && process.pid > 0)
                listeners.append(listener);
            break;
        }
        default: break;
        }
    }
    sortAndUnite(listeners);
    return listeners;
}

Call *listHostListeners(ProcessLauncher *launcher, QObject *requester,
                        Handler<QList<HostListener>> done)
{
    if (QFile::exists(QStringLiteral("/proc/net/tcp")))
        return new ProcReading(requester, std::move(done));
    return new LsofReading(launcher, requester, std::move(done));
}

} // namespace panel
