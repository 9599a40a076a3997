// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/LogPrinter.h"

#include "core/base/PlainText.h"
#include "core/logs/LineShape.h"
#include "core/logs/SgrSequence.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace panel {

namespace {

constexpr qint64 secondNano = 1'000'000'000;
constexpr qint64 millisecondNano = 1'000'000;

/// The six colours that every terminal has and that are read on light and dark ones.
constexpr std::array serviceColours{36, 33, 32, 35, 34, 31};
const QByteArray dim = QByteArrayLiteral("\x1b[2m");
const QByteArray reset = QByteArrayLiteral("\x1b[0m");

QByteArray levelColour(LogLevel level)
{
    switch (level) {
    case LogLevel::Error:
    case LogLevel::Fatal: return QByteArrayLiteral("\x1b[31m");
    case LogLevel::Warning: return QByteArrayLiteral("\x1b[33m");
    case LogLevel::Debug: return dim;
    default: return {};
    }
}

bool isPlainAscii(const QByteArray &line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// Tabs are what they are to a terminal.
QByteArray safeText(const QByteArray &text)
{
    return plainText(text).replace(u'\n', QChar(0x240A)).toUtf8();
}

} // namespace

QByteArray terminalText(const QByteArray &line, bool keepsColours)
{
    if (isPlainAscii(line))
        return line;
    if (!keepsColours)
        return safeText(withoutSgr(line));
    QByteArray safe;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype length = sgrLength(QByteArrayView(line).sliced(at));
        if (length > 0) {
            safe += line.mid(at, length);
            at += length;
            continue;
        }
        qsizetype end = line.indexOf('\x1b', at + 1);
        end = end < 0 ? line.size() : end;
        safe += safeText(line.mid(at, end - at));
        at = end;
    }
    return safe;
}

LogPrinter::LogPrinter(Style style, const QStringList &services) : m_style(style)
{
    for (const QString &service : services) {
        m_width = std::max(m_width, service.size());
        colourOf(service);
    }
}

int LogPrinter::colourOf(const QString &service)
{
    const auto known = m_colours.constFind(service);
    if (known != m_colours.cend())
        return *known;
    const int colour = serviceColours[size_t(m_colours.size()) % serviceColours.size()];
    m_colours.insert(service, colour);
    return colour;
}

/// By the clock of this computer.
QByteArray LogPrinter::timeText(qint64 timeNano)
{
    if (timeNano / secondNano != m_second) {
        m_second = timeNano / secondNano;
        m_secondText = QDateTime::fromSecsSinceEpoch(m_second)
                           .toString(QStringLiteral("HH:mm:ss."))
                           .toLatin1();
    }
    return m_secondText
           + QByteArray::number(timeNano % secondNano / millisecondNano).rightJustified(3, '0');
}

void LogPrinter::append(QByteArray &out, const StoredLine &line, const QString &service,
                        const QByteArray &container)
{
    const bool isDivider = line.stream == StoredLine::Stream::Divider;
    if (m_style == Style::Json) {
        if (isDivider)
            return; // scripts count lines of containers
        const QByteArray name = service.toUtf8();
        appendLine(out, {line.timeNano, line.stream, name, container, line.text},
                   LogFormat::Ndjson);
        return;
    }
    const bool coloured = m_style == Style::Coloured;
    const QByteArray name = plainLine(service).leftJustified(m_width).toUtf8();
    QByteArray text = terminalText(line.text, coloured);
    if (isDivider)
        text = "--- " + text + " ---";
    if (!coloured) {
        out += timeText(line.timeNano) + "  " + name + "  " + text + '\n';
        return;
    }
    const QByteArray colour = isDivider ? dim : levelColour(line.level);
    out += dim + timeText(line.timeNano) + reset + "  \x1b[" + QByteArray::number(colourOf(service))
           + 'm' + name + reset + "  " + colour + text;
    if (!colour.isEmpty() || text.contains('\x1b'))
        out += reset;
    out += '\n';
}

} // namespace panel
