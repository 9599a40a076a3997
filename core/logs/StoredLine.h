// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/LogLine.h"

#include <QByteArray>

namespace panel {

/// How serious a line says that it is.
enum class LogLevel : quint8 { Unknown, Debug, Info, Warning, Error, Fatal };

/// One line as it is kept.
struct StoredLine
{
    enum class Stream : quint8 { Output, Error, Divider };

    quint64 number = 0;  ///< goes up from LogStore::firstEver; never given twice
    qint64 timeNano = 0; ///< by the engine's clock, UTC since the epoch
    int service = 0;     ///< index into LogStore::services()
    Stream stream = Stream::Output;
    LogLevel level = LogLevel::Unknown;
    bool continues = false; ///< it looks like a part of what the service said before (stack trace)
    QByteArray text;        ///< the exact bytes, without the line's end
};

StoredLine::Stream storedStream(LogLine::Stream stream);
/// A line as an engine sends it, in no store: without a number.
StoredLine storedLine(const LogLine &line, int service);

} // namespace panel
