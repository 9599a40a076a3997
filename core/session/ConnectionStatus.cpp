// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ConnectionStatus.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace panel {

namespace {

using State = ConnectionStatus::State;

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

qint64 secondsUntil(const QDateTime &time, const QDateTime &now)
{
    return std::max<qint64>((now.msecsTo(time) + 999) / 1000, 0);
}

/// "attempt 3 in 8 s"
QString attemptText(const ConnectionStatus &status, const QDateTime &now)
{
    if (!status.nextAttempt.isValid())
        return Tr::tr("reconnecting, attempt %1…").arg(status.attempt);
    return Tr::tr("reconnecting, attempt %1 in %2 s")
        .arg(status.attempt)
        .arg(secondsUntil(status.nextAttempt, now));
}

QString refusalText(const ConnectionStatus &status, const QString &since, const QDateTime &now)
{
    if (status.attempt == 0) // there is no way to try
        return Tr::tr("Cannot connect since %1 · tried again when something changes").arg(since);
    if (!status.nextAttempt.isValid())
        return Tr::tr("Cannot connect since %1 · trying again…").arg(since);
    return Tr::tr("Cannot connect since %1 · tried again in %2 s, or when something changes")
        .arg(since, QString::number(secondsUntil(status.nextAttempt, now)));
}

QString agoText(qint64 seconds)
{
    if (seconds < 60)
        return Tr::tr("less than a minute ago");
    if (seconds < 60 * 60)
        return Tr::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 48 * 60 * 60)
        return Tr::tr("%1 h ago").arg(seconds / (60 * 60));
    return Tr::tr("%1 d ago").arg(seconds / (24 * 60 * 60));
}

} // namespace

QString stateName(ConnectionStatus::State state)
{
    switch (state) {
    case State::None: return QStringLiteral("none");
    case State::Connecting: return QStringLiteral("connecting");
    case State::Connected: return QStringLiteral("connected");
    case State::Degraded: return QStringLiteral("degraded");
    case State::Lost: return QStringLiteral("lost");
    case State::Reconnecting: return QStringLiteral("reconnecting");
    case State::Refused: return QStringLiteral("refused");
    }
    return {};
}

QJsonObject toJson(const ConnectionStatus &status)
{
    QJsonArray troubles;
    for (const ConnectionTrouble &trouble : status.troubles) {
        troubles.append(QJsonObject{{QStringLiteral("kind"), troubleName(trouble.kind)},
                                    {QStringLiteral("message"), trouble.error.message},
                                    {QStringLiteral("since"), timeOrNull(trouble.since)}});
    }
    return {
        {QStringLiteral("state"), stateName(status.state)},
        {QStringLiteral("since"), timeOrNull(status.since)},
        {QStringLiteral("error"),
         status.isAway() ? QJsonValue(toJson(status.error)) : QJsonValue()},
        {QStringLiteral("troubles"), troubles},
        {QStringLiteral("attempt"), status.isAway() ? QJsonValue(status.attempt) : QJsonValue()},
        {QStringLiteral("nextAttempt"), timeOrNull(status.nextAttempt)}};
}

QString statusHeadline(const ConnectionStatus &status, const QDateTime &now)
{
    const QString since = momentText(status.since, now);
    const QString name = elided(plainLine(status.name), 60);
    switch (status.state) {
    case State::None:
    case State::Connected: return {};
    case State::Connecting: return Tr::tr("Connecting to “%1”…").arg(name);
    case State::Degraded: return Tr::tr("Connected, but disturbed since %1").arg(since);
    case State::Refused: return refusalText(status, since, now);
    case State::Lost:
    case State::Reconnecting:
        return (status.wasThere ? Tr::tr("Engine lost since %1 · %2", "time, next attempt")
                                : Tr::tr("Engine not reached since %1 · %2", "time, next attempt"))
            .arg(since, attemptText(status, now));
    }
    return {};
}

Error statusReason(const ConnectionStatus &status)
{
    if (status.isAway())
        return status.error;
    if (status.troubles.isEmpty())
        return {};
    Error reason = status.troubles.first().error;
    for (const ConnectionTrouble &trouble : status.troubles.mid(1)) {
        reason.message += u'\n' + trouble.error.message;
        if (!trouble.error.detail.isEmpty())
            reason.detail += u'\n' + trouble.error.detail;
    }
    return reason;
}

QString pictureAgeText(const ConnectionStatus &status, const QDateTime &now)
{
    if (!status.isStale())
        return {};
    return Tr::tr("as of %1, %2", "time, how long ago")
        .arg(momentText(status.asOf, now), agoText(status.asOf.secsTo(now)));
}

QString momentText(const QDateTime &moment, const QDateTime &now)
{
    const QDateTime local = moment.toLocalTime();
    const QString time = QLocale().toString(local.time(), QStringLiteral("HH:mm"));
    if (local.date() == now.toLocalTime().date())
        return time;
    return QLocale().toString(local.date(), QStringLiteral("d MMM")) + u' ' + time;
}

QString whyNoActions(const ConnectionStatus &status, const QDateTime &now)
{
    switch (status.state) {
    case State::Connected:
    case State::Degraded: return {};
    case State::None: return Tr::tr("No engine is chosen.");
    case State::Connecting: return Tr::tr("The engine is being connected to.");
    case State::Lost:
    case State::Reconnecting:
        return Tr::tr("The engine is lost since %1: nothing can be done to its containers.")
            .arg(momentText(status.since, now));
    case State::Refused:
        return Tr::tr("There is no connection to the engine: %1").arg(status.error.message);
    }
    return {};
}

} // namespace panel
