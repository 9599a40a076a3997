// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/DockerText.h"

#include <QTest>

namespace panel {

using Kind = CleanPlan::Item::Kind;

class DockerTextTest : public QObject
{
    Q_OBJECT

    static CleanPlan plan(CleanPlan::Extent extent)
    {
        CleanPlan plan;
        plan.extent = extent;
        plan.items = {
            {Kind::Container, QStringLiteral("0123456789abcdef"), QStringLiteral("web")},
            {Kind::Network, QStringLiteral("fedcba"), QStringLiteral("shop_net")},
            {Kind::Volume, QStringLiteral("shop db"), QStringLiteral("shop db")},
            {Kind::DataFolder, QStringLiteral("/home/a/data"), QStringLiteral("/home/a/data")},
            {Kind::Image, QStringLiteral("sha256:abc"), QStringLiteral("shop_web:1")},
            {Kind::Image, QStringLiteral("sha256:def"), QStringLiteral("def")},
            {Kind::BuildCache, {}, QStringLiteral("Build cache")}};
        return plan;
    }

    static QStringList all(const QList<ShownCommands> &groups)
    {
        QStringList commands;
        for (const ShownCommands &group : groups)
            commands += group.commands;
        return commands;
    }

private Q_SLOTS:
    void aCleanIsWhatItsStepsDo()
    {
        CleanPlan shown = plan(CleanPlan::Extent::Images);
        shown.images = {QStringLiteral("shop_web:1")};
        const QStringList commands = all(cleanCommands(shown));
        QCOMPARE(commands,
                 (QStringList{QStringLiteral("docker container stop -t 10 web"),
                              QStringLiteral("docker container rm web"),
                              QStringLiteral("docker network rm shop_net"),
                              QStringLiteral(
                                  "docker run --rm -u 0 -v /home/a/data:/panel/0 --entrypoint find "
                                  "shop_web:1 /panel/0 -mindepth 1 -delete"),
                              QStringLiteral("docker volume rm 'shop db'"),
                              QStringLiteral("docker image rm shop_web:1"),
                              QStringLiteral("docker image rm sha256:def"),
                              QStringLiteral("docker builder prune --all")}));
    }

    void ofAWholeEngineNothingIsStopped()
    {
        const QStringList commands = all(cleanCommands(plan(CleanPlan::Extent::Engine)));
        QCOMPARE(commands.first(), QStringLiteral("docker container rm web"));
    }

    void copiesComeFirst()
    {
        CleanPlan copied = plan(CleanPlan::Extent::Volumes);
        copied.copyFolder = QStringLiteral("/my copies");
        const QString first = all(cleanCommands(copied)).first();
        QVERIFY2(first.startsWith(QStringLiteral("docker create --name panel-copy -v "
                                                 "'shop db:/panel/volume:ro' ")),
                 qPrintable(first));
        QVERIFY2(first.contains(QStringLiteral("docker cp panel-copy:/panel/volume - > '/my "
                                               "copies/shop db.tar' && docker rm panel-copy")),
                 qPrintable(first));
    }

    void aCopyThatIsPutBack()
    {
        RestoreOrder order;
        order.copy.file = QStringLiteral("/copies/db.tar");
        order.copy.volume.options = {{QStringLiteral("type"), QStringLiteral("none")}};
        order.volume = QStringLiteral("db");
        const QString anew = restoreText(order, {});
        QVERIFY2(anew.startsWith(QStringLiteral("docker volume create -o type=none db && ")),
                 qPrintable(anew));
        QVERIFY2(anew.contains(QStringLiteral("docker cp -a - panel-copy:/panel < /copies/db.tar")),
                 qPrintable(anew));
        order.mayReplace = true;
        QVERIFY(restoreText(order, {}).startsWith(QStringLiteral("docker run --rm -u 0 -v db:")));
    }

    void namesOfOthersStayOneWord()
    {
        QCOMPARE(stopText(QStringLiteral("a; rm -rf /")),
                 QStringLiteral("docker container stop -t 10 'a; rm -rf /'"));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::DockerTextTest)
#include "DockerTextTest.moc"
