// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/Terminal.h"

#include "core/base/PlainText.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

namespace panel {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// Columns and rows.
std::pair<int, int> terminalSize()
{
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return {80, 24};
    return {size.ws_col > 0 ? size.ws_col : 80, size.ws_row > 0 ? size.ws_row : 24};
}

} // namespace

Terminal::Terminal(bool json) : m_json(json), m_interactive(!json && ::isatty(STDOUT_FILENO) == 1)
{
}

bool Terminal::canAsk()
{
    return ::isatty(STDIN_FILENO) == 1;
}

void Terminal::print(const QString &text)
{
    clearStatus();
    write(stdout, text.toUtf8() + (text.endsWith(u'\n') ? "" : "\n"));
}

void Terminal::print(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Terminal::printLines(const QByteArray &lines)
{
    clearStatus();
    write(stdout, lines);
}

bool Terminal::hasColours() const
{
    return m_interactive && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

void Terminal::status(const QStringList &lines)
{
    if (!m_interactive || lines.isEmpty())
        return;
    clearStatus();
    const auto [columns, rows] = terminalSize();
    const QStringList shown = lines.mid(0, std::max(1, rows - 1));
    QByteArray text;
    for (const QString &line : shown) {
        if (!text.isEmpty())
            text += '\n';
        text += elided(line, std::max(1, columns - 1)).toUtf8();
    }
    write(stdout, text);
    m_statusLines = int(shown.size());
}

void Terminal::printError(const Error &error)
{
    if (m_json) {
        print(QJsonObject{{QStringLiteral("error"), toJson(error)}});
        return;
    }
    printToErrorStream(toPlainText(error));
}

void Terminal::printToErrorStream(const QString &text)
{
    clearStatus();
    write(stderr, text.toUtf8() + '\n');
}

void Terminal::clearStatus()
{
    if (m_statusLines == 0)
        return;
    QByteArray text = "\r";
    if (m_statusLines > 1)
        text += "\x1b[" + QByteArray::number(m_statusLines - 1) + 'A';
    write(stdout, text + "\x1b[J"); // to the end of the screen
    m_statusLines = 0;
}

} // namespace panel
