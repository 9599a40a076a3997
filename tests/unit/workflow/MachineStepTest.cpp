// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/MachineStep.h"

#include "core/engine/EngineConnection.h"
#include "tests/support/FaultyServer.h"
#include "tests/support/ScriptedLauncher.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;

using Behaviour = test::FaultyServer::Behaviour;

namespace {
constexpr int aMoment = 60'000; // never waited for in full
}

/// A connection that was cut a moment ago looks well until somebody uses it: bring-up finds that
/// out before it begins, and not in the middle of its work.
class MachineStepTest : public QObject
{
    Q_OBJECT

    void listen()
    {
        m_server = std::make_unique<test::FaultyServer>(
            m_folder->filePath(QStringLiteral("docker.sock")), Behaviour::Answer);
        test::playEngine(*m_server);
    }

    void run()
    {
        QSignalSpy finished(m_step.get(), &Step::finished);
        m_step->start();
        if (finished.isEmpty())
            finished.wait(aMoment);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        listen();
        m_engine = std::make_unique<EngineConnection>(
            Endpoint{QStringLiteral("vm"), QStringLiteral("test"), m_server->url(), {}});
        m_engine->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        m_launcher = std::make_unique<ScriptedLauncher>(
            [](const Command &) { return ScriptedAnswer{.output = "2.26.1\n"}; });
        auto context = std::make_shared<StackContext>();
        context->engine = m_engine.get();
        context->endpoint = m_engine->endpoint();
        context->launcher = m_launcher.get();
        m_step = std::make_unique<MachineStep>(context, MachineStep::Start::No, nullptr);
    }

    void cleanup()
    {
        m_step.reset();
        m_engine.reset();
        m_server.reset();
    }

    void anEngineThatIsThereAnswers()
    {
        run();
        QCOMPARE(m_step->state(), StepState::Done);
        QVERIFY(m_engine->isConnected());
    }

    void oneThatHasGoneIsMissed()
    {
        m_server.reset();
        run();
        QCOMPARE(m_step->state(), StepState::Failed);
        QCOMPARE(m_step->error(), m_engine->error());
        QVERIFY(m_launcher->commands().isEmpty());
    }

    void oneThatCameBackIsConnectedToAnew()
    {
        m_server.reset();
        listen();
        run();
        QCOMPARE(m_step->state(), StepState::Done);
        QVERIFY(m_engine->isConnected());
        QVERIFY(m_server->requests().size() >= 2); // a ping, and a greeting
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    std::unique_ptr<ScriptedLauncher> m_launcher;
    std::unique_ptr<MachineStep> m_step;
};

QTEST_GUILESS_MAIN(MachineStepTest)
#include "MachineStepTest.moc"
