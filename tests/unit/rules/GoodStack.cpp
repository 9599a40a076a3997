// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/rules/GoodStack.h"

namespace panel::test {

namespace {

const char *composeText = R"(name: inception
services:
  mariadb:
    build: requirements/mariadb
    image: "mariadb:v1"
    restart: unless-stopped
    networks: [inside]
    volumes:
      - mariadb:/var/lib/mysql
  wordpress:
    build: requirements/wordpress
    image: "wordpress:v1"
    restart: always
    networks: [inside]
    environment:
      WP_OWNER: "${LOGIN:-wnormcor}"
      WP_EDITOR: "${WP_EDITOR:-guest}"
    volumes:
      - wordpress:/var/www/html
  nginx:
    build: requirements/nginx
    image: "nginx:v1"
    restart: unless-stopped
    networks: [inside]
    ports:
      - "443:443"
  ftp:
    build: requirements/bonus/ftp
    image: "ftp:v1"
    restart: unless-stopped
    profiles: [bonus]
    networks: [inside]
    ports:
      - "21:21"
      - "21100-21109:21100-21109"
networks:
  inside:
volumes:
  mariadb:
    driver_opts: {type: none, o: bind, device: /home/wnormcor/data/mariadb}
  wordpress:
    driver_opts: {type: none, o: bind, device: /home/wnormcor/data/wordpress}
secrets:
  db_password: {environment: DB_PASSWORD}
)";

const QString volumeOfHome = QStringLiteral("/home/wnormcor/data/");

ServiceSources makeService(const char *name, const QString &folder, const QString &program)
{
    ServiceSources service;
    service.definition.name = QLatin1String(name);
    service.definition.image = service.name() + QStringLiteral(":v1");
    service.definition.buildContext = QStringLiteral("/stack/srcs/requirements/") + folder;
    service.definition.dockerfile = QStringLiteral("Dockerfile");
    service.networks = {QStringLiteral("inside")};
    service.restart = QStringLiteral("unless-stopped");
    service.dockerfilePath = QStringLiteral("requirements/%1/Dockerfile").arg(folder);
    service.dockerfile = Dockerfile::parse(
        QStringLiteral("FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y %1\n"
                       "COPY tools/ /usr/local/bin/\nENTRYPOINT [\"start-%1\"]\n")
            .arg(service.name()));
    service.files.append(
        {QStringLiteral("requirements/%1/tools/start-%2").arg(folder, service.name()),
         QStringLiteral("#!/bin/sh\nset -eu\nexec %1\n").arg(program)});
    return service;
}

ContainerFacts makeContainer(const char *service, const QString &command, qint64 pid)
{
    ContainerFacts facts;
    facts.service = QLatin1String(service);
    facts.container.id = QString(64, u'a');
    facts.container.name = QStringLiteral("cnt_") + facts.service;
    facts.container.state = Container::State::Running;
    facts.setup = ContainerSetup{QStringLiteral("unless-stopped"),
                                 QStringLiteral("inside"),
                                 {QStringLiteral("inside")},
                                 {},
                                 pid};
    facts.processes = ProcessTable{{{pid, 1, command}, {pid + 1, pid, command + u'2'}}};
    facts.stop = StopMeasure{200, 0};
    return facts;
}

StackSources goodSources()
{
    StackSources sources;
    sources.composeFile = {QStringLiteral("docker-compose.yml"), QString::fromUtf8(composeText)};
    sources.project.file = QStringLiteral("/stack/srcs/docker-compose.yml");
    sources.project.directory = QStringLiteral("/stack/srcs");
    ServiceSources mariadb =
        makeService("mariadb", QStringLiteral("mariadb"), QStringLiteral("mariadbd"));
    ServiceSources wordpress =
        makeService("wordpress", QStringLiteral("wordpress"), QStringLiteral("php-fpm8.2 -F"));
    ServiceSources nginx =
        makeService("nginx", QStringLiteral("nginx"), QStringLiteral("nginx -g 'daemon off;'"));
    ServiceSources ftp = makeService("ftp", QStringLiteral("bonus/ftp"), QStringLiteral("vsftpd"));
    mariadb.mounts = {
        {QStringLiteral("volume"), QStringLiteral("mariadb"), QStringLiteral("/var/lib/mysql")}};
    wordpress.mounts = {
        {QStringLiteral("volume"), QStringLiteral("wordpress"), QStringLiteral("/var/www/html")}};
    wordpress.environment = {{QStringLiteral("WP_OWNER"), QStringLiteral("wnormcor")},
                             {QStringLiteral("WP_EDITOR"), QStringLiteral("guest")},
                             {QStringLiteral("DB_USER"), QStringLiteral("administrator")}};
    nginx.definition.ports = {{{}, QStringLiteral("443"), 443, QStringLiteral("tcp")}};
    nginx.files.append({QStringLiteral("requirements/nginx/conf/site.conf"),
                        QStringLiteral("server {\n    listen 443 ssl;\n    listen [::]:443 ssl;\n"
                                       "    ssl_protocols TLSv1.2 TLSv1.3;\n}\n")});
    ftp.hasProfiles = true;
    ftp.definition.ports = {{{}, QStringLiteral("21"), 21, QStringLiteral("tcp")},
                            {{}, QStringLiteral("21100-21109"), 21100, QStringLiteral("tcp")}};
    sources.services = {mariadb, wordpress, nginx, ftp};
    sources.networks = {QStringLiteral("inside")};
    for (const QString &name : {QStringLiteral("mariadb"), QStringLiteral("wordpress")})
        sources.project.volumes.append(
            {name, QStringLiteral("inception_") + name, volumeOfHome + name, false});
    sources.hasSettings = true;
    sources.isInSrcs = true;
    sources.hasMakefile = true;
    sources.readme =
        QStringLiteral("*This project has been created as part of the 42 curriculum by "
                       "wnormcor.*\n\n# Inception\n\n## Description\n\n## Instructions\n\n"
                       "## Resources\n");
    sources.guides = {QStringLiteral("USER_DOC.md"), QStringLiteral("DEV_DOC.md")};
    sources.tools = {
        {QStringLiteral("tools/help"),
         QStringLiteral("#!/bin/sh\nwhile read -r line; do echo \"$line\"; done &\n")}};
    sources.git.prefix = QStringLiteral("srcs/");
    sources.git.tracked = {QStringLiteral("srcs/docker-compose.yml"),
                           QStringLiteral("srcs/.env.example"),
                           QStringLiteral("core/secrets/SecretStore.h")};
    sources.git.ignoresSettings = true;
    return sources;
}

} // namespace

