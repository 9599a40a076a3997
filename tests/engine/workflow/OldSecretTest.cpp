// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/workflow/SmallProject.h"
#include "tests/support/HeadlessRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

namespace {

const QString name = QStringLiteral("paneloldsecret");

/// Somebody else's project: nothing in it says which secrets a container was made with. Of each
/// service two containers, so that none is forgotten.
const QString compose = QStringLiteral("name: %1\n"
                                       "services:\n"
                                       "  web:\n"
                                       "    image: debian:bookworm-slim\n"
                                       "    command: [sleep, '600']\n"
                                       "    stop_signal: SIGKILL\n"
                                       "    network_mode: none\n"
                                       "    scale: 2\n"
                                       "    secrets: [{source: word, target: /etc/word}]\n"
                                       "  other:\n"
                                       "    image: debian:bookworm-slim\n"
                                       "    command: [sleep, '600']\n"
                                       "    stop_signal: SIGKILL\n"
                                       "    network_mode: none\n"
                                       "  door:\n"
                                       "    image: debian:bookworm-slim\n"
                                       "    command: [sleep, '600']\n"
                                       "    stop_signal: SIGKILL\n"
                                       "    network_mode: 'service:key'\n"
                                       "    depends_on: {key: {condition: service_healthy}}\n"
                                       "  key:\n"
                                       "    image: debian:bookworm-slim\n"
                                       "    command: [sleep, '600']\n"
                                       "    stop_signal: SIGKILL\n"
                                       "    network_mode: none\n"
                                       "    secrets: [word]\n"
                                       "    healthcheck:\n"
                                       "      test: test ! -e /tmp/changed || grep -q fifth "
                                       "/run/secrets/word\n"
                                       "      interval: 200ms\n"
                                       "      retries: 2\n"
                                       "secrets: {word: {environment: OLD_SECRET_WORD}}\n");

} // namespace

/// A secret that has changed, in a terminal: who still has the old value is said, and each of the
/// ways that are offered brings it in line.
class OldSecretTest : public QObject
{
    Q_OBJECT

    using End = panel::test::HeadlessEnd;

    End panel(const QStringList &words, const QByteArray &input = {}) const
    {
        using namespace panel::test;
        return runWithoutKeychain(headlessProgram(), onProject(m_project->file(), words), input);
    }

    static End succeeded(const End &end)
    {
        [&] { QVERIFY2(end.exitCode == 0, (end.output + end.errors).constData()); }();
        return end;
    }

    End set(const QByteArray &value) const
    {
        return succeeded(panel(
            {QStringLiteral("secrets"), QStringLiteral("set"), QStringLiteral("word")}, value));
    }

    QJsonObject driftOf(const QString &service) const
    {
        const End end = panel({QStringLiteral("drift"), QStringLiteral("--json")});
        const QJsonArray all =
            QJsonDocument::fromJson(end.output).object().value(QLatin1String("services")).toArray();
        for (const QJsonValue one : all) {
            if (one.toObject().value(QLatin1String("service")).toString() == service)
                return one.toObject();
        }
        return {};
    }

    static QStringList wordsInContainers()
    {
        QStringList words;
        for (const char *number : {"1", "2"})
            words.append(panel::test::SmallProject::docker(
                {QStringLiteral("exec"), name + QStringLiteral("-web-") + QLatin1String(number),
                 QStringLiteral("cat"), QStringLiteral("/etc/word")}));
        return words;
    }

    static QString idOf(const QString &container)
    {
        return panel::test::SmallProject::docker({QStringLiteral("inspect"),
                                                  QStringLiteral("--format"),
                                                  QStringLiteral("{{.Id}}"), container});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = std::make_unique<panel::test::SmallProject>(name, compose);
        set("first\n");
        succeeded(panel({QStringLiteral("up")}));
    }
    void cleanupTestCase() { m_project.reset(); }

    void whatIsAsItWasMadeDoesNotDiffer()
    {
        const End drift = panel({QStringLiteral("drift")});
        QVERIFY2(drift.exitCode == 0, (drift.output + drift.errors).constData());
        QCOMPARE(wordsInContainers(),
                 (QStringList{QStringLiteral("first"), QStringLiteral("first")}));
    }

    void whoHasTheOldValueIsSaid()
    {
        const End told = set("second\n");
        QVERIFY2(told.output.contains("the next bring-up: key, web."), told.output.constData());
        QVERIFY2(told.output.contains("up --recreate ") && told.output.contains(" key web\n"),
                 told.output.constData());
        QVERIFY2(!told.output.contains("other"), told.output.constData());
        QCOMPARE(wordsInContainers().first(), QStringLiteral("first"));

        const End drift = panel({QStringLiteral("drift")});
        QCOMPARE(drift.exitCode, 1);
        QVERIFY2(drift.output.contains("up --recreate "), drift.output.constData());
        QVERIFY2(!(drift.output + drift.errors).contains("second"), drift.output.constData());
        const QJsonObject web = driftOf(QStringLiteral("web"));
        QCOMPARE(web.value(QLatin1String("reasons")).toArray(),
                 QJsonArray{QStringLiteral("secret-changed")});
        QCOMPARE(web.value(QLatin1String("secrets")).toArray(), QJsonArray{QStringLiteral("word")});
    }

