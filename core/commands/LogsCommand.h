// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"
#include "core/commands/LogPrinter.h"
#include "core/logs/LogFilter.h"

#include <memory>

namespace panel {

class LogMergeReader;

/// `logs`: the lines of the project's containers, merged by time; with -f as they come, and then
/// also of containers that start later.
class LogsCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    LogsCommand(const CommandLine &line, QObject *parent);
    void start() override;

private:
    void begin();
    void read();
    void follow();
    void printNew();
    void learnContainers();
    QStringList wantedServices();

    LogFilter m_filter;
    std::unique_ptr<LogPrinter> m_printer;
    QHash<QString, QByteArray> m_containers; ///< their names by service, where it has one only
    LogMergeReader *m_reader = nullptr;      ///< a child
    quint64 m_next = 0;                      ///< of the store: the first line that is not printed
    bool m_failed = false;
};

} // namespace panel
