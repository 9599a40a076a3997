// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "tests/engine/workflow/SmallProject.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/EngineStore.h"
#include "tests/support/FaultProxy.h"

#include <QTest>

#include <memory>

using namespace panel;

using Fault = test::FaultProxy::Fault;

namespace {

constexpr int aMoment = 150'000; // never waited for in full

Step *stepOf(const Workflow &workflow, const QString &id)
{
    for (Step *step : workflow.steps()) {
        if (step->id() == id)
            return step;
    }
    return nullptr;
}

QString messageOf(const Workflow &workflow)
{
    return workflow.outcome() ? QString() : toPlainText(workflow.outcome().error());
}

} // namespace

/// The engine goes away in the middle of bring-up, and comes back: what fails says so, what waits
/// goes on, what hangs can be cancelled, and the next run finishes.
class LostEngineUpTest : public QObject
{
    Q_OBJECT

public:
    enum class Ending { Fails, IsCancelled, GoesOn };
    Q_ENUM(Ending)

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_data.isValid());
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path())); // where its secret goes
        const Endpoint real = test::localEngine();
        m_proxy = std::make_unique<test::FaultProxy>(real.url.host(), quint16(real.url.port()));
        QUrl url = real.url;
        url.setPort(m_proxy->port());
        m_store = std::make_unique<test::EngineStore>(
            Endpoint{QStringLiteral("proxied"), real.source, url, real.tlsFiles});
        Session::Options options;
        options.machineStore = m_store->path();
        options.watchMachines = false;
        options.followLogs = false;
        options.useKeychain = false;
        m_session = std::make_unique<Session>(options);
        m_session->openProject(m_project.file());
        m_session->selectMachine(m_store->machine());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
    }

    void cleanupTestCase() { m_session.reset(); }

    void theNextRunFinishes_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Ending>("ending");
        const auto row = [](const char *at, Fault fault, const char *name, Ending ending) {
            QTest::addRow("%s, %s", at, name) << QString::fromLatin1(at) << fault << ending;
        };
        row("images", Fault::Cut, "cut", Ending::Fails);
        row("containers", Fault::Cut, "cut", Ending::Fails);
        row("containers", Fault::Stall, "stalled", Ending::IsCancelled);
        row("healthy", Fault::Cut, "cut", Ending::GoesOn);
    }

    void theNextRunFinishes()
    {
        QFETCH(QString, at);
        QFETCH(Fault, fault);
        QFETCH(Ending, ending);
        m_project.removeAll();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_session->connectionStatus().state == ConnectionStatus::State::Connected, aMoment);
        Workflow *workflow = m_session->bringUp();
        const Step *step = stepOf(*workflow, at);
        connect(step, &Step::changed, this, [this, step, fault] {
            // What hangs is Compose; the panel's own questions fail by themselves.
            const bool isEarly =
                fault == Fault::Stall && step->detail() != QStringLiteral("starting");
            if (step->state() != StepState::Running || isEarly || m_isHurt)
                return;
            m_isHurt = true;
            m_proxy->setFault(fault);
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_isHurt, aMoment);
        if (ending == Ending::Fails) {
            QTRY_VERIFY_WITH_TIMEOUT(!workflow->isRunning(), aMoment);
            QCOMPARE(step->state(), StepState::Failed);
            QVERIFY(!step->error().message.isEmpty());
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_session->connectionStatus().isAway(), aMoment);
        QCOMPARE(workflow->isRunning(), ending != Ending::Fails);
        if (ending == Ending::IsCancelled)
            workflow->cancel();
        m_proxy->setFault(Fault::None);
        m_isHurt = false;
        if (ending != Ending::GoesOn) {
            QTRY_VERIFY_WITH_TIMEOUT(!workflow->isRunning(), aMoment);
            step->disconnect(this);
            QTRY_VERIFY_WITH_TIMEOUT(
                m_session->connectionStatus().state == ConnectionStatus::State::Connected, aMoment);
            workflow = m_session->bringUp();
            QVERIFY(QTest::qWaitFor([workflow] { return workflow->isRunning(); }, aMoment));
        } else {
            step->disconnect(this);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->isRunning(), aMoment);
        QVERIFY2(workflow->outcome(), qPrintable(messageOf(*workflow)));
        QCOMPARE(test::SmallProject::docker({QStringLiteral("ps"), QStringLiteral("-q"),
                                             QStringLiteral("--filter"),
                                             QStringLiteral("label=com.docker.compose.project="
                                                            "panellostengine")})
                     .split(u'\n', Qt::SkipEmptyParts)
                     .size(),
                 2);
    }

private:
    QTemporaryDir m_data;
    test::SmallProject m_project{QStringLiteral("panellostengine")};
    std::unique_ptr<test::FaultProxy> m_proxy;
    std::unique_ptr<test::EngineStore> m_store;
    std::unique_ptr<Session> m_session;
    bool m_isHurt = false;
};

QTEST_GUILESS_MAIN(LostEngineUpTest)
#include "LostEngineUpTest.moc"
