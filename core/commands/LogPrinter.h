// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogText.h"
#include "core/logs/StoredLine.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace panel {

/// Log lines as a terminal or a script shall have them. A value.
class LogPrinter
{
public:
    enum class Style {
        Json,    ///< an object per line: time, service, container, stream, line
        Plain,   ///< time, service and text; nothing but text reaches the reader
        Coloured ///< the same; the services have colours, and so may the texts
    };

    LogPrinter(Style style, const QStringList &services);

    /// Appends the line, or nothing where the style has no words for it. `container`: its name, for
    /// Style::Json; empty where it is not known.
    void append(QByteArray &out, const StoredLine &line, const QString &service,
                const QByteArray &container);

private:
    QByteArray timeText(qint64 timeNano);
    int colourOf(const QString &service);

    Style m_style;
    QHash<QString, int> m_colours;
    qsizetype m_width = 0; ///< of the longest name
    qint64 m_second = -1;  ///< of the text that is known
    QByteArray m_secondText;
};

/// The text made safe for a terminal: colours stay if they may, other escapes become visible.
QByteArray terminalText(const QByteArray &line, bool keepsColours);

} // namespace panel
