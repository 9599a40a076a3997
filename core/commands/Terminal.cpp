// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/Terminal.h"

#include "core/base/PlainText.h"

#include <QJsonDocument>

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace panel {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

int terminalWidth()
{
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
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

void Terminal::status(const QString &text)
{
    if (!m_interactive)
        return;
    clearStatus();
    write(stdout, elided(text, terminalWidth() - 1).toUtf8());
    m_hasStatus = true;
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
    if (m_hasStatus)
        write(stdout, "\r\x1b[2K");
    m_hasStatus = false;
}

} // namespace panel
