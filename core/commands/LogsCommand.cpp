// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/LogsCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/UnixSignals.h"
#include "core/compose/Service.h"
#include "core/logs/LogMergeReader.h"
#include "core/logs/LogMoment.h"
#include "core/logs/LogSession.h"

#include <QDateTime>

#include <algorithm>

namespace panel {

namespace {

qint64 nanoOf(const QString &moment)
{
    const auto time = parseMoment(moment, QDateTime::currentDateTime());
    return time ? time->toMSecsSinceEpoch() * 1'000'000 : 0;
}

LogPrinter::Style styleFor(const Terminal &terminal)
{
    if (terminal.isJson())
        return LogPrinter::Style::Json;
    return terminal.hasColours() ? LogPrinter::Style::Coloured : LogPrinter::Style::Plain;
}

} // namespace

LogsCommand::LogsCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = line.follow, .watchMachines = false}, parent)
{
    // It was looked at when the command line was read.
    m_filter = LogFilter::parse(line.filter).value_or(LogFilter());
    if (session()->logs()) // before the first container is known
        session()->logs()->setRange({line.tail, nanoOf(line.since)});
}

void LogsCommand::start()
{
    prepare(Needs(Project) | Engine | Services, [this] { begin(); });
}

QStringList LogsCommand::wantedServices()
{
    QStringList names = line().services;
    if (names.isEmpty()) {
        for (const Service &service : session()->services().services())
            names.append(service.name);
    }
    return names;
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
    QStringList known;
    for (const Service &service : session()->services().services())
        known.append(service.name);
    for (const QString &name : m_filter.unknownServices(known)) {
        terminal().printToErrorStream(
            Tr::tr("The filter: no service is called “%1”.").arg(elided(plainText(name), 60)));
    }
    m_printer = std::make_unique<LogPrinter>(styleFor(terminal()), wantedServices());
    learnContainers();
    const auto hasContainer = [this](const QString &name) {
        const Service *service = session()->services().find(name);
        return service && service->container;
    };
    const QStringList wanted = wantedServices();
    if (std::none_of(wanted.begin(), wanted.end(), hasContainer)) {
        terminal().printToErrorStream(
            line().follow ? Tr::tr("There is no container yet: waiting for one. Ctrl-C ends it.")
                          : Tr::tr("There is no container, so there is no log."));
    }
    if (line().follow)
        follow();
    else
        read();
}

void LogsCommand::learnContainers()
{
    m_containers.clear();
    for (const Service &service : session()->services().services()) {
        // A followed line tells of its service only.
        if (service.container && service.others.isEmpty())
            m_containers.insert(service.name, service.container->name.toUtf8());
    }
}

void LogsCommand::read()
{
    std::vector<LogMergeReader::Input> inputs;
    QStringList names;
    QByteArrayList containerNames;
    const QStringList wanted = wantedServices();
    for (const Service &service : session()->services().services()) {
        if (!wanted.contains(service.name))
            continue;
        const QList<Container> containers = service.containers();
        for (const Container &container : containers) {
            LogOptions options;
            options.tty = container.tty;
            options.follow = false;
            options.tail = line().tail;
            options.sinceNano = nanoOf(line().since);
            options.untilNano = nanoOf(line().until);
            inputs.push_back({session()->engine(), container.id, options});
            names.append(service.name);
            containerNames.append(container.name.toUtf8());
        }
    }
    m_reader = new LogMergeReader(this);
    connect(m_reader, &LogMergeReader::merged, this,
            [this, names, containerNames](const std::vector<LogMergeReader::Line> &lines) {
                QByteArray out;
                for (const auto &[logLine, input] : lines) {
                    const StoredLine stored = storedLine(logLine, int(input));
                    if (m_filter.isEmpty() || m_filter.matches(stored, names))
                        m_printer->append(out, stored, names[qsizetype(input)],
                                          containerNames[qsizetype(input)]);
                }
                terminal().printLines(out);
            });
    connect(m_reader, &LogMergeReader::failed, this, [this](int, const Error &error) {
        m_failed = true;
        terminal().printError(error);
    });
    connect(m_reader, &LogMergeReader::ended, this, [this] { end(m_failed ? 1 : 0); });
    m_reader->read(inputs);
}

void LogsCommand::follow()
{
    auto *unixSignals = new UnixSignals(this);
    connect(unixSignals, &UnixSignals::interrupted, this, [this] { end(0); });
    connect(session(), &Session::servicesChanged, this, &LogsCommand::learnContainers);
    LogSession *logs = session()->logs();
    m_next = logs->store().firstNumber();
    connect(logs, &LogSession::appended, this, &LogsCommand::printNew);
    if (!terminal().isJson()) {
        connect(logs, &LogSession::failed, this, [this](const QString &, const Error &error) {
            terminal().printToErrorStream(error.message);
        });
    }
    printNew();
}

void LogsCommand::printNew()
{
    const LogStore &store = session()->logs()->store();
    const QStringList services = store.services();
    const quint64 first = store.firstNumber();
    if (first > m_next && !terminal().isJson()) {
        terminal().printToErrorStream(
            Tr::tr("%Ln lines came faster than they could be printed, and are left out.", nullptr,
                   int(first - m_next)));
    }
    m_next = std::max(m_next, first);
    QByteArray out;
    store.visit(m_next, store.endNumber(), [&](const StoredLine &stored) {
        m_next = stored.number + 1;
        const QString service = services.value(stored.service);
        if ((line().services.isEmpty() || line().services.contains(service))
            && m_filter.matches(stored, services))
            m_printer->append(out, stored, service, m_containers.value(service));
    });
    if (!out.isEmpty())
        terminal().printLines(out);
}

} // namespace panel