RuleFacts goodFacts()
{
    RuleFacts facts{goodSources(), {}};
    LiveFacts &live = facts.live;
    live.containers = {
        makeContainer("mariadb", QStringLiteral("mariadbd --init-file=/run/mysqld/init.sql"), 100),
        makeContainer("wordpress", QStringLiteral("php-fpm: master process (/etc/php.conf)"), 200),
        makeContainer("nginx", QStringLiteral("nginx: master process nginx -g daemon off;"), 300),
        makeContainer("ftp", QStringLiteral("/usr/bin/tini -e 143 -- start-ftp"), 400)};
    live.containers[2].container.ports = {
        {QStringLiteral("0.0.0.0"), 443, 443, QStringLiteral("tcp")}};
    live.containers[3].container.ports = {
        {QStringLiteral("0.0.0.0"), 21, 21, QStringLiteral("tcp")}};
    live.containers[3].processes =
        ProcessTable{{{400, 1, QStringLiteral("/usr/bin/tini -- start-ftp")},
                      {401, 400, QStringLiteral("vsftpd /etc/vsftpd.conf")}}};
    QList<Volume> volumes;
    for (const QString &name : {QStringLiteral("mariadb"), QStringLiteral("wordpress")}) {
        Volume volume;
        volume.name = QStringLiteral("inception_") + name;
        volume.driver = QStringLiteral("local");
        volume.options.insert(QStringLiteral("device"), volumeOfHome + name);
        volumes.append(volume);
    }
    live.volumes = volumes;
    live.address = QStringLiteral("127.0.0.1:443");
    live.tls = {{TlsVersion::Tls10, TlsAnswer::Refused},
                {TlsVersion::Tls11, TlsAnswer::Refused},
                {TlsVersion::Tls12, TlsAnswer::Accepted},
                {TlsVersion::Tls13, TlsAnswer::Accepted}};
    live.plainHttp = PortAnswer::Closed;
    live.users = SiteUsers{true,
                           {{QStringLiteral("wnormcor"), {QStringLiteral("administrator")}},
                            {QStringLiteral("guest"), {QStringLiteral("author")}}}};
    live.wereStopped = true;
    return facts;
}

ServiceSources &service(RuleFacts &facts, const char *name)
{
    for (ServiceSources &one : facts.sources.services) {
        if (one.name() == QLatin1String(name))
            return one;
    }
    qFatal("no service %s", name);
}

QString &text(RuleFacts &facts, const char *serviceName, const char *file)
{
    for (SourceFile &one : service(facts, serviceName).files) {
        if (one.path.endsWith(u'/' + QLatin1String(file)))
            return one.text;
    }
    qFatal("no file %s", file);
}

void setDockerfile(RuleFacts &facts, const char *serviceName, const QString &content)
{
    service(facts, serviceName).dockerfile = Dockerfile::parse(content);
}

RuleResult resultOf(const RuleFacts &facts, const QString &id)
{
    const QList<RuleResult> results = checkRules(facts);
    for (const RuleResult &result : results) {
        if (result.id == id)
            return result;
    }
    return {};
}

void addSpoilColumns()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<Spoil>("spoil");
}

void addSpoilRow(const char *name, const char *rule, Verdict verdict, const char *evidence,
                 const Spoil &spoil)
{
    QTest::newRow(name) << QString::fromLatin1(rule) << verdict << QString::fromUtf8(evidence)
                        << spoil;
}

void checkSpoilRow()
{
    QFETCH(const QString, rule);
    QFETCH(const Verdict, verdict);
    QFETCH(const QString, evidence);
    QFETCH(const Spoil, spoil);
    RuleFacts facts = goodFacts();
    const RuleResult before = resultOf(facts, rule);
    QCOMPARE(before.id, rule);
    QVERIFY2(before.verdict == Verdict::Pass, qPrintable(before.evidence));
    spoil(facts);
    const RuleResult after = resultOf(facts, rule);
    QVERIFY2(after.verdict == verdict,
             qPrintable(verdictName(after.verdict) + QStringLiteral(": ") + after.evidence));
    QVERIFY2(after.evidence.contains(evidence), qPrintable(after.evidence));
    QCOMPARE(after.fix.isEmpty(), verdict == Verdict::Pass);
}

} // namespace panel::test
