// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StatsStream.h"

#include "core/engine/ApiTable.h"
#include "core/engine/EngineConnection.h"
#include "core/http/JsonFields.h"

#include <chrono>

namespace panel {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype maximumLine = 256 * 1024; // one sample has about 3 kB
constexpr auto longestSilence = 20s;          // one comes each second, from Podman every five

} // namespace

StatsStream::StatsStream(EngineConnection *engine, const QString &containerId, QObject *parent)
    : QObject(parent), m_lines(maximumLine)
{
    HttpRequest request = apiRequest(Api::ContainerStats, containerId);
    addParameter(request.query, QStringLiteral("stream"), QStringLiteral("1"));
    m_stream = engine->open(request, this);
    m_stream->setIdleTimeout(longestSilence);
    connect(m_stream, &HttpStream::received, this, &StatsStream::onReceived);
    connect(m_stream, &HttpStream::ended, this, &StatsStream::ended);
}

void StatsStream::onReceived(const QByteArray &bytes)
{
    const QPointer<StatsStream> self(this);
    const QByteArrayList lines = m_lines.feed(bytes);
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const auto stats = parseJsonObject(line).and_then(&ContainerStats::fromJson);
        if (!stats) {
            m_stream->close();
            Q_EMIT ended(fail(stats.error()));
            return;
        }
        Q_EMIT received(*stats);
        if (!self)
            return;
    }
}

} // namespace panel
