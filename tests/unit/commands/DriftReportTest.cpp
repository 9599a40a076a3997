// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/DriftCommand.h"

#include <QJsonArray>
#include <QTest>

namespace panel {

using Reason = ServiceDrift::Reason;

class DriftReportTest : public QObject
{
    Q_OBJECT

    static ServiceDrift drift(const char *service, const QList<Reason> &reasons)
    {
        ServiceDrift drift;
        drift.service = QLatin1String(service);
        drift.containers = {QStringLiteral("0123456789ab")};
        drift.containerNames = {QStringLiteral("cnt_") + drift.service};
        drift.reasons = reasons;
        return drift;
    }

private Q_SLOTS:
    void eachHasTheCommandThatBringsItInLine()
    {
        NextCommands commands;
        commands.options = {QStringLiteral("--project"), QStringLiteral("mine.yml")};
        commands.engine = QStringLiteral("export DOCKER_HOST=tcp://box:2376");
        ServiceDrift left = drift("left", {Reason::Orphan});
        left.containerNames.append(QStringLiteral("another"));
        const QString text =
            driftTable({drift("same", {}), drift("changed", {Reason::KeysChanged}), left,
                        drift("scaled", {Reason::Replicas}),
                        drift("old", {Reason::KeysChanged, Reason::SecretChanged})},
                       commands);
        QVERIFY(!text.contains(QStringLiteral("same")));
        QVERIFY(text.contains(QStringLiteral("inception-panel up --project mine.yml changed\n")));
        QVERIFY(text.contains(QStringLiteral("docker rm -f cnt_left another\n")));
        QVERIFY(text.contains(QStringLiteral("inception-panel up --project mine.yml scaled\n")));
        QVERIFY(text.contains(
            QStringLiteral("inception-panel up --recreate --project mine.yml old\n")));
        QVERIFY(text.contains(commands.engine));
    }

    void nothingDiffers()
    {
        QVERIFY(!driftTable({drift("same", {})}, {}).contains(QStringLiteral("same")));
        QVERIFY(!driftTable({drift("same", {})}, {}).isEmpty());
    }

    void scriptsGetKeysThatStay()
    {
        ServiceDrift changed = drift("web", {Reason::KeysChanged, Reason::ImageRebuilt});
        changed.keys = {QStringLiteral("ports")};
        const QJsonObject one =
            driftJson({changed}).value(QLatin1String("services")).toArray().first().toObject();
        QCOMPARE(one.value(QLatin1String("service")).toString(), QStringLiteral("web"));
        QCOMPARE(one.value(QLatin1String("container")).toString(), QStringLiteral("cnt_web"));
        QVERIFY(one.value(QLatin1String("differs")).toBool());
        QCOMPARE(one.value(QLatin1String("reasons")).toArray(),
                 (QJsonArray{QStringLiteral("keys-changed"), QStringLiteral("image-rebuilt")}));
        QCOMPARE(one.value(QLatin1String("keys")).toArray(), QJsonArray{QStringLiteral("ports")});
        QVERIFY(one.value(QLatin1String("gap")).isNull());
        QVERIFY(one.value(QLatin1String("wanted")).isNull());
    }

    void howManyContainersAreWantedIsANumber()
    {
        ServiceDrift scaled = drift("web", {Reason::Replicas});
        scaled.wanted = 3;
        scaled.containerNames.append(QStringLiteral("another"));
        const QJsonObject one =
            driftJson({scaled}).value(QLatin1String("services")).toArray().first().toObject();
        QCOMPARE(one.value(QLatin1String("wanted")).toInt(), 3);
        QCOMPARE(one.value(QLatin1String("containers")).toArray(),
                 (QJsonArray{QStringLiteral("cnt_web"), QStringLiteral("another")}));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::DriftReportTest)
#include "DriftReportTest.moc"
