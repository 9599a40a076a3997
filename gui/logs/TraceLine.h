// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace panel {

/// What a line can be in a message of many lines, judged by its beginning alone.
enum class TraceLine : quint8 {
    Plain,      ///< begins something
    PythonHead, ///< the same; its trace ends with a plain line, which says what happened
    Rest,       ///< belongs to the line before: indented, a frame, a cause
    Blank       ///< belongs to it if more follows
};

/// Knows the traces of the JVM, .NET, Node, Python, PHP, Ruby, Go and Rust, and takes whatever is
/// indented as the rest of a message.
TraceLine traceLineOf(QByteArrayView line);

/// A plain line that can end a Python trace: "ValueError: no such thing".
bool isPythonOutcome(QByteArrayView line);

} // namespace panel
