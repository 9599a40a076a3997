// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ServiceModel.h"

#include "gui/models/CellRoles.h"
#include "gui/stack/ServiceDetails.h"
#include "gui/Theme.h"
#include "tests/gui/SampleData.h"

#include <QPushButton>
#include <QTest>

namespace panel {

/// What a row says of a service that has several containers.
class ServiceModelTest : public QObject
{
    Q_OBJECT

    static QString cell(const ServiceModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    static Tone toneOf(const ServiceModel &model, int row)
    {
        return Tone(model.index(row, ServiceModel::State).data(ToneRole).toInt());
    }

private Q_SLOTS:
    void theOneInTroubleAndHowManyAreReady()
    {
        ServiceModel model(nullptr);
        model.setServices(sample::scaled().services, QStringLiteral("127.0.0.1"));
        QCOMPARE(cell(model, 0, ServiceModel::State), QStringLiteral("healthy · 3/3"));
        QCOMPARE(toneOf(model, 0), Tone::Ok);
        QCOMPARE(cell(model, 1, ServiceModel::State), QStringLiteral("exited (137) · 2/3"));
        QCOMPARE(toneOf(model, 1), Tone::Bad);
        QVERIFY(cell(model, 1, ServiceModel::Note).startsWith(QStringLiteral("shop-worker-2: ")));
        QCOMPARE(cell(model, 2, ServiceModel::State), QStringLiteral("healthy · 1/3"));
        QCOMPARE(toneOf(model, 2), Tone::Warn);
        QCOMPARE(cell(model, 2, ServiceModel::Note),
                 QStringLiteral("There are only 1 of 3 containers."));
        QCOMPARE(cell(model, 3, ServiceModel::State), QStringLiteral("exited (137) · 0/3"));
    }

    void namesAndPortsOfAll()
    {
        ServiceModel model(nullptr);
        model.setServices(sample::scaled().services, QStringLiteral("127.0.0.1"));
        QCOMPARE(cell(model, 1, ServiceModel::ContainerName),
                 QStringLiteral("shop-worker-1, shop-worker-2, shop-worker-3"));
        for (const char *port : {"8081", "8083"})
            QVERIFY2(cell(model, 1, ServiceModel::Ports).contains(QLatin1String(port)), port);
    }

    void whatCanBeDone()
    {
        const QList<Service> services = sample::scaled().services;
        ServiceDetails details(nullptr);
        const auto offers = [&details](const char *button) {
            return !details.findChild<QPushButton *>(QLatin1String(button))->isHidden();
        };
        details.setService(services.at(0), {}, {});
        QVERIFY(!offers("serviceStartButton"));
        QVERIFY(!offers("serviceWhyButton"));
        QVERIFY(offers("serviceStopButton"));
        details.setService(services.at(1), {}, {}); // one is down, two run
        QVERIFY(offers("serviceStartButton"));
        QVERIFY(offers("serviceWhyButton"));
        QVERIFY(offers("serviceStopButton"));
        details.setService(services.at(2), {}, {}); // two are not there
        QVERIFY(offers("serviceStartButton"));
        QVERIFY(offers("serviceWhyButton"));
        details.setService(services.at(3), {}, {}); // all are down
        QVERIFY(offers("serviceStartButton"));
        QVERIFY(!offers("serviceStopButton"));
    }
};

} // namespace panel

QTEST_MAIN(panel::ServiceModelTest)
#include "ServiceModelTest.moc"
