// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/Reports.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/Service.h"
#include "core/endpoint/EndpointAddress.h"
#include "core/engine/PortRange.h"
#include "core/session/Session.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace panel {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(int number)
{
    return number == 0 ? QJsonValue() : QJsonValue(number);
}

/// Where the engine is, as the store last knew it.
QString addressOf(const Machine &machine)
{
    return machine.endpoint ? machine.endpoint->url.host() : machine.ipAddress;
}

QString sizeText(int mebibytes)
{
    return mebibytes == 0 ? QString() : QStringLiteral("%1 MiB").arg(mebibytes);
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid()
               ? QLocale::c().toString(moment.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"))
               : QString();
}

QJsonValue engineJson(const QString &version, const QString &api)
{
    if (version.isEmpty())
        return {};
    return QJsonObject{{QStringLiteral("version"), version}, {QStringLiteral("api"), api}};
}

/// One address family is enough for people; the JSON has both.
QString portsText(QList<PublishedPort> ports)
{
    std::sort(ports.begin(), ports.end(),
              [](const PublishedPort &left, const PublishedPort &right) {
                  return std::tie(left.host, left.hostPort) < std::tie(right.host, right.hostPort);
              });
    QStringList texts;
    const QList<PortRange> ranges = portRanges(ports);
    for (const PortRange &range : ranges) {
        QString text = range.hostText() + u'→' + range.containerText();
        if (range.first.protocol != u"tcp")
            text += u'/' + range.first.protocol;
        if (!texts.contains(text))
            texts.append(text);
    }
    return texts.join(u' ');
}

QString stateText(const Container &container)
{
    if (container.state == Container::State::Running && container.health != Container::Health::None)
        return healthName(container.health);
    if (container.state == Container::State::Exited)
        return Tr::tr("exited (%1)").arg(container.exitCode);
    return stateName(container.state);
}

QJsonObject endpointJson(const EndpointEntry &entry)
{
    QJsonObject json{
        {QStringLiteral("name"), entry.name},
        {QStringLiteral("source"), sourceName(entry.source)},
        {QStringLiteral("driver"), QString()},
        {QStringLiteral("state"), stateName(entry.state)},
        {QStringLiteral("url"),
         entry.endpoint ? QJsonValue(endpointAddress(entry.endpoint->url)) : QJsonValue()},
        {QStringLiteral("engine"), engineJson(entry.engineVersion, entry.apiVersion)},
        {QStringLiteral("error"), entry.error ? QJsonValue(toJson(*entry.error)) : QJsonValue()},
        {QStringLiteral("id"), entry.id},
        {QStringLiteral("product"), orNull(entry.product)},
        {QStringLiteral("otherNames"), QJsonArray::fromStringList(entry.otherNames)},
        {QStringLiteral("dockerDefault"), entry.isDockerDefault},
    };
    for (const char *ofMachines :
         {"address", "cpus", "memoryMiB", "diskMiB", "certificatesEnd", "createdBy"})
        json.insert(QLatin1String(ofMachines), QJsonValue());
    return json;
}

QStringList otherNamesOf(const Machine &machine, const QList<EndpointEntry> &endpoints)
{
    for (const EndpointEntry &entry : endpoints) {
        if (entry.source == EndpointEntry::Source::Machine && entry.id == machine.name)
            return entry.otherNames;
    }
    return {};
}

} // namespace

QJsonObject machinesJson(const QList<Machine> &machines, const QList<EndpointEntry> &endpoints)
{
    QJsonArray list;
    for (const Machine &machine : machines) {
        list.append(QJsonObject{
            {QStringLiteral("name"), machine.name},
            {QStringLiteral("source"), QStringLiteral("docker-machine")},
            {QStringLiteral("driver"), machine.driver},
            {QStringLiteral("state"), stateName(machine.state)},
            {QStringLiteral("url"),
             machine.endpoint ? QJsonValue(machine.endpoint->url.toString()) : QJsonValue()},
            {QStringLiteral("engine"), engineJson(machine.engineVersion, machine.apiVersion)},
            {QStringLiteral("error"),
             machine.error ? QJsonValue(toJson(*machine.error)) : QJsonValue()},
            {QStringLiteral("address"), orNull(addressOf(machine))},
            {QStringLiteral("cpus"), orNull(machine.settings.cpus)},
            {QStringLiteral("memoryMiB"), orNull(machine.settings.memoryMiB)},
            {QStringLiteral("diskMiB"), orNull(machine.settings.diskMiB)},
            {QStringLiteral("certificatesEnd"),
             orNull(machine.certificatesEnd.toString(Qt::ISODate))},
            {QStringLiteral("createdBy"), orNull(machine.settings.createdBy)},
            {QStringLiteral("otherNames"),
             QJsonArray::fromStringList(otherNamesOf(machine, endpoints))},
        });
    }
    for (const EndpointEntry &entry : endpoints) {
        if (entry.source != EndpointEntry::Source::Machine)
            list.append(endpointJson(entry));
    }
    return {{QStringLiteral("machines"), list}};
}

