// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/SgrText.h"

#include "core/logs/SgrSequence.h"

#include <algorithm>

namespace panel {

namespace {

/// One parameter with its sub-parameters: "38:2::1:2:3" is {38, 2, 0, 1, 2, 3}.
using Parameter = QList<int>;

QList<Parameter> parametersOf(QByteArrayView digits)
{
    QList<Parameter> parameters{{0}};
    for (const char c : digits) {
        if (c == ';')
            parameters.append(Parameter{0});
        else if (c == ':')
            parameters.last().append(0);
        else
            parameters.last().last() = std::min(parameters.last().last() * 10 + (c - '0'), 9999);
    }
    return parameters;
}

/// From {r, g, b}; out of range is no colour.
SgrColour rgb(const QList<int> &parts)
{
    for (const int part : parts) {
        if (part > 255)
            return {};
    }
    return {SgrColour::Kind::Rgb,
            quint32(parts[0]) << 16 | quint32(parts[1]) << 8 | quint32(parts[2])};
}

SgrColour indexed(int index)
{
    return index > 255 ? SgrColour{} : SgrColour{SgrColour::Kind::Indexed, quint32(index)};
}

/// The colour that begins at `at` (a 38 or 48), in either spelling. Moves `at` to its last
/// parameter.
SgrColour extendedColour(const QList<Parameter> &parameters, qsizetype &at)
{
    const Parameter &first = parameters[at];
    if (first.size() > 1) { // all in one, by colons
        if (first[1] == 5 && first.size() >= 3)
            return indexed(first[2]);
        if (first[1] == 2 && first.size() >= 5)
            return rgb(first.last(3)); // the colour space before them is optional
        return {};
    }
    const qsizetype left = parameters.size() - at - 1;
    if (left >= 2 && parameters[at + 1][0] == 5) {
        at += 2;
        return indexed(parameters[at][0]);
    }
    if (left >= 4 && parameters[at + 1][0] == 2) {
        at += 4;
        return rgb({parameters[at - 2][0], parameters[at - 1][0], parameters[at][0]});
    }
    at = parameters.size(); // cut off: nothing after it can be told apart
    return {};
}

void apply(SgrFormat &format, QByteArrayView digits)
{
    const QList<Parameter> parameters = parametersOf(digits);
    for (qsizetype at = 0; at < parameters.size(); ++at) {
        const int code = parameters[at][0];
        switch (code) {
        case 0: format = {}; break;
        case 1: format.bold = true; break;
        case 2: format.faint = true; break;
        case 3: format.italic = true; break;
        case 4: format.underline = parameters[at].value(1, 1) != 0; break;
        case 7: format.inverse = true; break;
        case 8: format.faint = true; break; // concealed: nobody hides a line from its reader
        case 9: format.strikeOut = true; break;
        case 21: format.underline = true; break;
        case 22: format.bold = format.faint = false; break;
        case 23: format.italic = false; break;
        case 24: format.underline = false; break;
        case 27: format.inverse = false; break;
        case 28: format.faint = false; break;
        case 29: format.strikeOut = false; break;
        case 38: format.foreground = extendedColour(parameters, at); break;
        case 39: format.foreground = {}; break;
        case 48: format.background = extendedColour(parameters, at); break;
        case 49: format.background = {}; break;
        default:
            if (code >= 30 && code <= 37)
                format.foreground = indexed(code - 30);
            else if (code >= 40 && code <= 47)
                format.background = indexed(code - 40);
            else if (code >= 90 && code <= 97)
                format.foreground = indexed(code - 90 + 8);
            else if (code >= 100 && code <= 107)
                format.background = indexed(code - 100 + 8);
        }
    }
}

void append(QList<SgrRun> &runs, QByteArrayView bytes, const SgrFormat &format)
{
    if (bytes.isEmpty())
        return;
    const QString text = QString::fromUtf8(bytes);
    if (!runs.isEmpty() && runs.last().format == format)
        runs.last().text += text;
    else
        runs.append({text, format});
}

} // namespace

QList<SgrRun> sgrRuns(const QByteArray &line)
{
    QList<SgrRun> runs;
    SgrFormat format;
    const QByteArrayView bytes(line);
    qsizetype start = 0;
    qsizetype escape = line.indexOf('\x1b');
    while (escape >= 0) {
        const qsizetype length = sgrLength(bytes.sliced(escape));
        if (length > 0) {
            append(runs, bytes.sliced(start, escape - start), format);
            apply(format, bytes.sliced(escape + 2, length - 3));
            start = escape + length;
        }
        escape = line.indexOf('\x1b', escape + std::max<qsizetype>(length, 1));
    }
    append(runs, bytes.sliced(start), format);
    return runs;
}

} // namespace panel
