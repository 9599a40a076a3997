// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/SampleData.h"

#include "core/compose/ServiceStore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace panel::sample {

namespace {

ComposeProject project(const QString &name, const QList<Service> &services)
{
    ComposeProject project;
    project.name = name;
    project.file = QStringLiteral("/home/wnormcor/inception/srcs/docker-compose.yml");
    project.directory = QStringLiteral("/home/wnormcor/inception/srcs");
    for (const Service &service : services)
        project.services.append(service.definition);
    return project;
}

Service publishing(Service service, int host, int inside)
{
    service.container->ports = {{QStringLiteral("0.0.0.0"), host, inside, QStringLiteral("tcp")},
                                {QStringLiteral("::"), host, inside, QStringLiteral("tcp")}};
    return service;
}

StackState connected()
{
    StackState state;
    state.hasMachines = true;
    state.machine = QStringLiteral("default");
    state.engineHost = QStringLiteral("192.168.99.120");
    state.connection.state = ConnectionStatus::State::Connected;
    state.connection.name = state.machine;
    state.projectFile = QStringLiteral("/home/wnormcor/inception/srcs/docker-compose.yml");
    state.servicesKnown = true;
    state.connection.asOf = QDateTime::currentDateTimeUtc();
    return state;
}

} // namespace

Service service(const QString &name, Container::State state, Container::Health health,
                int secondsAgo, int exitCode)
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
    Container container;
    container.id = QString::fromLatin1(
        QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    container.name = QStringLiteral("cnt_%1").arg(name);
    container.image = QStringLiteral("wnc_%1:1.0").arg(name);
    container.state = state;
    container.health = health;
    container.exitCode = exitCode;
    container.created = then;
    container.started = then;
    if (state == Container::State::Exited)
        container.finished = then;
    Service result;
    result.name = name;
    result.definition.name = name;
    result.definition.image = container.image;
    result.container = container;
    if (state == Container::State::Running)
        result.running = {container.id};
    return result;
}

ServiceUsage usage(const QString &name, double cpuPercent, double memoryMiB, int limit)
{
    constexpr qint64 mebibyte = 1 << 20;
    quint32 random = quint32(qHash(name, 7)) | 1;
    const auto about = [&random](double value, double spread) {
        random = random * 1664525 + 1013904223;
        return value * (1 + spread * (double(random >> 8) / double(1 << 24) - 0.5));
    };
    ServiceUsage usage;
    usage.state = ServiceUsage::State::Measured;
    const QDateTime end = QDateTime::currentDateTimeUtc();
    double load = cpuPercent;
    for (int second = 118; second >= 0; --second) {
        load = 0.6 * load + 0.4 * about(second % 37 < 5 ? cpuPercent * 4 : cpuPercent, 1);
        ServiceSample sample;
        sample.time = end.addSecs(-second);
        sample.cpuPercent = load;
        sample.memory = qint64(about(memoryMiB * (1 - 0.002 * second), 0.02) * mebibyte);
        sample.memoryLimit = limit * mebibyte;
        sample.processes = 4 + (second % 37 < 5 ? 2 : 0);
        sample.received = 1'234'567 + (118 - second) * 1500;
        sample.sent = 7'654'321;
        sample.receivedRate = about(1500, 1.4);
        sample.sentRate = about(second % 37 < 5 ? 42'000 : 3'000, 1);
        usage.samples.append(sample);
    }
    return usage;
}

StackState inception()
{
    using State = Container::State;
    using Health = Container::Health;
    constexpr int twoHours = 2 * 60 * 60;
    StackState state = connected();
    const auto healthy = [](const char *name) {
        return service(QString::fromLatin1(name), State::Running, Health::Healthy, twoHours);
    };
    Service postgres = service(QStringLiteral("postgres"), State::Exited, Health::None, 190, 137);
    postgres.container->restarts = 4;
    state.services = {publishing(healthy("nginx"), 443, 443),
                      service(QStringLiteral("wordpress"), State::Running, Health::Starting, 12),
                      healthy("mariadb"),
                      healthy("redis"),
                      publishing(healthy("ftp"), 21, 21),
                      healthy("adminer"),
                      publishing(healthy("site"), 8080, 80),
                      postgres};
    state.project = project(QStringLiteral("inception"), state.services);
    state.site = QUrl(QStringLiteral("https://wnormcor.42.fr"));
    return state;
}

