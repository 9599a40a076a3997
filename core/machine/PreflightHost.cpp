// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/PreflightHost.h"

#include "core/http/KeyFile.h"
#include "core/process/ProgramFinder.h"
#include "core/process/QtProcessLauncher.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QStorageInfo>
#include <QSysInfo>

namespace panel {

namespace {

constexpr qint64 maximumFactFile = 64 * 1024;

PreflightHost::System thisSystem()
{
#if defined(Q_OS_MACOS)
    return PreflightHost::System::MacOs;
#elif defined(Q_OS_LINUX)
    return PreflightHost::System::Linux;
#else
    return PreflightHost::System::Other;
#endif
}

std::optional<QByteArray> readFactFile(const QString &path)
{
    QFile file(path);
    // A pipe or device in its place could block for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(maximumFactFile);
}

Result<void> checkOwnKeyFile(const QString &path)
{
    if (const Result<QByteArray> key = readPemFile(path, {}); !key)
        return fail(key.error());
    return checkKeyFileIsPrivate(path);
}

qint64 bytesAvailableNear(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot() && place.path() != place.filePath())
        place = QFileInfo(place.path());
    const QStorageInfo storage(place.filePath());
    return storage.isValid() && storage.isReady() ? storage.bytesAvailable() : -1;
}

QList<HostNetwork> hostNetworks()
{
    QList<HostNetwork> networks;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const QList<QNetworkAddressEntry> entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                networks.append({interface.name(), entry.ip().toString(), entry.prefixLength()});
        }
    }
    return networks;
}

} // namespace

PreflightHost thisComputer(ProcessLauncher *launcher,
                           std::function<Result<QString>(const QString &name)> findProgram)
{
    PreflightHost host;
    host.system = thisSystem();
    host.cpuArchitecture = QSysInfo::currentCpuArchitecture();
    if (!launcher)
        host.ownLauncher = std::make_shared<QtProcessLauncher>();
    host.launcher = launcher ? launcher : host.ownLauncher.get();
    host.findProgram = findProgram ? std::move(findProgram)
                                   : [](const QString &name) { return panel::findProgram(name); };
    host.readFile = readFactFile;
    host.exists = [](const QString &path) { return QFileInfo::exists(path); };
    host.checkKeyFile = checkOwnKeyFile;
    host.bytesAvailable = bytesAvailableNear;
    host.networks = hostNetworks;
    return host;
}

} // namespace panel
