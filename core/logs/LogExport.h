// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/logs/LineSet.h"
#include "core/logs/LogFilter.h"
#include "core/logs/LogSource.h"
#include "core/logs/LogText.h"

#include <QMap>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace panel {

class LogExportWork;
struct Endpoint;

struct LogExportReport
{
    QString file;
    qint64 lines = 0;
    qint64 bytes = 0;

    bool operator==(const LogExportReport &other) const = default;
};

/// Log lines on their way into a file, which appears under its name when it is whole; otherwise
/// what was there before stays. Works in a thread of its own, with little memory, whatever the
/// number of lines. On the UI thread; a child of its requester, whose destruction cancels it.
class LogExport : public QObject
{
    Q_OBJECT

public:
    /// These lines of the store (LogRows::lines()), or all of them.
    static LogExport *ofStore(std::shared_ptr<const LogStore> store,
                              const std::optional<LineSet> &lines, const QString &file,
                              LogFormat format, QObject *requester);
    /// All lines that the engines have of these containers and that pass the filter, from new
    /// connections; see LogSession::endpoints(), sources().
    static LogExport *ofEngines(const QMap<QString, Endpoint> &endpoints,
                                const QList<LogSource> &sources, const LogFilter &filter,
                                const QString &file, LogFormat format, QObject *requester);
    ~LogExport() override;

    /// It ends with Error::Kind::Cancelled.
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    /// Some times a second. `fraction` is 0 to 1, or negative if nobody knows.
    void progressed(qint64 lines, qint64 bytes, double fraction);
    /// Once. FileUnreadable with the reason: the disk is full, for example. The kinds of LogStream.
    void finished(const panel::Result<panel::LogExportReport> &outcome);

private:
    LogExport(LogExportWork *work, QObject *requester);

    std::atomic<bool> m_cancelled = false;
    QThread m_thread;
};

} // namespace panel
