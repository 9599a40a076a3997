// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "tests/engine/workflow/SmallProject.h"
#include "tests/support/EngineFixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;
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
        m_project = std::make_unique<SmallProject>(QStringLiteral("panelmeanwhile"));
        m_session = std::make_unique<Session>(
            Session::Options{.followLogs = false, .watchMachines = false, .useKeychain = false});
        m_session->openProject(m_project->file());
        m_session->selectMachine(QStringLiteral("default"));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), 30'000);
    }

    void init() { QVERIFY2(ends(m_session->bringUp()), qPrintable(m_said)); }

    void whatAppearsAfterThePreviewIsKeptAndReported()
    {
        const CleanPlan plan = planned(CleanPlan::Extent::Volumes);
        QVERIFY(has(plan, Kind::Volume, QStringLiteral("panelmeanwhile_data")));
        SmallProject::docker({QStringLiteral("run"), QStringLiteral("-d"), QStringLiteral("--name"),
                              QStringLiteral("panelmeanwhile_new"), QStringLiteral("--label"),
                              QStringLiteral("com.docker.compose.project=panelmeanwhile"),
                              QStringLiteral("-v"), QStringLiteral("panelmeanwhile_data:/data"),
                              QStringLiteral("debian:bookworm-slim"), QStringLiteral("sleep"),
                              QStringLiteral("600")});
        QVERIFY2(ends(m_session->clean(plan)), qPrintable(m_said));
        const QString output = outputOf(QStringLiteral("left"));
        QVERIFY2(output.contains(QStringLiteral("panelmeanwhile_new: appeared after the preview")),
                 qPrintable(output));
        QVERIFY2(outputOf(QStringLiteral("remove-volumes")).contains(QStringLiteral("kept")),
                 qPrintable(outputOf(QStringLiteral("remove-volumes"))));
        const CleanPlan left = planned(CleanPlan::Extent::Volumes);
        QVERIFY(has(left, Kind::Container, QStringLiteral("panelmeanwhile_new")));
        QVERIFY(has(left, Kind::Volume, QStringLiteral("panelmeanwhile_data")));
        QVERIFY(!has(left, Kind::Container, QStringLiteral("panelmeanwhile-first-1")));
    }

    void aVolumeThatIsAnotherOneNowIsKept()
    {
        m_project->removeAll();
        QVERIFY2(ends(m_session->bringUp()), qPrintable(m_said));
        const CleanPlan plan = planned(CleanPlan::Extent::Volumes);
        m_project->removeAll();
        SmallProject::docker({QStringLiteral("volume"), QStringLiteral("create"),
                              QStringLiteral("--label"),
                              QStringLiteral("com.docker.compose.project=somebodyelse"),
                              QStringLiteral("panelmeanwhile_data")});
        QVERIFY2(ends(m_session->clean(plan)), qPrintable(m_said));
        QVERIFY(outputOf(QStringLiteral("remove-volumes")).contains(QStringLiteral("another one")));
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
        const CleanPlan plan = planned(CleanPlan::Extent::Volumes);
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
        CleanPlan plan = planned(CleanPlan::Extent::Images);
        plan.copyFolder = m_project->folder() + QStringLiteral("/copies");
        QVERIFY2(ends(m_session->clean(plan)), qPrintable(m_said));
        QVERIFY(planned(CleanPlan::Extent::Images).items.isEmpty());
        const QList<VolumeCopy> copies = volumeCopiesIn(plan.copyFolder);
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.first().volume.name, QStringLiteral("panelmeanwhile_data"));

        RestoreOrder order;
        order.copy = copies.first();
        order.volume = copies.first().volume.name;
        QVERIFY2(ends(m_session->restoreVolumes({order})), qPrintable(m_said));
        QVERIFY2(ends(m_session->bringUp()), qPrintable(m_said));
        const QString word =
            SmallProject::docker({QStringLiteral("exec"), QStringLiteral("panelmeanwhile-first-1"),
                                  QStringLiteral("cat"), QStringLiteral("/data/word")});
        QCOMPARE(word.trimmed(), QStringLiteral("precious"));
    }

    void aCopyThatFailsKeepsEverything()
    {
        CleanPlan plan = planned(CleanPlan::Extent::Volumes);
        plan.copyFolder = QStringLiteral("/proc/nowhere");
        QVERIFY(!ends(m_session->clean(plan)));
        QVERIFY(has(planned(CleanPlan::Extent::Volumes), Kind::Volume,
                    QStringLiteral("panelmeanwhile_data")));
        QVERIFY(has(planned(CleanPlan::Extent::Volumes), Kind::Container,
                    QStringLiteral("panelmeanwhile-first-1")));
    }

    void theWholeEngineNamesWhoseThingsTheyAre()
    {
        // What a container that runs is in, is no rubbish, whatever an old engine says.
        const CleanPlan running = planned(CleanPlan::Extent::Engine);
        QVERIFY(std::none_of(running.items.begin(), running.items.end(),
                             [](const CleanPlan::Item &item) {
                                 return item.kind == CleanPlan::Item::Kind::Network
                                        && item.project == u"panelmeanwhile";
                             }));
        QVERIFY2(ends(m_session->down()), qPrintable(m_said));
        const CleanPlan plan = planned(CleanPlan::Extent::Engine);
        const auto ours =
            std::find_if(plan.items.begin(), plan.items.end(), [](const CleanPlan::Item &item) {
                return item.name == QStringLiteral("panelmeanwhile_data");
            });
        QVERIFY(ours != plan.items.end());
        QCOMPARE(ours->project, QStringLiteral("panelmeanwhile"));
        QVERIFY(ours->lastWrite.isValid()); // as the project's own clean shows it
        QCOMPARE(plan.confirmation(), QStringLiteral("default"));
        QVERIFY(plan.storedBytes > 0);

        // Only what was chosen goes, and what came back is told.
        CleanPlan chosen = plan;
        chosen.items = {*ours};
        QVERIFY2(ends(m_session->clean(chosen)), qPrintable(m_said));
        QVERIFY(SmallProject::docker({QStringLiteral("volume"), QStringLiteral("ls"),
                                      QStringLiteral("-q"), QStringLiteral("--filter"),
                                      QStringLiteral("name=panelmeanwhile_data")})
                    .trimmed()
                    .isEmpty());
        QVERIFY(
            m_session->workflow()->steps().back()->detail().contains(QStringLiteral("given back")));
    }

    void cleanupTestCase()
    {
        m_session.reset();
        m_project.reset();
    }

