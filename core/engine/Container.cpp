// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Container.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/JsonFields.h"

#include <array>
#include <utility>

namespace panel {

namespace {

using State = Container::State;
using Health = Container::Health;

constexpr std::array<std::pair<State, const char *>, 7> stateNames{{
    {State::Created, "created"},
    {State::Running, "running"},
    {State::Paused, "paused"},
    {State::Restarting, "restarting"},
    {State::Removing, "removing"},
    {State::Exited, "exited"},
    {State::Dead, "dead"},
}};

constexpr std::array<std::pair<Health, const char *>, 4> healthNames{{
    {Health::None, "none"},
    {Health::Starting, "starting"},
    {Health::Healthy, "healthy"},
    {Health::Unhealthy, "unhealthy"},
}};

/// A state that a future engine adds is Unknown, not an error: everything else stays true.
State stateFromName(const QString &name)
{
    for (const auto &[state, text] : stateNames) {
        if (name == QLatin1String(text))
            return state;
    }
    return State::Unknown;
}

Health healthFromName(const QString &name)
{
    for (const auto &[health, text] : healthNames) {
        if (name == QLatin1String(text))
            return health;
    }
    return Health::None;
}

/// "/web" → "web". Of a container with legacy links the name without a second slash is its own.
QString ownName(const QStringList &names)
{
    for (const QString &name : names) {
        if (name.startsWith(u'/') && !name.mid(1).contains(u'/'))
            return name.mid(1);
    }
    return names.isEmpty() ? QString() : names.first().section(u'/', -1);
}

int portNumber(JsonReader &reader, const char *key)
{
    const int port = reader.smallInteger(key);
    if (port < 0 || port > 65535)
        reader.refuse(badField(QString::fromLatin1(key), Tr::tr("a port number")));
    return port;
}

QList<PublishedPort> portsFromList(JsonReader &reader)
{
    QList<PublishedPort> ports;
    const QJsonArray values = reader.arrayOrNull("Ports");
    for (const QJsonValue value : values) {
        JsonReader row(value.toObject());
        PublishedPort port;
        port.host = row.optionalString("IP").value_or(QString());
        port.hostPort = row.has("PublicPort") ? portNumber(row, "PublicPort") : 0;
        port.containerPort = portNumber(row, "PrivatePort");
        port.protocol = row.string("Type");
        if (row.error())
            reader.refuse(*row.error());
        ports.append(port);
    }
    return ports;
}

/// {"80/tcp": [{"HostIp": "0.0.0.0", "HostPort": "8080"}], "443/tcp": null}
QList<PublishedPort> portsFromInspect(JsonReader &network)
{
    QList<PublishedPort> ports;
    const QJsonObject values = network.optionalObject("Ports").value_or(QJsonObject());
    for (auto it = values.begin(); it != values.end(); ++it) {
        PublishedPort port;
        bool known = false;
        port.containerPort = it.key().section(u'/', 0, 0).toUShort(&known);
        port.protocol = it.key().section(u'/', 1, 1);
        if (!known || port.protocol.isEmpty())
            network.refuse(badField(it.key(), Tr::tr("a port and its protocol")));
        const QJsonArray bindings = it.value().toArray();
        if (bindings.isEmpty())
            ports.append(port);
        for (const QJsonValue binding : bindings) {
            JsonReader row(binding.toObject());
            port.host = row.string("HostIp");
            port.hostPort = row.string("HostPort").toUShort(&known);
            if (!known)
                row.refuse(badField(QStringLiteral("HostPort"), Tr::tr("a port number")));
            if (row.error())
                network.refuse(*row.error());
            ports.append(port);
        }
    }
    return ports;
}

void readHealth(JsonReader &state, Container &container)
{
    const auto json = state.optionalObject("Health");
    if (!json)
        return;
    JsonReader health(*json);
    container.health = healthFromName(health.string("Status"));
    const QJsonArray log = health.arrayOrNull("Log");
    if (!log.isEmpty()) {
        JsonReader last(log.last().toObject());
        container.healthOutput = last.string("Output");
        if (last.error())
            health.refuse(*last.error());
    }
    if (health.error())
        state.refuse(*health.error());
}

void readState(JsonReader &state, Container &container)
{
    container.state = stateFromName(state.string("Status"));
    container.exitCode = state.smallInteger("ExitCode");
    container.outOfMemory = state.boolean("OOMKilled");
    container.error = state.optionalString("Error").value_or(QString());
    container.pid = state.integer("Pid");
    container.started = state.time("StartedAt");
    container.finished = state.time("FinishedAt");
    readHealth(state, container);
}

} // namespace

bool Container::isActive() const
{
    return state == State::Running || state == State::Restarting || state == State::Paused;
}

bool Container::isReady() const
{
    return state == State::Running && (health == Health::Healthy || health == Health::None);
}

bool Container::hasProblem() const
{
    switch (state) {
    case State::Running: return health == Health::Unhealthy;
    case State::Exited: return exitCode != 0 || outOfMemory || !error.isEmpty();
    case State::Dead: return true;
    case State::Restarting: return exitCode != 0;
    default: return !error.isEmpty();
    }
}

bool Container::isJustRestarted(const QDateTime &now) const
{
    // The engine calls a start a success when it lasted for ten seconds.
    constexpr qint64 lasting = 10;
    return state == State::Running && restarts > 0 && health != Health::Healthy && started.isValid()
           && started.secsTo(now) < lasting;
}

int Container::number() const
{
    return labels.value(composeNumberLabel).toInt();
}

QDateTime Container::since() const
{
    switch (state) {
    case State::Running:
    case State::Paused: return started;
    case State::Restarting:
    case State::Exited:
    case State::Dead:
    case State::Removing: return finished.isValid() ? finished : created;
    case State::Created:
    case State::Unknown: break;
    }
    return created;
}

Result<Container> Container::fromListJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Container container;
    container.id = reader.string("Id");
    container.name = ownName(reader.stringsOrNull("Names"));
    container.image = reader.string("Image");
    container.imageId = reader.string("ImageID");
    container.state = stateFromName(reader.string("State"));
    container.created = QDateTime::fromSecsSinceEpoch(reader.integer("Created"), Qt::UTC);
    container.ports = portsFromList(reader);
    container.labels = reader.stringMapOrNull("Labels");
    if (container.id.trimmed().isEmpty())
        reader.refuse(badField(QStringLiteral("Id"), Tr::tr("an identifier")));
    return reader.result(container);
}

Result<Container> Container::fromInspectJson(const QJsonObject &json)
{
    JsonReader reader(json);
    JsonReader config(reader.object("Config"));
    JsonReader state(reader.object("State"));
    JsonReader network(reader.object("NetworkSettings"));
    Container container;
    container.id = reader.string("Id");
    container.name = ownName({reader.string("Name")});
    container.image = config.string("Image");
    container.imageId = reader.string("Image");
    container.restarts = reader.smallInteger("RestartCount");
    container.created = reader.time("Created");
    container.tty = config.boolean("Tty");
    container.labels = config.stringMapOrNull("Labels");
    container.ports = portsFromInspect(network);
    readState(state, container);
    for (const JsonReader *part : {&config, &state, &network}) {
        if (part->error())
            reader.refuse(*part->error());
    }
    if (container.id.isEmpty())
        reader.refuse(badField(QStringLiteral("Id"), Tr::tr("an identifier")));
    return reader.result(container);
}

QString stateName(Container::State state)
{
    for (const auto &[known, text] : stateNames) {
        if (known == state)
            return QLatin1String(text);
    }
    return QStringLiteral("unknown");
}

QString healthName(Container::Health health)
{
    return QLatin1String(healthNames[std::size_t(health)].second);
}

} // namespace panel
