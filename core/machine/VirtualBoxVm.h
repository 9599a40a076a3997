// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/PortForward.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace panel {

/// A VM as VirtualBox describes it. Source: `VBoxManage showvminfo VM --machinereadable`.
struct VirtualBoxVm
{
    enum class State {
        PoweredOff,
        Running,
        Paused,
        Saved,   ///< its memory lies on the disk; neither modifyvm nor controlvm works on it
        Aborted, ///< its process ended without warning; starts like a powered-off one
        AbortedSaved,
        Starting,
        Stopping,
        Saving,
        Restoring,
        Stuck,        ///< guru meditation
        Inaccessible, ///< its settings or disk cannot be read
        Other         ///< a word we do not know: see stateText
    };

    QString name;
    QString uuid;
    State state = State::Other;
    QString stateText;    ///< VirtualBox's word: "poweroff", "gurumeditation"
    QDateTime stateSince; ///< UTC
    int cpus = 0;
    int memoryMiB = 0;
    QList<int> natAdapters;      ///< numbers of the adapters that are in NAT mode
    QList<PortForward> forwards; ///< of all adapters, in VirtualBox's order

    bool operator==(const VirtualBoxVm &other) const = default;
};

/// Strict about what we need, patient about the rest: warnings around it, unknown keys, quotes and
/// unicode in names. No VM in it: Error::Kind::BadAnswer.
Result<VirtualBoxVm> parseVirtualBoxVm(const QByteArray &machineReadable);

} // namespace panel
