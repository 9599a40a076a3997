// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/ProgramFinder.h"
#include "core/rules/SourceFiles.h"
#include "tests/unit/rules/GoodStack.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace panel;
using namespace panel::test;

namespace {

/// A stack on the disk, and a git checkout around it.
class StackFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
        file.write(bytes);
    }
    /// The output of git with these arguments, and its exit code.
    std::pair<int, QByteArray> git(const QStringList &arguments) const
    {
        QProcess process;
        process.start(*findProgram(QStringLiteral("git")), arguments);
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput()};
    }
    void gitDo(const QStringList &words) const
    {
        const QStringList who = {QStringLiteral("-C"), m_folder.path(),
                                 QStringLiteral("-c"), QStringLiteral("user.name=t"),
                                 QStringLiteral("-c"), QStringLiteral("user.email=t@example.org")};
        QCOMPARE(git(who + words).first, 0);
    }

private:
    QTemporaryDir m_folder;
};

QByteArray config(const QByteArray &service)
{
    return R"({"name":"x","networks":{"default":{"name":"x_default"},"out":{"name":"host","external":true}},)"
           R"("services":{"one":)"
           + service + "}}";
}

} // namespace

/// How facts are read: Compose's JSON, the disk, and git.
class SourceReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composeTellsAllThatRulesAskFor()
    {
        const auto sources = StackSources::fromConfigJson(
            config(R"({"image":"one:1","profiles":["bonus"],"network_mode":"host","links":["a:b"],
                "external_links":["c"],"restart":"always","init":true,"build":{"context":"/x","network":"host"},
                "environment":{"A":"1","B":null},"entrypoint":["a"],"command":null,
                "networks":{"out":null},"volumes":[{"type":"bind","source":"/s","target":"/t","bind":{}}]})"),
            QStringLiteral("/stack/compose.yml"));
        QVERIFY2(sources, sources ? "" : qPrintable(sources.error().detail));
        const ServiceSources &one = sources->services.first();
        QVERIFY(one.hasProfiles && one.isBonus() && one.init);
        QCOMPARE(one.networkMode, QStringLiteral("host"));
        QCOMPARE(one.buildNetwork, QStringLiteral("host"));
        QCOMPARE(one.links, (QStringList{QStringLiteral("a:b"), QStringLiteral("c")}));
        QCOMPARE(one.restart, QStringLiteral("always"));
        QCOMPARE(one.environment.value(QStringLiteral("A")), QStringLiteral("1"));
        QCOMPARE(*one.entrypoint, QStringList{QStringLiteral("a")});
        QVERIFY(!one.command);
        QCOMPARE(one.mounts.first().type, QStringLiteral("bind"));
        QCOMPARE(sources->hostNetworks, QStringList{QStringLiteral("out")});
    }

    void deployRestartsCount()
    {
        const auto sources = StackSources::fromConfigJson(
            config(R"({"image":"o:1","deploy":{"restart_policy":{"condition":"any"}}})"),
            QStringLiteral("/stack/compose.yml"));
        QCOMPARE(sources->services.first().restart, QStringLiteral("any"));
    }

    void strangeJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no services") << QByteArray(R"({"name":"x"})");
        QTest::newRow("restart a number") << config(R"({"restart":3})");
        QTest::newRow("links a text") << config(R"({"links":"a"})");
        QTest::newRow("mount without a target") << config(R"({"volumes":[{"type":"bind"}]})");
        QTest::newRow("mounts of numbers") << config(R"({"volumes":[1]})");
        QTest::newRow("networks a list") << config(R"({"networks":["a"]})");
    }
    void strangeJsonIsRefused()
    {
        QFETCH(const QByteArray, json);
        const auto sources = StackSources::fromConfigJson(json, QStringLiteral("/x.yml"));
        QVERIFY(!sources);
        QCOMPARE(sources.error().kind, Error::Kind::BadAnswer);
    }

    void filesAreReadButNotEverything()
    {
        const StackFolder folder;
        folder.write(QStringLiteral("Makefile"), "up:\n\tdocker run --link x\n");
        folder.write(QStringLiteral("srcs/docker-compose.yml"), "services: {}\n");
        folder.write(QStringLiteral("README.md"), "# Mine\n");
        folder.write(QStringLiteral("USER_DOC.md"), "Use\n");
        folder.write(QStringLiteral("docs/DEV_DOC.md"), "Develop\n");
        folder.write(QStringLiteral("srcs/.env"), "DB_PASSWORD=hunter2\n");
        folder.write(QStringLiteral("srcs/one/Dockerfile"), "FROM debian:12\n");
        folder.write(QStringLiteral("srcs/one/tools/start"), "#!/bin/sh\nexec x\n");
        folder.write(QStringLiteral("srcs/one/.env"), "A=1\n");
        folder.write(QStringLiteral("srcs/one/picture.png"), QByteArray("\x89PNG\0\0", 6));
        StackSources sources;
        sources.project.file = folder.path(QStringLiteral("srcs/docker-compose.yml"));
        sources.project.directory = folder.path(QStringLiteral("srcs"));
        ServiceSources one;
        one.definition.name = QStringLiteral("one");
        one.definition.buildContext = folder.path(QStringLiteral("srcs/one"));
        one.definition.dockerfile = QStringLiteral("Dockerfile");
        sources.services = {one};

        auto read = withFiles(sources);
        QVERIFY(read);
        QVERIFY(read->hasSettings && read->isInSrcs && read->hasMakefile);
        QCOMPARE(read->readme, QStringLiteral("# Mine\n"));
        QCOMPARE(read->guides,
                 (QStringList{QStringLiteral("USER_DOC.md"), QStringLiteral("DEV_DOC.md")}));
        const ServiceSources &service = read->services.first();
        QVERIFY(service.dockerfile && service.areFilesComplete);
        QCOMPARE(service.dockerfilePath, QStringLiteral("one/Dockerfile"));
        QCOMPARE(service.files.size(), 1);
        QCOMPARE(service.files.first().path, QStringLiteral("one/tools/start"));
        QCOMPARE(read->tools.first().path, QStringLiteral("../Makefile"));

        // A huge script and a link out of the folder: the one leaves it open, the other is not
        // followed.
        folder.write(QStringLiteral("srcs/one/tools/huge"), QByteArray(300 * 1024, 'x'));
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"),
                            folder.path(QStringLiteral("srcs/one/link"))));
        read = withFiles(sources);
        QVERIFY(!read->services.first().areFilesComplete);
        QCOMPARE(read->services.first().files.size(), 1);

        QFile::remove(sources.project.file);
        QCOMPARE(withFiles(sources).error().kind, Error::Kind::FileUnreadable);
    }

    void gitTellsWhatItHas()
    {
        const StackFolder folder;
        folder.gitDo({QStringLiteral("init"), QStringLiteral("-q")});
        // A repository that names a program of its own to be run at each look.
        folder.gitDo({QStringLiteral("config"), QStringLiteral("core.fsmonitor"),
                      QStringLiteral("touch ") + folder.path(QStringLiteral("ran; false"))});
        folder.write(QStringLiteral("srcs/.env"), "A=1\n");
        folder.write(QStringLiteral("srcs/a b\nc"), "odd name\n");
        const QString srcs = folder.path(QStringLiteral("srcs"));
        QCOMPARE(folder.git(gitIgnoredArguments(srcs)).first, 1);
        folder.gitDo({QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"),
                      QStringLiteral("add"), QStringLiteral("-A")});
        folder.gitDo({QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"),
                      QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("one")});
        folder.write(QStringLiteral(".gitignore"), ".env\n");
        folder.gitDo({QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"),
                      QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("--cached"),
                      QStringLiteral("srcs/.env")});
        folder.gitDo({QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"),
                      QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("two")});
        QFile::remove(folder.path(QStringLiteral("ran")));

        QCOMPARE(folder.git(gitPrefixArguments(srcs)).second.trimmed(), QByteArray("srcs/"));
        QCOMPARE(pathsOf(folder.git(gitTrackedArguments(srcs)).second),
                 QStringList{QStringLiteral("srcs/a b\nc")});
        QCOMPARE(folder.git(gitIgnoredArguments(srcs)).first, 0);
        QCOMPARE(pathsOf(folder.git(gitPastArguments(srcs, QStringLiteral("srcs/"))).second),
                 QStringList{QStringLiteral("srcs/.env")});
        QVERIFY(!QFile::exists(folder.path(QStringLiteral("ran"))));
    }
};

QTEST_GUILESS_MAIN(SourceReaderTest)
#include "SourceReaderTest.moc"
