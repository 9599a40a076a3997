// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/GoDuration.h"
#include "core/diagnosis/Drift.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

/// One entry of the compose file, as Compose resolves it, against one container.
class Comparison
{
public:
    Comparison(const WantedProject &project, const QString &service,
               const ContainerReport &container)
        : m_project(project)
        , m_service(service)
        , m_wanted(project.services.value(service).toObject())
        , m_container(container)
        , m_config(container.config)
        , m_host(container.hostConfig)
    {
    }

    QStringList keys()
    {
        compareImage();
        compareMap("environment", environment());
        compareMap("labels", m_container.container.labels);
        compareWords("command", "Cmd");
        compareWords("entrypoint", "Entrypoint");
        comparePorts();
        compareVolumes();
        compareNetworks();
        compareDependencies();
        compareHealthCheck();
        compareHost();
        compareProcess();
        m_keys.sort();
        m_keys.removeDuplicates();
        return m_keys;
    }

private:
    QJsonValue wanted(const char *key) const { return m_wanted.value(QLatin1String(key)); }
    bool isWanted(const char *key) const
    {
        const QJsonValue value = wanted(key);
        return !value.isUndefined() && !value.isNull();
    }

    void note(const char *key, bool differs)
    {
        if (differs)
            m_keys.append(QLatin1String(key));
    }

    static QStringList words(const QJsonValue &value)
    {
        QStringList all;
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            all.append(one.toString());
        return all;
    }

    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    QHash<QString, QString> environment() const
    {
        QHash<QString, QString> all;
        const QStringList lines = words(m_config.value(QLatin1String("Env")));
        for (const QString &line : lines)
            all.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
        return all;
    }

    void compareImage()
    {
        const QString image = isWanted("image")
                                  ? wanted("image").toString()
                                  : m_project.name + u'-' + m_service; // as Compose names it
        note("image", image != m_container.container.image);
    }

