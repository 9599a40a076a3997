// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineStore.h"

#include "core/base/FileFailure.h"
#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/CertificateAdvice.h"
#include "core/machine/CertificateEnd.h"
#include "core/machine/MachineConfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <utility>

namespace panel {

namespace {

constexpr int reloadDelay = 40; // ms: one save is several changes of the folder
constexpr int savingTime = 300; // ms that an entry may be unreadable before we believe it
constexpr qint64 maximumCertificate = 256 * 1024;

QString machinesFolder(const QString &store)
{
    return store + QStringLiteral("/machines");
}

/// A machine as its files say, with nothing known from probes.
Machine brokenMachine(const QString &name, const QString &folder, Error error)
{
    Machine machine;
    machine.name = elided(plainText(name));
    machine.storePath = folder;
    machine.state = Machine::State::Error;
    machine.error = std::move(error);
    return machine;
}

Machine withFinding(Machine machine, const MachineFinding &finding)
{
    machine.state = finding.state;
    machine.engineVersion = finding.engineVersion;
    machine.apiVersion = finding.apiVersion;
    if (finding.error)
        machine.error = finding.error;
    return machine;
}

bool areFiles(const TlsFiles &files)
{
    return QFileInfo(files.certificateAuthority).isFile() && QFileInfo(files.certificate).isFile()
           && QFileInfo(files.key).isFile();
}

TlsFiles filesIn(const QString &folder)
{
    return {folder + QStringLiteral("/ca.pem"), folder + QStringLiteral("/cert.pem"),
            folder + QStringLiteral("/key.pem")};
}

QDateTime endOf(const QString &certificate)
{
    QFile file(certificate);
    return file.open(QIODevice::ReadOnly) ? certificateEnd(file.read(maximumCertificate))
                                          : QDateTime();
}

QDateTime earliestEnd(const QStringList &certificates)
{
    QDateTime earliest;
    for (const QString &certificate : certificates) {
        const QDateTime end = endOf(certificate);
        if (end.isValid() && (!earliest.isValid() || end < earliest))
            earliest = end;
    }
    return earliest;
}

/// Why the machines of the store cannot be listed.
std::optional<Error> listingError(const QString &store)
{
    for (const QString &folder : {store, machinesFolder(store)}) {
        const int why = whyUnreadable(folder);
        if (why == ENOENT)
            return std::nullopt;
        if (why != 0)
            return unreadableFile(folder, why);
        if (!QFileInfo(folder).isDir())
            return unreadableFile(folder, ENOTDIR);
    }
    return std::nullopt;
}

/// Why there is no config.json to read; nothing if there is.
std::optional<Error> configError(const QString &file, const QString &name)
{
    const int why = whyUnreadable(file);
    if (why == ENOENT) {
        return Error{Error::Kind::FileUnreadable,
                     Tr::tr("config.json of machine “%1” does not exist.").arg(name),
                     Tr::tr("If the machine was not fully created, remove it with "
                            "“docker-machine rm -f %1”.")
                         .arg(name),
                     plainText(file)};
    }
    if (why != 0)
        return unreadableFile(file, why);
    // A device or a pipe in place of the file could block us for ever.
    if (!QFileInfo(file).isFile()) {
        return Error{Error::Kind::FileUnreadable,
                     Tr::tr("%1 is not a file.").arg(plainText(file)),
                     Tr::tr("Put the machine's config.json there."),
                     {}};
    }
    return std::nullopt;
}

Error noCertificates(const Machine &machine)
{
    QString next = machine.renewal.clientAdvice();
    if (machine.renewal.by == CertificateRenewal::By::Administrator) {
        next = Tr::tr("Get ca.pem, cert.pem and key.pem from whoever runs the engine, and copy "
                      "them into %1.")
                   .arg(plainText(machine.storePath));
    }
    QStringList missing;
    for (const char *file : {"ca.pem", "cert.pem", "key.pem"}) {
        const QString name = QString::fromLatin1(file);
        if (!QFileInfo(QDir(machine.storePath).filePath(name)).isFile())
            missing.append(name);
    }
    return {Error::Kind::IdentityUnusable,
            Tr::tr("Machine “%1” has no certificates to connect with: of ca.pem, cert.pem and "
                   "key.pem these are missing: %2.")
                .arg(machine.name, missing.join(QStringLiteral(", "))),
            next,
            {}};
}

} // namespace

MachineStore::MachineStore(const QString &path, QObject *parent)
    : QObject(parent), m_path(QDir::cleanPath(path))
{
    m_reloadSoon.setSingleShot(true);
    connect(&m_reloadSoon, &QTimer::timeout, this, &MachineStore::reload);
    const auto reloadLater = [this] {
        if (!m_reloadSoon.isActive())
            m_reloadSoon.start(reloadDelay);
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, reloadLater);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, reloadLater);
    reload();
    m_isLoaded = true;
}

QString MachineStore::defaultPath()
{
    const QString given = qEnvironmentVariable("MACHINE_STORAGE_PATH");
    return given.isEmpty() ? QDir::homePath() + QStringLiteral("/.docker/machine")
                           : QDir::current().absoluteFilePath(given);
}

QList<Machine> MachineStore::machines() const
{
    return m_machines.values();
}

std::optional<Machine> MachineStore::machine(const QString &name) const
{
    const auto it = m_machines.constFind(name);
    return it == m_machines.cend() ? std::nullopt : std::optional(*it);
}

std::optional<Machine> MachineStore::readNow(const QString &name) const
{
    if (!isMachineName(name) || !QFileInfo(machinesFolder(m_path) + u'/' + name).isDir())
        return std::nullopt;
    return readMachine(name);
}

