// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace panel {

/// Standard output and error of a headless command. What is printed is flushed at once, so that a
/// pipe sees each line when it happens.
class Terminal
{
public:
    explicit Terminal(bool json);

    bool isJson() const { return m_json; }
    /// It shows colours, and the user does not mind (https://no-color.org).
    bool hasColours() const;
    /// Standard input is a terminal, so that somebody can be asked.
    static bool canAsk();

    void print(const QString &text);
    void print(const QJsonObject &object);    ///< one line
    void printLines(const QByteArray &lines); ///< whole, with their ends
    /// Lines that the next print or status replaces; only where it is a terminal. None is wider
    /// than the terminal, and there are no more than fit.
    void status(const QStringList &lines);
    void status(const QString &line) { status(QStringList{line}); }
    /// {"error":…} on standard output with --json, plain words on standard error without.
    void printError(const Error &error);
    void printToErrorStream(const QString &text);

private:
    void clearStatus();

    bool m_json;
    bool m_interactive; ///< standard output is a terminal, and lines may be drawn over
    int m_statusLines = 0;
};

} // namespace panel
