// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/workflow/CleanRig.h"

#include <QTest>

using namespace panel;
using test::CleanRig;
using test::SmallProject;
using Kind = CleanPlan::Item::Kind;

/// A service of which the file only says how it is built: its image has the name that Compose gives
/// it, and nothing else on the engine is needed to measure, copy and restore. Real engine.
class BuildOnlyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMeasuredCopiedCleanedAndRestored()
    {
        CleanRig rig(QStringLiteral("panelbuildonly"),
                     QStringLiteral("name: %1\n"
                                    "services:\n"
                                    "  first:\n"
                                    "    build: .\n"
                                    "    volumes: ['data:/data']\n"
                                    "volumes: {data: {}}\n"));
        QVERIFY(rig.isReady());
        QVERIFY2(rig.ends(rig.session()->bringUp()), rig.said());
        const QString container = QStringLiteral("panelbuildonly-first-1");
        SmallProject::docker({QStringLiteral("exec"), container, QStringLiteral("sh"),
                              QStringLiteral("-c"), QStringLiteral("echo precious > /data/word")});

        CleanPlan plan = rig.planned(CleanPlan::Extent::Images);
        const QString volume = QStringLiteral("panelbuildonly_data");
        QVERIFY(CleanRig::itemOf(plan, Kind::Volume, volume).bytes > 0);
        QVERIFY(CleanRig::has(plan, Kind::Image, QStringLiteral("panelbuildonly-first")));
        plan.copyFolder = rig.project().folder() + QStringLiteral("/copies");
        QVERIFY2(rig.ends(rig.session()->clean(plan)), rig.said());
        QVERIFY(rig.planned(CleanPlan::Extent::Images).items.isEmpty());

        QVERIFY2(rig.ends(rig.session()->bringUp()), rig.said());
        const QList<VolumeCopy> copies = volumeCopiesIn(plan.copyFolder);
        QCOMPARE(copies.size(), 1);
        RestoreOrder order;
        order.copy = copies.first();
        order.volume = volume;
        order.mayReplace = true;
        QVERIFY2(rig.ends(rig.session()->restoreVolumes({order})), rig.said());
        QVERIFY2(rig.ends(rig.session()->bringUp()), rig.said());
        const QString word =
            SmallProject::docker({QStringLiteral("exec"), container, QStringLiteral("cat"),
                                  QStringLiteral("/data/word")});
        QCOMPARE(word.trimmed(), QStringLiteral("precious"));
    }
};

QTEST_GUILESS_MAIN(BuildOnlyTest)
#include "BuildOnlyTest.moc"