    void theCommandThatIsAdvisedBringsItInLine()
    {
        const QString other = idOf(name + QStringLiteral("-other-1"));
        const End up = succeeded(panel({QStringLiteral("up"), QStringLiteral("--recreate"),
                                        QStringLiteral("key"), QStringLiteral("web")}));
        QVERIFY2(up.output.contains("3 container"), up.output.constData());
        QCOMPARE(wordsInContainers(),
                 (QStringList{QStringLiteral("second"), QStringLiteral("second")}));
        QCOMPARE(idOf(name + QStringLiteral("-other-1")), other);
        QCOMPARE(panel({QStringLiteral("drift")}).exitCode, 0);
        // Compose keeps in mind what it depends on, too.
        succeeded(
            panel({QStringLiteral("up"), QStringLiteral("--recreate"), QStringLiteral("door")}));
        QCOMPARE(panel({QStringLiteral("drift")}).exitCode, 0);
    }

    void oneOfTwoContainersWithTheOldValueIsNamed()
    {
        set("third\n");
        const QString second = name + QStringLiteral("-web-2");
        succeeded(panel({QStringLiteral("up"), QStringLiteral("--recreate")}));
        panel::test::SmallProject::docker({QStringLiteral("exec"), second, QStringLiteral("sh"),
                                           QStringLiteral("-c"),
                                           QStringLiteral("printf old > /etc/word")});
        const QJsonObject web = driftOf(QStringLiteral("web"));
        QCOMPARE(web.value(QLatin1String("differing")).toArray(), QJsonArray{second});
    }

    void aPlainBringUpReplacesWhatHasAnOldValueAndNothingElse()
    {
        const QString other = idOf(name + QStringLiteral("-other-1"));
        const End up = succeeded(panel({QStringLiteral("up")}));
        QVERIFY2(up.output.contains("for a changed secret: web"), up.output.constData());
        QCOMPARE(wordsInContainers(),
                 (QStringList{QStringLiteral("third"), QStringLiteral("third")}));
        const QString web = idOf(name + QStringLiteral("-web-1"));
        succeeded(panel({QStringLiteral("up")}));
        QCOMPARE(idOf(name + QStringLiteral("-web-1")), web); // once
        QCOMPARE(idOf(name + QStringLiteral("-other-1")), other);
    }

    void whatWasStoppedIsComparedTooAndIsNoDifferenceByItself()
    {
        succeeded(panel({QStringLiteral("stop")}));
        const End stopped = panel({QStringLiteral("drift")});
        QVERIFY2(stopped.exitCode == 0, stopped.output.constData());
        set("fourth\n");
        QCOMPARE(driftOf(QStringLiteral("web")).value(QLatin1String("reasons")).toArray(),
                 QJsonArray{QStringLiteral("secret-changed")});
        succeeded(panel({QStringLiteral("up")}));
        QCOMPARE(wordsInContainers().last(), QStringLiteral("fourth"));
    }

    /// Others wait for it until it is well, and share its network.
    void whatIsUnwellForItsOldValueIsReplacedBeforeOthersWaitForIt()
    {
        const QString key = name + QStringLiteral("-key-1");
        succeeded(panel({QStringLiteral("up")}));
        set("fifth\n");
        panel::test::SmallProject::docker(
            {QStringLiteral("exec"), key, QStringLiteral("touch"), QStringLiteral("/tmp/changed")});
        const auto healthOf = [&key] {
            return panel::test::SmallProject::docker(
                       {QStringLiteral("inspect"), QStringLiteral("--format"),
                        QStringLiteral("{{.State.Health.Status}}"), key})
                .trimmed();
        };
        QTRY_COMPARE_WITH_TIMEOUT(healthOf(), QStringLiteral("unhealthy"), 30'000);
        succeeded(panel({QStringLiteral("up")}));
        QCOMPARE(healthOf(), QStringLiteral("healthy"));
        const QString network =
            panel::test::SmallProject::docker(
                {QStringLiteral("inspect"), QStringLiteral("--format"),
                 QStringLiteral("{{.HostConfig.NetworkMode}}"), name + QStringLiteral("-door-1")})
                .trimmed();
        QCOMPARE(network, QStringLiteral("container:") + idOf(key).trimmed());
    }

    void aFileThatIsGoneIsNotSaidToHaveChanged()
    {
        for (const char *number : {"1", "2"})
            panel::test::SmallProject::docker(
                {QStringLiteral("exec"), name + QStringLiteral("-web-") + QLatin1String(number),
                 QStringLiteral("rm"), QStringLiteral("/etc/word")});
        const End drift = panel({QStringLiteral("drift")});
        QVERIFY2(drift.exitCode == 0, drift.output.constData());
        const QString gap = driftOf(QStringLiteral("web")).value(QLatin1String("gap")).toString();
        QVERIFY2(gap.contains(QStringLiteral("word"))
                     && gap.contains(QStringLiteral("not in the container")),
                 qPrintable(gap));
        succeeded(panel({QStringLiteral("up")})); // it says so, and goes on
    }

private:
    std::unique_ptr<panel::test::SmallProject> m_project;
};

QTEST_GUILESS_MAIN(OldSecretTest)
#include "OldSecretTest.moc"
