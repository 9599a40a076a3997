// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QString>

namespace panel {

/// Something that is wrong though the connection stands, so that what is shown may be late or old.
struct ConnectionTrouble
{
    enum class Kind {
        SlowAnswers,   ///< a ping takes longer than it should
        PingMissed,    ///< a ping was not answered in time; the next one decides
        EngineUnwell,  ///< it answers a ping by saying that it is not well
        EventsDown,    ///< the stream of events cannot be had; the list is taken now and then
        EventsStalled, ///< the stream of events is open, but what happens does not come by it
        ListOld,       ///< the full list could not be taken
        ContainersOld, ///< some containers could not be inspected
    };

    Kind kind = Kind::SlowAnswers;
    Error error;     ///< in words that name what is affected
    QDateTime since; ///< UTC

    bool operator==(const ConnectionTrouble &other) const = default;
};

/// The stable name of a kind, as the headless commands print it: "slow-answers", …
QString troubleName(ConnectionTrouble::Kind kind);

} // namespace panel
