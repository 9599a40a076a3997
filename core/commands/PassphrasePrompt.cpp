// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/PassphrasePrompt.h"

#include "core/commands/UnixSignals.h"

#include <QSocketNotifier>

#include <array>
#include <cstdio>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace panel {

struct PassphrasePrompt::TerminalMode
{
    termios settings{};
};

PassphrasePrompt::PassphrasePrompt(const QString &question, std::function<void(Answer)> answered,
                                   QObject *parent)
    : QObject(parent)
    , m_answered(std::move(answered))
    , m_notifier(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    auto *signalsOfUnix = new UnixSignals(this);
    connect(signalsOfUnix, &UnixSignals::interrupted, this, [this] { answer(std::nullopt, true); });
    connect(m_notifier, &QSocketNotifier::activated, this, &PassphrasePrompt::onReadable);
    auto mode = std::make_unique<TerminalMode>();
    if (::tcgetattr(STDIN_FILENO, &mode->settings) == 0) {
        termios silent = mode->settings;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= tcflag_t(ECHONL | ICANON);
        if (::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0)
            m_before = std::move(mode);
    }
    std::fprintf(stderr, "%s ", question.toUtf8().constData());
    std::fflush(stderr);
}

PassphrasePrompt::~PassphrasePrompt()
{
    restore();
}

void PassphrasePrompt::onReadable()
{
    m_notifier->setEnabled(false);
    // The terminal hands over whole lines, of at most 4095 bytes.
    std::array<char, 4096> line{};
    const ssize_t count = ::read(STDIN_FILENO, line.data(), line.size());
    QByteArray typed(line.data(), count > 0 ? count : 0);
    volatile char *bytes = line.data();
    for (std::size_t i = 0; i < line.size(); ++i)
        bytes[i] = 0;
    while (typed.endsWith('\n') || typed.endsWith('\r'))
        typed.chop(1);
    answer(Secret(std::move(typed)), count <= 0);
}

/// The terminal shows the end of a line that is typed, and no other.
void PassphrasePrompt::answer(Answer typed, bool endsLine)
{
    restore();
    if (!m_answered)
        return;
    if (endsLine) {
        std::fputc('\n', stderr);
        std::fflush(stderr);
    }
    std::exchange(m_answered, nullptr)(std::move(typed));
}

void PassphrasePrompt::restore()
{
    m_notifier->setEnabled(false);
    if (m_before)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before->settings);
    m_before.reset();
}

} // namespace panel
