// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/LogsCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/UnixSignals.h"
#include "core/compose/Service.h"
#include "core/engine/LogStream.h"

#include <QDateTime>

#include <algorithm>

namespace panel {

LogsCommand::LogsCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
}

void LogsCommand::start()
{
    prepare(Needs(Project) | Engine | Services, [this] { begin(); });
}

void LogsCommand::begin()
{
    for (const QString &name : line().services) {
        if (!session()->services().find(name)) {
            fail(Error{Error::Kind::NotFound,
                       Tr::tr("The project has no service “%1”.").arg(elided(plainText(name), 60)),
                       Tr::tr("“inception-panel status” lists its services."),
                       {}});
            return;
        }
    }
    for (const Service &service : session()->services().services()) {
        if (isWanted(service.name))
            m_serviceWidth = std::max(m_serviceWidth, service.name.size());
    }
    if (line().follow) {
        connect(session(), &Session::servicesChanged, this, &LogsCommand::openMissing);
        auto *unixSignals = new UnixSignals(this);
        connect(unixSignals, &UnixSignals::interrupted, this, [this] { end(0); });
    }
    openMissing();
    if (!line().follow && m_open.isEmpty())
        end(0);
}

bool LogsCommand::isWanted(const QString &service) const
{
    return line().services.isEmpty() || line().services.contains(service);
}

void LogsCommand::openMissing()
{
    for (const Service &service : session()->services().services()) {
        if (!isWanted(service.name) || !service.container || m_open.contains(service.container->id))
            continue;
        const bool runs = service.container->state == Container::State::Running;
        // One that has ended is read once, unless it runs again.
        if (m_lastTime.contains(service.container->id) && !runs)
            continue;
        open(service);
    }
}

void LogsCommand::open(const Service &service)
{
    const Container container = *service.container;
    LogOptions options;
    options.tty = container.tty;
    options.follow = line().follow;
    options.tail = line().tail;
    if (!line().since.isEmpty()) {
        const auto since = parseSince(line().since, QDateTime::currentSecsSinceEpoch());
        options.sinceNano = since.value_or(0) * 1'000'000'000;
    }
    if (const auto last = m_lastTime.constFind(container.id); last != m_lastTime.cend()) {
        options.sinceNano = *last + 1;
        options.tail = -1;
    }
    m_open.append(container.id);
    m_lastTime[container.id] = std::max<qint64>(0, options.sinceNano - 1);
    auto *stream = new LogStream(session()->engine(), container.id, options, this);
    connect(stream, &LogStream::received, this,
            [this, name = service.name, container](const QList<LogLine> &lines) {
                for (const LogLine &logLine : lines) {
                    m_lastTime[container.id] = logLine.timeNano;
                    PendingLine pending{logLine, name, container.name};
                    if (line().follow)
                        print(pending);
                    else
                        m_history.push_back(std::move(pending));
                }
            });
    connect(stream, &LogStream::ended, this,
            [this, stream, id = container.id](const Result<void> &outcome) {
                stream->deleteLater();
                m_open.removeOne(id);
                if (!outcome && !line().follow) {
                    m_failed = true;
                    terminal().printError(outcome.error());
                }
                if (line().follow)
                    openMissing();
                else if (m_open.isEmpty())
                    finishHistory();
            });
}

void LogsCommand::finishHistory()
{
    std::stable_sort(m_history.begin(), m_history.end(),
                     [](const PendingLine &left, const PendingLine &right) {
                         return left.line.timeNano < right.line.timeNano;
                     });
    for (const PendingLine &pending : m_history)
        print(pending);
    end(m_failed ? 1 : 0);
}

void LogsCommand::print(const PendingLine &pending)
{
    const QDateTime time =
        QDateTime::fromMSecsSinceEpoch(pending.line.timeNano / 1'000'000, Qt::UTC);
    if (terminal().isJson()) {
        const bool isError = pending.line.stream == LogLine::Stream::StandardError;
        terminal().print(QJsonObject{
            {QStringLiteral("time"), time.toString(Qt::ISODateWithMs)},
            {QStringLiteral("service"), pending.service},
            {QStringLiteral("container"), pending.container},
            {QStringLiteral("stream"),
             isError ? QStringLiteral("stderr") : QStringLiteral("stdout")},
            {QStringLiteral("line"), QString::fromUtf8(pending.line.text)},
        });
        return;
    }
    terminal().print(QStringLiteral("%1  %2  %3")
                         .arg(time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")),
                              pending.service.leftJustified(m_serviceWidth),
                              plainText(pending.line.text)));
}

} // namespace panel
