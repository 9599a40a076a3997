// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Network.h"

#include "core/http/JsonFields.h"

namespace panel {

Result<Network> Network::fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Network network;
    network.id = reader.string("Id");
    network.name = reader.string("Name");
    network.driver = reader.string("Driver");
    network.labels = reader.stringMapOrNull("Labels");
    return reader.result(network);
}

} // namespace panel
