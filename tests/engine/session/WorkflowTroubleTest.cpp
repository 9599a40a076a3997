// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "tests/support/StackCopy.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 60'000;

/// A project of one service on the base image, for what our own stack never does.
class SmallProject
{
public:
    explicit SmallProject(const QByteArray &service) { rewrite(service); }
    ~SmallProject()
    {
        test::StackCopy::docker(
            {QStringLiteral("rm"), QStringLiteral("-f"), QStringLiteral("panelsmalltest-one-1")});
        test::StackCopy::docker({QStringLiteral("network"), QStringLiteral("rm"),
                                 QStringLiteral("panelsmalltest_default")});
    }
    void rewrite(const QByteArray &service) const
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write("name: panelsmalltest\nservices:\n  one:\n    image: debian:bookworm-slim\n"
                       "    init: true\n    pull_policy: never\n"
                       + service);
    }
    QString path() const { return m_folder.filePath(QStringLiteral("compose.yml")); }

private:
    QTemporaryDir m_folder;
};

const Step *stepOf(const Workflow &workflow, const char *id)
{
    for (const Step *step : workflow.steps()) {
        if (step->id() == QLatin1String(id))
            return step;
    }
    return nullptr;
}

} // namespace

/// Bring up on the real engine when something is in the way: the right step fails, names the thing
/// and the next step to take, and the workflow goes on from there once it is mended.
class WorkflowTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<Session>(
            Session::Options{.followLogs = false, .watchMachines = false});
        m_session->selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->connectionState(), Session::ConnectionState::Connected,
                                  aMoment);
    }
    void cleanup() { m_session.reset(); }

    void aComposeFileWithAnErrorNamesTheLine()
    {
        const SmallProject project("    ports: [:::]\n     bad_indent: 1\n");
        m_session->openProject(project.path());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project(), aMoment);
        QVERIFY(!*m_session->project());
        const Error error = m_session->project()->error();
        QCOMPARE(kindName(error.kind), QStringLiteral("file-malformed"));
        QVERIFY2(error.message.contains(QStringLiteral("line")), qPrintable(error.message));

        // Mended on disk, it is read again by itself.
        QFile file(project.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name: panelsmalltest\nservices:\n  one:\n    image: debian:bookworm-slim\n");
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(*m_session->project(), aMoment);
        QCOMPARE((*m_session->project())->services.size(), 1);
    }

    void aTakenPortNamesItsOwner()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const SmallProject project("    command: sleep 60\n    ports: [\""
                                   + QByteArray::number(server.serverPort()) + ":80\"]\n");
        Workflow *workflow = bringUp(project.path());
        QCOMPARE(stepOf(*workflow, "ports")->state(), StepState::Failed);
        const Error error = workflow->outcome().error();
        QCOMPARE(kindName(error.kind), QStringLiteral("conflict"));
        QVERIFY(error.message.contains(QString::number(server.serverPort())));
        QVERIFY2(error.message.contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(error.message));
        QVERIFY(!error.next.isEmpty());
        QCOMPARE(stepOf(*workflow, "containers")->state(), StepState::Waiting);

        server.close();
        QSignalSpy finished(workflow, &Workflow::finished);
        workflow->resume();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, aMoment);
        QVERIFY2(workflow->outcome(), qPrintable(messageOf(*workflow)));
    }

    /// As the failure advises: the project gets another port in its file.
    void tryAgainTakesTheFileAsItIsNow()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const auto published = [](quint16 port) {
            return "    command: sleep 60\n    ports: [\"" + QByteArray::number(port) + ":80\"]\n";
        };
        const SmallProject project(published(server.serverPort()));
        Workflow *workflow = bringUp(project.path());
        QCOMPARE(stepOf(*workflow, "ports")->state(), StepState::Failed);
        constexpr quint16 another = 10449;
        project.rewrite(published(another));
        QTRY_COMPARE_WITH_TIMEOUT((*m_session->project())->services.first().ports.first().published,
                                  QString::number(another), aMoment);
        QSignalSpy finished(workflow, &Workflow::finished);
        workflow->resume();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, aMoment);
        QVERIFY2(workflow->outcome(), qPrintable(messageOf(*workflow)));
        QTcpServer taken; // by the container
        QVERIFY(!taken.listen(QHostAddress::LocalHost, another));
    }

    void aBuildThatFailsNamesServiceAndCommandAndGoesOnWhenMended()
    {
        const test::StackCopy stack(QStringLiteral("panelbuildtest"), 10448);
        QVERIFY2(stack.isReady(), qPrintable(stack.what()));
        QFile dockerfile(stack.folder() + QStringLiteral("/requirements/nginx/Dockerfile"));
        QVERIFY(dockerfile.open(QIODevice::ReadWrite));
        const QByteArray good = dockerfile.readAll();
        dockerfile.write("\nRUN echo the-reason-is-this >&2 && exit 7\n");
        dockerfile.flush();

        Workflow *workflow = bringUp(stack.composeFile());
        const Step *images = stepOf(*workflow, "images");
        QCOMPARE(images->state(), StepState::Failed);
        const Error error = workflow->outcome().error();
        QCOMPARE(kindName(error.kind), QStringLiteral("program-failed"));
        QVERIFY2(error.message.contains(QStringLiteral("nginx")), qPrintable(error.message));
        QVERIFY2((error.message + error.detail).contains(QStringLiteral("exit 7")),
                 qPrintable(toPlainText(error)));
        QVERIFY(images->output().join(u'\n').contains(QStringLiteral("the-reason-is-this")));
        // Opened at the line that fails, and led to the one to correct.
        QVERIFY(images->markedLine() >= 0);
        QVERIFY2(images->output().at(images->markedLine()).contains(QStringLiteral("exit 7")),
                 qPrintable(images->output().at(images->markedLine())));
        const QString place =
            QStringLiteral("line %1 of %2").arg(good.count('\n') + 2).arg(dockerfile.fileName());
        QVERIFY2(error.next.contains(place), qPrintable(error.next));

        dockerfile.resize(good.size());
        dockerfile.close();
        workflow->resume();
        QTRY_COMPARE_WITH_TIMEOUT(images->state(), StepState::Done, 15 * 60'000);
        workflow->cancel();
        QTRY_VERIFY(!workflow->isRunning());
    }

    void aServiceThatEndsIsSaidWithItsCode()
    {
        const SmallProject project("    command: sh -c 'exit 3'\n");
        Workflow *workflow = bringUp(project.path());
        QCOMPARE(stepOf(*workflow, "healthy")->state(), StepState::Failed);
        QVERIFY2(messageOf(*workflow).contains(QStringLiteral("code 3")),
                 qPrintable(messageOf(*workflow)));
    }

    void aFailingHealthCheckIsSaidWithItsOutput()
    {
        const SmallProject project("    command: sleep 300\n    healthcheck:\n"
                                   "      test: [CMD-SHELL, 'echo no-database; exit 1']\n"
                                   "      interval: 200ms\n      retries: 2\n");
        Workflow *workflow = bringUp(project.path());
        QCOMPARE(stepOf(*workflow, "healthy")->state(), StepState::Failed);
        QCOMPARE(kindName(workflow->outcome().error().kind), QStringLiteral("unhealthy"));
        QVERIFY(workflow->outcome().error().detail.contains(QStringLiteral("no-database")));
    }

    void anUnknownServiceIsRefused()
    {
        const SmallProject project("    command: sleep 300\n");
        Workflow *workflow = bringUp(project.path(), {QStringLiteral("-rf")});
        QCOMPARE(kindName(workflow->outcome().error().kind), QStringLiteral("not-found"));
    }

private:
    /// Runs to the end of the workflow, whatever it is.
    Workflow *bringUp(const QString &file, const QStringList &services = {})
    {
        m_session->openProject(file);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment); }();
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        Workflow *workflow = m_session->bringUp(services);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 15 * 60'000); }();
        return workflow;
    }
    static QString messageOf(const Workflow &workflow)
    {
        return workflow.outcome() ? QString() : toPlainText(workflow.outcome().error());
    }

    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(WorkflowTroubleTest)
#include "WorkflowTroubleTest.moc"