QString enginesTable(const QList<EndpointEntry> &engines)
{
    QList<QStringList> rows{{Tr::tr("ENGINE"), Tr::tr("SOURCE"), Tr::tr("STATE"), Tr::tr("ADDRESS"),
                             Tr::tr("VERSION"), Tr::tr("ALSO"), Tr::tr("PROBLEM")}};
    for (const EndpointEntry &entry : engines) {
        const QString product = entry.product.isEmpty() ? QString() : entry.product + u' ';
        rows.append({plainLine(entry.name), sourceText(entry.source), stateName(entry.state),
                     entry.endpoint ? plainLine(endpointAddress(entry.endpoint->url)) : QString(),
                     plainLine(product + entry.engineVersion),
                     plainLine(entry.otherNames.join(QStringLiteral(", "))),
                     entry.error ? entry.error->message : QString()});
    }
    return alignedTable(rows);
}

QString machinesTable(const QList<Machine> &machines)
{
    QList<QStringList> rows{{Tr::tr("MACHINE"), Tr::tr("DRIVER"), Tr::tr("STATE"),
                             Tr::tr("ADDRESS"), Tr::tr("ENGINE"), Tr::tr("CPUS"), Tr::tr("MEMORY"),
                             Tr::tr("DISK"), Tr::tr("CERTIFICATES"), Tr::tr("PROBLEM")}};
    for (const Machine &machine : machines) {
        const MachineSettings &settings = machine.settings;
        rows.append(
            {plainText(machine.name), plainText(machine.driver), stateName(machine.state),
             machine.endpoint ? machine.endpoint->url.authority() : plainText(machine.ipAddress),
             plainText(machine.engineVersion),
             settings.cpus == 0 ? QString() : QString::number(settings.cpus),
             sizeText(settings.memoryMiB), sizeText(settings.diskMiB),
             machine.certificatesEnd.isValid()
                 ? Tr::tr("until %1")
                       .arg(machine.certificatesEnd.toLocalTime().date().toString(Qt::ISODate))
                 : QString(),
             machine.error ? machine.error->message : QString()});
    }
    return alignedTable(rows);
}

QJsonObject containerJson(const Container &container)
{
    const bool ended =
        container.state == Container::State::Exited || container.state == Container::State::Dead;
    QJsonArray ports;
    for (const PublishedPort &port : container.ports) {
        ports.append(QJsonObject{
            {QStringLiteral("host"), port.host},
            {QStringLiteral("hostPort"), port.hostPort ? QJsonValue(port.hostPort) : QJsonValue()},
            {QStringLiteral("containerPort"), port.containerPort},
            {QStringLiteral("protocol"), port.protocol}});
    }
    return {{QStringLiteral("container"), container.name},
            {QStringLiteral("id"), container.id},
            {QStringLiteral("image"), container.image},
            {QStringLiteral("state"), stateName(container.state)},
            {QStringLiteral("health"), healthName(container.health)},
            {QStringLiteral("exitCode"), ended ? QJsonValue(container.exitCode) : QJsonValue()},
            {QStringLiteral("since"), orNull(container.since().toString(Qt::ISODateWithMs))},
            {QStringLiteral("restarts"), container.restarts},
            {QStringLiteral("ports"), ports}};
}

QJsonObject serviceJson(const Service &service)
{
    QJsonObject json{{QStringLiteral("container"), QJsonValue()},
                     {QStringLiteral("id"), QJsonValue()},
                     {QStringLiteral("image"), orNull(service.definition.image)},
                     {QStringLiteral("state"), QStringLiteral("missing")},
                     {QStringLiteral("health"), QStringLiteral("none")},
                     {QStringLiteral("exitCode"), QJsonValue()},
                     {QStringLiteral("since"), QJsonValue()},
                     {QStringLiteral("restarts"), 0},
                     {QStringLiteral("ports"), QJsonArray()}};
    if (service.container)
        json = containerJson(*service.container);
    json.insert(QStringLiteral("service"), service.name);
    json.insert(QStringLiteral("wanted"), service.definition.replicas);
    QJsonArray all;
    const QList<Container> containers = service.containers();
    for (const Container &container : containers)
        all.append(containerJson(container));
    json.insert(QStringLiteral("containers"), all);
    return json;
}

QJsonObject statusJson(const Session &session)
{
    QJsonArray services;
    for (const Service &service : session.services().services())
        services.append(serviceJson(service));
    const auto project = session.project();
    return {
        {QStringLiteral("machine"), orNull(session.currentName())},
        {QStringLiteral("engine"), engineJson(session.engineVersion(), session.apiVersion())},
        {QStringLiteral("project"),
         project && *project ? QJsonValue((*project)->name) : QJsonValue()},
        {QStringLiteral("asOf"),
         orNull(session.servicesAsOf().toUTC().toString(Qt::ISODateWithMs))},
        {QStringLiteral("services"), services},
        {QStringLiteral("connection"), toJson(session.connectionStatus())},
    };
}

