// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ContainerReport.h"

#include "core/http/JsonFields.h"

#include <algorithm>

namespace panel {

namespace {

void readProbes(JsonReader &state, ContainerReport &report)
{
    const auto json = state.optionalObject("Health");
    if (!json)
        return;
    JsonReader health(*json);
    report.failingStreak = health.smallInteger("FailingStreak");
    const QJsonArray log = health.arrayOrNull("Log");
    for (const QJsonValue value : log) {
        JsonReader row(value.toObject());
        report.probes.append({row.time("Start"), row.time("End"), row.smallInteger("ExitCode"),
                              row.string("Output")});
        if (row.error())
            health.refuse(*row.error());
    }
    if (health.error())
        state.refuse(*health.error());
}

/// An image or a file without a check, and one that turned it off ({"NONE"}), have none.
QStringList readHealthTest(JsonReader &config)
{
    const auto json = config.optionalObject("Healthcheck");
    if (!json)
        return {};
    JsonReader check(*json);
    const QStringList test = check.stringsOrNull("Test");
    if (check.error())
        config.refuse(*check.error());
    return test == QStringList{QStringLiteral("NONE")} ? QStringList() : test;
}

} // namespace

Result<ContainerReport> ContainerReport::fromInspectJson(const QJsonObject &json)
{
    const Result<Container> container = Container::fromInspectJson(json);
    if (!container)
        return fail(container.error());
    JsonReader reader(json);
    JsonReader config(reader.object("Config"));
    JsonReader host(reader.object("HostConfig"));
    JsonReader policy(host.optionalObject("RestartPolicy").value_or(QJsonObject()));
    JsonReader state(reader.object("State"));
    JsonReader network(reader.object("NetworkSettings"));
    ContainerReport report;
    report.container = *container;
    report.restartPolicy = policy.optionalString("Name").value_or(QString());
    if (report.restartPolicy.isEmpty())
        report.restartPolicy = QStringLiteral("no"); // as old engines write it
    report.maximumRetries = policy.optionalSmallInteger("MaximumRetryCount").value_or(0);
    report.memoryLimit = host.optionalInteger("Memory").value_or(0);
    report.stopSignal = config.optionalString("StopSignal").value_or(QString());
    report.stopGrace = config.optionalSmallInteger("StopTimeout").value_or(report.stopGrace);
    report.command = QStringList{reader.optionalString("Path").value_or(QString())}
                     + reader.stringsOrNull("Args");
    report.healthTest = readHealthTest(config);
    readProbes(state, report);
    report.config = json.value(QLatin1String("Config")).toObject();
    report.hostConfig = json.value(QLatin1String("HostConfig")).toObject();
    report.mounts = reader.arrayOrNull("Mounts");
    report.networks = network.optionalObject("Networks").value_or(QJsonObject()).keys();
    for (const JsonReader *part : {&policy, &config, &host, &state, &network}) {
        if (part->error())
            reader.refuse(*part->error());
    }
    return reader.result(report);
}

const HealthProbe *ContainerReport::lastFailedProbe() const
{
    const auto failed = std::find_if(probes.crbegin(), probes.crend(),
                                     [](const HealthProbe &probe) { return probe.exitCode != 0; });
    return failed == probes.crend() ? nullptr : &*failed;
}

} // namespace panel
