// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace panel {

/// Cuts a stream of bytes into lines, however the bytes were sliced on their way.
/// Ends a line at "\n" (and drops one "\r" before it). A line that grows beyond the limit is
/// handed out in pieces, so that an endless line cannot take all memory.
class LineSplitter
{
public:
    explicit LineSplitter(qsizetype maximumLine = 64 * 1024) : m_maximumLine(maximumLine) {}

    /// The lines that are complete with these bytes, in order, without their ends.
    QByteArrayList feed(const QByteArray &bytes);

    /// What was left without an end; empty if nothing was. Resets the splitter.
    QByteArray finish();

private:
    qsizetype m_maximumLine;
    QByteArray m_rest;
};

} // namespace panel