void MachineStore::applyProbe(const QString &name, const MachineFinding &finding)
{
    const auto it = m_machines.find(name);
    if (it == m_machines.end() || it->driver.isEmpty())
        return;
    m_findings.insert(name, finding);
    const Machine merged = withFinding(m_files.value(name), finding);
    if (merged == *it)
        return;
    *it = merged;
    Q_EMIT changed({name});
}

/// Watches what is there; what is not there yet, through its nearest parent that is.
void MachineStore::watch()
{
    QStringList wanted;
    QString folder = machinesFolder(m_path);
    while (!QFileInfo(folder).isDir() && !QDir(folder).isRoot())
        folder = QFileInfo(folder).path();
    wanted.append(folder);
    if (folder == machinesFolder(m_path)) {
        const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            const QString config = folder + u'/' + name + QStringLiteral("/config.json");
            wanted.append(folder + u'/' + name);
            if (QFileInfo(config).isFile())
                wanted.append(config);
        }
    }
    const QStringList present = m_watcher.files() + m_watcher.directories();
    QStringList stale;
    for (const QString &path : present) {
        // A file that was replaced is watched no more, though it is still listed: add it again.
        if (!wanted.contains(path) || path.endsWith(QStringLiteral(".json")))
            stale.append(path);
        else
            wanted.removeOne(path);
    }
    if (!stale.isEmpty())
        m_watcher.removePaths(stale);
    const QStringList failed = wanted.isEmpty() ? QStringList() : m_watcher.addPaths(wanted);
    for (const QString &path : failed)
        qCDebug(logMachine, "Cannot watch %ls", qUtf16Printable(plainText(path)));
}

void MachineStore::reload()
{
    // Watch first, read second: what changes in between is told.
    watch();
    const std::optional<Error> error = listingError(m_path);
    const bool isOtherError = std::exchange(m_error, error) != error;
    QMap<QString, Machine> machines;
    QMap<QString, Machine> files;
    const QDir folder(machinesFolder(m_path));
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    bool someAreHeldBack = false;
    for (const QString &name : names) {
        Machine machine = readMachine(name);
        const auto known = m_machines.constFind(machine.name);
        if (isHeldBack(name, machine)) {
            someAreHeldBack = true;
            if (known != m_machines.cend()) {
                machines.insert(known->name, *known);
                files.insert(known->name, m_files.value(known->name));
            }
            continue;
        }
        // What the last probe found stays true while the way to the machine stays the same.
        if (machine.driver.isEmpty() || known == m_machines.cend()
            || machine.endpoint != known->endpoint)
            m_findings.remove(name);
        files.insert(machine.name, machine);
        if (m_findings.contains(name))
            machine = withFinding(machine, m_findings.value(name));
        machines.insert(machine.name, machine);
    }
    m_files = files;
    if (someAreHeldBack)
        m_reloadSoon.start(reloadDelay);
    replace(machines);
    if (isOtherError && m_isLoaded)
        Q_EMIT errorChanged();
}

/// True while an entry that cannot be read may only be in the middle of being saved.
bool MachineStore::isHeldBack(const QString &name, const Machine &now)
{
    if (!now.driver.isEmpty() || !m_isLoaded) {
        m_brokenSince.remove(name);
        return false;
    }
    QElapsedTimer &since = m_brokenSince[name];
    if (!since.isValid())
        since.start();
    return since.elapsed() < savingTime;
}

Machine MachineStore::readMachine(const QString &name) const
{
    const QString folder = machinesFolder(m_path) + u'/' + name;
    QFile file(folder + QStringLiteral("/config.json"));
    QByteArray bytes;
    // A name that is none is refused by the parser, whatever its file may hold.
    if (isMachineName(name)) {
        if (const auto error = configError(file.fileName(), name))
            return brokenMachine(name, folder, *error);
        if (!file.open(QIODevice::ReadOnly))
            return brokenMachine(name, folder, unreadableFile(file.fileName(), errno));
        bytes = file.read(maximumMachineConfig + 1);
    }
    const Result<MachineConfig> config = parseMachineConfig(bytes, name);
    if (!config)
        return brokenMachine(name, folder, config.error());

    Machine machine;
    machine.name = name;
    machine.driver = config->driver;
    machine.storePath = folder;
    machine.ipAddress = config->ipAddress;
    machine.settings = config->settings;
    machine.renewal = certificateRenewal(name, config->driver, config->url);
    // Provisioning copies the three files here; for driver none only the shared ones exist.
    const TlsFiles own = filesIn(folder);
    TlsFiles files = areFiles(own) ? own : config->authFiles;
    for (const QString &authority :
         {own.certificateAuthority, config->authFiles.certificateAuthority}) {
        if (machine.authorityFile.isEmpty() && QFileInfo(authority).isFile())
            machine.authorityFile = authority;
    }
    if (areFiles(files)) {
        const QString server = folder + QStringLiteral("/server.pem");
        if (QFileInfo(server).isFile())
            files.serverCertificate = server;
        machine.certificatesEnd =
            earliestEnd({files.certificateAuthority, files.certificate, server});
        if (!config->url.isEmpty())
            machine.endpoint = Endpoint{name, QStringLiteral("docker-machine"), config->url, files,
                                        machine.renewal};
    } else {
        machine.error = noCertificates(machine);
    }
    return machine;
}

void MachineStore::replace(const QMap<QString, Machine> &machines)
{
    QStringList names;
    for (const Machine &machine : machines) {
        const auto known = m_machines.constFind(machine.name);
        if (known == m_machines.cend() || *known != machine)
            names.append(machine.name);
    }
    for (const Machine &known : std::as_const(m_machines)) {
        if (!machines.contains(known.name))
            names.append(known.name);
    }
    m_machines = machines;
    if (!names.isEmpty() && m_isLoaded)
        Q_EMIT changed(names);
}

} // namespace panel
