// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/DriftCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/workflow/DockerText.h"

#include <QJsonArray>

#include <algorithm>

namespace panel {

namespace {

using Reason = ServiceDrift::Reason;

QString remedy(const ServiceDrift &drift, const NextCommands &commands)
{
    if (drift.has(Reason::Orphan))
        return dockerText(QStringList{QStringLiteral("rm"), QStringLiteral("-f")}
                          + drift.containerNames);
    // A plain `up` looks after secrets too, but also after all that the service depends on.
    if (drift.has(Reason::SecretChanged))
        return commands.own({QStringLiteral("up"), QStringLiteral("--recreate")}, {drift.service});
    return drift.isDifferent() ? commands.own(QStringLiteral("up"), drift.service) : QString();
}

} // namespace

DriftCommand::DriftCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
}

void DriftCommand::start()
{
    prepare(Needs(Project) | Engine | Services, [this] {
        session()->compareWithFile(
            Session::Secrets::Ask, this, [this](const Result<QList<ServiceDrift>> &all) {
                if (!all) {
                    fail(all.error());
                    return;
                }
                if (terminal().isJson())
                    terminal().print(driftJson(*all));
                else
                    terminal().print(driftTable(*all, nextCommands(line(), *session())));
                const bool differs =
                    std::any_of(all->cbegin(), all->cend(),
                                [](const ServiceDrift &drift) { return drift.isDifferent(); });
                end(differs ? 1 : 0);
            });
    });
}

QJsonObject driftJson(const QList<ServiceDrift> &all)
{
    QJsonArray services;
    for (const ServiceDrift &drift : all) {
        QJsonArray reasons;
        for (const Reason reason : drift.reasons)
            reasons.append(reasonName(reason));
        services.append(QJsonObject{
            {QStringLiteral("service"), drift.service},
            {QStringLiteral("container"), drift.containerNames.isEmpty()
                                              ? QJsonValue()
                                              : QJsonValue(drift.containerNames.first())},
            {QStringLiteral("containers"), QJsonArray::fromStringList(drift.containerNames)},
            {QStringLiteral("differs"), drift.isDifferent()},
            {QStringLiteral("reasons"), reasons},
            {QStringLiteral("differing"), QJsonArray::fromStringList(drift.differing)},
            {QStringLiteral("keys"), QJsonArray::fromStringList(drift.keys)},
            {QStringLiteral("secrets"), QJsonArray::fromStringList(drift.secrets)},
            {QStringLiteral("wanted"),
             drift.has(Reason::Replicas) ? QJsonValue(drift.wanted) : QJsonValue()},
            {QStringLiteral("text"), driftText(drift)},
            {QStringLiteral("gap"), drift.gap.isEmpty() ? QJsonValue() : QJsonValue(drift.gap)}});
    }
    return {{QStringLiteral("services"), services}};
}

QString driftTable(const QList<ServiceDrift> &all, const NextCommands &commands)
{
    QString text;
    bool wantsDocker = false;
    for (const ServiceDrift &drift : all) {
        if (!drift.isDifferent() && drift.gap.isEmpty())
            continue;
        text += plainLine(drift.service) + QStringLiteral(": ");
        text += drift.isDifferent() ? driftText(drift) : Tr::tr("Not compared.");
        if (!drift.gap.isEmpty())
            text += u' ' + drift.gap;
        text += u'\n';
        if (const QString command = remedy(drift, commands); !command.isEmpty())
            text += QStringLiteral("    %1 %2\n").arg(Tr::tr("Next:"), command);
        wantsDocker = wantsDocker || drift.has(Reason::Orphan);
    }
    if (wantsDocker)
        text.prepend(commands.engineText());
    return text.isEmpty() ? Tr::tr("Everything is as the compose file says.") : text;
}

} // namespace panel