private:
    bool ends(Workflow *workflow)
    {
        QSignalSpy finished(workflow, &Workflow::finished);
        if (!QTest::qWaitFor([&finished] { return finished.count() > 0; }, 90'000)) {
            m_said = QStringLiteral("it did not end");
            return false;
        }
        m_said = workflow->outcome() ? QString() : toPlainText(workflow->outcome().error());
        return workflow->outcome().has_value();
    }

    CleanPlan planned(CleanPlan::Extent extent)
    {
        const auto plan = test::answerOf<CleanPlan>(
            [&](QObject *to, auto done) { m_session->planClean(extent, to, done); });
        if (!plan)
            qWarning("%s", qPrintable(toPlainText(plan.error())));
        return plan.value_or(CleanPlan());
    }

    static bool has(const CleanPlan &plan, Kind kind, const QString &name)
    {
        return std::any_of(plan.items.begin(), plan.items.end(), [&](const CleanPlan::Item &item) {
            return item.kind == kind && item.name == name;
        });
    }

    QString outputOf(const QString &id) const
    {
        for (const Step *step : m_session->workflow()->steps()) {
            if (step->id() == id)
                return step->output().join(u'\n');
        }
        return {};
    }

    std::unique_ptr<SmallProject> m_project;
    std::unique_ptr<Session> m_session;
    QString m_said;
};

QTEST_GUILESS_MAIN(CleanMeanwhileTest)
#include "CleanMeanwhileTest.moc"
