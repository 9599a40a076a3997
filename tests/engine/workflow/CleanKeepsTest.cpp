// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/workflow/CleanRig.h"

#include <QTest>

#include <memory>

using namespace panel;
using test::CleanRig;
using test::SmallProject;
using Kind = CleanPlan::Item::Kind;

namespace {

const QString image = QStringLiteral("debian:bookworm-slim");
const QString folder = QStringLiteral("/srv/panelkeeps/data");

QString docker(const QString &words)
{
    return SmallProject::docker(words.split(u' '));
}

} // namespace

/// What a clean must not touch although it was shown: somebody else began to use it, or it is
/// another thing by now. And what it must find although it has no name. Real engine.
class CleanKeepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A data folder, a volume of the engine's own, and one without a name.
        m_rig = std::make_unique<CleanRig>(
            QStringLiteral("panelkeeps"),
            QStringLiteral("name: %1\n"
                           "services:\n"
                           "  first:\n"
                           "    image: debian:bookworm-slim\n"
                           "    command: ['sleep', '600']\n"
                           "    stop_signal: SIGKILL\n"
                           "    volumes: ['data:/data', 'own:/own', '/nameless']\n"
                           "volumes:\n"
                           "  own: {}\n"
                           "  data:\n"
                           "    driver_opts: {type: none, o: bind, device: /srv/%1/data}\n"));
        QVERIFY(m_rig->isReady());
    }

    void init()
    {
        QVERIFY2(m_rig->ends(m_rig->session()->bringUp()), m_rig->said());
        docker(QStringLiteral("exec panelkeeps-first-1 touch /data/precious /nameless/x"));
    }

    void cleanup()
    {
        docker(QStringLiteral("rm -fv panelkeeps_stranger"));
        m_rig->project().removeAll();
        docker(QStringLiteral("volume rm panelkeeps_strange"));
    }

    void emptiesItsFolders()
    {
        clean(m_rig->planned(CleanPlan::Extent::Volumes));
        QVERIFY(m_rig->detailOf(QStringLiteral("remove-data-folders"))
                    .startsWith(QStringLiteral("1 folder")));
        QVERIFY(!isThere());
    }

    void aFolderThatAStrangerMountsIsKept_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("the folder") << folder;
        QTest::newRow("one above") << QStringLiteral("/srv/panelkeeps");
        QTest::newRow("one in it") << folder + QStringLiteral("/deep");
    }
    void aFolderThatAStrangerMountsIsKept()
    {
        QFETCH(QString, source);
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        docker(QStringLiteral("run -d --name panelkeeps_stranger -v %1:/x %2 sleep 600")
                   .arg(source, image));
        clean(plan);
        expectKept(QStringLiteral("panelkeeps_stranger"));
    }

    void aFolderOfAStrangersVolumeIsKept()
    {
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        docker(QStringLiteral("volume create -o type=none -o o=bind -o device=%1 "
                              "panelkeeps_strange")
                   .arg(folder));
        clean(plan);
        expectKept(QStringLiteral("panelkeeps_strange"));
    }

    void aFolderWhoseProjectCameUpMeanwhileIsKept()
    {
        // The volumes are gone, the folder is not.
        docker(QStringLiteral("rm -fv panelkeeps-first-1"));
        docker(QStringLiteral("volume rm panelkeeps_data panelkeeps_own"));
        CleanPlan plan = m_rig->planned(CleanPlan::Extent::Images);
        QVERIFY(CleanRig::has(plan, Kind::DataFolder, folder));
        QVERIFY2(m_rig->ends(m_rig->session()->bringUp()), m_rig->said());
        clean(plan);
        expectKept(QStringLiteral("panelkeeps_data"));
    }

    void aVolumeThatWasMadeAnewIsKept()
    {
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        if (!CleanRig::itemOf(plan, Kind::Volume, QStringLiteral("panelkeeps_own"))
                 .created.isValid())
            QSKIP("this engine does not tell when a volume was made");
        docker(QStringLiteral("rm -fv panelkeeps-first-1"));
        docker(QStringLiteral("volume rm panelkeeps_data panelkeeps_own"));
        const QDateTime made =
            CleanRig::itemOf(plan, Kind::Volume, QStringLiteral("panelkeeps_own")).created;
        // The engine tells it in seconds.
        QTRY_VERIFY(made.secsTo(QDateTime::currentDateTimeUtc()) > 1);
        QVERIFY2(m_rig->ends(m_rig->session()->bringUp()), m_rig->said());
        docker(QStringLiteral("rm -fv panelkeeps-first-1"));
        clean(plan);
        QVERIFY(m_rig->outputOf(QStringLiteral("remove-volumes"))
                    .contains(QStringLiteral("panelkeeps_own: kept")));
        QVERIFY(isThere());
    }

    void aVolumeInWhichSomethingChangedGoes()
    {
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        docker(QStringLiteral("exec panelkeeps-first-1 touch /own/x"));
        docker(QStringLiteral("restart -t 0 panelkeeps-first-1"));
        clean(plan);
        QVERIFY(!CleanRig::has(m_rig->planned(CleanPlan::Extent::Volumes), Kind::Volume,
                               QStringLiteral("panelkeeps_own")));
    }

    void volumesWithoutANameAreShownAndGo()
    {
        const QString name =
            SmallProject::docker({QStringLiteral("inspect"), QStringLiteral("-f"),
                                  QStringLiteral("{{range .Mounts}}{{if eq .Destination "
                                                 "\"/nameless\"}}{{.Name}}{{end}}{{end}}"),
                                  QStringLiteral("panelkeeps-first-1")})
                .trimmed();
        QCOMPARE(name.size(), 64);
        const CleanPlan down = m_rig->planned(CleanPlan::Extent::Containers);
        QVERIFY(!CleanRig::has(down, Kind::Volume, name)); // it keeps all data
        const CleanPlan plan = m_rig->planned(CleanPlan::Extent::Volumes);
        const CleanPlan::Item shown = CleanRig::itemOf(plan, Kind::Volume, name);
        QCOMPARE(shown.id, name);
        QCOMPARE(shown.container, QStringLiteral("panelkeeps-first-1"));
        QVERIFY(shown.bytes >= 0);
        QVERIFY(shown.lastWrite.isValid());
        clean(plan);
        QVERIFY(!docker(QStringLiteral("volume ls -q")).contains(name));
    }

    void cleanupTestCase()
    {
        docker(QStringLiteral("run --rm -v /srv:/x %1 rm -rf /x/panelkeeps").arg(image));
        m_rig.reset();
    }

private:
    void clean(const CleanPlan &plan)
    {
        QVERIFY(!plan.items.isEmpty());
        QVERIFY2(m_rig->ends(m_rig->session()->clean(plan)), m_rig->said());
    }

    /// The file that init() wrote into the data folder.
    static bool isThere()
    {
        return docker(QStringLiteral("run --rm -v %1:/x %2 ls /x").arg(folder, image))
            .contains(QStringLiteral("precious"));
    }

    void expectKept(const QString &because)
    {
        const QString step = QStringLiteral("remove-data-folders");
        const QString output = m_rig->outputOf(step);
        QVERIFY2(output.contains(QStringLiteral("kept")) && output.contains(because),
                 qPrintable(output));
        QCOMPARE(m_rig->detailOf(step), QStringLiteral("1 kept"));
        QVERIFY(isThere());
    }

    std::unique_ptr<CleanRig> m_rig;
};

QTEST_GUILESS_MAIN(CleanKeepsTest)
#include "CleanKeepsTest.moc"
