// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointDirectory.h"

#include "core/base/Tr.h"
#include "core/endpoint/DockerContexts.h"
#include "core/endpoint/EndpointMerge.h"
#include "core/endpoint/EnvironmentEndpoint.h"
#include "core/endpoint/KnownSockets.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

using Source = EndpointEntry::Source;
using State = EndpointEntry::State;

constexpr int reloadDelay = 40; // ms: one save is several changes of a folder
constexpr int savingTime = 300; // ms that an entry may be gone or broken before we believe it
constexpr int askAgain = 10000; // ms
/// Between two looks after one in vain: a parent of what is not there yet may be /tmp, where
/// others come and go all the time.
constexpr qint64 vainDelay = 2000; // ms
constexpr int mostLooks = 3;       // one leads to the other, as a link to a link does
constexpr int mostLinks = 8;       // one behind the other; more is a circle

QList<EndpointEntry> readSources(const EndpointSurroundings &here)
{
    QList<EndpointEntry> entries;
    if (const auto environment = environmentEndpoint(here))
        entries.append(*environment);
    entries << dockerContexts(here) << knownSockets(here);
    return entries;
}

const EndpointEntry *findById(const QList<EndpointEntry> &entries, const QString &id)
{
    const auto it = std::find_if(entries.cbegin(), entries.cend(),
                                 [&id](const EndpointEntry &entry) { return entry.id == id; });
    return it == entries.cend() ? nullptr : &*it;
}

/// Adds what is to be watched so that the coming of this path is told: itself, or its nearest
/// parent that is there; and the same of what a link on the way there leads to.
void addNearest(QString path, QSet<QString> *wanted, int links = mostLinks)
{
    while (!QFileInfo::exists(path) && !QDir(path).isRoot()) {
        const QFileInfo info(path);
        if (info.isSymLink() && links > 0)
            addNearest(info.symLinkTarget(), wanted, links - 1);
        path = info.path();
    }
    wanted->insert(path);
}

/// The folder of a socket, and those of what it is a link to: the link stays where it is when the
/// program behind it comes and goes.
void addSocket(QString path, QSet<QString> *wanted)
{
    addNearest(QFileInfo(path).path(), wanted);
    for (int links = 0; links < mostLinks && QFileInfo(path).isSymLink(); ++links) {
        path = QFileInfo(path).symLinkTarget();
        addNearest(QFileInfo(path).path(), wanted);
    }
}

QStringList differences(const QList<EndpointEntry> &before, const QList<EndpointEntry> &after)
{
    QStringList ids;
    for (const EndpointEntry &entry : before) {
        const EndpointEntry *now = findById(after, entry.id);
        if (!now || !(*now == entry))
            ids.append(entry.id);
    }
    for (const EndpointEntry &entry : after) {
        if (!findById(before, entry.id))
            ids.append(entry.id);
    }
    return ids;
}

} // namespace

EndpointDirectory::EndpointDirectory(const EndpointSurroundings &here, EndpointPinger *pinger,
                                     QObject *parent)
    : QObject(parent), m_here(here), m_pinger(pinger)
{
    m_reloadSoon.setSingleShot(true);
    connect(&m_reloadSoon, &QTimer::timeout, this, &EndpointDirectory::reload);
    m_again.setInterval(askAgain);
    connect(&m_again, &QTimer::timeout, this, &EndpointDirectory::probeAll);
    const auto reloadLater = [this] {
        if (m_reloadSoon.isActive())
            return;
        const qint64 rest = m_sinceVain.isValid() ? vainDelay - m_sinceVain.elapsed() : 0;
        m_reloadSoon.start(int(std::max<qint64>(rest, reloadDelay)));
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, reloadLater);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, reloadLater);
    read();
}

EndpointDirectory::~EndpointDirectory() = default;

