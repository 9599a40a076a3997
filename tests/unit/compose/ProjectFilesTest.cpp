// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ProjectFiles.h"

#include "core/compose/FileMistake.h"
#include "core/compose/FoundProject.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

/// Which files are a project, which files it hangs on, which projects labels tell of, and where in
/// a file a mistake is.
class ProjectFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFolderIsTakenAsComposeTakesIt_data()
    {
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QStringList>("taken");
        const auto row = [](const char *name, const QString &there, const QString &taken) {
            QTest::newRow(name) << there.split(u' ') << taken.split(u' ');
        };
        row("compose.yaml", QStringLiteral("compose.yaml"), QStringLiteral("compose.yaml"));
        row("compose.yml", QStringLiteral("compose.yml"), QStringLiteral("compose.yml"));
        row("docker-compose.yaml", QStringLiteral("docker-compose.yaml"),
            QStringLiteral("docker-compose.yaml"));
        row("order", QStringLiteral("docker-compose.yaml docker-compose.yml compose.yml"),
            QStringLiteral("compose.yml"));
        row("old order", QStringLiteral("docker-compose.yaml docker-compose.yml"),
            QStringLiteral("docker-compose.yml"));
        row("override", QStringLiteral("compose.yaml compose.override.yaml"),
            QStringLiteral("compose.yaml compose.override.yaml"));
        row("override order",
            QStringLiteral("docker-compose.yml docker-compose.override.yml compose.override.yaml"),
            QStringLiteral("docker-compose.yml compose.override.yaml"));
    }

    void aFolderIsTakenAsComposeTakesIt()
    {
        QFETCH(QStringList, there);
        QFETCH(QStringList, taken);
        for (const QString &name : there)
            write(name);
        QStringList expected;
        for (const QString &name : taken)
            expected.append(path(name));
        const auto byFolder = projectFilesAt(m_folder->path());
        QVERIFY(byFolder);
        QCOMPARE(byFolder->files, expected);
        QCOMPARE(byFolder->folder(), m_folder->path());
        // The file that Compose would take by itself stands for its folder.
        QCOMPARE(projectFilesAt(expected.first())->files, expected);
    }

    void anotherFileIsItself()
    {
        write(QStringLiteral("compose.yaml"));
        write(QStringLiteral("compose.override.yaml"));
        write(QStringLiteral("prod.yaml"));
        QCOMPARE(projectFilesAt(path(QStringLiteral("prod.yaml")))->files,
                 QStringList{path(QStringLiteral("prod.yaml"))});
        // Several are these and no others.
        const QStringList both{path(QStringLiteral("compose.yaml")),
                               path(QStringLiteral("prod.yaml"))};
        const auto project = projectFilesOf(both);
        QCOMPARE(project->files, both);
        QCOMPARE(asComposeTakes(*project).files, both);
    }

    void anOverrideThatComesOrGoesCounts()
    {
        write(QStringLiteral("compose.yaml"));
        const auto project = projectFilesAt(m_folder->path());
        QCOMPARE(project->files.size(), 1);
        write(QStringLiteral("compose.override.yml"));
        const ProjectFiles now = asComposeTakes(*project);
        QCOMPARE(now.files.value(1), path(QStringLiteral("compose.override.yml")));
        QFile::remove(now.files.value(1));
        QCOMPARE(asComposeTakes(now).files, project->files);
    }

    void whatIsNotThereIsNamed()
    {
        const auto file = projectFilesAt(QStringLiteral("/nowhere/compose.yml"));
        QCOMPARE(file.error().kind, Error::Kind::NotFound);
        QVERIFY(file.error().message.contains(QStringLiteral("/nowhere/compose.yml")));
        QCOMPARE(projectFilesAt(m_folder->path()).error().kind, Error::Kind::NotFound);
    }

    void allFilesBehindAreKnown()
    {
        QDir(m_folder->path()).mkdir(QStringLiteral("parts"));
        write(QStringLiteral("compose.yaml"),
              "include:\n  - parts/db.yaml\n  - path: [gone.yml]\nservices:\n  web:\n"
              "    extends: {file: base.yml, service: web}\n    env_file: ./web.env\n");
        write(QStringLiteral("base.yml"), "services: {web: {image: x}}\n");
        write(QStringLiteral("web.env"), "A=1\n");
        write(QStringLiteral("parts/db.yaml"), "include: [\"../compose.yaml\", more.yaml]\n");
        write(QStringLiteral("parts/more.yaml"), "services: {}\n");
        QStringList files = filesBehind(*projectFilesAt(m_folder->path()));
        files.sort();
        QCOMPARE(files, (QStringList{path(QStringLiteral(".env")), path(QStringLiteral("base.yml")),
                                     path(QStringLiteral("compose.yaml")),
                                     path(QStringLiteral("parts/db.yaml")),
                                     path(QStringLiteral("parts/more.yaml")),
                                     path(QStringLiteral("web.env"))}));
    }

    void labelsTellProjects()
    {
        const auto container = [](const QString &project, const QString &files, int minute,
                                  Container::State state) {
            Container made;
            made.id = project + QString::number(minute);
            made.state = state;
            made.created = QDateTime({2026, 11, 26}, {10, minute}, Qt::UTC);
            made.labels = {
                {composeProjectLabel, project},
                {QStringLiteral("com.docker.compose.project.config_files"), files},
                {QStringLiteral("com.docker.compose.project.working_dir"), QStringLiteral("/srv")}};
            return made;
        };
        Container none;
        none.state = Container::State::Running;
        FoundProjects projects;
        projects.set(
            {none,
             container(QStringLiteral("shop"), QStringLiteral("/srv/old.yaml"), 1,
                       Container::State::Exited),
             container(QStringLiteral("shop"), QStringLiteral("/srv/a.yaml,/srv/b.yaml"), 2,
                       Container::State::Running),
             container(QStringLiteral("blog"), QStringLiteral("-"), 3, Container::State::Running)});
        const QList<FoundProject> found = projects.all();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].name(), QStringLiteral("blog"));
        QVERIFY(found[0].files.isEmpty()); // brought up from standard input
        const FoundProject &shop = found[1];
        QCOMPARE(shop.files.files,
                 (QStringList{QStringLiteral("/srv/a.yaml"), QStringLiteral("/srv/b.yaml")}));
        QCOMPARE(shop.files.folder(), QStringLiteral("/srv"));
        QCOMPARE(shop.containers, 2);
        QCOMPARE(shop.running, 1);
        QCOMPARE(shop.files.missing().size(), 2);
    }

    void projectsFollowTheirContainers()
    {
        const auto container = [](const QString &id, const QString &file, int minute,
                                  Container::State state) {
            Container made;
            made.id = id;
            made.state = state;
            if (minute > 0)
                made.created = QDateTime({2026, 11, 26}, {10, minute}, Qt::UTC);
            made.labels = {{composeProjectLabel, QStringLiteral("shop")},
                           {QStringLiteral("com.docker.compose.project.config_files"), file}};
            return made;
        };
        const QString old = QStringLiteral("/srv/old.yaml");
        const QString now = QStringLiteral("/srv/now.yaml");
        FoundProjects projects;
        QVERIFY(!projects.remove(QStringLiteral("a")));
        QVERIFY(projects.put(container(QStringLiteral("b"), now, 2, Container::State::Running)));
        QVERIFY(projects.put(container(QStringLiteral("a"), old, 1, Container::State::Running)));
        QVERIFY(!projects.put(container(QStringLiteral("a"), old, 1, Container::State::Running)));
        QCOMPARE(projects.all().value(0).running, 2);
        QCOMPARE(projects.all().value(0).files.files, QStringList(now));
        // An event tells no time; what is known of its age stays.
        QVERIFY(projects.put(container(QStringLiteral("a"), old, 0, Container::State::Exited)));
        QCOMPARE(projects.all().value(0).containers, 2);
        QCOMPARE(projects.all().value(0).running, 1);
        QCOMPARE(projects.all().value(0).files.files, QStringList(now));
        // What ends over and over does not run while it waits for its next start.
        QVERIFY(projects.put(container(QStringLiteral("b"), now, 2, Container::State::Restarting)));
        QCOMPARE(projects.all().value(0).running, 0);
        QVERIFY(projects.remove(QStringLiteral("b")));
        QCOMPARE(projects.all().value(0).files.files, QStringList(old));
        QCOMPARE(projects.all().value(0).running, 0);
        QVERIFY(projects.remove(QStringLiteral("a")));
        QVERIFY(projects.all().isEmpty());
    }

    void aMistakeIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QString>("said"); // as Compose 2.26 prints it; %1: the file
        QTest::addColumn<QString>("message");
        QTest::newRow("shape") << QStringLiteral("validating %1: services.web.ports must be a list")
                               << QStringLiteral(
                                      "compose.yaml, line 4: services.web.ports must be a list");
        QTest::newRow("unknown key")
            << QStringLiteral(
                   "validating %1: services.web Additional property prots is not allowed")
            << QStringLiteral(
                   "compose.yaml, line 5: services.web Additional property prots is not allowed");
        QTest::newRow("yaml") << QStringLiteral("yaml: line 3: found unexpected end of stream")
                              << QStringLiteral(
                                     "compose.yaml, line 3: found unexpected end of stream");
        QTest::newRow("twice") << QStringLiteral(
            "yaml: unmarshal errors:\n  line 4: mapping key \"image\" already defined at line 3")
                               << QStringLiteral("compose.yaml, line 4: mapping key \"image\" "
                                                 "already defined at line 3");
    }

    void aMistakeIsSaidWithItsPlace()
    {
        QFETCH(QString, said);
        QFETCH(QString, message);
        write(QStringLiteral("compose.yaml"),
              "services:\n  web:\n    image: x\n    ports: nope\n    prots: 1\n");
        const ProjectFiles project = *projectFilesAt(m_folder->path());
        if (said.contains(u'%'))
            said = said.arg(project.firstFile());
        const Error error{Error::Kind::FileMalformed, QStringLiteral("m"), {}, said};
        QCOMPARE(withPlace(error, project).message, message);
    }

    /// Compose tells of none of these which file, and of the first the line where the block begins.
    void theFileAndLineOfBrokenYamlAreFound_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("place");
        QTest::newRow("indentation")
            << QByteArray("services:\n  web:\n    image: x\n   ports: []\n")
            << QStringLiteral("yaml: line 1: did not find expected key")
            << QStringLiteral("compose.override.yaml, line 4: ");
        QTest::newRow("anchor") << QByteArray("services:\n  web:\n    <<: *foo\n")
                                << QStringLiteral("yaml: unknown anchor 'foo' referenced")
                                << QStringLiteral("compose.override.yaml, line 3: ");
        QTest::newRow("twice, as 2.40 says it")
            << QByteArray("services:\n  web:\n    image: x\n    image: y\n")
            << QStringLiteral("failed to parse /s/compose.override.yaml: line 4: mapping key "
                              "\"image\" already defined at line 3")
            << QStringLiteral("compose.override.yaml, line 4: ");
        QTest::newRow("twice") << QByteArray("services:\n  web:\n    image: x\n    image: y\n")
                               << QStringLiteral("yaml: unmarshal errors:\n  line 4: mapping key "
                                                 "\"image\" already defined at line 3")
                               << QStringLiteral("compose.override.yaml, line 4: ");
    }

    void theFileAndLineOfBrokenYamlAreFound()
    {
        QFETCH(QByteArray, broken);
        QFETCH(QString, said);
        QFETCH(QString, place);
        write(QStringLiteral("compose.yaml"), "services:\n  web:\n    image: x\n");
        write(QStringLiteral("compose.override.yaml"), broken);
        const Error error{Error::Kind::FileMalformed, QStringLiteral("m"), {}, said};
        const QString message = withPlace(error, *projectFilesAt(m_folder->path())).message;
        QVERIFY2(message.startsWith(place), qPrintable(message));
    }

    void whereNoFileShowsItNoneIsNamed()
    {
        write(QStringLiteral("compose.yaml"));
        write(QStringLiteral("compose.override.yaml"));
        const Error error{Error::Kind::FileMalformed,
                          QStringLiteral("m"),
                          {},
                          QStringLiteral("yaml: line 3: bad")};
        QCOMPARE(withPlace(error, *projectFilesAt(m_folder->path())).message, QStringLiteral("m"));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const QByteArray &text = {}) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ProjectFilesTest)
#include "ProjectFilesTest.moc"
