// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Diagnosis.h"

namespace panel::test {

/// A moment that all samples are seen from.
inline QDateTime sampleNow()
{
    return QDateTime(QDate(2026, 11, 26), QTime(10, 0), Qt::UTC);
}

/// A service whose container ended `secondsAgo` with this code, read in full.
inline Evidence ended(const char *name, int exitCode, int secondsAgo = 60,
                      const char *policy = "no")
{
    Evidence evidence;
    evidence.service.name = QString::fromLatin1(name);
    evidence.service.definition.name = evidence.service.name;
    evidence.service.definition.image = QStringLiteral("image");
    Container container;
    container.id = evidence.service.name;
    container.name = QStringLiteral("cnt_") + evidence.service.name;
    container.state = Container::State::Exited;
    container.exitCode = exitCode;
    container.finished = sampleNow().addSecs(-secondsAgo);
    container.started = container.finished.addSecs(-5);
    ContainerReport report;
    report.container = container;
    report.restartPolicy = QString::fromLatin1(policy);
    report.command = {QStringLiteral("/start"), QStringLiteral("--now")};
    evidence.service.container = container;
    evidence.report = report;
    return evidence;
}

/// The same in another state.
inline Evidence inState(Evidence evidence, Container::State state,
                        Container::Health health = Container::Health::None)
{
    for (Container *container : {&*evidence.service.container, &evidence.report->container}) {
        container->state = state;
        container->health = health;
        if (state == Container::State::Created)
            container->finished = container->started = {};
    }
    return evidence;
}

inline Evidence running(const char *name, Container::Health health = Container::Health::None)
{
    Evidence evidence = inState(ended(name, 0, 600), Container::State::Running, health);
    evidence.report->container.started = sampleNow().addSecs(-500);
    evidence.service.container = evidence.report->container;
    return evidence;
}

inline Evidence missing(const char *name)
{
    Evidence evidence = ended(name, 0);
    evidence.service.container.reset();
    evidence.report.reset();
    return evidence;
}

inline Evidence
needing(Evidence evidence, const char *other,
        ComposeDependency::Condition condition = ComposeDependency::Condition::Healthy)
{
    evidence.service.definition.dependsOn.append({QString::fromLatin1(other), condition});
    return evidence;
}

/// It was asked to end by these signals, `seconds` before it did.
inline Evidence asked(Evidence evidence, const QList<int> &signalNumbers, int seconds = 0)
{
    evidence.end.isKnown = true;
    evidence.end.signalNumbers = signalNumbers;
    evidence.end.ended = evidence.report->container.finished;
    if (!signalNumbers.isEmpty())
        evidence.end.asked = evidence.end.ended.addSecs(-seconds);
    return evidence;
}

/// The engine remembers its end, and nobody asked for it.
inline Evidence unasked(const Evidence &evidence)
{
    return asked(evidence, {});
}

} // namespace panel::test
