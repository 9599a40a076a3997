// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/learn/LearnScenes.h"

namespace panel::sample {

namespace {

CommandRecord command(const QString &text, qint64 milliseconds, bool isByApi = false)
{
    CommandRecord record;
    record.text = text;
    record.started = QDateTime::currentDateTimeUtc();
    record.milliseconds = milliseconds;
    record.isByApi = isByApi;
    return record;
}

ComposeTarget target(bool isLong)
{
    ComposeTarget target;
    target.project.files = {isLong ? QStringLiteral("/home/somebody with a long name/Projects of "
                                                    "this year/a-project-whose-name-does-not-end/"
                                                    "docker-compose.yml")
                                   : QStringLiteral("/home/ada/inception/srcs/docker-compose.yml")};
    Endpoint endpoint;
    endpoint.name = QStringLiteral("default");
    endpoint.url = QUrl(QStringLiteral("unix:///run/docker.sock"));
    if (!isLong)
        endpoint.renewal = CertificateRenewal::byDockerMachine(endpoint.name);
    target.endpoint = endpoint;
    return target;
}

} // namespace

void fillActions(ActionLog *log)
{
    const QString place = QStringLiteral("inception on default");
    const QString lead = QStringLiteral("DOCKER_HOST=tcp://192.168.99.100:2376 docker compose -f "
                                        "/home/ada/inception/srcs/docker-compose.yml ");
    log->end(log->begin(QStringLiteral("Start default"), QStringLiteral("default")), {});
    const quint64 up = log->begin(QStringLiteral("Bring up"), place);
    log->add(up, command(lead + QStringLiteral("build"), 83'200));
    log->add(up, command(lead
                             + QStringLiteral("up -d # and in the environment, not shown: "
                                              "DB_PASSWORD, DB_ROOT_PASSWORD"),
                         6'400));
    log->end(up, {});
    const quint64 rule = log->begin(QStringLiteral("Port forwarding"), QStringLiteral("default"));
    log->add(rule, command(QStringLiteral("VBoxManage controlvm default natpf1 "
                                          "https,tcp,127.0.0.1,8443,,443"),
                           120));
    log->end(rule, {});
    const quint64 restart = log->begin(QStringLiteral("Restart cnt_nginx"), place);
    log->add(restart,
             command(QStringLiteral("docker container restart -t 10 3f2a96c1b0d4"), 900, true));
    log->end(restart, {});
    const quint64 stop = log->begin(
        QStringLiteral("Stop a-container-whose-name-was-chosen-by-somebody-with-much-time"),
        QStringLiteral("a-project-with-a-long-name-too on a-machine-with-a-name-as-long"));
    log->end(stop, fail(Error::Kind::Cancelled, {}));
    const quint64 clean = log->begin(QStringLiteral("Clean"), place);
    log->add(clean, command(QStringLiteral("docker container stop -t 10 cnt_mariadb"), 700, true));
    log->add(clean, command(QStringLiteral("docker container rm cnt_mariadb"), 100, true));
    CommandRecord failed = command(QStringLiteral("docker volume rm inception_mariadb"), 80, true);
    failed.exitCode = 1;
    failed.failure = QStringLiteral("The volume is in use by the container “cnt_backup”.");
    log->add(clean, failed);
    log->end(clean, fail(Error::Kind::Conflict, failed.failure));
    const quint64 again = log->begin(QStringLiteral("Rebuild"), place);
    log->add(again, command(lead + QStringLiteral("build nginx"), 12'000));
}

QList<ShownCommands> commands(bool areNamesLong)
{
    ComposeProject project;
    project.name = QStringLiteral("inception");
    project.secrets = {{QStringLiteral("db"), QStringLiteral("DB_PASSWORD"), {}, false},
                       {QStringLiteral("root"), QStringLiteral("DB_ROOT_PASSWORD"), {}, false}};
    if (areNamesLong)
        return stackCommands(project, target(true),
                             {QStringLiteral("a-service-with-a-name-that-goes-on"),
                              {QStringLiteral("a-project-with-a-long-name-a-service-1")}});
    return stackCommands(project, target(false));
}

QList<ServiceDrift> drifts()
{
    using Reason = ServiceDrift::Reason;
    ServiceDrift nginx;
    nginx.service = QStringLiteral("nginx");
    nginx.container = QStringLiteral("1");
    nginx.reasons = {Reason::KeysChanged, Reason::ImageRebuilt};
    nginx.keys = {QStringLiteral("environment.DOMAIN_NAME"), QStringLiteral("ports")};
    ServiceDrift secret;
    secret.service = QStringLiteral("a-service-whose-name-was-chosen-by-somebody-with-much-time-"
                                    "and-who-never-had-to-read-it-in-a-window-of-900-pixels");
    secret.container = QStringLiteral("2");
    secret.reasons = {Reason::SecretChanged};
    ServiceDrift orphan;
    orphan.service = QStringLiteral("memcached");
    orphan.container = QStringLiteral("3");
    orphan.containerName = QStringLiteral("cnt_memcached");
    orphan.reasons = {Reason::Orphan};
    return {nginx, secret, orphan};
}

} // namespace panel::sample
