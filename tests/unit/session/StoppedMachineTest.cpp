// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineControl.h"
#include "core/session/Session.h"
#include "tests/support/PlayedEngine.h"
#include "tests/unit/machine/StoreFolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace panel;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

const QString box = QStringLiteral("box");

Step *stepOf(const Workflow &workflow, const char *id)
{
    for (Step *step : workflow.steps()) {
        if (step->id() == QLatin1String(id))
            return step;
    }
    return nullptr;
}

} // namespace

/// “Bring up” on a machine that does not run, from the session as a whole: tests/support's
/// docker-machine stands for the real one, a played engine for the one in the VM.
class StoppedMachineTest : public QObject
{
    Q_OBJECT

    QString at(const char *name) const
    {
        return QDir::cleanPath(m_store->path() + QStringLiteral("/../") + QLatin1String(name));
    }

    void write(const QString &path, const QByteArray &text) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// What the stand-in does for `docker-machine COMMAND`.
    void plan(const char *command, const QByteArray &json) const
    {
        write(at("standin") + u'/' + QLatin1String(command) + QStringLiteral(".json"), json);
    }

    /// A start that ends with the engine at its address.
    void planStart(const QByteArray &before = {}) const
    {
        plan("start", "{\"steps\":[{\"out\":\"Starting \\\"box\\\"...\"}," + before
                          + "{\"out\":\"(box) Waiting for an IP...\"},{\"entry\":{"
                            "\"Driver.IPAddress\":\"127.0.0.1\",\"Driver.EnginePort\":"
                          + QByteArray::number(m_engine->url().port())
                          + "}},{\"out\":\"Machine \\\"box\\\" was started.\"}]}");
    }

    /// What docker-machine was run with, but for what only looks; and the signals it got.
    QStringList calls() const
    {
        QStringList lines;
        QFile file(at("standin/log"));
        if (!file.open(QIODevice::ReadOnly))
            return lines;
        while (!file.atEnd()) {
            const QJsonObject entry = QJsonDocument::fromJson(file.readLine()).object();
            QStringList words;
            for (const QJsonValue &word : entry.value(QStringLiteral("arguments")).toArray())
                words.append(word.toString());
            const QString signal = entry.value(QStringLiteral("signal")).toString();
            if (!signal.isEmpty())
                lines.append(signal);
            else if (words.first() != u"status" && words.first() != u"--version")
                lines.append(words.join(u' '));
        }
        return lines;
    }

    /// Lets the stand-in go on that has come to its {"wait": name}.
    bool release(const char *name) const
    {
        return QTest::qWaitFor(
            [&] {
                const int fifo = ::open(qPrintable(at("standin") + u'/' + QLatin1String(name)),
                                        O_WRONLY | O_NONBLOCK | O_CLOEXEC);
                if (fifo >= 0)
                    ::close(fifo);
                return fifo >= 0;
            },
            aMoment);
    }

