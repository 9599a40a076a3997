// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogExport.h"

#include "core/endpoint/Endpoint.h"
#include "core/logs/LogExportWork.h"

namespace panel {

LogExport *LogExport::ofStore(std::shared_ptr<const LogStore> store,
                              const std::optional<LineSet> &lines, const QString &file,
                              LogFormat format, QObject *requester)
{
    return new LogExport(new StoreExportWork(std::move(store), lines, file, format), requester);
}

LogExport *LogExport::ofEngines(const QMap<QString, Endpoint> &endpoints,
                                const QList<LogSource> &sources, const LogFilter &filter,
                                const QString &file, LogFormat format, QObject *requester)
{
    return new LogExport(new EngineExportWork(endpoints, sources, filter, file, format), requester);
}

LogExport::LogExport(LogExportWork *work, QObject *requester) : QObject(requester)
{
    m_thread.setObjectName(QStringLiteral("log-export"));
    work->setCancelled(&m_cancelled);
    work->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, work, &LogExportWork::start);
    connect(&m_thread, &QThread::finished, work, &QObject::deleteLater);
    connect(work, &LogExportWork::progressed, this, &LogExport::progressed);
    connect(work, &LogExportWork::finished, this, [this](const Result<LogExportReport> &outcome) {
        m_thread.quit();
        Q_EMIT finished(outcome);
    });
    m_thread.start(QThread::LowPriority);
}

LogExport::~LogExport()
{
    cancel();
    m_thread.quit();
    m_thread.wait(); // for the block that is being written
}

} // namespace panel
