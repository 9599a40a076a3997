// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogStore.h"

#include <QList>
#include <QSet>
#include <QString>

namespace panel {

/// How log lines look. A value.
struct LogLook
{
    enum class Times {
        Local,    ///< by this computer's clock and zone
        Utc,      ///< as the engine writes them
        Relative, ///< how long ago
        Off
    };

    Times times = Times::Local;
    bool services = true; ///< the column with the service's name
    bool wraps = false;
    bool foldsTraces = true; ///< stack traces begin as one line each
    int zoom = 0;            ///< steps from the usual size of letters

    bool operator==(const LogLook &other) const = default;
};

/// A filter that the user gave a name.
struct SavedLogFilter
{
    QString name;
    QString text; ///< as LogFilter::parse reads it

    bool operator==(const SavedLogFilter &other) const = default;
};

/// What is remembered about the logs between runs: how they look and what was muted, never a line
/// of them. Part of Settings; what makes no sense in the file counts as not there.
class LogSettings
{
public:
    /// `file` as in Settings.
    explicit LogSettings(const QString &file);

    LogLook look() const;
    void setLook(const LogLook &look);

    /// Lines around each match that a filter shows too.
    int contextLines() const;
    void setContextLines(int lines);

    /// By the project's file.
    QSet<QString> mutedServices(const QString &projectFile) const;
    void setMutedServices(const QString &projectFile, const QSet<QString> &services);

    QList<SavedLogFilter> savedFilters() const;
    void setSavedFilters(const QList<SavedLogFilter> &filters);

    LogBudget budget() const;
    void setBudget(const LogBudget &budget);

private:
    QString m_file;
};

} // namespace panel
