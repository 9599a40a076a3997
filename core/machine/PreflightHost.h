// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace panel {

class ProcessLauncher;

/// A network that this computer is part of.
struct HostNetwork
{
    QString interfaceName; ///< "vboxnet0"
    QString address;       ///< "192.168.99.1"
    int prefixLength = 24;

    bool operator==(const HostNetwork &other) const = default;
};

/// What the preflight wants to know of this computer. Functions, so that tests can be a Mac; all
/// but findProgram are called in another thread.
struct PreflightHost
{
    enum class System { Linux, MacOs, Other };

    System system = System::Other;
    QString cpuArchitecture;                      ///< as QSysInfo tells: "x86_64", "arm64"
    ProcessLauncher *launcher = nullptr;          ///< lives longer than every check
    std::shared_ptr<ProcessLauncher> ownLauncher; ///< keeps `launcher`, where nobody else does
    std::function<Result<QString>(const QString &name)> findProgram;
    /// The first 64 KiB of a file; nothing if it cannot be read.
    std::function<std::optional<QByteArray>(const QString &path)> readFile;
    std::function<bool(const QString &path)> exists;
    /// Why the key file cannot be used; see checkKeyFileIsPrivate().
    std::function<Result<void>(const QString &path)> checkKeyFile;
    /// Bytes that we may still write beside this path; negative: unknown.
    std::function<qint64(const QString &path)> bytesAvailable;
    std::function<QList<HostNetwork>()> networks;
};

/// This computer. `launcher`: null for one of its own; `findProgram`: empty for the real one.
PreflightHost thisComputer(ProcessLauncher *launcher = nullptr,
                           std::function<Result<QString>(const QString &name)> findProgram = {});

} // namespace panel
