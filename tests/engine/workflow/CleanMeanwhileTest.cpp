// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/workflow/CleanRig.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;
using test::CleanRig;
using test::SmallProject;
using Kind = CleanPlan::Item::Kind;

/// Cleaning while others go on: between the preview and the agreement things appear, go and
/// change. Real engine.
class CleanMeanwhileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_rig = std::make_unique<CleanRig>(QStringLiteral("panelmeanwhile"));
        QVERIFY(m_rig->isReady());
    }

    void init() { QVERIFY2(m_rig->ends(m_rig->session()->bringUp()), m_rig->said()); }

    void whatAppearsAfterThePreviewIsKeptAndReported()
    {
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        QVERIFY(CleanRig::has(plan, Kind::Volume, QStringLiteral("panelmeanwhile_data")));
        SmallProject::docker({QStringLiteral("run"), QStringLiteral("-d"), QStringLiteral("--name"),
                              QStringLiteral("panelmeanwhile_new"), QStringLiteral("--label"),
                              QStringLiteral("com.docker.compose.project=panelmeanwhile"),
                              QStringLiteral("-v"), QStringLiteral("panelmeanwhile_data:/data"),
                              QStringLiteral("debian:bookworm-slim"), QStringLiteral("sleep"),
                              QStringLiteral("600")});
        QVERIFY2(m_rig->ends(m_rig->session()->clean(plan)), m_rig->said());
        const QString output = m_rig->outputOf(QStringLiteral("left"));
        QVERIFY2(output.contains(QStringLiteral("panelmeanwhile_new: appeared after the preview")),
                 qPrintable(output));
        QVERIFY2(m_rig->outputOf(QStringLiteral("remove-volumes")).contains(QStringLiteral("kept")),
                 qPrintable(m_rig->outputOf(QStringLiteral("remove-volumes"))));
        const CleanPlan left = m_rig->planned(CleanPlan::Extent::Volumes);
        QVERIFY(CleanRig::has(left, Kind::Container, QStringLiteral("panelmeanwhile_new")));
        QVERIFY(CleanRig::has(left, Kind::Volume, QStringLiteral("panelmeanwhile_data")));
        QVERIFY(!CleanRig::has(left, Kind::Container, QStringLiteral("panelmeanwhile-first-1")));
    }

    void aVolumeThatIsAnotherOneNowIsKept()
    {
        m_rig->project().removeAll();
        QVERIFY2(m_rig->ends(m_rig->session()->bringUp()), m_rig->said());
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        m_rig->project().removeAll();
        SmallProject::docker({QStringLiteral("volume"), QStringLiteral("create"),
                              QStringLiteral("--label"),
                              QStringLiteral("com.docker.compose.project=somebodyelse"),
                              QStringLiteral("panelmeanwhile_data")});
        QVERIFY2(m_rig->ends(m_rig->session()->clean(plan)), m_rig->said());
        QVERIFY(m_rig->outputOf(QStringLiteral("remove-volumes"))
                    .contains(QStringLiteral("another one")));
        const QString removed =
            SmallProject::docker({QStringLiteral("volume"), QStringLiteral("rm"),
                                  QStringLiteral("panelmeanwhile_data")});
        QCOMPARE(removed.trimmed(), QStringLiteral("panelmeanwhile_data"));
    }

    void previewsSizeAndLastWrite()
    {
        SmallProject::docker({QStringLiteral("exec"), QStringLiteral("panelmeanwhile-first-1"),
                              QStringLiteral("cp"), QStringLiteral("/usr/bin/bash"),
                              QStringLiteral("/data/a")});
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        const auto volume =
            std::find_if(plan.items.begin(), plan.items.end(),
                         [](const CleanPlan::Item &item) { return item.kind == Kind::Volume; });
        QVERIFY(volume != plan.items.end());
        QVERIFY2(volume->bytes > 1'000'000, qPrintable(QString::number(volume->bytes)));
        QVERIFY(volume->lastWrite.secsTo(QDateTime::currentDateTimeUtc()) < 300);
    }

    void copiesFirstAndTheCopyComesBack()
    {
        SmallProject::docker({QStringLiteral("exec"), QStringLiteral("panelmeanwhile-first-1"),
                              QStringLiteral("sh"), QStringLiteral("-c"),
                              QStringLiteral("echo precious > /data/word")});
        CleanPlan plan = m_rig->planned(CleanPlan::Extent::Images);
        plan.copyFolder = m_rig->project().folder() + QStringLiteral("/copies");
        QVERIFY2(m_rig->ends(m_rig->session()->clean(plan)), m_rig->said());
        QVERIFY(m_rig->planned(CleanPlan::Extent::Images).items.isEmpty());
        const QList<VolumeCopy> copies = volumeCopiesIn(plan.copyFolder);
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.first().volume.name, QStringLiteral("panelmeanwhile_data"));

        RestoreOrder order;
        order.copy = copies.first();
        order.volume = copies.first().volume.name;
        QVERIFY2(m_rig->ends(m_rig->session()->restoreVolumes({order})), m_rig->said());
        QVERIFY2(m_rig->ends(m_rig->session()->bringUp()), m_rig->said());
        const QString word =
            SmallProject::docker({QStringLiteral("exec"), QStringLiteral("panelmeanwhile-first-1"),
                                  QStringLiteral("cat"), QStringLiteral("/data/word")});
        QCOMPARE(word.trimmed(), QStringLiteral("precious"));
    }

    void aCopyThatFailsKeepsEverything()
    {
        CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        plan.copyFolder = QStringLiteral("/proc/nowhere");
        QVERIFY(!m_rig->ends(m_rig->session()->clean(plan)));
        QVERIFY(CleanRig::has(m_rig->planned(CleanPlan::Extent::Volumes), Kind::Volume,
                              QStringLiteral("panelmeanwhile_data")));
        QVERIFY(CleanRig::has(m_rig->planned(CleanPlan::Extent::Volumes), Kind::Container,
                              QStringLiteral("panelmeanwhile-first-1")));
    }

    void theWholeEngineNamesWhoseThingsTheyAre()
    {
        // What a container that runs is in, is no rubbish, whatever an old engine says.
        const CleanPlan running = m_rig->planned(CleanPlan::Extent::Engine);
        QVERIFY(std::none_of(running.items.begin(), running.items.end(),
                             [](const CleanPlan::Item &item) {
                                 return item.kind == CleanPlan::Item::Kind::Network
                                        && item.project == u"panelmeanwhile";
                             }));
        QVERIFY2(
            m_rig->ends(m_rig->session()->clean(m_rig->planned(CleanPlan::Extent::Containers))),
            m_rig->said());
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Engine);
        const auto ours =
            std::find_if(plan.items.begin(), plan.items.end(), [](const CleanPlan::Item &item) {
                return item.name == QStringLiteral("panelmeanwhile_data");
            });
        QVERIFY(ours != plan.items.end());
        QCOMPARE(ours->project, QStringLiteral("panelmeanwhile"));
        QVERIFY(ours->lastWrite.isValid()); // as the project's own clean shows it
        QCOMPARE(plan.confirmation(), QStringLiteral("default"));
        QVERIFY(plan.storedBytes > 0);

        // Only what was chosen goes, after its copy; what nobody used only later is told.
        CleanPlan chosen = plan;
        chosen.choose([&ours](const CleanPlan::Item &item) { return item == *ours; });
        chosen.copyFolder = m_rig->project().folder() + QStringLiteral("/engine-copies");
        SmallProject::docker({QStringLiteral("volume"), QStringLiteral("create"),
                              QStringLiteral("panelmeanwhile_later")});
        QVERIFY2(m_rig->ends(m_rig->session()->clean(chosen)), m_rig->said());
        SmallProject::docker({QStringLiteral("volume"), QStringLiteral("rm"),
                              QStringLiteral("panelmeanwhile_later")});
        QVERIFY(SmallProject::docker({QStringLiteral("volume"), QStringLiteral("ls"),
                                      QStringLiteral("-q"), QStringLiteral("--filter"),
                                      QStringLiteral("name=panelmeanwhile_data")})
                    .trimmed()
                    .isEmpty());
        const QList<VolumeCopy> copies = volumeCopiesIn(chosen.copyFolder);
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.first().project, QStringLiteral("panelmeanwhile"));
        const QString left = m_rig->outputOf(QStringLiteral("left"));
        QVERIFY2(left.contains(QStringLiteral("volume panelmeanwhile_later: without use only")),
                 qPrintable(left));
        QVERIFY(m_rig->detailOf(QStringLiteral("left")).contains(QStringLiteral("given back")));
    }

    void whatComesBackIsCountedRightAroundTheRemoval()
    {
        QVERIFY2(
            m_rig->ends(m_rig->session()->clean(m_rig->planned(CleanPlan::Extent::Containers))),
            m_rig->said());
        CleanPlan plan = m_rig->planned(CleanPlan::Extent::Engine);
        plan.choose([](const CleanPlan::Item &item) {
            return item.name == QStringLiteral("panelmeanwhile_data");
        });
        QCOMPARE(plan.items.size(), 1);
        plan.storedBytes += 5'000'000'000; // as if somebody else had removed that much meanwhile
        QVERIFY2(m_rig->ends(m_rig->session()->clean(plan)), m_rig->said());
        const QString said = m_rig->detailOf(QStringLiteral("left"));
        QVERIFY2(said.contains(QStringLiteral("given back"))
                     && !said.contains(QStringLiteral("GB")),
                 qPrintable(said));
    }

    void cleanupTestCase() { m_rig.reset(); }

private:
    std::unique_ptr<CleanRig> m_rig;
};

QTEST_GUILESS_MAIN(CleanMeanwhileTest)
#include "CleanMeanwhileTest.moc"
