// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "tests/support/StackCopy.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 150'000; // never waited for in full
const QString project = QStringLiteral("panelpulltest");

const Step *stepOf(const Workflow &workflow, const char *id)
{
    for (const Step *step : workflow.steps()) {
        if (step->id() == QLatin1String(id))
            return step;
    }
    return nullptr;
}

QString messageOf(const Workflow &workflow)
{
    return workflow.outcome() ? QString() : toPlainText(workflow.outcome().error());
}

} // namespace

/// The first bring-up of a project that builds nothing: its images come from a registry (see
/// tests/support/registry-standin), and its data lies in a folder that is not there yet. The images
/// have no program `true`.
class PulledUpTest : public QObject
{
    Q_OBJECT

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data/of/it")); }

    static QString docker(const QStringList &words) { return test::StackCopy::docker(words); }

    void removeAll() const
    {
        docker({QStringLiteral("rm"), QStringLiteral("-f"), project + QStringLiteral("-one-1"),
                project + QStringLiteral("-two-1")});
        docker({QStringLiteral("volume"), QStringLiteral("rm"), project + QStringLiteral("_data")});
        docker({QStringLiteral("network"), QStringLiteral("rm"),
                project + QStringLiteral("_default")});
        docker({QStringLiteral("rmi"), m_registry + QStringLiteral("/one:1"),
                m_registry + QStringLiteral("/two:1")});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString archive = m_folder.filePath(QStringLiteral("base.tar"));
        docker({QStringLiteral("save"), QStringLiteral("-o"), archive,
                QStringLiteral("debian:bookworm-slim")});
        QVERIFY2(QFile::exists(archive), "the engine has no base image");
        m_server.setStandardInputFile(archive);
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/registry-standin"),
                       {QStringLiteral("--bytes=4000000"), QStringLiteral("--rate=2000000"),
                        QStringLiteral("--without=/usr/bin/true")});
        QVERIFY(m_server.waitForReadyRead(aMoment));
        m_registry =
            QStringLiteral("127.0.0.1:") + QString::fromUtf8(m_server.readLine()).trimmed();
        QFile file(m_folder.filePath(QStringLiteral("compose.yml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("name: %1\n"
                                  "services:\n"
                                  "  one:\n"
                                  "    image: %2/one:1\n"
                                  "    command: ['sleep', '600']\n"
                                  "    stop_signal: SIGKILL\n"
                                  "    volumes: ['data:/data']\n"
                                  "  two:\n"
                                  "    image: %2/two:1\n"
                                  "    command: ['sleep', '600']\n"
                                  "    stop_signal: SIGKILL\n"
                                  "  never:\n"
                                  "    image: %2/never:1\n"
                                  "    deploy: {replicas: 0}\n"
                                  "    pull_policy: never\n"
                                  "volumes:\n"
                                  "  data:\n"
                                  "    driver_opts: {type: none, o: bind, device: %3}\n")
                       .arg(project, m_registry, dataFolder())
                       .toUtf8());
        file.close();
        Session::Options options;
        options.watchMachines = false;
        options.followLogs = false;
        options.useKeychain = false;
        m_session = std::make_unique<Session>(options);
        m_session->openProject(file.fileName());
        m_session->selectMachine(QStringLiteral("default"));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        removeAll();
        m_server.kill();
        m_server.waitForFinished();
    }

    void theFirstBringUpGoesThrough()
    {
        QVERIFY(!QFile::exists(dataFolder()));
        Workflow *workflow = m_session->bringUp();
        const Step *images = stepOf(*workflow, "images");
        QSet<int> percents;
        connect(images, &Step::changed, this, [&] {
            if (images->state() == StepState::Running && images->progress() > 0)
                percents.insert(int(images->progress() * 100));
        });
        QTRY_VERIFY_WITH_TIMEOUT(workflow->isRunning(), aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->isRunning(), aMoment);
        QVERIFY2(workflow->outcome(), qPrintable(messageOf(*workflow)));
        QVERIFY2(images->detail().contains(QStringLiteral("2 image(s) pulled")),
                 qPrintable(images->detail()));
        QVERIFY2(percents.size() > 5, qPrintable(QString::number(percents.size())));
        QVERIFY(QFileInfo(dataFolder()).isDir());
        QCOMPARE(stepOf(*workflow, "healthy")->detail(), QStringLiteral("2 of 2"));
        images->disconnect(this);
    }

    void theNextOneHasNothingToPull()
    {
        Workflow *workflow = m_session->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(workflow->isRunning(), aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->isRunning(), aMoment);
        QVERIFY2(workflow->outcome(), qPrintable(messageOf(*workflow)));
        QCOMPARE(stepOf(*workflow, "images")->state(), StepState::Skipped);
    }

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_registry;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(PulledUpTest)
#include "PulledUpTest.moc"
