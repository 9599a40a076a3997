// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/PortReport.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/Reports.h"
#include "core/ports/HostStations.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

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

int shownPort(const PortPath &path)
{
    return path.hostPort != 0        ? path.hostPort
           : path.publishedPort != 0 ? path.publishedPort
                                     : path.containerPort;
}

/// Stands for the port in words that are the same for several; plainText() lets none through.
constexpr QChar portMark(0x1f);

QString withoutPort(QString text, int port)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const QString own = QString::number(port);
    qsizetype from = 0;
    for (auto match = number.match(text); match.hasMatch(); match = number.match(text, from)) {
        from = match.capturedEnd();
        if (match.captured() != own)
            continue;
        text.replace(match.capturedStart(), own.size(), portMark);
        from = match.capturedStart() + 1;
    }
    return text;
}

/// What is the same for one port or for several that follow each other.
struct Finding
{
    int first = 0;
    int last = 0;
    QString protocol;
    QStringList words;

    QString ports() const
    {
        return first == last ? QString::number(first)
                             : QStringLiteral("%1–%2").arg(first).arg(last);
    }
};

void add(QList<Finding> &findings, int port, const QString &protocol, const QStringList &words)
{
    for (Finding &known : findings) {
        if (known.protocol == protocol && known.words == words && port == known.last + 1) {
            known.last = port;
            return;
        }
    }
    findings.append({port, port, protocol, words});
}

QString serviceText(const PortPath &path)
{
    return path.service.isEmpty()
               ? Tr::tr("(rule %1)").arg(plainText(path.rule ? path.rule->name : QString()))
               : plainText(path.service);
}

bool isOff(const std::optional<Result<VirtualBoxVm>> &vm)
{
    return vm && *vm && (*vm)->state != VirtualBoxVm::State::Running;
}

/// Skipped: no container of it runs.
bool isDown(const PortPath &path)
{
    return path.service.isEmpty()
           || std::any_of(path.hops.cbegin(), path.hops.cend(), [](const PortHop &hop) {
                  return hop.station == PortHop::Station::Process && hop.state == State::Skipped;
              });
}

/// What explains most of the rest; empty: nothing does.
QString firstSentence(const QList<PortPath> &paths, const std::optional<Result<VirtualBoxVm>> &vm)
{
    if (vm && !*vm)
        return QStringLiteral("%1 %2 %3")
                   .arg(Tr::tr("The rules of the VM cannot be read:"),
                        plainLine(vm->error().message), plainLine(vm->error().next))
                   .trimmed()
               + u'\n';
    if (isOff(vm))
        return Tr::tr("The VM is %1: start it, then look again.\n").arg(vmStateText(**vm));
    const bool hasService = std::any_of(
        paths.cbegin(), paths.cend(), [](const PortPath &path) { return !path.service.isEmpty(); });
    if (hasService && std::all_of(paths.cbegin(), paths.cend(), isDown))
        return Tr::tr("Nothing that publishes ports runs: bring the stack up, then look again.\n");
    return {};
}

/// docker-machine's own rules are no way of the project, and not to be touched.
QList<PortForward> lockedRules(const std::optional<Result<VirtualBoxVm>> &vm)
{
    QList<PortForward> rules;
    if (vm && *vm)
        std::copy_if((*vm)->forwards.cbegin(), (*vm)->forwards.cend(), std::back_inserter(rules),
                     isLockedRule);
    return rules;
}

QList<QStringList> lockedRows(const std::optional<Result<VirtualBoxVm>> &vm)
{
    QList<QStringList> rows;
    for (const PortForward &rule : lockedRules(vm)) {
        QStringList row{Tr::tr("(rule %1)").arg(plainText(rule.name)),
                        QStringLiteral("%1/%2").arg(rule.hostPort).arg(plainText(rule.protocol)),
                        sign(State::Skipped), Tr::tr("locked")};
        while (row.size() < 9)
            row.append(sign(State::Skipped));
        rows.append(row);
    }
    return rows;
}