    /// What the image adds is in the container too: only what the file names is looked for.
    void compareMap(const char *key, const QHash<QString, QString> &there)
    {
        const QJsonObject map = wanted(key).toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            // null: from the environment of whoever runs Compose
            if (it->isNull() || it.key().startsWith(QLatin1String("com.docker.compose.")))
                continue;
            const auto found = there.constFind(it.key());
            if (found == there.cend() || *found != it->toString())
                m_keys.append(QLatin1String(key) + u'.' + it.key());
        }
    }

    void compareWords(const char *key, const char *field)
    {
        if (isWanted(key))
            note(key, words(wanted(key)) != words(m_config.value(QLatin1String(field))));
    }

    /// "127.0.0.1:8443→443/tcp"
    void comparePorts()
    {
        QStringList there;
        const QJsonObject bindings = m_host.value(QLatin1String("PortBindings")).toObject();
        for (auto it = bindings.begin(); it != bindings.end(); ++it) {
            const QJsonArray hosts = it->toArray();
            for (const QJsonValue host : hosts)
                there.append(host.toObject().value(QLatin1String("HostIp")).toString() + u':'
                             + host.toObject().value(QLatin1String("HostPort")).toString()
                             + QChar(0x2192) + it.key());
        }
        QStringList asked;
        const QJsonArray ports = wanted("ports").toArray();
        for (const QJsonValue value : ports) {
            const QJsonObject port = value.toObject();
            const QString protocol = port.value(QLatin1String("protocol")).toString();
            asked.append(port.value(QLatin1String("host_ip")).toString() + u':'
                         + port.value(QLatin1String("published")).toVariant().toString()
                         + QChar(0x2192)
                         + QString::number(port.value(QLatin1String("target")).toInt()) + u'/'
                         + (protocol.isEmpty() ? QStringLiteral("tcp") : protocol));
        }
        note("ports", sorted(asked) != sorted(there));
    }

    QString nameOf(const QJsonObject &all, const QString &key) const
    {
        const QString name = all.value(key).toObject().value(QLatin1String("name")).toString();
        return name.isEmpty() ? m_project.name + u'_' + key : name;
    }

    /// Volumes that the image declares are there besides.
    void compareVolumes()
    {
        QSet<QString> there;
        for (const QJsonValue value : m_container.mounts) {
            const QJsonObject mount = value.toObject();
            const QString type = mount.value(QLatin1String("Type")).toString();
            const bool isVolume = type == QLatin1String("volume");
            there.insert(
                mount.value(QLatin1String(isVolume ? "Name" : "Source")).toString() + u':'
                + mount.value(QLatin1String("Destination")).toString()
                + (mount.value(QLatin1String("RW")).toBool() ? QString() : QStringLiteral(":ro")));
        }
        const QJsonArray volumes = wanted("volumes").toArray();
        for (const QJsonValue value : volumes) {
            const QJsonObject volume = value.toObject();
            const QString type = volume.value(QLatin1String("type")).toString();
            const QString source = volume.value(QLatin1String("source")).toString();
            if (source.isEmpty()
                || (type != QLatin1String("volume") && type != QLatin1String("bind")))
                continue;
            const QString name =
                type == QLatin1String("volume") ? nameOf(m_project.volumes, source) : source;
            const bool isReadOnly = volume.value(QLatin1String("read_only")).toBool();
            note("volumes",
                 !there.contains(name + u':' + volume.value(QLatin1String("target")).toString()
                                 + (isReadOnly ? QStringLiteral(":ro") : QString())));
        }
    }

    void compareNetworks()
    {
        const QString mode = wanted("network_mode").toString();
        if (!mode.isEmpty()) {
            // "service:NAME" becomes "container:ID".
            if (!mode.contains(u':'))
                note("network_mode", mode != m_host.value(QLatin1String("NetworkMode")).toString());
            return;
        }
        QStringList asked;
        const QStringList keys = wanted("networks").toObject().keys();
        for (const QString &key : keys)
            asked.append(nameOf(m_project.networks, key));
        note("networks", sorted(asked) != m_container.networks);
    }

    /// Compose writes them into a label: "db:service_started:false,…".
    void compareDependencies()
    {
        QStringList asked;
        const QJsonObject others = wanted("depends_on").toObject();
        for (auto it = others.begin(); it != others.end(); ++it)
            asked.append(it.key() + u':'
                         + it->toObject().value(QLatin1String("condition")).toString());
        QStringList there;
        const QStringList parts = m_container.container.labels.value(composeDependsOnLabel)
                                      .split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts)
            there.append(part.section(u':', 0, 1));
        note("depends_on", sorted(asked) != sorted(there));
    }

    void compareHealthCheck()
    {
        const QJsonObject check = wanted("healthcheck").toObject();
        const QJsonObject there = m_config.value(QLatin1String("Healthcheck")).toObject();
        if (check.isEmpty() || check.value(QLatin1String("disable")).toBool())
            return;
        const QJsonValue test = check.value(QLatin1String("test"));
        note("healthcheck.test",
             test.isArray() && words(test) != words(there.value(QLatin1String("Test"))));
        for (const auto &[key, field] : {std::pair{"interval", "Interval"},
                                         {"timeout", "Timeout"},
                                         {"start_period", "StartPeriod"}}) {
            const auto asked = goDuration(check.value(QLatin1String(key)).toString());
            if (asked && asked->count() != there.value(QLatin1String(field)).toInteger())
                m_keys.append(QStringLiteral("healthcheck.") + QLatin1String(key));
        }
        const QJsonValue retries = check.value(QLatin1String("retries"));
        note("healthcheck.retries",
             retries.isDouble()
                 && retries.toInt() != there.value(QLatin1String("Retries")).toInt());
    }

    void compareHost()
    {
        compareNumber("mem_limit", "Memory");
        compareNumber("memswap_limit", "MemorySwap");
        compareNumber("pids_limit", "PidsLimit");
        compareNumber("cpu_shares", "CpuShares");
        if (isWanted("cpus"))
            note("cpus", qRound64(wanted("cpus").toVariant().toDouble() * 1e9)
                             != m_host.value(QLatin1String("NanoCpus")).toInteger());
        compareFlag("privileged", "Privileged");
        compareFlag("read_only", "ReadonlyRootfs");
        compareFlag("init", "Init");
        compareList("cap_add", "CapAdd");
        compareList("cap_drop", "CapDrop");
        compareList("security_opt", "SecurityOpt");
        compareRestart();
        compareTmpfs();
    }

    void compareProcess()
    {
        compareText("user", "User");
        compareText("working_dir", "WorkingDir");
        compareText("hostname", "Hostname");
        compareText("stop_signal", "StopSignal");
        if (isWanted("tty"))
            note("tty", wanted("tty").toBool() != m_container.container.tty);
        if (const auto grace = goDuration(wanted("stop_grace_period").toString()))
            note("stop_grace_period",
                 std::chrono::duration_cast<std::chrono::seconds>(*grace).count()
                     != m_container.stopGrace);
    }

    /// Compose writes numbers as texts.
    void compareNumber(const char *key, const char *field)
    {
        if (isWanted(key))
            note(key, wanted(key).toVariant().toLongLong()
                          != m_host.value(QLatin1String(field)).toInteger());
    }

    void compareFlag(const char *key, const char *field)
    {
        note(key, wanted(key).toBool() != m_host.value(QLatin1String(field)).toBool());
    }

    void compareList(const char *key, const char *field)
    {
        // The engine writes CAP_NET_ADMIN for NET_ADMIN, and adds options of its own.
        const auto plain = [](const QStringList &list) {
            QSet<QString> all;
            for (const QString &one : list)
                all.insert(one.startsWith(QLatin1String("CAP_")) ? one.mid(4) : one);
            return all;
        };
        const QSet<QString> there = plain(words(m_host.value(QLatin1String(field))));
        note(key, !there.contains(plain(words(wanted(key)))));
    }

    void compareText(const char *key, const char *field)
    {
        if (isWanted(key))
            note(key, wanted(key).toString() != m_config.value(QLatin1String(field)).toString());
    }

    void compareRestart()
    {
        if (!isWanted("restart") && isWanted("deploy"))
            return; // it may say another policy
        // "on-failure:3"
        const QString asked = wanted("restart").toString();
        const QString policy = asked.section(u':', 0, 0);
        note("restart",
             (policy.isEmpty() ? QStringLiteral("no") : policy) != m_container.restartPolicy
                 || asked.section(u':', 1).toInt() != m_container.maximumRetries);
    }

    void compareTmpfs()
    {
        QStringList asked;
        const QStringList lines = words(wanted("tmpfs"));
        for (const QString &line : lines)
            asked.append(line.section(u':', 0, 0));
        const QStringList there = m_host.value(QLatin1String("Tmpfs")).toObject().keys();
        note("tmpfs", !asked.isEmpty() && sorted(asked) != there);
    }

    const WantedProject &m_project;
    const QString &m_service;
    const QJsonObject m_wanted;
    const ContainerReport &m_container;
    const QJsonObject &m_config;
    const QJsonObject &m_host;
    QStringList m_keys;
};

} // namespace

QStringList differingKeys(const WantedProject &wanted, const QString &service,
                          const ContainerReport &container)
{
    return Comparison(wanted, service, container).keys();
}

} // namespace panel
