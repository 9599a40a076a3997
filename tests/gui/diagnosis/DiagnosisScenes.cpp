// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/diagnosis/DiagnosisScenes.h"

#include "tests/support/DiagnosisSamples.h"

namespace panel::sample {

namespace {

using namespace test;

Evidence saying(Evidence evidence, const QList<QByteArray> &lines)
{
    qint64 time = sampleNow().toMSecsSinceEpoch() * 1'000'000;
    for (const QByteArray &line : lines)
        evidence.log.append({LogLine::Stream::StandardError, ++time, line, false});
    return evidence;
}

Evidence built(Evidence evidence)
{
    evidence.service.definition.buildContext =
        QStringLiteral("/home/wnormcor/inception/srcs/requirements/") + evidence.service.name;
    evidence.service.definition.dockerfile = QStringLiteral("Dockerfile");
    return evidence;
}

} // namespace

QList<Diagnosis> troubledStack()
{
    Evidence mariadb = built(ended("mariadb", 137, 95));
    mariadb.report->memoryLimit = 64 << 20;
    mariadb.report->container.outOfMemory = true;
    mariadb.service.container = mariadb.report->container;
    mariadb = saying(
        mariadb, {"2026-11-26  9:58:12 0 [Note] InnoDB: Initializing buffer pool, total size = "
                  "134217728, chunk size = 134217728",
                  "2026-11-26  9:58:12 0 [Note] InnoDB: Completed initialization of buffer pool",
                  "2026-11-26  9:58:25 0 [Note] mariadbd: ready for connections."});
    Evidence wordpress = built(saying(
        needing(inState(ended("wordpress", 1, 3, "unless-stopped"), Container::State::Restarting),
                "mariadb"),
        {"mysqli_real_connect(): (HY000/2002): Connection refused",
         "setup-wordpress: the database does not answer"}));
    wordpress.report->container.restarts = 7;
    wordpress.service.container = wordpress.report->container;
    const Evidence nginx =
        needing(built(inState(ended("nginx", 0), Container::State::Created)), "wordpress");
    const Evidence ftp = built(asked(ended("ftp", 137, 40, "unless-stopped"), {15, 9}, 10));
    Evidence redis = running("redis", Container::Health::Unhealthy);
    redis.report->healthTest = {QStringLiteral("CMD-SHELL"),
                                QStringLiteral("redis-cli --user health ping | grep -q PONG")};
    redis.report->failingStreak = 12;
    redis.report->probes = {{sampleNow().addSecs(-3), sampleNow().addSecs(-2), 1,
                             QStringLiteral("Could not connect to Redis at 127.0.0.1:6379: "
                                            "Connection refused\n")}};
    redis = saying(redis, {"1:M 26 Nov 2026 09:40:02.114 * Ready to accept connections"});
    const Evidence adminer = asked(ended("adminer", 143, 600, "unless-stopped"), {15}, 0);
    ComposeSource source;
    source.add(QStringLiteral("/home/wnormcor/inception/srcs/docker-compose.yml"),
               "services:\n  mariadb:\n    mem_limit: 64m\n  ftp:\n    init: true\n");
    return diagnose({nginx, wordpress, mariadb, redis, ftp, adminer, running("site")}, source,
                    sampleNow());
}

QList<Diagnosis> hostileTroubles()
{
    Evidence loud = built(unasked(ended("web", 3, 5)));
    loud.service.name = loud.service.definition.name =
        QString(300, u'n') + QStringLiteral("<b>&amp;\u202egnp.exe");
    loud = saying(loud, {QByteArray("\x1b[31mred\x1b[0m <img src=x> \xff\xfe"),
                         QByteArray(4000, 'x'), "tab\there"});
    Evidence broken = inState(ended("<i>broken</i>", 127), Container::State::Created);
    broken.report->container.error = QStringLiteral(
        "OCI runtime create failed: container_linux.go:380: starting container process caused: "
        "exec: \"/start\": stat /start: no such file or directory: unknown\n\u202e<script>");
    broken.report->command = {QString(500, u'c')};
    broken.service.container = broken.report->container;
    return diagnose({loud, broken}, {}, sampleNow());
}

} // namespace panel::sample
