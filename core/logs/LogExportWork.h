// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogFile.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>
#include <vector>

namespace panel {

class EngineConnection;
class LogMergeReader;

/// The half of a LogExport that lives in its thread.
class LogExportWork : public QObject
{
    Q_OBJECT

public:
    LogExportWork(const QString &file, LogFormat format) : m_file(file, format) {}

    /// Once, in the thread of the export.
    virtual void start() = 0;
    void setCancelled(const std::atomic<bool> *cancelled) { m_cancelled = cancelled; }

Q_SIGNALS:
    void progressed(qint64 lines, qint64 bytes, double fraction);
    void finished(const panel::Result<panel::LogExportReport> &outcome);

protected:
    bool isCancelled() const { return *m_cancelled; }
    static Error cancelledError();

    LogFile m_file;

private:
    const std::atomic<bool> *m_cancelled = nullptr;
};

/// Writes lines of the store.
class StoreExportWork : public LogExportWork
{
    Q_OBJECT

public:
    StoreExportWork(std::shared_ptr<const LogStore> store, const std::optional<LineSet> &lines,
                    const QString &file, LogFormat format);
    void start() override;

private:
    Result<LogExportReport> run();
    Result<void> write(const LogStore::Span &span);
    QByteArrayView serviceName(size_t index);

    std::shared_ptr<const LogStore> m_store;
    std::optional<LineSet> m_lines;
    std::vector<QByteArray> m_services; ///< by their index
};

/// Writes what engines have, as it comes.
class EngineExportWork : public LogExportWork
{
    Q_OBJECT

public:
    EngineExportWork(const QMap<QString, Endpoint> &endpoints, const QList<LogSource> &sources,
                     const LogFilter &filter, const QString &file, LogFormat format);
    ~EngineExportWork() override;
    void start() override;

private:
    void onConnectionChanged();
    void read();
    void end(const Result<LogExportReport> &outcome);

    const QMap<QString, Endpoint> m_endpoints;
    const QList<LogSource> m_sources;
    const LogFilter m_filter;
    QStringList m_services; ///< of the sources, in their order
    std::map<QString, std::unique_ptr<EngineConnection>> m_connections;
    std::unique_ptr<LogMergeReader> m_reader;
    QTimer m_watch; ///< for the wish to cancel
    bool m_ended = false;
};

} // namespace panel
