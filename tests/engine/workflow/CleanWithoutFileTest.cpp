// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/workflow/CleanRig.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace panel;
using test::CleanRig;
using test::SmallProject;
using Kind = CleanPlan::Item::Kind;

namespace {

const QString container = QStringLiteral("panelnofile-first-1");

} // namespace

/// Taking away what a project left needs its name, and not a compose file that can be read. Window
/// and terminal do the same. Real engine.
class CleanWithoutFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<CleanRig>(QStringLiteral("panelnofile"),
                                           QStringLiteral("name: %1\n"
                                                          "services:\n"
                                                          "  first:\n"
                                                          "    build: .\n"
                                                          "    volumes: ['data:/data']\n"
                                                          "volumes: {data: {}}\n"));
        QVERIFY(m_rig->isReady());
        QVERIFY2(m_rig->ends(m_rig->session()->bringUp()), m_rig->said());
    }

    void aBrokenFileIsTheProjectThatItWas()
    {
        breakFile();
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->session()->project() && !*m_rig->session()->project(),
                                 30'000);
        goesAll(*m_rig);
    }

    void afterAStartTheContainersTellTheName()
    {
        breakFile();
        CleanRig later(*m_rig);
        QTRY_VERIFY_WITH_TIMEOUT(later.session()->project(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            later.session()->connectionState() == Session::ConnectionState::Connected, 30'000);
        QVERIFY(later.session()->projectName().isEmpty());
        goesAll(later);
        const auto nobody = test::answerOf<CleanPlan>([&](QObject *to, auto done) {
            later.session()->planClean(CleanPlan::Extent::Volumes, to, done);
        });
        QVERIFY(!nobody);
        QVERIFY2(nobody.error().message.contains(QStringLiteral("Which project this is")),
                 qPrintable(nobody.error().message));
        // A whole engine has no need of it.
        QVERIFY(test::answerOf<CleanPlan>(
            [&](QObject *to, auto done) {
                later.session()->planClean(CleanPlan::Extent::Engine, to, done);
            },
            60'000));
    }

    void aProjectKnownByItsNameAloneGoes()
    {
        ProjectFiles named;
        named.name = QStringLiteral("panelnofile");
        m_rig->session()->openProject(named);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->session()->project(), 30'000);
        goesAll(*m_rig);
    }

    void theTerminalTakesDownWhatItShows()
    {
        SmallProject::docker({QStringLiteral("run"), QStringLiteral("-d"), QStringLiteral("--name"),
                              QStringLiteral("panelnofile_orphan"), QStringLiteral("--label"),
                              QStringLiteral("com.docker.compose.project=panelnofile"),
                              QStringLiteral("debian:bookworm-slim"), QStringLiteral("sleep"),
                              QStringLiteral("600")});
        breakFile();
        QProcess panel;
        panel.start(QStringLiteral(PANEL_BINARY_DIR "/bin/inception-panel"),
                    {QStringLiteral("--machine"), QStringLiteral("default"), QStringLiteral("down"),
                     QStringLiteral("--project"), m_rig->project().file()});
        QVERIFY(panel.waitForFinished(120'000));
        const QString said = QString::fromUtf8(panel.readAllStandardOutput());
        QVERIFY2(panel.exitCode() == 0, panel.readAllStandardError().constData());
        for (const QString &gone : {container, QStringLiteral("panelnofile_orphan"),
                                    QStringLiteral("panelnofile_default")})
            QVERIFY2(said.contains(gone), qPrintable(said));
        const CleanPlan left = m_rig->planned(CleanPlan::Extent::Volumes);
        QCOMPARE(left.items.size(), 1);
        QCOMPARE(left.items.first().kind, Kind::Volume); // a Down keeps the data
    }

private:
    void breakFile() const
    {
        QFile file(m_rig->project().file());
        QVERIFY(file.open(QIODevice::Append));
        file.write("  broken: [\n");
    }

    /// With sizes, data and copies.
    static void goesAll(CleanRig &rig)
    {
        CleanPlan plan = rig.planned(CleanPlan::Extent::Images);
        const QString data = QStringLiteral("panelnofile_data");
        QVERIFY(CleanRig::has(plan, Kind::Container, container));
        QVERIFY(CleanRig::itemOf(plan, Kind::Volume, data).bytes > 0);
        QVERIFY(CleanRig::has(plan, Kind::Image, QStringLiteral("panelnofile-first:latest")));
        QCOMPARE(plan.confirmation(), QStringLiteral("panelnofile"));
        plan.copyFolder = rig.project().folder() + QStringLiteral("/copies");
        QVERIFY2(rig.ends(rig.session()->clean(plan)), rig.said());
        QCOMPARE(rig.detailOf(QStringLiteral("left")), QStringLiteral("nothing"));
        QCOMPARE(volumeCopiesIn(plan.copyFolder).size(), 1);
        QVERIFY(SmallProject::docker({QStringLiteral("volume"), QStringLiteral("ls"),
                                      QStringLiteral("-q"), QStringLiteral("--filter"),
                                      QStringLiteral("name=") + data})
                    .trimmed()
                    .isEmpty());
    }

    std::unique_ptr<CleanRig> m_rig;
};

QTEST_GUILESS_MAIN(CleanWithoutFileTest)
#include "CleanWithoutFileTest.moc"
