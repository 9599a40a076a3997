// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogText.h"

#include <QDateTime>

#include <algorithm>

namespace panel {

namespace {

constexpr qint64 secondNano = 1'000'000'000;
constexpr qint64 millisecondNano = 1'000'000;

const char *streamName(StoredLine::Stream stream)
{
    switch (stream) {
    case StoredLine::Stream::Output: return "stdout";
    case StoredLine::Stream::Error: return "stderr";
    case StoredLine::Stream::Divider: return "divider";
    }
    return "";
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"': out.append("\\\""); return;
    case '\\': out.append("\\\\"); return;
    case '\b': out.append("\\b"); return;
    case '\f': out.append("\\f"); return;
    case '\n': out.append("\\n"); return;
    case '\r': out.append("\\r"); return;
    case '\t': out.append("\\t"); return;
    default: out.append("\\u00"); out.append(QByteArray(1, c).toHex());
    }
}

} // namespace

QByteArray logTimeText(qint64 timeNano)
{
    thread_local qint64 knownSecond = -1;
    thread_local QByteArray knownText;
    const qint64 second = timeNano / secondNano;
    if (second != knownSecond) {
        knownSecond = second;
        knownText = QDateTime::fromSecsSinceEpoch(second, Qt::UTC)
                        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                        .toLatin1();
    }
    const auto milliseconds = int(timeNano % secondNano / millisecondNano);
    QByteArray text = knownText + ".000Z";
    char *const digits = text.data() + knownText.size() + 1;
    digits[0] = char('0' + milliseconds / 100);
    digits[1] = char('0' + milliseconds / 10 % 10);
    digits[2] = char('0' + milliseconds % 10);
    return text;
}

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    const bool ascii =
        std::all_of(utf8.begin(), utf8.end(), [](char c) { return quint8(c) < 128; });
    // What is not valid is replaced on the way there and back.
    const QByteArray valid = ascii ? QByteArray::fromRawData(utf8.data(), utf8.size())
                                   : QString::fromUtf8(utf8).toUtf8();
    out.append('"');
    qsizetype copied = 0;
    for (qsizetype i = 0; i < valid.size(); ++i) {
        const char c = valid[i];
        if (quint8(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(valid.constData() + copied, i - copied);
        appendEscaped(out, c);
        copied = i + 1;
    }
    out.append(valid.constData() + copied, valid.size() - copied);
    out.append('"');
}

void appendLine(QByteArray &out, const WrittenLine &line, LogFormat format)
{
    const bool isDivider = line.stream == StoredLine::Stream::Divider;
    if (format == LogFormat::Ndjson) {
        out.append("{\"time\":\"").append(logTimeText(line.timeNano)).append("\",\"service\":");
        appendJsonString(out, line.service);
        if (!line.container.isEmpty()) {
            out.append(",\"container\":");
            appendJsonString(out, line.container);
        }
        out.append(",\"stream\":\"").append(streamName(line.stream)).append("\",\"line\":");
        appendJsonString(out, line.text);
        out.append("}\n");
        return;
    }
    if (format == LogFormat::WithTimes)
        out.append(logTimeText(line.timeNano)).append("  ").append(line.service).append("  ");
    if (isDivider)
        out.append("--- ").append(line.text).append(" ---\n");
    else
        out.append(line.text).append('\n');
}

} // namespace panel
