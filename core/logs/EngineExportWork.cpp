// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/Endpoint.h"
#include "core/engine/EngineConnection.h"
#include "core/logs/LogExportWork.h"
#include "core/logs/LogMergeReader.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

constexpr int watchMilliseconds = 50;

} // namespace

EngineExportWork::EngineExportWork(const QMap<QString, Endpoint> &endpoints,
                                   const QList<LogSource> &sources, const LogFilter &filter,
                                   const QString &file, LogFormat format)
    : LogExportWork(file, format)
    , m_endpoints(endpoints)
    , m_sources(sources)
    , m_filter(filter)
    , m_watch(this)
{
    for (const LogSource &source : sources)
        m_services.append(source.shownService());
}

EngineExportWork::~EngineExportWork() = default;

void EngineExportWork::start()
{
    if (const Result<void> opened = m_file.open(); !opened) {
        end(fail(opened.error()));
        return;
    }
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (isCancelled())
            end(fail(cancelledError()));
    });
    m_watch.start(watchMilliseconds);
    for (const LogSource &source : m_sources) {
        auto &connection = m_connections[source.engine];
        if (!connection)
            connection = std::make_unique<EngineConnection>(m_endpoints.value(source.engine));
    }
    // Only now: what one of them tells is judged together with all others.
    for (const auto &[name, connection] : m_connections) {
        connect(connection.get(), &EngineConnection::stateChanged, this,
                &EngineExportWork::onConnectionChanged);
        connection->open();
    }
    onConnectionChanged();
}

void EngineExportWork::onConnectionChanged()
{
    if (m_reader || m_ended)
        return;
    for (const auto &[name, connection] : m_connections) {
        if (connection->state() == EngineConnection::State::Lost) {
            end(fail(connection->error()));
            return;
        }
    }
    const bool all = std::all_of(m_connections.begin(), m_connections.end(),
                                 [](const auto &known) { return known.second->isConnected(); });
    if (all)
        read();
}

void EngineExportWork::read()
{
    std::vector<LogMergeReader::Input> inputs;
    for (const LogSource &source : m_sources) {
        LogOptions options;
        options.tty = source.tty;
        options.follow = false;
        inputs.push_back({m_connections.at(source.engine).get(), source.containerId, options});
    }
    QByteArrayList names;
    for (const QString &service : std::as_const(m_services))
        names.append(service.toUtf8());
    m_reader = std::make_unique<LogMergeReader>(nullptr);
    connect(m_reader.get(), &LogMergeReader::merged, this,
            [this, names](const std::vector<LogMergeReader::Line> &lines) {
                for (const auto &[line, input] : lines) {
                    if (m_ended)
                        return;
                    const StoredLine stored = storedLine(line, int(input));
                    if (!m_filter.isEmpty() && !m_filter.matches(stored, m_services))
                        continue;
                    const WrittenLine written{
                        line.timeNano, stored.stream, names[qsizetype(input)], {}, line.text};
                    if (const Result<void> added = m_file.add(written); !added)
                        end(fail(added.error()));
                }
                if (m_file.isTimeToReport())
                    Q_EMIT progressed(m_file.lines(), m_file.bytes(), -1);
            });
    connect(m_reader.get(), &LogMergeReader::failed, this,
            [this](int, const Error &error) { end(fail(error)); });
    connect(m_reader.get(), &LogMergeReader::ended, this, [this] { end(m_file.commit()); });
    m_reader->read(inputs);
}

void EngineExportWork::end(const Result<LogExportReport> &outcome)
{
    if (std::exchange(m_ended, true))
        return;
    m_watch.stop();
    Q_EMIT finished(outcome);
}

} // namespace panel
