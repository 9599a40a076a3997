// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/HealthyStep.h"

#include "core/compose/ServiceStore.h"

#include <QTest>

#include <memory>

using namespace panel;
using namespace std::chrono_literals;

using Health = Container::Health;
using State = Container::State;

/// What bring-up waits for: all containers that the file wants of a service, and no others.
class HealthyStepTest : public QObject
{
    Q_OBJECT

    static Container container(const char *id, const char *service, State state,
                               Health health = Health::None, int exitCode = 0)
    {
        Container made;
        made.id = QLatin1String(id);
        made.name = QStringLiteral("shop-%1-%2").arg(QLatin1String(service), made.id);
        made.state = state;
        made.health = health;
        made.exitCode = exitCode;
        made.created = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        made.labels = {{composeProjectLabel, QStringLiteral("shop")},
                       {composeServiceLabel, QLatin1String(service)},
                       {composeNumberLabel, QLatin1String(id)}};
        return made;
    }

    void addService(const char *name, int replicas)
    {
        ComposeService service;
        service.name = QLatin1String(name);
        service.replicas = replicas;
        m_context->project.services.append(service);
        m_services->setProject(m_context->project);
    }

    /// With these in the engine's list.
    void start(const QList<Container> &containers)
    {
        m_context->refreshServices = [this, containers] { m_services->setContainers(containers); };
        m_step = std::make_unique<HealthyStep>(m_context, nullptr);
        m_step->start();
    }

private Q_SLOTS:
    void init()
    {
        m_step.reset();
        m_services = std::make_unique<ServiceStore>();
        m_context = std::make_shared<StackContext>();
        m_context->services = m_services.get();
        m_context->project.name = QStringLiteral("shop");
    }

    void aServiceOfNoContainersIsNotWaitedFor()
    {
        addService("web", 1);
        addService("off", 0);
        start({container("1", "web", State::Running)});
        QCOMPARE(m_step->state(), StepState::Done);
        QCOMPARE(m_step->detail(), QStringLiteral("1 of 1"));
    }

    void allContainersOfAServiceAreWaitedFor()
    {
        addService("web", 3);
        start({container("1", "web", State::Running), container("2", "web", State::Running)});
        QCOMPARE(m_step->state(), StepState::Running);
        m_services->updateContainer(container("3", "web", State::Running, Health::Starting));
        QCOMPARE(m_step->state(), StepState::Running);
        m_services->updateContainer(container("3", "web", State::Running, Health::Healthy));
        QCOMPARE(m_step->state(), StepState::Done);
    }

    void noneOfThemPassesUnwell_data()
    {
        QTest::addColumn<Container>("sick");
        QTest::addColumn<QString>("words");
        QTest::newRow("unhealthy") << container("1", "web", State::Running, Health::Unhealthy)
                                   << QStringLiteral("health check fails");
        QTest::newRow("ended") << container("1", "web", State::Exited, Health::None, 3)
                               << QStringLiteral("code 3");
    }
    void noneOfThemPassesUnwell()
    {
        QFETCH(Container, sick);
        QFETCH(QString, words);
        addService("web", 2);
        // The other one is what the table shows.
        start({container("2", "web", State::Running, Health::Healthy),
               container("1", "web", State::Running, Health::Starting)});
        QCOMPARE(m_step->state(), StepState::Running);
        m_services->updateContainer(sick);
        QCOMPARE(m_step->state(), StepState::Failed);
        QCOMPARE(m_step->error().kind, Error::Kind::Unhealthy);
        QVERIFY2(m_step->error().message.contains(words), qPrintable(m_step->error().message));
        QVERIFY2(m_step->error().message.contains(QStringLiteral("shop-web-1")),
                 qPrintable(m_step->error().message));
    }

    /// Between two of its ends a looping container is Running, too.
    void whatEndsAgainAndAgainIsNotWell_data()
    {
        QTest::addColumn<int>("restarts");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<StepState>("state");
        QTest::newRow("once, just now") << 1 << 0 << StepState::Running;
        QTest::newRow("once, a while ago") << 1 << 60 << StepState::Done;
        QTest::newRow("five times, just now") << 5 << 0 << StepState::Failed;
        QTest::newRow("five times, and then it lasted") << 5 << 60 << StepState::Done;
    }
    void whatEndsAgainAndAgainIsNotWell()
    {
        QFETCH(int, restarts);
        QFETCH(int, seconds);
        addService("web", 1);
        Container web = container("1", "web", State::Running);
        web.restarts = restarts;
        web.started = QDateTime::currentDateTimeUtc().addSecs(-seconds);
        start({web});
        QTEST(m_step->state(), "state");
        if (m_step->state() == StepState::Failed)
            QVERIFY(m_step->error().message.contains(QStringLiteral("again and again")));
    }

    void whatComposeRanOnceDoesNotCount()
    {
        addService("web", 1);
        Container once = container("9", "web", State::Exited, Health::None, 1);
        once.labels.insert(composeOneOffLabel, QStringLiteral("True"));
        start({once});
        QCOMPARE(m_step->state(), StepState::Running);
        m_services->updateContainer(container("1", "web", State::Running));
        QCOMPARE(m_step->state(), StepState::Done);
    }

    void slowHealthChecksAreGivenTheirTime()
    {
        QCOMPARE(healthPatience({}), 3min);
        ComposeService quick;
        quick.healthTime = 20s;
        ComposeService slow;
        slow.healthTime = 10min;
        QCOMPARE(healthPatience({quick}), 3min);
        QVERIFY(healthPatience({quick, slow}) > 10min);
    }

private:
    std::unique_ptr<ServiceStore> m_services;
    SharedStackContext m_context;
    std::unique_ptr<HealthyStep> m_step;
};

QTEST_GUILESS_MAIN(HealthyStepTest)
#include "HealthyStepTest.moc"