StackState away(ConnectionStatus::State how)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    StackState state = inception();
    ConnectionStatus &status = state.connection;
    status.state = how;
    status.since = now.addSecs(-360);
    status.asOf = now.addSecs(-372);
    status.isPictureOld = true;
    status.wasThere = true;
    status.attempt = 3;
    if (how == ConnectionStatus::State::Lost)
        status.nextAttempt = now.addMSecs(7'900);
    if (how == ConnectionStatus::State::Refused) {
        status.nextAttempt = now.addMSecs(29'900);
        status.error = {Error::Kind::ClientRejected,
                        QStringLiteral("default at 192.168.99.120:2376 does not accept our "
                                       "certificate."),
                        QStringLiteral("The engine trusts another authority; make both match: "
                                       "docker-machine regenerate-certs -f default"),
                        QStringLiteral("SSL alert number 42: tlsv1 alert bad certificate")};
    } else {
        status.error = {Error::Kind::Unreachable,
                        QStringLiteral("There is no way to default at 192.168.99.120:2376."),
                        QStringLiteral("Check that the machine runs, and the network of this "
                                       "computer."),
                        QStringLiteral("Network unreachable")};
    }
    return state;
}

StackState degraded()
{
    using Kind = ConnectionTrouble::Kind;
    const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-75);
    StackState state = inception();
    ConnectionStatus &status = state.connection;
    status.state = ConnectionStatus::State::Degraded;
    status.since = since;
    status.asOf = since;
    status.isPictureOld = true;
    status.troubles = {
        {Kind::EventsDown,
         {Error::Kind::ConnectionLost,
          QStringLiteral("The engine gives no events, so changes are seen late: its containers are "
                         "listed every 10 s."),
          {},
          QStringLiteral("The engine ended its stream of events.")},
         since},
        {Kind::SlowAnswers,
         {Error::Kind::TimedOut,
          QStringLiteral("The engine takes more than 1 s to answer."),
          {},
          {}},
         since}};
    return state;
}

StackState inceptionBefore()
{
    StackState state = inception();
    for (Service &service : state.services)
        service.container.reset();
    state.site.clear();
    return state;
}

StackState scaled()
{
    using State = Container::State;
    ComposeProject file;
    file.name = QStringLiteral("shop");
    QList<Container> containers;
    const auto add = [&](const QString &name, const QList<State> &states) {
        ComposeService definition;
        definition.name = name;
        definition.replicas = std::max(3, int(states.size()));
        file.services.append(definition);
        for (int number = 1; number <= states.size(); ++number) {
            const State state = states.at(number - 1);
            const bool runs = state == State::Running;
            Container container =
                *service(name, state, runs ? Container::Health::Healthy : Container::Health::None,
                         3600, runs ? 0 : 137)
                     .container;
            container.id += QString::number(number);
            container.name = QStringLiteral("shop-%1-%2").arg(name).arg(number);
            container.labels = {{composeServiceLabel, name},
                                {composeNumberLabel, QString::number(number)}};
            if (runs)
                container.ports = {
                    {QStringLiteral("0.0.0.0"), 8080 + number, 80, QStringLiteral("tcp")}};
            containers.append(container);
        }
    };
    add(QStringLiteral("api"), {State::Running, State::Running, State::Running});
    add(QStringLiteral("worker"), {State::Running, State::Exited, State::Running});
    add(QStringLiteral("mailer"), {State::Running});
    add(QStringLiteral("a-service-with-a-name-that-goes-on"),
        {State::Exited, State::Exited, State::Exited});
    ServiceStore store;
    store.setProject(file);
    store.setContainers(containers);
    StackState state = connected();
    state.services = store.services();
    state.project = file;
    return state;
}

StackState hostile()
{
    using State = Container::State;
    StackState state = connected();
    const QString endless = QString(200, QLatin1Char('W'));
    Service unhealthy =
        service(QStringLiteral("a\u202Egnp.exe"), State::Running, Container::Health::Unhealthy, 5);
    unhealthy.container->healthOutput =
        QStringLiteral("\x1b[31mcurl: (7) Failed to connect\x1b[0m <b>to</b> localhost port 80");
    Service broken = service(endless, State::Created, Container::Health::None, 0);
    broken.container->error = QStringLiteral("driver failed: %1").arg(endless);
    state.services = {service(QStringLiteral("<b>bold</b> & <img src=x>"), State::Running,
                              Container::Health::Healthy, 86400 * 3),
                      unhealthy, broken};
    state.project = project(QStringLiteral("<h1>%1</h1>").arg(endless), state.services);
    state.projectFile = QStringLiteral("/tmp/%1/docker-compose.yml").arg(endless);
    state.machine = QStringLiteral("<u>machine</u>");
    state.site = QUrl(QStringLiteral("https://%1.example").arg(QString(63, QLatin1Char('x'))));
    return state;
}

