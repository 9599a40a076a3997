// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "tests/support/StackCopy.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 60'000;

} // namespace

/// Several projects on one real engine, by one connection; among them one that runs and whose file
/// is no longer there.
class SeveralProjectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<Workspace>(
            Workspace::Options{.followLogs = false, .watchMachines = false});
        m_workspace->selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->connectionState(),
                                  Workspace::ConnectionState::Connected, aMoment);
    }

    void cleanup()
    {
        m_workspace.reset();
        for (const char *name : {"panelfirsttest", "panelsecondtest"}) {
            const QString project = QLatin1String(name);
            test::StackCopy::docker({QStringLiteral("rm"), QStringLiteral("-f"),
                                     project + QStringLiteral("-one-1"),
                                     project + QStringLiteral("-extra-1")});
            test::StackCopy::docker({QStringLiteral("network"), QStringLiteral("rm"),
                                     project + QStringLiteral("_default")});
        }
    }

    void twoProjectsRunSideBySide()
    {
        Session *first = m_workspace->open(project("panelfirsttest"));
        Session *second = m_workspace->open(project("panelsecondtest"));
        QVERIFY(first != second);
        QCOMPARE(m_workspace->open(project("panelfirsttest")), first); // not a second time
        QTRY_VERIFY_WITH_TIMEOUT(isRead(*first) && isRead(*second), aMoment);
        // Both at the same time; that the first is brought up hides nothing of the second.
        Workflow *up = first->bringUp();
        Workflow *other = second->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!up->isRunning() && !other->isRunning(), aMoment);
        QVERIFY2(up->outcome(),
                 qPrintable(up->outcome() ? QString() : up->outcome().error().message));
        QVERIFY(other->outcome());
        QTRY_COMPARE_WITH_TIMEOUT(first->services().summary().running, 1, aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(second->services().summary().running, 1, aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(runningOf("panelfirsttest"), 1, aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(runningOf("panelsecondtest"), 1, aMoment);

        // What happens to one is told to that one.
        Workflow *stop = first->stop();
        QTRY_VERIFY_WITH_TIMEOUT(stop->outcome() && !stop->isRunning()
                                     && first->services().summary().running == 0,
                                 aMoment);
        QCOMPARE(second->services().summary().running, 1);
        QTRY_COMPARE_WITH_TIMEOUT(runningOf("panelfirsttest"), 0, aMoment);
        m_workspace->close(first);
        QCOMPARE(second->services().summary().running, 1);
    }

    void aProjectWhoseFileIsGoneIsFoundWatchedAndStopped()
    {
        const ProjectFiles files = project("panelfirsttest");
        Session *owner = m_workspace->open(files);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(*owner), aMoment);
        Workflow *up = owner->bringUp();
        QTRY_COMPARE_WITH_TIMEOUT(owner->services().summary().running, 1, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(!up->isRunning() && up->outcome(), aMoment);
        m_workspace->close(owner);
        QVERIFY(QFile::remove(files.firstFile()));

        QTRY_COMPARE_WITH_TIMEOUT(runningOf("panelfirsttest"), 1, aMoment);
        const FoundProject found = *find("panelfirsttest");
        QCOMPARE(found.files.files, files.files); // with the path, though it is not there
        QCOMPARE(found.files.missing(), files.files);
        Session *session = m_workspace->open(found.files);
        QTRY_VERIFY_WITH_TIMEOUT(session->project() && session->areServicesKnown(), aMoment);
        QVERIFY(!*session->project());
        const Error why = session->project()->error();
        QCOMPARE(why.kind, Error::Kind::NotFound);
        QVERIFY2(why.message.contains(files.firstFile()), qPrintable(why.message));
        QTRY_COMPARE_WITH_TIMEOUT(session->services().summary().running, 1, aMoment);
        QVERIFY(session->services().find(QStringLiteral("one")));

        Workflow *refused = session->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!refused->isRunning() && !refused->outcome(), aMoment);
        QCOMPARE(refused->outcome().error(), why);
        Workflow *stop = session->stop();
        QTRY_VERIFY_WITH_TIMEOUT(session->services().summary().running == 0, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(!stop->isRunning() && stop->outcome(), aMoment);
        session->startContainer(session->services().find(QStringLiteral("one"))->container->id);
        QTRY_COMPARE_WITH_TIMEOUT(session->services().summary().running, 1, aMoment);

        // Once it is back, it is a project like any other.
        QCOMPARE(project("panelfirsttest").files, files.files);
        session->openProject(session->projectFiles());
        QTRY_VERIFY_WITH_TIMEOUT(isRead(*session), aMoment);
    }

    void profilesAndEnvFilesReachCompose()
    {
        ProjectFiles files = project("panelsecondtest", "  extra:\n    image: \"${IMAGE:-none}\"\n"
                                                        "    init: true\n    pull_policy: never\n"
                                                        "    command: sleep 300\n"
                                                        "    profiles: [more]\n");
        QFile variables(m_folder->filePath(QStringLiteral("real.env")));
        QVERIFY(variables.open(QIODevice::WriteOnly));
        variables.write("IMAGE=debian:bookworm-slim\n");
        variables.close();
        Session *session = m_workspace->open(files);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(*session), aMoment);
        QCOMPARE((*session->project())->services.size(), 1);
        QStringList known;
        QVERIFY(session->readProfiles(this, [&](const Result<QStringList> &profiles) {
            known = profiles.value_or(QStringList());
        }));
        QTRY_COMPARE_WITH_TIMEOUT(known, QStringList{QStringLiteral("more")}, aMoment);

        files.profiles = known;
        files.envFiles = {variables.fileName()};
        session->openProject(files);
        QTRY_COMPARE_WITH_TIMEOUT((*session->project())->services.size(), 2, aMoment);
        Workflow *up = session->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!up->isRunning(), aMoment);
        QVERIFY2(up->outcome(),
                 qPrintable(up->outcome() ? QString() : up->outcome().error().message));
        QTRY_COMPARE_WITH_TIMEOUT(session->services().summary().running, 2, aMoment);
        // And who looks for it by its labels finds it with the env file.
        QTRY_COMPARE_WITH_TIMEOUT(runningOf("panelsecondtest"), 2, aMoment);
    }

    /// By the folder: .env names the files, and both are watched.
    void theFilesThatEnvNamesAreOneProject()
    {
        project("panelfirsttest");
        const QString folder = m_folder->filePath(QStringLiteral("panelfirsttest"));
        const QByteArray extra = "services:\n  extra:\n    image: debian:bookworm-slim\n"
                                 "    init: true\n    pull_policy: never\n"
                                 "    command: sleep 300\n";
        put(folder + QStringLiteral("/more.yaml"), extra);
        put(folder + QStringLiteral("/.env"), "COMPOSE_FILE=compose.yaml:more.yaml\n");
        const ProjectFiles files = *projectFilesAt(folder);
        Session *session = m_workspace->open(files);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(*session), aMoment);
        QCOMPARE((*session->project())->services.size(), 2);
        Workflow *up = session->bringUp();
        QTRY_VERIFY_WITH_TIMEOUT(!up->isRunning(), aMoment);
        QVERIFY2(up->outcome(),
                 qPrintable(up->outcome() ? QString() : up->outcome().error().message));
        QTRY_COMPARE_WITH_TIMEOUT(session->services().summary().running, 2, aMoment);
        // Its labels lead to the same project, not to a second one.
        QTRY_COMPARE_WITH_TIMEOUT(runningOf("panelfirsttest"), 2, aMoment);
        QCOMPARE(find("panelfirsttest")->files.files, files.files);
        QCOMPARE(m_workspace->open(find("panelfirsttest")->files), session);

        put(folder + QStringLiteral("/more.yaml"), extra + "  third: {image: x}\n");
        QTRY_COMPARE_WITH_TIMEOUT((*session->project())->services.size(), 3, aMoment);
    }

private:
    static void put(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// Its file in a folder of its own.
    ProjectFiles project(const char *name, const QByteArray &more = {}) const
    {
        QDir(m_folder->path()).mkpath(QLatin1String(name));
        QFile file(m_folder->filePath(QLatin1String(name) + QStringLiteral("/compose.yaml")));
        if (file.open(QIODevice::WriteOnly))
            file.write("name: " + QByteArray(name)
                       + "\nservices:\n  one:\n    image: debian:bookworm-slim\n    init: true\n"
                         "    pull_policy: never\n    command: sleep 300\n"
                       + more);
        file.close();
        return projectFilesAt(file.fileName()).value_or(ProjectFiles());
    }

    static bool isRead(const Session &session) { return session.project() && *session.project(); }

    std::optional<FoundProject> find(const char *name) const
    {
        const QList<FoundProject> &found = m_workspace->foundProjects();
        const auto project = std::find_if(found.begin(), found.end(), [&](const FoundProject &one) {
            return one.name() == QLatin1String(name);
        });
        return project == found.end() ? std::nullopt : std::optional(*project);
    }

    int runningOf(const char *name) const
    {
        const auto project = find(name);
        return project ? project->running : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(SeveralProjectsTest)
#include "SeveralProjectsTest.moc"
