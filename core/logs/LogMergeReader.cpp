// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogMergeReader.h"

#include "core/engine/EngineConnection.h"

#include <queue>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

/// So many lines of one input wait for those of the others.
constexpr size_t mostWaiting = 4000;
constexpr size_t fewWaiting = 1000;

} // namespace

LogMergeReader::LogMergeReader(QObject *parent) : QObject(parent) {}

void LogMergeReader::read(const std::vector<Input> &inputs)
{
    m_readers.resize(inputs.size());
    for (size_t i = 0; i < inputs.size(); ++i) {
        auto *stream =
            new LogStream(inputs[i].engine, inputs[i].containerId, inputs[i].options, this);
        m_readers[i].stream = stream;
        connect(stream, &LogStream::received, this,
                [this, i](const QList<LogLine> &lines) { take(i, lines); });
        connect(stream, &LogStream::ended, this,
                [this, i](const Result<void> &outcome) { end(i, outcome); });
    }
    if (inputs.empty())
        QMetaObject::invokeMethod(this, &LogMergeReader::ended, Qt::QueuedConnection);
}

void LogMergeReader::take(size_t input, const QList<LogLine> &lines)
{
    Reader &reader = m_readers[input];
    reader.lines.insert(reader.lines.end(), lines.begin(), lines.end());
    merge();
    if (!reader.paused && reader.stream && reader.lines.size() > mostWaiting) {
        reader.paused = true;
        reader.stream->pause();
    }
}

void LogMergeReader::end(size_t input, const Result<void> &outcome)
{
    std::exchange(m_readers[input].stream, nullptr)->deleteLater(); // it is calling us
    if (!outcome)
        Q_EMIT failed(int(input), outcome.error());
    merge();
    const bool all = std::all_of(m_readers.begin(), m_readers.end(),
                                 [](const Reader &reader) { return !reader.stream; });
    if (all && !std::exchange(m_done, true))
        Q_EMIT ended();
}

/// Passes on what is certain: no input can still bring an earlier line.
void LogMergeReader::merge()
{
    using Head = std::pair<qint64, size_t>; // time and input: equal times keep the inputs' order
    std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
    for (size_t i = 0; i < m_readers.size(); ++i) {
        if (!m_readers[i].lines.empty())
            heads.emplace(m_readers[i].lines.front().timeNano, i);
        else if (m_readers[i].stream)
            return;
    }
    std::vector<Line> lines;
    while (!heads.empty()) {
        const size_t input = heads.top().second;
        heads.pop();
        Reader &reader = m_readers[input];
        lines.push_back({std::move(reader.lines.front()), input});
        reader.lines.pop_front();
        if (!reader.lines.empty())
            heads.emplace(reader.lines.front().timeNano, input);
        else if (reader.stream)
            break;
    }
    for (Reader &reader : m_readers) {
        if (reader.paused && reader.stream && reader.lines.size() < fewWaiting) {
            reader.paused = false;
            reader.stream->resume();
        }
    }
    if (!lines.empty())
        Q_EMIT merged(lines);
}

} // namespace panel
