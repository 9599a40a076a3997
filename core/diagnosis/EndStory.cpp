// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/EndStory.h"

namespace panel {

namespace {

constexpr int sigkill = 9;

QDateTime timeOf(const EngineEvent &event)
{
    return QDateTime::fromMSecsSinceEpoch(event.timeNano / 1'000'000, Qt::UTC);
}

} // namespace

bool EndStory::isKilledAfterGrace() const
{
    return signalNumbers.size() > 1 && signalNumbers.first() != sigkill
           && signalNumbers.last() == sigkill;
}

qint64 EndStory::waitedMilliseconds() const
{
    return asked.isValid() && ended.isValid() ? asked.msecsTo(ended) : 0;
}

EndStory EndStory::fromEvents(const QList<EngineEvent> &events)
{
    EndStory story;
    for (const EngineEvent &event : events) {
        if (event.action == QLatin1String("start")) {
            story = {};
        } else if (event.action == QLatin1String("oom")) {
            story.outOfMemory = true;
        } else if (event.action == QLatin1String("kill") && !story.isKnown) {
            bool isNumber = false;
            const int number = event.attributes.value(QStringLiteral("signal")).toInt(&isNumber);
            if (!isNumber)
                continue;
            if (story.signalNumbers.isEmpty())
                story.asked = timeOf(event);
            story.signalNumbers.append(number);
        } else if (event.action == QLatin1String("die")) {
            story.isKnown = true;
            story.ended = timeOf(event);
        } else if (event.action == QLatin1String("stop")
                   || event.action == QLatin1String("restart")) {
            story.isStop = true;
        }
    }
    return story;
}

QStringList EndStory::actions()
{
    return {QStringLiteral("start"), QStringLiteral("oom"),  QStringLiteral("kill"),
            QStringLiteral("die"),   QStringLiteral("stop"), QStringLiteral("restart")};
}

} // namespace panel