QList<SidebarRow> machines()
{
    return {{QStringLiteral("default"),
             QStringLiteral("virtualbox · 192.168.99.120"),
             Tone::Ok,
             {},
             {}},
            {QStringLiteral("testMachine"),
             QStringLiteral("virtualbox · stopped"),
             Tone::Neutral,
             {},
             {}},
            {QStringLiteral("old-vm"),
             QStringLiteral("The certificate ca.pem is missing."),
             Tone::Bad,
             QStringLiteral("The certificate ca.pem is missing.\nRun docker-machine "
                            "regenerate-certs old-vm."),
             {}}};
}

Workflow *bringUp(int current, QObject *parent)
{
    struct Plan
    {
        const char *id;
        const char *title;
        const char *detail;
    };
    const Plan plans[] = {{"machine", "Machine", "default is running"},
                          {"ports", "Ports", "443 → VM 443"},
                          {"secrets", "Secrets", "6 from the keychain"},
                          {"images", "Images", "5 of 8 · wordpress 58%"},
                          {"containers", "Containers", "8 of 8 started"},
                          {"healthy", "Healthy", "8 of 8"}};
    auto *workflow = new Workflow(Workflow::Kind::BringUp, QStringLiteral("Bring up"), parent);
    for (const Plan &plan : plans) {
        workflow->add(
            new SampleStep(QString::fromLatin1(plan.id), QString::fromUtf8(plan.title), workflow));
    }
    workflow->start();
    for (int i = 0; i < int(std::size(plans)) && i <= current; ++i) {
        auto *step = static_cast<SampleStep *>(workflow->steps()[size_t(i)]);
        step->start();
        if (i < current)
            step->endWell(QString::fromUtf8(plans[i].detail));
        else
            step->tell(QString::fromUtf8(plans[i].detail), 0.58);
        QCoreApplication::processEvents(); // a workflow takes the end of a step from the event loop
    }
    return workflow;
}

Workflow *building(bool fails, QObject *parent)
{
    Workflow *workflow = bringUp(3, parent);
    auto *images = static_cast<SampleStep *>(workflow->steps()[3]);
    using State = StepState;
    images->split(
        {{QStringLiteral("nginx"), QStringLiteral("Built"), 1, State::Done},
         {QStringLiteral("mariadb"), QStringLiteral("4/7 RUN apt-get install -y mariadb-server"),
          0.57, State::Running},
         {QStringLiteral("wordpress"), QStringLiteral("2/9 RUN apt-get update"), 0.21,
          fails ? State::Failed : State::Running},
         {QStringLiteral("redis"), QStringLiteral("5/5 COPY redis.conf /etc/redis/"), 0.95,
          State::Running},
         {QStringLiteral("adminer"), {}, -1, State::Waiting},
         {QStringLiteral("a-service-with-a-very-long-name-that-must-not-push-others"),
          {},
          -1,
          State::Waiting}});
    for (int i = 0; i < 40; ++i) {
        images->print(
            QStringLiteral("wordpress | Get:%1 http://deb.debian.org/debian bookworm").arg(i));
        if (fails && i == 24) {
            images->print(QStringLiteral("RUN apt-get update  Failed  exit code: 100"));
            images->mark();
        }
    }
    images->tell(QStringLiteral("wordpress 2/9"), 0.44);
    if (fails) {
        images->endBadly({Error::Kind::ProgramFailed,
                          QStringLiteral("The build of wordpress failed: “apt-get update” ended "
                                         "with code 100."),
                          QStringLiteral("Correct line 7 of /home/wnormcor/inception/srcs/"
                                         "requirements/wordpress/Dockerfile, then try again."),
                          {}});
        QCoreApplication::processEvents();
    }
    return workflow;
}

} // namespace panel::sample