QString statusTable(const QList<Service> &services)
{
    QList<QStringList> rows{{Tr::tr("SERVICE"), Tr::tr("STATE"), Tr::tr("CONTAINER"),
                             Tr::tr("PORTS"), Tr::tr("SINCE"), Tr::tr("RESTARTS")}};
    for (const Service &service : services) {
        const QList<Container> containers = service.containers();
        for (const Container &container : containers)
            rows.append({plainText(service.name), stateText(container), plainText(container.name),
                         portsText(container.ports),
                         QLocale::c().toString(container.since().toLocalTime(),
                                               QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                         QString::number(container.restarts)});
        if (containers.isEmpty())
            rows.append({plainText(service.name), Tr::tr("not created")});
        else if (service.areTooFew())
            rows.append({plainText(service.name),
                         Tr::tr("%n not created", "containers",
                                int(service.definition.replicas - containers.size()))});
    }
    return alignedTable(rows);
}

QJsonObject stepJson(const Step &step)
{
    const auto orUnknown = [](double progress) {
        return progress < 0 ? QJsonValue() : QJsonValue(progress);
    };
    QJsonObject json{{QStringLiteral("step"), step.id()},
                     {QStringLiteral("state"), stateName(step.state())},
                     {QStringLiteral("detail"), step.detail()},
                     {QStringLiteral("progress"), orUnknown(step.progress())}};
    if (step.parts().isEmpty())
        return json;
    QJsonArray parts;
    const QList<StepPart> all = step.parts();
    for (const StepPart &part : all)
        parts.append(QJsonObject{{QStringLiteral("name"), part.name},
                                 {QStringLiteral("state"), stateName(part.state)},
                                 {QStringLiteral("detail"), part.detail},
                                 {QStringLiteral("progress"), orUnknown(part.progress)}});
    json.insert(QStringLiteral("parts"), parts);
    return json;
}

QString cleanPlanText(const CleanPlan &plan)
{
    QList<QStringList> rows{
        {Tr::tr("WHAT"), Tr::tr("NAME"), Tr::tr("SIZE"), Tr::tr("LAST WRITE"), Tr::tr("PROJECT")}};
    for (const CleanPlan::Item &item : plan.items) {
        const QString name = plainLine(item.name);
        rows.append({kindName(item.kind),
                     item.container.isEmpty() ? name
                                              : Tr::tr("%1 (without a name, of %2)")
                                                    .arg(name.left(12), plainLine(item.container)),
                     item.bytes < 0 ? QString() : QLocale::c().formattedDataSize(item.bytes),
                     momentText(item.lastWrite), plainText(item.project)});
    }
    return alignedTable(rows);
}

QJsonObject cleanPlanJson(const CleanPlan &plan)
{
    QJsonArray items;
    for (const CleanPlan::Item &item : plan.items) {
        items.append(QJsonObject{
            {QStringLiteral("kind"), kindName(item.kind)},
            {QStringLiteral("id"), item.id},
            {QStringLiteral("name"), item.name},
            {QStringLiteral("bytes"), item.bytes < 0 ? QJsonValue() : QJsonValue(item.bytes)},
            {QStringLiteral("lastWrite"), orNull(item.lastWrite.toString(Qt::ISODate))},
            {QStringLiteral("project"), orNull(item.project)},
            {QStringLiteral("container"), orNull(item.container)}});
    }
    return {{QStringLiteral("project"), plan.project},
            {QStringLiteral("removes"), items},
            {QStringLiteral("note"), orNull(plan.note())}};
}

QString copiesText(const QList<VolumeCopy> &copies)
{
    QList<QStringList> rows{
        {Tr::tr("COPY OF"), Tr::tr("MADE"), Tr::tr("SIZE"), Tr::tr("ENTRIES"), Tr::tr("FILE")}};
    for (const VolumeCopy &copy : copies) {
        rows.append({plainLine(copy.volume.name), momentText(copy.made),
                     QLocale::c().formattedDataSize(copy.bytes), QString::number(copy.entries),
                     plainLine(copy.file)});
    }
    return alignedTable(rows);
}

QJsonObject copyJson(const VolumeCopy &copy)
{
    return {{QStringLiteral("file"), copy.file},
            {QStringLiteral("volume"), copy.volume.name},
            {QStringLiteral("project"), orNull(copy.project)},
            {QStringLiteral("made"), copy.made.toString(Qt::ISODate)},
            {QStringLiteral("bytes"), copy.bytes},
            {QStringLiteral("entries"), copy.entries},
            {QStringLiteral("sha256"), copy.sha256}};
}

QString alignedTable(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = std::max(widths.at(i), row.at(i).size());
        }
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i).leftJustified(widths.at(i) + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace panel
