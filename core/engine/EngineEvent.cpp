// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineEvent.h"

#include "core/base/Tr.h"
#include "core/http/JsonFields.h"

namespace panel {

Result<EngineEvent> EngineEvent::fromJson(const QJsonObject &json)
{
    // Type, Action and Actor are in every version since 1.22; "status", "id" and "from" repeat them
    // up to 1.51 and are not looked at.
    JsonReader reader(json);
    JsonReader actor(reader.object("Actor"));
    EngineEvent event;
    event.type = reader.string("Type");
    event.action = reader.string("Action");
    event.timeNano = reader.integer("timeNano");
    event.id = actor.string("ID");
    event.attributes = actor.stringMapOrNull("Attributes");
    if (actor.error())
        reader.refuse(*actor.error());
    return reader.result(event);
}

} // namespace panel
