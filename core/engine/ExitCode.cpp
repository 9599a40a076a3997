// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/engine/Container.h"

#include <array>
#include <utility>

namespace panel {

namespace {

// Numbers of Linux, whatever this computer is: the container ran there.
constexpr std::array<std::pair<int, const char *>, 14> signalNames{{
    {1, "SIGHUP"},
    {2, "SIGINT"},
    {3, "SIGQUIT"},
    {4, "SIGILL"},
    {5, "SIGTRAP"},
    {6, "SIGABRT"},
    {7, "SIGBUS"},
    {8, "SIGFPE"},
    {9, "SIGKILL"},
    {10, "SIGUSR1"},
    {11, "SIGSEGV"},
    {13, "SIGPIPE"},
    {14, "SIGALRM"},
    {15, "SIGTERM"},
}};

QString signalInWords(int number)
{
    const QString name = signalName(number);
    switch (number) {
    case 1:
    case 2:
    case 3: return Tr::tr("ended by %1").arg(name);
    case 4:
    case 7:
    case 8:
    case 11: return Tr::tr("crashed (%1)").arg(name);
    case 6: return Tr::tr("aborted itself (%1)").arg(name);
    case 9:
        return Tr::tr(
                   "killed (%1): after a stop that it ignored, for want of memory, or by somebody")
            .arg(name);
    case 15: return Tr::tr("stopped by %1, as asked").arg(name);
    default: return Tr::tr("ended by %1").arg(name);
    }
}

} // namespace

QString signalName(int number)
{
    for (const auto &[known, name] : signalNames) {
        if (known == number)
            return QLatin1String(name);
    }
    return Tr::tr("signal %1").arg(number);
}

QString exitCodeInWords(int exitCode, bool outOfMemory)
{
    if (outOfMemory)
        return Tr::tr("killed by the kernel: out of memory");
    if (exitCode == 0)
        return Tr::tr("ended without error");
    if (exitCode == 125)
        return Tr::tr("could not be started by the engine (125)");
    if (exitCode == 126)
        return Tr::tr("its command cannot be executed (126): check its permissions");
    if (exitCode == 127)
        return Tr::tr("its command was not found (127)");
    if (exitCode > 128 && exitCode <= 128 + 64)
        return signalInWords(exitCode - 128);
    return Tr::tr("ended by itself with error %1").arg(exitCode);
}

} // namespace panel
