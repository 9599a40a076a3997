// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/MachineTexts.h"

#include "core/base/Tr.h"

#include <QLocale>

namespace panel {

namespace {
constexpr int warningDays = 30; // as the doctor warns

/// It may be well: what is missing is a word of the user.
bool isLocked(const Machine &machine)
{
    return machine.state == Machine::State::Unreachable && machine.error
           && machine.error->kind == Error::Kind::KeyLocked;
}

} // namespace

QString machineStateText(const Machine &machine)
{
    if (isLocked(machine))
        return Tr::tr("needs the passphrase");
    switch (machine.state) {
    case Machine::State::Unknown: return Tr::tr("not asked yet");
    case Machine::State::Running: return Tr::tr("running");
    case Machine::State::Stopped: return Tr::tr("stopped");
    case Machine::State::Paused: return Tr::tr("paused");
    case Machine::State::Saved: return Tr::tr("saved");
    case Machine::State::Starting: return Tr::tr("starting");
    case Machine::State::Stopping: return Tr::tr("stopping");
    case Machine::State::Error: return Tr::tr("broken");
    case Machine::State::Unreachable: return Tr::tr("no answer");
    }
    return {};
}

Tone machineTone(const Machine &machine)
{
    if (isLocked(machine))
        return Tone::Warn;
    switch (machine.state) {
    case Machine::State::Running: return Tone::Ok;
    case Machine::State::Starting:
    case Machine::State::Stopping: return Tone::Warn;
    case Machine::State::Error:
    case Machine::State::Unreachable: return Tone::Bad;
    case Machine::State::Unknown:
    case Machine::State::Stopped:
    case Machine::State::Paused:
    case Machine::State::Saved: break;
    }
    return Tone::Neutral;
}

bool hasShell(const QString &driver)
{
    return !driver.isEmpty() && driver != u"none";
}

QString sizeText(int mebibytes)
{
    if (mebibytes <= 0)
        return {};
    constexpr int gibibyte = 1024;
    if (mebibytes < gibibyte)
        return Tr::tr("%1 MiB").arg(QLocale().toString(mebibytes));
    const double size = double(mebibytes) / gibibyte;
    return Tr::tr("%1 GiB").arg(QLocale().toString(size, 'f', mebibytes % gibibyte == 0 ? 0 : 1));
}

QString validityText(const QDateTime &end, const QDateTime &now)
{
    if (!end.isValid())
        return {};
    const QString date = QLocale().toString(end.toLocalTime().date(), QLocale::LongFormat);
    const int days = int(now.daysTo(end));
    if (end <= now)
        return Tr::tr("expired on %1").arg(date);
    return Tr::tr("until %1, %2", "date, time that is left")
        .arg(date, Tr::tr("%n day(s) more", nullptr, days));
}

Tone validityTone(const QDateTime &end, const QDateTime &now)
{
    if (!end.isValid())
        return Tone::Muted;
    if (end <= now)
        return Tone::Bad;
    return now.daysTo(end) < warningDays ? Tone::Warn : Tone::Text;
}

} // namespace panel
