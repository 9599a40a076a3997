// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/ports/PortSamples.h"

#include <algorithm>

namespace panel::sample {

namespace {

using State = PortHop::State;
using Station = PortHop::Station;

const QString vmAddress = QStringLiteral("192.168.99.120");

QString at(const QString &host, int port)
{
    return QStringLiteral("%1:%2").arg(host).arg(port);
}

QDateTime justNow()
{
    return QDateTime::currentDateTimeUtc().addSecs(-12);
}

} // namespace

PortForward rule(const QString &name, int hostPort, int guestPort)
{
    return {1, name, QStringLiteral("tcp"), {}, hostPort, {}, guestPort};
}

PortForward sshRule()
{
    return {1, QStringLiteral("ssh"), QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 49703, {},
            22};
}

VirtualBoxVm vm(VirtualBoxVm::State state, const QList<PortForward> &rules)
{
    VirtualBoxVm vm;
    vm.name = QStringLiteral("default");
    vm.state = state;
    vm.stateText =
        state == VirtualBoxVm::State::Saved ? QStringLiteral("saved") : QStringLiteral("running");
    vm.natAdapters = {1};
    vm.forwards = QList<PortForward>{sshRule()} + rules;
    return vm;
}

PortPath clearPath(const QString &service, int port, int containerPort,
                   const std::optional<PortForward> &rule)
{
    PortPath path;
    path.service = service;
    path.container = QStringLiteral("cnt_%1").arg(service);
    path.protocol = QStringLiteral("tcp");
    path.publishedPort = port;
    path.containerPort = containerPort;
    path.rule = rule;
    path.hostPort = rule ? rule->hostPort : port;
    const auto hop = [&path](Station station, const QString &address, const QString &detail,
                             qint64 microseconds) {
        path.hops.append({station, State::Ok, address, detail, microseconds});
    };
    hop(Station::Computer, at(QStringLiteral("0.0.0.0"), path.hostPort),
        rule ? QStringLiteral("VBoxHeadless, pid 812 listens")
             : QStringLiteral("docker-proxy, pid 2210 listens"),
        400);
    hop(Station::Rule, rule ? rule->name : QString(),
        rule ? QStringLiteral("the rule “%1” leads to %2 of the VM").arg(rule->name).arg(port)
             : QStringLiteral("no VM between"),
        -1);
    hop(Station::Machine, rule ? at(vmAddress, port) : QString(),
        rule ? QStringLiteral("docker-proxy listens")
             : QStringLiteral("the engine runs on this computer"),
        rule ? 900 : -1);
    hop(Station::Published, at(QStringLiteral("0.0.0.0"), port),
        QStringLiteral("%1 leads to %2 of the container").arg(port).arg(containerPort), -1);
    hop(Station::Container, at(path.container, containerPort), QStringLiteral("running, healthy"),
        -1);
    hop(Station::Process, QStringLiteral("0.0.0.0:%1").arg(containerPort),
        QStringLiteral("%1 (pid 1) listens").arg(service), -1);
    hop(Station::Answer, containerPort == 443 ? QStringLiteral("HTTP 200") : QStringLiteral("TCP"),
        containerPort == 443 ? QStringLiteral("TLS 1.3, certificate of wnormcor.42.fr, valid for "
                                              "364 days")
                             : QStringLiteral("accepts connections"),
        3100);
    if (!rule) {
        hopAt(path, Station::Rule).state = State::Skipped;
        hopAt(path, Station::Machine).state = State::Skipped;
    }
    return path;
}

PortHop &hopAt(PortPath &path, Station station)
{
    return *std::find_if(path.hops.begin(), path.hops.end(),
                         [station](const PortHop &hop) { return hop.station == station; });
}

void breakAt(PortPath &path, Station station, const QString &reason)
{
    for (PortHop &hop : path.hops) {
        if (hop.station > station) {
            hop.state = State::Skipped;
            hop.address.clear();
            hop.detail.clear();
            hop.microseconds = -1;
        }
    }
    PortHop &hop = hopAt(path, station);
    hop.state = State::Failed;
    hop.detail = reason;
    hop.microseconds = -1;
}

PortsState reachable()
{
    PortsState state;
    state.hasRules = true;
    state.probedAt = justNow();
    const PortForward https = rule(QStringLiteral("https"), 443, 443);
    const PortForward ftp = rule(QStringLiteral("ftp"), 21, 21);
    const PortForward site = rule(QStringLiteral("site"), 8080, 8080);
    state.vm = vm(VirtualBoxVm::State::Running, {https, ftp, site});
    state.paths = {clearPath(QStringLiteral("nginx"), 443, 443, https),
                   clearPath(QStringLiteral("ftp"), 21, 21, ftp),
                   clearPath(QStringLiteral("site"), 8080, 80, site)};
    return state;
}

PortsState troubled()
{
    PortsState state = reachable();
    breakAt(state.paths[2], Station::Computer, QStringLiteral("8080 is taken by java (pid 8123)"));

    PortPath mariadb =
        clearPath(QStringLiteral("mariadb"), 3306, 3306, rule(QStringLiteral("x"), 3306, 3306));
    mariadb.rule.reset();
    mariadb.hostPort = 0;
    hopAt(mariadb, Station::Computer) = {Station::Computer,
                                         State::Skipped,
                                         {},
                                         QStringLiteral("no port of this computer leads there"),
                                         -1};
    breakAt(mariadb, Station::Rule, QStringLiteral("no rule forwards 3306"));
    hopAt(mariadb, Station::Rule).address.clear();
    for (const Station station :
         {Station::Machine, Station::Published, Station::Container, Station::Process})
        hopAt(mariadb, station).state = State::Ok;
    state.paths.append(mariadb);

    const PortForward redisRule = rule(QStringLiteral("redis"), 6379, 6379);
    PortPath redis = clearPath(QStringLiteral("redis"), 6379, 6379, redisRule);
    breakAt(redis, Station::Process,
            QStringLiteral("nothing listens on 6379 in the container; it listens on "
                           "127.0.0.1:6380"));
    state.paths.append(redis);

    const PortForward old = rule(QStringLiteral("old-db"), 3307, 3307);
    PortPath dangling = clearPath({}, 3307, 0, old);
    dangling.container.clear();
    dangling.publishedPort = 0;
    hopAt(dangling, Station::Container).address.clear();
    breakAt(dangling, Station::Rule,
            QStringLiteral("the rule “old-db” leads to 3307 of the VM, which no service of the "
                           "project publishes"));
    hopAt(dangling, Station::Rule).state = State::Warning;
    state.paths.append(dangling);
    state.vm = vm(VirtualBoxVm::State::Running, {*state.paths[0].rule, *state.paths[1].rule,
                                                 *state.paths[2].rule, redisRule, old});
    state.differences = differences();
    return state;
}

PortsState direct()
{
    PortsState state;
    state.probedAt = justNow();
    state.paths = {clearPath(QStringLiteral("nginx"), 443, 443, std::nullopt),
                   clearPath(QStringLiteral("ftp"), 21, 21, std::nullopt),
                   clearPath(QStringLiteral("site"), 8080, 80, std::nullopt)};
    return state;
}

PortsState probing()
{
    PortsState state = reachable();
    state.isProbing = true;
    for (PortPath &path : state.paths) {
        for (PortHop &hop : path.hops) {
            if (hop.station < Station::Machine)
                continue;
            hop.state = State::Waiting;
            hop.detail.clear();
            hop.microseconds = -1;
        }
    }
    return state;
}

PortsState withoutVirtualBox()
{
    PortsState state;
    state.hasRules = true;
    state.probedAt = justNow();
    state.vm = fail(Error::Kind::ProgramMissing,
                    QStringLiteral("VBoxManage, VirtualBox's command line tool, was not found."),
                    QStringLiteral("Install VirtualBox, or put the folder of VBoxManage on the "
                                   "PATH, and try again."));
    PortPath nginx = reachable().paths.first();
    nginx.rule.reset();
    nginx.hostPort = 0;
    hopAt(nginx, Station::Computer) = {Station::Computer,
                                       State::Unknown,
                                       {},
                                       QStringLiteral("the rules of the VM are not known"),
                                       -1};
    hopAt(nginx, Station::Rule) = {
        Station::Rule, State::Unknown, {}, QStringLiteral("VBoxManage was not found"), -1};
    state.paths = {nginx};
    return state;
}

PortsState hostilePorts()
{
    PortsState state;
    state.hasRules = true;
    state.probedAt = justNow();
    const QString endless(300, QLatin1Char('W'));
    const PortForward bad = rule(QStringLiteral("<b>rule</b>\n\u202Egnp"), 443, 443);
    const PortForward longOne = rule(endless, 80, 80);
    PortPath html = clearPath(QStringLiteral("<img src=x onerror=alert(1)>"), 443, 443, bad);
    breakAt(html, Station::Answer, QStringLiteral("<script>alert(1)</script> \x1b[31m& %1 %n"));
    PortPath wide = clearPath(endless, 80, 80, longOne);
    breakAt(wide, Station::Computer, QStringLiteral("80 is taken by %1 (pid 1)").arg(endless));
    state.paths = {html, wide};
    state.vm = vm(VirtualBoxVm::State::Running, {bad, longOne});
    return state;
}

QList<RuleDifference> differences()
{
    using Kind = RuleDifference::Kind;
    const PortForward old = rule(QStringLiteral("old-db"), 3307, 3307);
    const PortForward wrong = rule(QStringLiteral("site"), 8080, 80);
    PortForward right = wrong;
    right.guestPort = 8080;
    return {{Kind::Missing, QStringLiteral("mariadb"), std::nullopt,
             rule(QStringLiteral("mariadb"), 3306, 3306),
             QStringLiteral("mariadb publishes port 3306, and no rule forwards it.")},
            {Kind::Wrong, QStringLiteral("site"), wrong, right,
             QStringLiteral("The rule “site” leads port 8080 of this computer to port 80 of the "
                            "machine; site publishes port 8080.")},
            {Kind::Reserved, QStringLiteral("nginx"), std::nullopt,
             rule(QStringLiteral("nginx"), 8443, 443),
             QStringLiteral("nginx publishes port 443, but VirtualBox may not listen below 1024 on "
                            "this computer. Forward port 8443 instead, or open the machine's own "
                            "address.")},
            {Kind::Dangling,
             {},
             old,
             std::nullopt,
             QStringLiteral("The rule “old-db” leads port 3307 of this computer to port 3307 of "
                            "the machine, which no service of the project publishes.")}};
}

QList<HostListener> listeners()
{
    return {
        {QStringLiteral("0.0.0.0"), 22, {}, 0, QStringLiteral("root")},
        {QStringLiteral("0.0.0.0"), 443, QStringLiteral("VBoxHeadless"), 812,
         QStringLiteral("wnormcor")},
        {QStringLiteral("127.0.0.1"), 631, {}, 0, QStringLiteral("root")},
        {QStringLiteral("127.0.0.1"), 5432, QStringLiteral("postgres"), 1201,
         QStringLiteral("postgres")},
        {QStringLiteral("0.0.0.0"), 8080, QStringLiteral("java"), 8123, QStringLiteral("wnormcor")},
        {QStringLiteral("::"), 8080, QStringLiteral("java"), 8123, QStringLiteral("wnormcor")},
        {QStringLiteral("127.0.0.1"), 49703, QStringLiteral("VBoxHeadless"), 812,
         QStringLiteral("wnormcor")}};
}

} // namespace panel::sample
