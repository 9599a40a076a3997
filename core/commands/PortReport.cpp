// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/PortReport.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/Reports.h"

#include <QJsonArray>

#include <algorithm>

namespace panel {

namespace {

using State = PortHop::State;

QJsonValue orNull(int number)
{
    return number == 0 ? QJsonValue() : QJsonValue(number);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue okValue(State state)
{
    switch (state) {
    case State::Ok:
    case State::Warning: return true;
    case State::Failed: return false;
    case State::Waiting:
    case State::Skipped:
    case State::Unknown: break;
    }
    return {};
}

QJsonValue ruleJson(const std::optional<PortForward> &rule)
{
    if (!rule)
        return {};
    return QJsonObject{{QStringLiteral("name"), rule->name},
                       {QStringLiteral("adapter"), rule->adapter},
                       {QStringLiteral("protocol"), rule->protocol},
                       {QStringLiteral("hostAddress"), rule->hostAddress},
                       {QStringLiteral("hostPort"), rule->hostPort},
                       {QStringLiteral("guestAddress"), rule->guestAddress},
                       {QStringLiteral("guestPort"), rule->guestPort}};
}

QJsonObject hopJson(const PortHop &hop)
{
    return {{QStringLiteral("hop"), stationName(hop.station)},
            {QStringLiteral("state"), stateName(hop.state)},
            {QStringLiteral("ok"), okValue(hop.state)},
            {QStringLiteral("address"), hop.address},
            {QStringLiteral("detail"), hop.detail},
            {QStringLiteral("ms"),
             hop.microseconds < 0 ? QJsonValue() : QJsonValue(double(hop.microseconds) / 1000.0)}};
}

QString sign(State state)
{
    switch (state) {
    case State::Ok: return Tr::tr("ok");
    case State::Warning: return Tr::tr("warn");
    case State::Failed: return Tr::tr("FAIL");
    case State::Unknown: return QStringLiteral("?");
    case State::Waiting: return QStringLiteral("…");
    case State::Skipped: break;
    }
    return QStringLiteral("-");
}

QString portText(const PortPath &path)
{
    const int port = path.hostPort != 0        ? path.hostPort
                     : path.publishedPort != 0 ? path.publishedPort
                                               : path.containerPort;
    return QStringLiteral("%1/%2").arg(port).arg(plainText(path.protocol));
}

QString serviceText(const PortPath &path)
{
    return path.service.isEmpty()
               ? Tr::tr("(rule %1)").arg(plainText(path.rule ? path.rule->name : QString()))
               : plainText(path.service);
}

} // namespace

QJsonObject pathsJson(const QList<PortPath> &paths, const QList<RuleDifference> &differences)
{
    QJsonArray pathList;
    for (const PortPath &path : paths) {
        QJsonArray hops;
        for (const PortHop &hop : path.hops)
            hops.append(hopJson(hop));
        pathList.append(QJsonObject{{QStringLiteral("service"), orNull(path.service)},
                                    {QStringLiteral("container"), orNull(path.container)},
                                    {QStringLiteral("protocol"), path.protocol},
                                    {QStringLiteral("hostAddress"), path.hostAddress},
                                    {QStringLiteral("hostPort"), orNull(path.hostPort)},
                                    {QStringLiteral("publishedPort"), orNull(path.publishedPort)},
                                    {QStringLiteral("containerPort"), orNull(path.containerPort)},
                                    {QStringLiteral("rule"), ruleJson(path.rule)},
                                    {QStringLiteral("hops"), hops}});
    }
    QJsonArray differenceList;
    for (const RuleDifference &difference : differences) {
        differenceList.append(QJsonObject{{QStringLiteral("kind"), differenceName(difference.kind)},
                                          {QStringLiteral("service"), orNull(difference.service)},
                                          {QStringLiteral("present"), ruleJson(difference.present)},
                                          {QStringLiteral("wanted"), ruleJson(difference.wanted)},
                                          {QStringLiteral("text"), difference.text}});
    }
    return {{QStringLiteral("paths"), pathList}, {QStringLiteral("differences"), differenceList}};
}

QString pathsText(const QList<PortPath> &paths, const QList<RuleDifference> &differences)
{
    if (paths.isEmpty() && differences.isEmpty())
        return Tr::tr("The project publishes no ports.\n");
    QList<QStringList> rows{{Tr::tr("SERVICE"), Tr::tr("PORT"), Tr::tr("HERE"), Tr::tr("RULE"),
                             Tr::tr("MACHINE"), Tr::tr("PUBLISHED"), Tr::tr("CONTAINER"),
                             Tr::tr("PROCESS"), Tr::tr("ANSWER")}};
    QString troubles;
    for (const PortPath &path : paths) {
        QStringList row{serviceText(path), portText(path)};
        for (const PortHop &hop : path.hops)
            row.append(sign(hop.state));
        const PortHop &answer = path.hops.constLast();
        if (answer.state == State::Ok && !answer.address.isEmpty())
            row.last() = answer.address;
        rows.append(row);
        for (const PortHop &hop : path.hops) {
            if (hop.state == State::Failed || hop.state == State::Warning)
                troubles += QStringLiteral("%1 %2, %3: %4\n")
                                .arg(serviceText(path), portText(path), stationName(hop.station),
                                     plainText(hop.detail));
        }
    }
    QString text = alignedTable(rows);
    if (!troubles.isEmpty())
        text += u'\n' + troubles;
    if (!differences.isEmpty())
        text += u'\n' + Tr::tr("Rules and published ports differ:\n");
    for (const RuleDifference &difference : differences)
        text += QStringLiteral("  %1: %2\n")
                    .arg(differenceName(difference.kind), plainText(difference.text));
    return text;
}

int pathsExitCode(const QList<PortPath> &paths)
{
    const bool fails = std::any_of(paths.cbegin(), paths.cend(), [](const PortPath &path) {
        return std::any_of(path.hops.cbegin(), path.hops.cend(),
                           [](const PortHop &hop) { return hop.state == State::Failed; });
    });
    return fails ? 1 : 0;
}

QJsonObject listenersJson(const QList<HostListener> &listeners)
{
    QJsonArray list;
    for (const HostListener &listener : listeners) {
        list.append(QJsonObject{
            {QStringLiteral("address"), listener.address},
            {QStringLiteral("port"), listener.port},
            {QStringLiteral("program"), orNull(listener.program)},
            {QStringLiteral("pid"), listener.pid == 0 ? QJsonValue() : QJsonValue(listener.pid)},
            {QStringLiteral("user"), orNull(listener.user)}});
    }
    return {{QStringLiteral("listeners"), list}};
}

QString listenersTable(const QList<HostListener> &listeners)
{
    QList<QStringList> rows{
        {Tr::tr("PORT"), Tr::tr("ADDRESS"), Tr::tr("PROGRAM"), Tr::tr("PID"), Tr::tr("USER")}};
    for (const HostListener &listener : listeners) {
        rows.append({QString::number(listener.port), listener.address, plainText(listener.program),
                     listener.pid == 0 ? QString() : QString::number(listener.pid),
                     plainText(listener.user)});
    }
    return alignedTable(rows);
}

QString differenceName(RuleDifference::Kind kind)
{
    switch (kind) {
    case RuleDifference::Kind::Missing: return QStringLiteral("missing");
    case RuleDifference::Kind::Wrong: return QStringLiteral("wrong");
    case RuleDifference::Kind::Dangling: return QStringLiteral("dangling");
    case RuleDifference::Kind::Reserved: return QStringLiteral("reserved");
    }
    return {};
}

} // namespace panel
