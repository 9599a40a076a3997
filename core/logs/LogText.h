// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/StoredLine.h"

#include <QByteArray>
#include <QByteArrayView>

namespace panel {

/// How lines are written for others to read.
enum class LogFormat {
    Plain,     ///< the texts alone, byte for byte
    WithTimes, ///< "2026-11-25T10:00:00.123Z  service  text"
    Ndjson,    ///< one JSON object per line: time, service, stream (stdout, stderr, divider), line
};

/// A line on its way out.
struct WrittenLine
{
    qint64 timeNano = 0;
    StoredLine::Stream stream = StoredLine::Stream::Output;
    QByteArrayView service;   ///< UTF-8
    QByteArrayView container; ///< name, UTF-8; empty: nothing is said of it
    QByteArrayView text;
};

/// "2026-11-25T10:00:00.123Z". Quick for times that follow each other.
QByteArray logTimeText(qint64 timeNano);

/// Appends the line and its end.
void appendLine(QByteArray &out, const WrittenLine &line, LogFormat format);

/// Appends the bytes as a JSON string; what is no UTF-8 becomes U+FFFD.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

} // namespace panel
