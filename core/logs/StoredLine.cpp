// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/StoredLine.h"

#include "core/logs/LineShape.h"

namespace panel {

StoredLine::Stream storedStream(LogLine::Stream stream)
{
    return stream == LogLine::Stream::StandardError ? StoredLine::Stream::Error
                                                    : StoredLine::Stream::Output;
}

StoredLine storedLine(const LogLine &line, int service)
{
    StoredLine stored;
    stored.timeNano = line.timeNano;
    stored.service = service;
    stored.stream = storedStream(line.stream);
    stored.level = levelOf(line.text);
    stored.text = line.text;
    return stored;
}

} // namespace panel
