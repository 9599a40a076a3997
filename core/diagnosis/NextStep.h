// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeSource.h"

#include <QList>
#include <QString>

namespace panel {

struct Diagnosis;

/// Something that helps, and that the panel can do at the press of a button.
struct NextStep
{
    enum class Action {
        BringUp, ///< this service and what it depends on
        Start,   ///< its container, as it is
        Stop,    ///< its container
        Restart, ///< its container
        Rebuild, ///< its image, and a container of it
        ShowLog,
        ShowCause, ///< the service whose failure came first
        EditFile,  ///< `place`
    };

    Action action = Action::Start;
    QString service;
    QString container = {}; ///< id, of Start, Stop and Restart
    SourcePlace place;      ///< of EditFile
    QString what;           ///< of EditFile: what is to be changed there, in few words

    bool operator==(const NextStep &other) const = default;
};

/// "Start", "Edit memory limit…", … as a button says it.
QString stepText(const NextStep &step);
/// "start", "edit-file", … as the headless command prints it.
QString actionName(NextStep::Action action);

/// The most likely to help first.
QList<NextStep> nextSteps(const Diagnosis &diagnosis, const ComposeSource &source);

} // namespace panel