std::optional<EndpointEntry> EndpointDirectory::entry(const QString &id) const
{
    const EndpointEntry *found = findById(m_ways, id);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<EndpointEntry> EndpointDirectory::find(const QString &nameOrId) const
{
    if (const EndpointEntry *known = findById(m_ways, nameOrId))
        return *known;
    if (const EndpointEntry *context = findById(m_ways, QStringLiteral("context:") + nameOrId))
        return *context;
    const auto it =
        std::find_if(m_ways.cbegin(), m_ways.cend(),
                     [&nameOrId](const EndpointEntry &entry) { return entry.name == nameOrId; });
    return it == m_ways.cend() ? std::nullopt : std::optional(*it);
}

void EndpointDirectory::setManual(const QList<ManualEndpoint> &manual)
{
    m_manual = manual;
    reload();
}

void EndpointDirectory::setMachines(const QList<EndpointEntry> &machines)
{
    m_machines = machines;
    assemble();
}

/// Watches what is there; what is not there yet, through its nearest parent that is. True: that is
/// more than before.
bool EndpointDirectory::watch()
{
    QStringList paths =
        environmentFolders(m_here) + dockerContextPaths(m_here) + knownSocketFolders(m_here);
    for (const ManualEndpoint &manual : std::as_const(m_manual)) {
        if (QDir::isAbsolutePath(manual.tlsFolder))
            paths.append(manual.tlsFolder);
    }
    QSet<QString> wanted;
    for (const QString &path : std::as_const(paths)) {
        if (QDir::isAbsolutePath(path))
            addNearest(path, &wanted);
    }
    for (const EndpointEntry &entry : std::as_const(m_ways)) {
        if (entry.endpoint && entry.endpoint->kind() == Endpoint::Kind::Unix)
            addSocket(entry.endpoint->socketPath(), &wanted);
    }
    const QStringList present = m_watcher.files() + m_watcher.directories();
    QStringList stale;
    for (const QString &path : present) {
        // A file that was replaced is watched no more, though it is still listed: add it again.
        if (!wanted.contains(path) || path.endsWith(QLatin1String(".json")))
            stale.append(path);
        else
            wanted.remove(path);
    }
    if (!stale.isEmpty())
        m_watcher.removePaths(stale);
    if (wanted.isEmpty())
        return false;
    const QStringList refused = m_watcher.addPaths(QStringList(wanted.cbegin(), wanted.cend()));
    return std::any_of(wanted.cbegin(), wanted.cend(), [&](const QString &path) {
        return !refused.contains(path) && !present.contains(path);
    });
}

/// Watches first and reads second, so that what changes in between is told. What was read may lead
/// to further places, which is looked at again once they are watched.
void EndpointDirectory::read()
{
    watch();
    int looks = 0;
    do {
        m_read = readPatiently();
        assemble();
    } while (watch() && ++looks < mostLooks);
}

void EndpointDirectory::reload()
{
    const QList<EndpointEntry> before = m_read;
    read();
    if (m_read == before)
        m_sinceVain.start();
    else
        m_sinceVain.invalidate();
}

/// What the sources say, but for entries that were well a moment ago and may be so in the next.
QList<EndpointEntry> EndpointDirectory::readPatiently()
{
    QList<EndpointEntry> now = readSources(m_here);
    QHash<QString, QElapsedTimer> lost;
    for (const EndpointEntry &before : std::as_const(m_read)) {
        if (before.error)
            continue;
        const EndpointEntry *found = findById(now, before.id);
        if (found && !found->error)
            continue;
        QElapsedTimer since = m_lostSince.value(before.id);
        if (!since.isValid())
            since.start();
        if (since.elapsed() >= savingTime)
            continue;
        lost.insert(before.id, since);
        if (found)
            now[found - now.constData()] = before;
        else
            now.append(before);
    }
    m_lostSince = lost;
    if (!lost.isEmpty())
        m_reloadSoon.start(reloadDelay);
    return now;
}

/// Joins what was read with what probes found, and tells which rows differ.
void EndpointDirectory::assemble()
{
    const QList<EndpointEntry> waysBefore = m_ways;
    const QSet<QString> absentBefore = m_absent;
    m_ways.clear();
    m_absent.clear();
    for (const ManualEndpoint &manual : std::as_const(m_manual)) {
        if (!findById(m_ways, manualId(manual)))
            addWay(manualEntry(manual));
    }
    for (const EndpointEntry &entry : m_read + m_machines)
        addWay(entry);
    const QList<EndpointEntry> rowsBefore = m_rows;
    m_rows = mergedEntries(m_ways);
    const QStringList ids = differences(rowsBefore, m_rows);
    const QList<EndpointEntry> ways = m_isActive ? m_ways : QList<EndpointEntry>();
    for (const EndpointEntry &entry : ways) {
        const EndpointEntry *before = findById(waysBefore, entry.id);
        const bool isNew = !before || before->endpoint != entry.endpoint;
        const bool isBack =
            absentBefore.contains(entry.id)
            || (entry.source == Source::Machine && before && before->state != State::Running);
        if ((isNew || isBack) && mayBeAsked(entry))
            ask(entry);
    }
    if (!ids.isEmpty())
        Q_EMIT changed(ids);
}

/// Adds what a source says, with what a probe found. What was found before it became unusable says
/// nothing of what comes back.
void EndpointDirectory::addWay(const EndpointEntry &entry)
{
    if (entry.error && entry.source != Source::Machine) {
        m_absent.insert(entry.id);
        m_findings.remove(entry.id);
    }
    m_ways.append(withFinding(entry));
}

EndpointEntry EndpointDirectory::withFinding(EndpointEntry entry) const
{
    const auto it = m_findings.constFind(entry.id);
    if (it == m_findings.cend() || entry.endpoint != it->endpoint)
        return entry;
    if (entry.source == Source::Machine) {
        if (it->answer && entry.state == State::Running)
            entry.engineId = it->answer->id;
        return entry;
    }
    if (it->answer) {
        entry.state = State::Running;
        entry.engineVersion = it->answer->version;
        entry.apiVersion = it->answer->api;
        entry.product = it->answer->product;
        entry.engineId = it->answer->id;
    } else {
        entry.state = State::Unreachable;
        entry.error = it->answer.error();
    }
    return entry;
}

bool EndpointDirectory::mayBeAsked(const EndpointEntry &entry) const
{
    if (!entry.endpoint || entry.endpoint->kind() == Endpoint::Kind::Ssh)
        return false;
    // Of a machine we only want to know which engine it is; its store asks for the rest.
    if (entry.source == Source::Machine)
        return entry.state == State::Running && entry.engineId.isEmpty();
    return !m_absent.contains(entry.id);
}

void EndpointDirectory::probeAll()
{
    const QList<EndpointEntry> ways = m_ways;
    for (const EndpointEntry &entry : ways) {
        if (mayBeAsked(entry))
            ask(entry);
    }
}

void EndpointDirectory::probe(const QString &id)
{
    const auto found = entry(id);
    if (found && found->endpoint)
        ask(*found);
}

void EndpointDirectory::setActive(bool active)
{
    m_isActive = active;
    if (!active) {
        m_again.stop();
        return;
    }
    m_again.start();
    probeAll();
}

void EndpointDirectory::ask(const EndpointEntry &entry)
{
    if (m_probes.contains(entry.id))
        return;
    const QString id = entry.id;
    const Endpoint asked = *entry.endpoint;
    Call *call = m_pinger->ask(asked, this, [this, id, asked](const Result<EngineAnswer> &answer) {
        m_probes.remove(id);
        onAnswer(id, asked, answer);
        if (m_probes.isEmpty())
            Q_EMIT quiet();
    });
    m_probes.insert(id, call);
    QTimer::singleShot(m_timeout, call, &Call::cancel);
}

void EndpointDirectory::onAnswer(const QString &id, const Endpoint &asked,
                                 const Result<EngineAnswer> &answer)
{
    const auto now = entry(id);
    if (!now)
        return;
    if (now->endpoint != asked) { // it was changed meanwhile
        if (m_isActive && mayBeAsked(*now))
            ask(*now);
        return;
    }
    Result<EngineAnswer> finding = answer;
    // Only the time-out cancels.
    if (!finding && finding.error().kind == Error::Kind::Cancelled)
        finding =
            fail(Error::Kind::TimedOut, Tr::tr("The engine “%1” does not answer.").arg(asked.name),
                 Tr::tr("See whether it runs, and whether its address is right."));
    m_findings.insert(id, Finding{asked, finding});
    assemble();
}

void EndpointDirectory::applyAnswer(const QString &id, const Result<EngineAnswer> &answer)
{
    const auto now = entry(id);
    if (!now || !now->endpoint || now->source == Source::Machine)
        return;
    Result<EngineAnswer> finding = answer;
    // Who tells of the connection does not know everything that a probe found.
    const auto known = m_findings.constFind(id);
    if (finding && known != m_findings.cend() && known->answer
        && known->endpoint == *now->endpoint) {
        if (finding->version == known->answer->version)
            finding->api = known->answer->api;
        if (finding->id.isEmpty())
            finding->id = known->answer->id;
        if (finding->product.isEmpty())
            finding->product = known->answer->product;
    }
    m_findings.insert(id, Finding{*now->endpoint, finding});
    assemble();
}

} // namespace panel
