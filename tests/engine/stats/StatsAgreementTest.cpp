// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ServiceStore.h"
#include "core/engine/StatsStream.h"
#include "core/session/ServiceStats.h"
#include "tests/support/EngineFixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

namespace panel {

namespace {

constexpr int aMoment = 20'000; // never waited for in full

/// Seconds of processor time that a process of this computer has used.
double processorSeconds(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    // The name in brackets may hold spaces.
    const QByteArrayList fields = file.readAll().split(')').last().trimmed().split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble())
           / double(sysconf(_SC_CLK_TCK));
}

/// "1.223MiB / 64MiB" → bytes of the first.
double bytesOf(const QString &text)
{
    const QString first = text.section(u' ', 0, 0);
    const std::pair<const char *, double> units[] = {
        {"KiB", 1024.0}, {"MiB", 1048576.0}, {"GiB", 1073741824.0}, {"B", 1.0}};
    for (const auto &[unit, factor] : units) {
        if (first.endsWith(QLatin1String(unit)))
            return first.chopped(qsizetype(qstrlen(unit))).toDouble() * factor;
    }
    return -1;
}

QJsonObject dockerStats(const QString &container)
{
    const Endpoint engine = test::localEngine();
    QUrl url = engine.url;
    url.setScheme(QStringLiteral("tcp"));
    QProcess docker;
    docker.start(QStringLiteral("docker"),
                 {QStringLiteral("--tlsverify"), QStringLiteral("--tlscacert"),
                  engine.tlsFiles.certificateAuthority, QStringLiteral("--tlscert"),
                  engine.tlsFiles.certificate, QStringLiteral("--tlskey"), engine.tlsFiles.key,
                  QStringLiteral("-H"), url.toString(), QStringLiteral("stats"),
                  QStringLiteral("--no-stream"), QStringLiteral("--format"),
                  QStringLiteral("{{json .}}"), container});
    if (!docker.waitForFinished(aMoment))
        return {};
    return QJsonDocument::fromJson(docker.readAllStandardOutput()).object();
}

} // namespace

/// What the panel says is what `docker stats` says, and what the kernel says.
class StatsAgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_engine.connect(), qPrintable(m_engine.what())); }

    void memoryAndProcessesAreThoseOfDockerStats()
    {
        const QString id = m_engine.run(
            QStringLiteral("memory"),
            QStringLiteral("x=$(head -c 20000000 /dev/zero | tr '\\0' x); "
                           "head -c 30000000 /dev/zero > /tmp/file; cat /tmp/file > /dev/null; "
                           "sleep 600 & sleep 600 & echo ready; wait"));
        QVERIFY(!id.isEmpty());
        StatsStream stream(&m_engine.connection(), id, nullptr);
        ContainerStats last;
        connect(&stream, &StatsStream::received, this,
                [&last](const ContainerStats &stats) { last = stats; });
        QTRY_COMPARE_WITH_TIMEOUT(last.processes, std::optional<qint64>(3), aMoment);
        const QJsonObject theirs = dockerStats(id);
        QVERIFY(!theirs.isEmpty());
        // And a sample that is newer than theirs.
        const QDateTime read = last.read;
        QTRY_VERIFY_WITH_TIMEOUT(last.read > read, aMoment);
        QCOMPARE(theirs[QStringLiteral("PIDs")].toString(), QString::number(*last.processes));
        const double memory = bytesOf(theirs[QStringLiteral("MemUsage")].toString());
        QVERIFY2(memory > 15e6, qPrintable(theirs[QStringLiteral("MemUsage")].toString()));
        QVERIFY2(qAbs(double(*last.memory) - memory) < 0.03 * memory,
                 qPrintable(QStringLiteral("%1, they say %2").arg(*last.memory).arg(memory)));
    }

    /// Alone on the machine it is 100 %. Where others work too, it is what the kernel gave.
    void aBurningProcessorIsMeasured()
    {
        const QString id =
            m_engine.run(QStringLiteral("burn"), QStringLiteral("while :; do :; done"));
        QVERIFY(!id.isEmpty());
        const auto inspected =
            test::answerOf<Container>([&](QObject *requester, const Handler<Container> &done) {
                return m_engine.containers().inspect(id, requester, done);
            });
        QVERIFY(inspected);
        StatsStream stream(&m_engine.connection(), id, nullptr);
        QList<double> percents;
        double before = 0;
        QElapsedTimer clock;
        connect(&stream, &StatsStream::received, this, [&](const ContainerStats &stats) {
            if (!clock.isValid()) { // the first one has no percentage, and begins the first second
                before = processorSeconds(inspected->pid);
                clock.start();
            } else if (stats.cpuPercent) {
                percents += *stats.cpuPercent;
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(percents.size() >= 4, aMoment);
        const double used = processorSeconds(inspected->pid) - before;
        const double truth = used * 100'000 / double(clock.elapsed());
        double ours = 0;
        for (const double percent : percents)
            ours += percent / double(percents.size());
        QVERIFY2(qAbs(ours - truth) < 12,
                 qPrintable(QStringLiteral("%1 %, the kernel says %2 %").arg(ours).arg(truth)));
        qInfo("measured %.1f %%, by the kernel %.1f %%", ours, truth);
    }

    void allRowsTogetherOnceASecond()
    {
        ServiceStore store;
        QList<Container> containers;
        for (int i = 0; i < 3; ++i) {
            Container container;
            container.id =
                m_engine.run(QStringLiteral("row%1").arg(i), QStringLiteral("exec sleep 600"));
            QVERIFY(!container.id.isEmpty());
            container.state = Container::State::Running;
            container.labels = {{composeServiceLabel, QStringLiteral("s%1").arg(i)}};
            containers += container;
        }
        store.setContainers(containers);
        ServiceStats stats(&store);
        stats.setEngine(&m_engine.connection());
        QElapsedTimer clock;
        QList<qint64> times;
        qsizetype most = 0;
        connect(&stats, &ServiceStats::changed, this, [&](const QStringList &names) {
            times += clock.elapsed();
            most = std::max(most, names.size());
        });
        clock.start();
        stats.watch({QStringLiteral("s0"), QStringLiteral("s1"), QStringLiteral("s2")});
        const auto isMeasured = [&stats](int i) {
            return stats.usage(QStringLiteral("s%1").arg(i)).samples.size() >= 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isMeasured(0) && isMeasured(1) && isMeasured(2), aMoment);
        QCOMPARE(most, 3);
        for (qsizetype i = 1; i < times.size(); ++i)
            QVERIFY2(times.at(i) - times.at(i - 1) >= 990, "more than once a second");
        QCOMPARE(stats.openStreams(), 3);
        stats.setEngine(nullptr);
    }

private:
    test::EngineFixture m_engine;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::StatsAgreementTest)
#include "StatsAgreementTest.moc"