QString differencesText(const QList<RuleDifference> &differences)
{
    QList<Finding> findings;
    for (const RuleDifference &difference : differences) {
        const PortForward rule =
            difference.wanted.value_or(difference.present.value_or(PortForward{}));
        const int port =
            difference.kind == RuleDifference::Kind::Missing ? rule.guestPort : rule.hostPort;
        add(findings, port, rule.protocol,
            {differenceName(difference.kind), withoutPort(plainText(difference.text), port)});
    }
    QString text;
    for (const Finding &finding : std::as_const(findings))
        text += QStringLiteral("  %1: %2\n")
                    .arg(finding.words[0],
                         QString(finding.words[1]).replace(portMark, finding.ports()));
    return text;
}

} // namespace

QJsonObject pathsJson(const QList<PortPath> &paths, const QList<RuleDifference> &differences,
                      const std::optional<Result<VirtualBoxVm>> &vm)
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
    QJsonArray lockedList;
    for (const PortForward &rule : lockedRules(vm))
        lockedList.append(ruleJson(rule));
    return {{QStringLiteral("paths"), pathList},
            {QStringLiteral("differences"), differenceList},
            {QStringLiteral("lockedRules"), lockedList},
            {QStringLiteral("rulesError"),
             vm && !*vm ? QJsonValue(toJson(vm->error())) : QJsonValue()}};
}

QString pathsText(const QList<PortPath> &paths, const QList<RuleDifference> &differences,
                  const std::optional<Result<VirtualBoxVm>> &vm)
{
    QString text = firstSentence(paths, vm);
    const QList<QStringList> locked = lockedRows(vm);
    if (paths.isEmpty() && differences.isEmpty())
        text += Tr::tr("The project publishes no ports.\n");
    if (paths.isEmpty() && differences.isEmpty() && locked.isEmpty())
        return text;
    if (!text.isEmpty())
        text += u'\n';
    QList<Finding> rows;
    QList<Finding> troubles;
    for (const PortPath &path : paths) {
        QStringList row{serviceText(path), {}};
        for (const PortHop &hop : path.hops)
            row.append(sign(hop.state));
        const PortHop &answer = path.hops.constLast();
        if (answer.state == State::Ok && !answer.address.isEmpty())
            row.last() = answer.address;
        add(rows, shownPort(path), plainText(path.protocol), row);
        for (const PortHop &hop : path.hops) {
            const bool isSaid = hop.station == PortHop::Station::Machine && isOff(vm);
            if ((hop.state == State::Failed || hop.state == State::Warning) && !isSaid)
                add(troubles, shownPort(path), plainText(path.protocol),
                    {serviceText(path), stationName(hop.station),
                     withoutPort(plainText(hop.detail), shownPort(path))});
        }
    }
    QList<QStringList> table{{Tr::tr("SERVICE"), Tr::tr("PORT"), Tr::tr("HERE"), Tr::tr("RULE"),
                              Tr::tr("MACHINE"), Tr::tr("PUBLISHED"), Tr::tr("CONTAINER"),
                              Tr::tr("PROCESS"), Tr::tr("ANSWER")}};
    for (const Finding &row : std::as_const(rows)) {
        QStringList cells = row.words;
        cells[1] = row.ports() + u'/' + row.protocol;
        table.append(cells);
    }
    text += alignedTable(table + locked);
    if (!troubles.isEmpty())
        text += u'\n';
    for (const Finding &trouble : std::as_const(troubles))
        text += QStringLiteral("%1 %2/%3, %4: %5\n")
                    .arg(trouble.words[0], trouble.ports(), trouble.protocol, trouble.words[1],
                         QString(trouble.words[2]).replace(portMark, trouble.ports()));
    if (!differences.isEmpty())
        text += u'\n' + Tr::tr("Rules and published ports differ:\n");
    return text + differencesText(differences);
}

int pathsExitCode(const QList<PortPath> &paths, const std::optional<Result<VirtualBoxVm>> &vm)
{
    if (vm && !*vm)
        return 1;
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
