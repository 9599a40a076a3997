// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines of the log of actions, which another program may have written.
#include "core/session/ActionLog.h"
#include "tests/fuzz/Fuzz.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace panel;

PANEL_FUZZ(bytes)
{
    const auto record = ActionRecord::fromJson(QJsonDocument::fromJson(bytes).object());
    if (!record)
        return;
    fuzz::require(!record->title.isEmpty() && record->started.isValid(),
                  "an action has a name and a beginning");
    fuzz::require(!stateName(record->state).isEmpty(), "and a state");
    const auto again = ActionRecord::fromJson(record->toJson());
    fuzz::require(again.has_value(), "what was written can be read");
    fuzz::require(again->title == record->title && again->state == record->state
                      && again->commands.size() == record->commands.size(),
                  "and is the same");
}
