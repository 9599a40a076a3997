// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/LogStream.h"

#include <QObject>

#include <deque>
#include <vector>

namespace panel {

class EngineConnection;

/// The logs of several containers as they are now, as one by time, however long they are: it holds
/// a little of each and lets the engine wait. On the thread of its connections.
class LogMergeReader : public QObject
{
    Q_OBJECT

public:
    struct Input
    {
        EngineConnection *engine = nullptr;
        QString containerId;
        LogOptions options; ///< does not follow
    };
    struct Line
    {
        LogLine line;
        size_t input = 0; ///< index
    };

    explicit LogMergeReader(QObject *parent);

    /// Once. Inputs that cannot be read are told by failed(); the others go on.
    void read(const std::vector<Input> &inputs);

Q_SIGNALS:
    /// Never empty. The lines of one input keep their order.
    void merged(const std::vector<panel::LogMergeReader::Line> &lines);
    void failed(int input, const panel::Error &error);
    void ended();

private:
    struct Reader
    {
        LogStream *stream = nullptr; ///< a child; null when it has ended
        std::deque<LogLine> lines;
        bool paused = false;
    };

    void take(size_t input, const QList<LogLine> &lines);
    void end(size_t input, const Result<void> &outcome);
    void merge();

    std::vector<Reader> m_readers;
    bool m_done = false;
};

} // namespace panel
