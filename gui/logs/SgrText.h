// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace panel {

/// A colour as a terminal names it.
struct SgrColour
{
    enum class Kind : quint8 { Default, Indexed, Rgb };

    Kind kind = Kind::Default;
    quint32 value = 0; ///< Indexed: 0…255 (0…15 are the named ones); Rgb: 0xRRGGBB

    bool operator==(const SgrColour &other) const = default;
};

struct SgrFormat
{
    SgrColour foreground;
    SgrColour background;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underline = false;
    bool strikeOut = false;
    bool inverse = false;

    bool operator==(const SgrFormat &other) const = default;
};

/// Characters in one format.
struct SgrRun
{
    QString text;
    SgrFormat format;

    bool operator==(const SgrRun &other) const = default;
};

/// Takes one log line apart: its colour sequences (SGR: bold, 16, 256 and true colours) become
/// formats, everything else becomes characters as they are, control characters included: they are
/// made visible where they are shown. Each line begins in the default format. UTF-8; what is
/// invalid becomes U+FFFD.
QList<SgrRun> sgrRuns(const QByteArray &line);

} // namespace panel