    void addMachine(const QString &driver, const QByteArray &fields)
    {
        m_store->write(box, StoreFolder::config(box, driver, fields));
        const TlsFiles files = m_tls->client();
        for (const auto &[from, name] :
             {std::pair(files.certificateAuthority, "/ca.pem"),
              std::pair(files.certificate, "/cert.pem"), std::pair(files.key, "/key.pem")}) {
            const QString to = m_store->machine(box) + QLatin1String(name);
            QVERIFY(QFile::copy(from, to));
            QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        }
        Session::Options options;
        options.machineStore = m_store->path();
        options.followLogs = false;
        options.watchMachines = false;
        options.useKeychain = false;
        m_session = std::make_unique<Session>(options);
        m_session->openProject(at("docker-compose.yml"));
        m_session->selectMachine(box);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && *m_session->project(), aMoment);
    }

    /// One that docker-machine has stopped: it has no address.
    void addStopped()
    {
        addMachine(QStringLiteral("fake"), "\"IPAddress\":\"\",\"EnginePort\":2376");
        QVERIFY(!m_session->engine());
    }

    /// Until its machine is up or not; the rest has tests of its own.
    void runMachineStep(Workflow *workflow)
    {
        Step *machine = stepOf(*workflow, "machine");
        QTRY_VERIFY_WITH_TIMEOUT(machine->state() != StepState::Waiting
                                     && machine->state() != StepState::Running,
                                 aMoment);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = qgetenv("PATH");
        m_tls = std::make_unique<test::TlsFixture>();
        QVERIFY2(m_tls->isValid(), qPrintable(m_tls->what()));
    }

    void init()
    {
        m_store = std::make_unique<StoreFolder>();
        for (const char *folder : {"store", "standin", "bin"})
            QVERIFY(QDir().mkpath(at(folder)));
        const QString tool =
            QStringLiteral(PANEL_SOURCE_DIR "/tests/support/docker-machine-standin");
        QVERIFY(QFile::link(tool, at("bin/docker-machine")));
        QVERIFY(QFile::link(tool, at("bin/docker-machine-driver-fake")));
        qputenv("PATH", QFile::encodeName(at("bin")) + ':' + m_path);
        plan("status", R"({"steps":[{"out":"Stopped"}]})");
        write(at("docker-compose.yml"), "name: shop\nservices:\n  web:\n    image: web:1\n");
        m_engine =
            std::make_unique<test::FaultyServer>(*m_tls, test::FaultyServer::Behaviour::Answer);
        test::playEngine(*m_engine);
        m_engine->answerPath("/v1.41/info", test::httpAnswer("200 OK", R"({"ID":"AAAA"})"));
        m_engine->answerPath("/v1.41/events", test::goingOn());
        m_engine->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", "[]"));
    }

    void cleanup()
    {
        m_session.reset();
        m_engine.reset();
        m_store.reset();
        qputenv("PATH", m_path);
    }

    void aStoppedMachineIsStartedAndTheRestGoesOn()
    {
        addStopped();
        planStart();
        QVERIFY(m_session->canStartMachine());
        Workflow *workflow = m_session->bringUp();
        runMachineStep(workflow);
        const Step *machine = stepOf(*workflow, "machine");
        QVERIFY2(machine->state() == StepState::Done, qPrintable(toPlainText(machine->error())));
        QCOMPARE(calls(), QStringList{QStringLiteral("start box")});
        QStringList stages;
        for (const StepPart &part : machine->parts()) {
            QCOMPARE(part.state, StepState::Done);
            stages.append(part.name);
        }
        QCOMPARE(stages, (QStringList{QStringLiteral("Starting \"box\""),
                                      QStringLiteral("Waiting for an IP")}));
        QVERIFY(machine->output().contains(QStringLiteral("$ docker-machine start box")));
        QVERIFY(machine->output().contains(QStringLiteral("Machine \"box\" was started.")));
        QCOMPARE(m_session->workflow(), workflow);
        QTRY_COMPARE_WITH_TIMEOUT(stepOf(*workflow, "secrets")->state(), StepState::Skipped,
                                  aMoment);
        workflow->cancel();
    }

    void theAddressMayBeAnotherOneAfterwards()
    {
        // Nobody listens there any more.
        addMachine(QStringLiteral("fake"), "\"IPAddress\":\"127.0.0.1\",\"EnginePort\":1");
        QVERIFY(m_session->engine());
        planStart();
        Workflow *workflow = m_session->bringUp();
        runMachineStep(workflow);
        const Step *machine = stepOf(*workflow, "machine");
        QVERIFY2(machine->state() == StepState::Done, qPrintable(toPlainText(machine->error())));
        QCOMPARE(calls(), QStringList{QStringLiteral("start box")});
        QCOMPARE(m_session->engine()->endpoint().url.port(), m_engine->url().port());
        workflow->cancel();
    }

    void aMachineThatRunsIsNotStarted()
    {
        addMachine(QStringLiteral("fake"), "\"IPAddress\":\"127.0.0.1\",\"EnginePort\":"
                                               + QByteArray::number(m_engine->url().port()));
        Workflow *workflow = m_session->bringUp();
        runMachineStep(workflow);
        QCOMPARE(stepOf(*workflow, "machine")->state(), StepState::Done);
        QCOMPARE(calls(), QStringList());
        workflow->cancel();
    }

    void aStartThatFailsSaysWhy()
    {
        addStopped();
        plan("start", R"({"exit":1,"steps":[{"out":"Starting it..."},
                          {"err":"Maximum number of retries (60) exceeded"}]})");
        Workflow *workflow = m_session->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->outcome(), aMoment);
        const MachineTask *task = m_session->machineControl()->task(box);
        QCOMPARE(workflow->outcome().error(), task->error());
        QVERIFY(!workflow->outcome().error().next.isEmpty());
        const Step *machine = stepOf(*workflow, "machine");
        QCOMPARE(machine->parts().last().state, StepState::Failed);
        QCOMPARE(stepOf(*workflow, "ports")->state(), StepState::Waiting);

        // Mended, it goes on from there.
        planStart();
        workflow->resume();
        QTRY_COMPARE_WITH_TIMEOUT(machine->state(), StepState::Done, aMoment);
        workflow->cancel();
    }

    void whatStandsInTheWayIsSaidBeforeItIsTried()
    {
        addStopped();
        planStart();
        QVERIFY(QFile::remove(at("bin/docker-machine-driver-fake")));
        Workflow *workflow = m_session->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->outcome(), aMoment);
        const Error error = workflow->outcome().error();
        QVERIFY2(error.message.contains(QStringLiteral("docker-machine-driver-fake")),
                 qPrintable(error.message));
        QVERIFY2(error.next.contains(QStringLiteral("Install the driver")), qPrintable(error.next));
        QCOMPARE(calls(), QStringList());
    }

    void cancelEndsDockerMachineAndWaitsForItsEnd()
    {
        addStopped();
        plan("start", R"({"steps":[{"out":"Starting it..."},{"hang":true}]})");
        Workflow *workflow = m_session->bringUp();
        const Step *machine = stepOf(*workflow, "machine");
        QTRY_VERIFY_WITH_TIMEOUT(!machine->parts().isEmpty(), aMoment);
        const MachineTask *task = m_session->machineControl()->task(box);
        workflow->cancel();
        QVERIFY(workflow->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->isRunning(), aMoment);
        QCOMPARE(task->state(), MachineTask::State::Cancelled);
        QCOMPARE(machine->state(), StepState::Cancelled);
        QCOMPARE(workflow->outcome().error().kind, Error::Kind::Cancelled);
        QCOMPARE(calls(), (QStringList{QStringLiteral("start box"), QStringLiteral("SIGINT")}));
        QVERIFY2(
            machine->output().last().contains(QStringLiteral("may run without a ready engine")),
            qPrintable(machine->output().last()));
    }

    void aStartThatIsUnderWayIsJoined()
    {
        addStopped();
        planStart(R"({"wait":"go"},)");
        MachineControl *control = m_session->machineControl();
        const MachineTask *task =
            control->act(MachineControl::Action::Start, *m_session->currentMachine());
        QTRY_COMPARE_WITH_TIMEOUT(task->stages().size(), 1, aMoment);
        Workflow *workflow = m_session->bringUp();
        const Step *machine = stepOf(*workflow, "machine");
        QTRY_VERIFY_WITH_TIMEOUT(!machine->parts().isEmpty(), aMoment);
        QVERIFY(release("go"));
        runMachineStep(workflow);
        QCOMPARE(machine->state(), StepState::Done);
        QCOMPARE(calls(), QStringList{QStringLiteral("start box")});
        workflow->cancel();
    }

    void whatIsNoVmOfDockerMachineIsNotStarted()
    {
        addMachine(QStringLiteral("none"), "\"URL\":\"tcp://127.0.0.1:1\"");
        QVERIFY(!m_session->canStartMachine());
        Workflow *workflow = m_session->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->outcome(), aMoment);
        QCOMPARE(workflow->outcome().error(), m_session->connectionError());
        QCOMPARE(calls(), QStringList());
    }

    void nothingIsStartedToStopSomething()
    {
        addMachine(QStringLiteral("fake"), "\"IPAddress\":\"127.0.0.1\",\"EnginePort\":1");
        planStart();
        Workflow *workflow = m_session->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->outcome(), aMoment);
        QCOMPARE(calls(), QStringList());
    }

    void whatCannotBeginIsCalledByItsName()
    {
        addStopped();
        const Workflow *workflow = m_session->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->outcome(), aMoment);
        QCOMPARE(workflow->kind(), Workflow::Kind::Stop);
        QCOMPARE(workflow->title(), QStringLiteral("Stop"));
        QCOMPARE(workflow->steps().size(), size_t(1));
    }

    void anotherMachineEndsTheWork()
    {
        addStopped();
        plan("start", R"({"steps":[{"out":"Starting it..."},{"hang":true}]})");
        Workflow *workflow = m_session->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!stepOf(*workflow, "machine")->parts().isEmpty(), aMoment);
        m_session->selectMachine(QStringLiteral("other"));
        QVERIFY(!m_session->workflow());
        QTRY_VERIFY_WITH_TIMEOUT(calls().contains(QStringLiteral("SIGINT")), aMoment);
    }

private:
    QByteArray m_path;
    std::unique_ptr<test::TlsFixture> m_tls;
    std::unique_ptr<StoreFolder> m_store;
    std::unique_ptr<test::FaultyServer> m_engine;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(StoppedMachineTest)
#include "StoppedMachineTest.moc"
