// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/ContainerSockets.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ExecApi.h"
#include "core/machine/SocketTable.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

namespace panel {

namespace {

constexpr qsizetype maximumProcesses = 300;

/// What the engine says, or the runtime by the exit code, when there is no such program.
bool isMissing(const Result<ExecEnd> &end)
{
    if (end)
        return end->exitCode == 126 || end->exitCode == 127;
    return end.error().detail.contains(QLatin1String("executable file not found"))
           || end.error().detail.contains(QLatin1String("no such file or directory"));
}

class SocketReading : public AnsweringCall<ContainerSockets>
{
public:
    SocketReading(EngineConnection *engine, const QString &container, QObject *requester,
                  Handler<ContainerSockets> done)
        : AnsweringCall(requester, std::move(done)), m_api(engine), m_container(container)
    {
        // Half of the questions do not depend on the others. An engine or container that has no
        // IPv6 has no second table: cat complains, and goes on.
        m_pending = 3;
        ask({QStringLiteral("cat"), QStringLiteral("/proc/net/tcp"),
             QStringLiteral("/proc/net/tcp6")},
            [this](const Result<ExecEnd> &end) { onTables(end, QStringLiteral("tcp")); });
        ask({QStringLiteral("cat"), QStringLiteral("/proc/net/udp"),
             QStringLiteral("/proc/net/udp6")},
            [this](const Result<ExecEnd> &end) { onTables(end, QStringLiteral("udp")); });
        ask({QStringLiteral("ls"), QStringLiteral("/proc")}, [this](const Result<ExecEnd> &end) {
            if (end)
                m_processes = parseProcessNumbers(end->output);
            answered();
        });
    }

protected:
    void abortWork() override
    {
        const QList<Call *> calls = findChildren<Call *>(Qt::FindDirectChildrenOnly);
        qDeleteAll(calls);
    }

private:
    struct Found
    {
        QString protocol;
        ListeningSocket socket;
    };

    void ask(const QStringList &words, const Handler<ExecEnd> &done)
    {
        m_api.run(m_container, words, this, done);
    }

    void onTables(const Result<ExecEnd> &end, const QString &protocol)
    {
        if (isMissing(end))
            m_failure = Error{Error::Kind::ProgramMissing,
                              Tr::tr("the image has no “cat”: nobody can look inside"),
                              {},
                              {}};
        else if (!end)
            m_failure = end.error();
        else
            for (const ListeningSocket &socket : parseSocketTable(end->output))
                m_found.append({protocol, socket});
        answered();
    }

    void answered()
    {
        if (--m_pending > 0)
            return;
        if (m_failure)
            deliver(fail(*m_failure));
        else if (m_asksOwners || m_found.isEmpty() || m_processes.isEmpty())
            finish();
        else
            askOwners();
    }

    void askOwners()
    {
        m_asksOwners = true;
        // With one folder alone ls would not say which it is.
        QStringList folders{QStringLiteral("ls"), QStringLiteral("-l"),
                            QStringLiteral("/proc/self/fd")};
        QStringList files{QStringLiteral("cat")};
        for (const qint64 pid : std::as_const(m_processes)) {
            folders.append(QStringLiteral("/proc/%1/fd").arg(pid));
            files.append(QStringLiteral("/proc/%1/status").arg(pid));
        }
        m_pending = 2;
        // Processes that have ended, and those that we may not look at, only cost an exit code.
        ask(folders, [this](const Result<ExecEnd> &end) {
            if (end)
                m_owners = parseDescriptorLists(end->output);
            answered();
        });
        ask(files, [this](const Result<ExecEnd> &end) {
            if (end)
                m_statuses = parseProcessStatus(end->output);
            answered();
        });
    }

    void finish()
    {
        ContainerSockets sockets;
        for (const Found &found : std::as_const(m_found)) {
            ContainerListener listener;
            listener.protocol = found.protocol;
            listener.address = found.socket.address;
            listener.port = found.socket.port;
            listener.pid = m_owners.value(found.socket.inode);
            if (listener.pid != 0)
                listener.program = nameOf(listener.pid);
            else
                guessByUser(listener, found.socket.user);
            sockets.listeners.append(listener);
        }
        deliver(sockets);
    }

    QString nameOf(qint64 pid) const
    {
        for (const ProcessStatus &status : m_statuses) {
            if (status.pid == pid)
                return status.name;
        }
        return {};
    }

    void guessByUser(ContainerListener &listener, qint64 user) const
    {
        QSet<QString> names;
        QList<qint64> pids;
        for (const ProcessStatus &status : m_statuses) {
            // Root's descriptors we would have seen as root, and as anybody else we cannot tell
            // them from those of an init.
            if (status.user != user || user == 0)
                continue;
            names.insert(status.name);
            pids.append(status.pid);
        }
        if (names.size() != 1)
            return;
        listener.program = *names.cbegin();
        if (pids.size() == 1)
            listener.pid = pids.constFirst();
    }

    ExecApi m_api;
    QString m_container;
    int m_pending = 0;
    bool m_asksOwners = false;
    std::optional<Error> m_failure;
    QList<Found> m_found;
    QList<qint64> m_processes;
    QHash<qint64, qint64> m_owners;
    QList<ProcessStatus> m_statuses;
};

} // namespace

Call *readContainerSockets(EngineConnection *engine, const QString &container, QObject *requester,
                           Handler<ContainerSockets> done)
{
    return new SocketReading(engine, container, requester, std::move(done));
}

QList<ProcessStatus> parseProcessStatus(const QByteArray &files)
{
    QList<ProcessStatus> list;
    ProcessStatus status;
    bool hasName = false;
    const QByteArrayList lines = files.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray key = line.left(colon);
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (key == "Name") {
            status = {};
            status.name = plainText(value);
            hasName = true;
        } else if (key == "Pid") {
            status.pid = value.toLongLong();
        } else if (key == "Uid" && hasName && status.pid > 0) {
            status.user = value.simplified().split(' ').constFirst().toLongLong();
            list.append(status);
            hasName = false;
        }
    }
    return list;
}

QHash<qint64, qint64> parseDescriptorLists(const QByteArray &output)
{
    QHash<qint64, qint64> owners;
    qint64 pid = 0;
    const QByteArrayList lines = output.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("/proc/") && line.endsWith("/fd:")) {
            pid = line.split('/').value(2).toLongLong();
            continue;
        }
        const qsizetype at = line.lastIndexOf(" -> socket:[");
        if (pid <= 0 || at < 0 || !line.endsWith(']'))
            continue;
        const qint64 inode = line.mid(at + 12).chopped(1).toLongLong();
        if (inode > 0 && pid < owners.value(inode, pid + 1))
            owners.insert(inode, pid);
    }
    return owners;
}

QList<qint64> parseProcessNumbers(const QByteArray &output)
{
    QList<qint64> numbers;
    const QByteArrayList words = output.simplified().split(' ');
    for (const QByteArray &word : words) {
        bool isNumber = false;
        const qint64 number = word.toLongLong(&isNumber);
        if (isNumber && number > 0 && numbers.size() < maximumProcesses)
            numbers.append(number);
    }
    return numbers;
}

} // namespace panel
