// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ServiceStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace panel;

namespace {

ComposeProject projectOf(const QStringList &names)
{
    ComposeProject project;
    project.name = QStringLiteral("shop");
    for (const QString &name : names) {
        ComposeService service;
        service.name = name;
        project.services.append(service);
    }
    return project;
}

Container containerOf(const QString &id, const QString &service, Container::State state)
{
    Container container;
    container.id = id;
    container.name = QStringLiteral("cnt_") + service;
    container.state = state;
    container.labels = {{composeProjectLabel, QStringLiteral("shop")},
                        {composeServiceLabel, service}};
    return container;
}

/// One of several.
Container replicaOf(int number, const QString &service, Container::State state)
{
    Container container = containerOf(QString::number(number), service, state);
    container.name = QStringLiteral("shop-%1-%2").arg(service).arg(number);
    container.labels.insert(composeNumberLabel, QString::number(number));
    return container;
}

QString idsOf(const QList<Container> &containers)
{
    QStringList ids;
    for (const Container &container : containers)
        ids.append(container.id);
    return ids.join(u' ');
}

const QString web = QStringLiteral("web");
const QString db = QStringLiteral("db");

} // namespace

class ServiceStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servicesWithoutContainersAreThere()
    {
        ServiceStore store;
        store.setProject(projectOf({db, web}));
        QCOMPARE(store.services().size(), 2);
        QVERIFY(!store.find(web)->container);
        QVERIFY(!store.find(web)->isReady());
        QVERIFY(!store.find(QStringLiteral("nobody")));
    }

    void joinsContainersByLabelAndTellsOnlyWhatDiffers()
    {
        ServiceStore store;
        store.setProject(projectOf({db, web}));
        QSignalSpy changed(&store, &ServiceStore::changed);
        const Container running = containerOf(QStringLiteral("1"), web, Container::State::Running);
        store.setContainers({running});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toStringList(), QStringList{web});
        QVERIFY(store.find(web)->isReady());

        store.updateContainer(running);
        QCOMPARE(changed.count(), 1);
    }

    void tellsAllContainersThatRun()
    {
        ServiceStore store;
        store.setProject(projectOf({web}));
        QSignalSpy changed(&store, &ServiceStore::changed);
        store.setContainers({containerOf(QStringLiteral("2"), web, Container::State::Running),
                             containerOf(QStringLiteral("1"), web, Container::State::Paused),
                             containerOf(QStringLiteral("3"), web, Container::State::Exited)});
        QCOMPARE(store.find(web)->running, (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        changed.clear();
        store.updateContainer(containerOf(QStringLiteral("1"), web, Container::State::Exited));
        QCOMPARE(store.find(web)->running, QStringList{QStringLiteral("2")});
        QCOMPARE(changed.count(), 1); // though the one that is shown stays as it is
    }

    void healthDecidesReadiness()
    {
        ServiceStore store;
        store.setProject(projectOf({web}));
        Container container = containerOf(QStringLiteral("1"), web, Container::State::Running);
        container.health = Container::Health::Starting;
        store.updateContainer(container);
        QVERIFY(!store.find(web)->isReady());
        container.health = Container::Health::Healthy;
        store.updateContainer(container);
        QVERIFY(store.find(web)->isReady());
    }

    void duringRecreationTheRunningContainerIsShown()
    {
        ServiceStore store;
        store.setProject(projectOf({web}));
        Container old = containerOf(QStringLiteral("old"), web, Container::State::Exited);
        old.created = QDateTime::fromSecsSinceEpoch(200, Qt::UTC);
        Container young = containerOf(QStringLiteral("young"), web, Container::State::Running);
        young.created = QDateTime::fromSecsSinceEpoch(100, Qt::UTC);
        store.setContainers({old, young});
        QCOMPARE(store.find(web)->container->id, QStringLiteral("young"));
        store.removeContainer(QStringLiteral("young"));
        QCOMPARE(store.find(web)->container->id, QStringLiteral("old"));
    }

    void oneOfManyThatStopsIsReplacedByOneThatRuns()
    {
        ServiceStore store;
        store.setProject(projectOf({web}));
        QList<Container> scaled;
        for (int i = 0; i < 3; ++i)
            scaled.append(containerOf(QString::number(i), web, Container::State::Running));
        scaled[1].created = QDateTime::fromSecsSinceEpoch(300, Qt::UTC);
        store.setContainers(scaled);
        QCOMPARE(store.find(web)->container->id, QStringLiteral("1"));
        scaled[1].state = Container::State::Exited;
        store.updateContainer(scaled[1]);
        QVERIFY(store.find(web)->container->id != QStringLiteral("1"));
        QCOMPARE(store.summary().services, 1);
        QCOMPARE(store.summary().running, 1);
    }

    void ofSeveralTheOneInTroubleIsShown()
    {
        using State = Container::State;
        ServiceStore store;
        store.setProject(projectOf({web}));
        store.setContainers({replicaOf(3, web, State::Running), replicaOf(1, web, State::Running),
                             replicaOf(2, web, State::Running)});
        QVERIFY(store.find(web)->isReady());
        QCOMPARE(idsOf(store.find(web)->containers()), QStringLiteral("1 2 3"));

        Container dead = replicaOf(2, web, State::Exited);
        dead.exitCode = 1;
        store.updateContainer(dead);
        const Service *service = store.find(web);
        QCOMPARE(service->container->id, QStringLiteral("2"));
        QCOMPARE(idsOf(service->others), QStringLiteral("1 3"));
        QCOMPARE(idsOf(service->containers()), QStringLiteral("1 2 3"));
        QVERIFY(service->hasProblem());
        QVERIFY(service->isActive());
        QVERIFY(!service->isReady());
        QCOMPARE(service->readyCount(), 2);
        QCOMPARE(service->wantedCount(), 3);
        QCOMPARE(store.summary().bad, 1);
        QCOMPARE(store.summary().running, 1);
    }

    void oneThatIsMissingIsMissed()
    {
        ComposeProject project = projectOf({web});
        project.services[0].replicas = 3;
        ServiceStore store;
        store.setProject(project);
        store.setContainers({replicaOf(1, web, Container::State::Running),
                             replicaOf(3, web, Container::State::Running)});
        QVERIFY(store.find(web)->areTooFew());
        QVERIFY(!store.find(web)->isReady());
        QVERIFY(!store.find(web)->hasProblem());
        store.updateContainer(replicaOf(2, web, Container::State::Running));
        QVERIFY(store.find(web)->isReady());
    }

    void whatComposeReplacesAndRanOnceAreNoFurtherContainers()
    {
        ServiceStore store;
        store.setProject(projectOf({web}));
        Container old = replicaOf(1, web, Container::State::Exited);
        old.id = QStringLiteral("old");
        old.exitCode = 137;
        Container once = containerOf(QStringLiteral("once"), web, Container::State::Exited);
        once.exitCode = 1;
        once.labels.insert(composeOneOffLabel, QStringLiteral("True"));
        store.setContainers({old, once, replicaOf(1, web, Container::State::Running)});
        QCOMPARE(idsOf(store.find(web)->containers()), QStringLiteral("1"));
        QVERIFY(store.find(web)->isReady());
        QVERIFY(store.container(QStringLiteral("old")));
    }

    void theSummaryFollowsEachChange()
    {
        ServiceStore store;
        store.setProject(projectOf({db, web}));
        Container container = containerOf(QStringLiteral("1"), web, Container::State::Running);
        container.health = Container::Health::Unhealthy;
        store.setContainers({container, containerOf(QStringLiteral("2"), QStringLiteral("orphan"),
                                                    Container::State::Paused)});
        ServiceSummary expected;
        expected.services = 3;
        expected.created = 2;
        expected.active = 2;
        expected.running = 1;
        expected.bad = 1;
        QCOMPARE(store.summary(), expected);
        container.health = Container::Health::Healthy;
        store.updateContainer(container);
        store.removeContainer(QStringLiteral("2"));
        expected = {};
        expected.services = 2;
        expected.created = expected.active = expected.running = expected.ready = 1;
        QCOMPARE(store.summary(), expected);
        QCOMPARE(store.summary(), ServiceSummary::of(store.services()));
        QVERIFY(!store.find(QStringLiteral("orphan")));
    }

    void containersOfNoServiceInTheFileComeLast()
    {
        ServiceStore store;
        store.setContainers({containerOf(QStringLiteral("1"), QStringLiteral("orphan"),
                                         Container::State::Running)});
        store.setProject(projectOf({web}));
        QCOMPARE(store.services().size(), 2);
        QCOMPARE(store.services().at(1).name, QStringLiteral("orphan"));
    }

    void comingAndGoingServicesAreAnEmptyList()
    {
        ServiceStore store;
        store.setProject(projectOf({web}));
        QSignalSpy changed(&store, &ServiceStore::changed);
        store.setProject(projectOf({db, web}));
        QCOMPARE(changed.at(0).at(0).toStringList(), QStringList());
    }

    void refreshedIsToldEvenWhenNothingDiffers()
    {
        ServiceStore store;
        QSignalSpy refreshed(&store, &ServiceStore::refreshed);
        store.setContainers({});
        QCOMPARE(refreshed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(ServiceStoreTest)
#include "ServiceStoreTest.moc"
