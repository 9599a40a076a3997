// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ContainerSetup.h"

#include "core/http/JsonFields.h"

namespace panel {

Result<ContainerSetup> ContainerSetup::fromInspectJson(const QJsonObject &json)
{
    JsonReader reader(json);
    JsonReader host(reader.object("HostConfig"));
    JsonReader policy(host.object("RestartPolicy"));
    JsonReader network(reader.object("NetworkSettings"));
    JsonReader state(reader.object("State"));
    ContainerSetup setup;
    setup.restartPolicy = policy.string("Name");
    if (setup.restartPolicy.isEmpty())
        setup.restartPolicy = QStringLiteral("no"); // as old engines write it
    setup.networkMode = host.string("NetworkMode");
    setup.links = host.stringsOrNull("Links");
    setup.networks = network.optionalObject("Networks").value_or(QJsonObject()).keys();
    setup.pid = state.integer("Pid");
    for (const JsonReader *part : {&policy, &host, &network, &state}) {
        if (part->error())
            reader.refuse(*part->error());
    }
    return reader.result(setup);
}

} // namespace panel
