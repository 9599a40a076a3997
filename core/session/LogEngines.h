// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/compose/Service.h"
#include "core/endpoint/Endpoint.h"
#include "core/logs/LogSource.h"

#include <QMap>
#include <QObject>
#include <QString>

#include <map>
#include <memory>

namespace panel {

class LogSession;

/// Where the log of the service comes from: its containers that have run.
QList<LogSource> logSourcesOf(const Service &service, const QString &engine = {});

/// The same project on other engines than the session's: finds its containers there, and has their
/// logs followed among the others.
class LogEngines : public QObject
{
    Q_OBJECT

public:
    /// The logs outlive this.
    LogEngines(LogSession *logs, QObject *parent);
    ~LogEngines() override;

    /// By the names that tell their services apart. One that is there already stays connected.
    void setEndpoints(const QMap<QString, Endpoint> &endpoints);
    void setProject(const ComposeProject &project);
    QStringList names() const;

private:
    struct Other;

    void tell(const QString &name);

    LogSession *m_logs;
    ComposeProject m_project;
    std::map<QString, std::unique_ptr<Other>> m_others;
};

} // namespace panel
