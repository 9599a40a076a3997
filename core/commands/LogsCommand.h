// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"
#include "core/engine/LogLine.h"

#include <vector>

namespace panel {

/// `logs`: the lines of the project's containers, merged by time; with -f as they come, and then
/// also of containers that start later.
class LogsCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    LogsCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    struct PendingLine
    {
        LogLine line;
        QString service;
        QString container;
    };

    void begin();
    void openMissing();
    void open(const Service &service);
    void print(const PendingLine &pending);
    void finishHistory();

    bool isWanted(const QString &service) const;

    std::vector<PendingLine> m_history; ///< without -f: everything, to be sorted at the end
    QStringList m_open;                 ///< ids of containers that are being read
    QHash<QString, qint64> m_lastTime;  ///< by container: where to go on after a restart
    qsizetype m_serviceWidth = 0;
    bool m_failed = false;
};

} // namespace panel
