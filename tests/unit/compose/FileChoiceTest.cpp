// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/FileChoice.h"

#include "core/compose/ComposeCli.h"
#include "core/compose/FileMistake.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace panel;

/// A folder whose .env, or the environment, says which files, profiles and name Compose takes.
class FileChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("compose.yaml", "services: {a: {image: x}}\n");
        write("one.yml");
        write("two.yml");
        write("deep/three.yml");
    }

    void cleanup()
    {
        for (const char *name :
             {"COMPOSE_FILE", "COMPOSE_PATH_SEPARATOR", "COMPOSE_PROFILES", "COMPOSE_PROJECT_NAME"})
            qunsetenv(name);
    }

    void whatEnvNamesIsTaken_data()
    {
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<QStringList>("taken");
        const auto row = [](const char *name, const QByteArray &env, const char *taken) {
            QTest::newRow(name) << env << QString::fromLatin1(taken).split(u' ');
        };
        row("none", "A=1\n", "compose.yaml");
        row("one", "COMPOSE_FILE=one.yml\n", "one.yml");
        row("in order", "COMPOSE_FILE=two.yml:one.yml\n", "two.yml one.yml");
        row("separator", "COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=\"one.yml,two.yml\"\n",
            "one.yml two.yml");
        row("empty separator", "COMPOSE_PATH_SEPARATOR=\nCOMPOSE_FILE=one.yml:two.yml\n",
            "one.yml two.yml");
        row("elsewhere", "COMPOSE_FILE=./deep/three.yml:deep/../one.yml\n",
            "deep/three.yml one.yml");
        row("of another variable", "WHICH=two\nCOMPOSE_FILE=one.yml:${WHICH}.yml\n",
            "one.yml two.yml");
        row("the last one", "COMPOSE_FILE=one.yml\nCOMPOSE_FILE=two.yml\n", "two.yml");
        row("no override", "COMPOSE_FILE=compose.yaml\n", "compose.yaml");
    }

    void whatEnvNamesIsTaken()
    {
        QFETCH(QByteArray, env);
        QFETCH(QStringList, taken);
        write(".env", env);
        if (env.startsWith("COMPOSE_FILE=compose.yaml"))
            write("compose.override.yaml");
        const auto project = projectFilesAt(m_folder->path());
        QVERIFY(project);
        QStringList expected;
        for (const QString &name : taken)
            expected.append(path(name));
        QCOMPARE(project->files, expected);
        QCOMPARE(project->home, m_folder->path());
        // The first of them stands for the folder, another file for itself.
        if (QFileInfo(expected.first()).path() == m_folder->path())
            QCOMPARE(projectFilesAt(expected.first())->files, expected);
        if (!expected.contains(path(QStringLiteral("compose.yaml"))))
            QCOMPARE(projectFilesAt(path(QStringLiteral("compose.yaml")))->files,
                     QStringList{path(QStringLiteral("compose.yaml"))});
    }

    void theEnvironmentWins()
    {
        write(".env", "COMPOSE_FILE=one.yml\nCOMPOSE_PROFILES=dev\n");
        qputenv("COMPOSE_FILE", "two.yml;one.yml");
        qputenv("COMPOSE_PATH_SEPARATOR", ";");
        qputenv("COMPOSE_PROFILES", " more , most");
        qputenv("COMPOSE_PROJECT_NAME", "mine");
        const auto project = projectFilesAt(m_folder->path());
        QCOMPARE(project->files,
                 (QStringList{path(QStringLiteral("two.yml")), path(QStringLiteral("one.yml"))}));
        QCOMPARE(activeProfiles(*project),
                 (QStringList{QStringLiteral("more"), QStringLiteral("most")}));
        // Compose hears of profiles and name; the files are named to it.
        const Result<Command> config = cli(*project).config();
        QCOMPARE(config->environment.value(QStringLiteral("COMPOSE_PROFILES")),
                 QStringLiteral(" more , most"));
        QCOMPARE(config->environment.value(QStringLiteral("COMPOSE_PROJECT_NAME")),
                 QStringLiteral("mine"));
        QVERIFY(!config->environment.contains(QStringLiteral("COMPOSE_FILE")));
        // Set to nothing turns off what .env says.
        qputenv("COMPOSE_PROFILES", "");
        QVERIFY(activeProfiles(*project).isEmpty());
        // What was named is not chosen anew.
        const auto named =
            projectFilesOf({path(QStringLiteral("one.yml")), path(QStringLiteral("compose.yaml"))});
        QCOMPARE(asComposeTakes(*named).files, named->files);
    }

    void anotherChoiceIsFollowed()
    {
        write(".env", "COMPOSE_FILE=one.yml\n");
        const auto project = projectFilesAt(m_folder->path());
        write(".env", "COMPOSE_FILE=two.yml:one.yml\n");
        const ProjectFiles now = asComposeTakes(*project);
        QCOMPARE(now.files.size(), 2);
        QVERIFY(now.isSameAs(*project));
        write(".env", "");
        QCOMPARE(asComposeTakes(now).files, QStringList{path(QStringLiteral("compose.yaml"))});
        // Nothing to be taken is no reason to forget what there was.
        QFile::remove(path(QStringLiteral("compose.yaml")));
        QCOMPARE(asComposeTakes(now).files, now.files);
    }

    void filesOfAnotherFolderHaveBothEnvFiles()
    {
        write(".env", "COMPOSE_FILE=deep/three.yml:one.yml\n");
        write("deep/.env", "B=1\n");
        const auto project = projectFilesAt(m_folder->path());
        const QString deep = path(QStringLiteral("deep"));
        const QStringList both{deep + QStringLiteral("/.env"), path(QStringLiteral(".env"))};
        QCOMPARE(project->folder(), deep); // as Compose has it
        QCOMPARE(envFilesOf(*project), both);
        QCOMPARE(envFileOf(*project), both.last());
        const Result<Command> config = cli(*project).config();
        QCOMPARE(config->arguments.join(u' ').section(QStringLiteral(" --ansi"), 0, 0),
                 QStringLiteral("-f %1/three.yml -f %2/one.yml --project-directory %1 --env-file "
                                "%1/.env --env-file %2/.env")
                     .arg(deep, m_folder->path()));
        QStringList behind = filesBehind(*project);
        for (const QString &file : both + project->files)
            QVERIFY2(behind.contains(file), qPrintable(file));
    }

    void aFolderWithoutAFileIsOfTheProjectAboveIt()
    {
        write("compose.override.yaml");
        write(".env", "A=1\n");
        QVERIFY(QDir().mkpath(path(QStringLiteral("src/deep"))));
        const auto above = projectFilesAt(m_folder->path());
        QCOMPARE(projectFilesAt(path(QStringLiteral("src/deep"))).value(), above.value());
        write("src/docker-compose.yml");
        QCOMPARE(projectFilesAt(path(QStringLiteral("src/deep")))->files,
                 QStringList{path(QStringLiteral("src/docker-compose.yml"))});

        QVERIFY(QFile::remove(path(QStringLiteral("compose.yaml"))));
        QVERIFY(QDir(path(QStringLiteral("src"))).removeRecursively());
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const auto none = projectFilesAt(QStringLiteral("."));
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
        QVERIFY2(none.error().message.contains(m_folder->path()), qPrintable(none.error().message));
    }

    void aPipeIsSaidToBeOne()
    {
        const QString pipe = path(QStringLiteral("pipe.yml"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto project = projectFilesAt(pipe);
        QCOMPARE(project.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(project.error().message.startsWith(pipe), qPrintable(project.error().message));
    }

    void whatIsNotThereIsSaidWithItsLine()
    {
        write(".env", "A=1\n\nCOMPOSE_FILE=one.yml:gone.yml\n");
        const auto project = projectFilesAt(m_folder->path());
        QCOMPARE(project->missing(), QStringList{path(QStringLiteral("gone.yml"))});
        const Error gone = whyMissing(*project, path(QStringLiteral("gone.yml")));
        QVERIFY2(gone.message.startsWith(QStringLiteral(".env, line 3: COMPOSE_FILE")),
                 qPrintable(gone.message));
        QVERIFY(gone.message.contains(QStringLiteral("gone.yml does not exist")));
        QVERIFY(gone.next.contains(QStringLiteral("correct COMPOSE_FILE in .env")));

        write(".env", "COMPOSE_FILE=one.yml:\n"); // nothing is the folder itself
        const auto empty = projectFilesAt(m_folder->path());
        const Error folder = whyMissing(*empty, empty->missing().value(0));
        QVERIFY2(folder.message.contains(QStringLiteral("is a folder")),
                 qPrintable(folder.message));

        qputenv("COMPOSE_FILE", "gone.yml");
        const Error ours =
            whyMissing(*projectFilesAt(m_folder->path()), path(QStringLiteral("gone.yml")));
        QVERIFY2(ours.message.contains(QStringLiteral("environment of the panel")),
                 qPrintable(ours.message));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const char *name, const QByteArray &text = "services: {}\n") const
    {
        QDir(m_folder->path()).mkpath(QFileInfo(QLatin1String(name)).path());
        QFile file(path(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static ComposeCli cli(const ProjectFiles &project)
    {
        ComposeTarget target;
        target.project = project;
        return ComposeCli({QStringLiteral("/usr/bin/docker-compose"), {}, QVersionNumber(2, 26)},
                          target);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(FileChoiceTest)
#include "FileChoiceTest.moc"
