// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ImagesStep.h"

#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/workflow/ContainersStep.h"
#include "tests/support/PlayedEngine.h"
#include "tests/support/ScriptedLauncher.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

ComposeService service(const char *name, const char *image, const char *policy = "")
{
    ComposeService made;
    made.name = QLatin1String(name);
    made.image = QLatin1String(image);
    made.pullPolicy = QLatin1String(policy);
    return made;
}

} // namespace

/// Which images are pulled before anything is started, and how the data folders are made: what is
/// asked of Compose and of the engine.
class ImagesStepTest : public QObject
{
    Q_OBJECT

    /// "build web", "pull db": what Compose was asked for, without its options.
    QStringList asked() const
    {
        QStringList all;
        for (const Command &command : m_launcher->commands()) {
            const qsizetype begin =
                command.arguments.indexOf(QStringLiteral("--progress")) + 2; // and its word
            all.append(command.arguments.mid(begin).join(u' '));
        }
        return all;
    }

    void run(Step &step)
    {
        QSignalSpy finished(&step, &Step::finished);
        step.start();
        if (finished.isEmpty())
            QVERIFY(finished.wait(aMoment));
    }

private Q_SLOTS:
    void init()
    {
        m_tls = std::make_unique<test::TlsFixture>();
        QVERIFY2(m_tls->isValid(), qPrintable(m_tls->what()));
        m_server =
            std::make_unique<test::FaultyServer>(*m_tls, test::FaultyServer::Behaviour::Answer);
        test::playEngine(*m_server);
        m_server->answerPath(
            "/v1.41/images/there:1/json",
            test::httpAnswer("200 OK", R"({"Id":"sha256:abc","RepoTags":["there:1"],
                             "Size":5,"Created":"2026-11-23T10:11:12Z"})"));
        for (const QByteArray name : {"missing:1", "other:1"})
            m_server->answerPath(
                "/v1.41/images/" + name + "/json",
                test::httpAnswer("404 Not Found", R"({"message":"No such image"})"));
        m_engine = test::connectTo(*m_server, *m_tls);
        QVERIFY(m_engine);
        m_answer = {};
        m_launcher =
            std::make_unique<ScriptedLauncher>([this](const Command &) { return m_answer; });
        m_context = std::make_shared<StackContext>();
        m_context->engine = m_engine.get();
        m_context->launcher = m_launcher.get();
        m_context->endpoint = Endpoint{QStringLiteral("vm"),
                                       QStringLiteral("test"),
                                       QUrl(QStringLiteral("unix:///nowhere/docker.sock")),
                                       {}};
        m_context->compose = ComposeProgram{
            QStringLiteral("/docker"), {QStringLiteral("compose")}, QVersionNumber(2, 26, 1)};
        m_context->project.name = QStringLiteral("shop");
        m_context->project.source.files = {QStringLiteral("/shop/compose.yml")};
    }

    void onlyWhatIsMissingIsPulled()
    {
        m_context->project.services = {service("db", "missing:1"), service("web", "there:1"),
                                       service("again", "missing:1"),
                                       service("own", "other:1", "never")};
        ImagesStep step(m_context, nullptr);
        run(step);
        QCOMPARE(step.state(), StepState::Done);
        QCOMPARE(asked(), QStringList{QStringLiteral("pull db")});
        QVERIFY2(step.detail().contains(QStringLiteral("pulled")), qPrintable(step.detail()));
    }

    void nothingIsRunWhereAllIsThere()
    {
        m_context->project.services = {service("web", "there:1"),
                                       service("own", "other:1", "never")};
        ImagesStep step(m_context, nullptr);
        run(step);
        QCOMPARE(step.state(), StepState::Skipped);
        QCOMPARE(asked(), QStringList());
    }

    void whatIsBuiltIsBuiltAndTheRestPulled()
    {
        ComposeService built = service("web", "missing:1");
        built.buildContext = QStringLiteral("/shop/web");
        m_context->project.services = {built, service("db", "other:1")};
        ImagesStep step(m_context, nullptr);
        run(step);
        QCOMPARE(asked(), (QStringList{QStringLiteral("build"), QStringLiteral("pull db")}));
    }

    void whatAServiceWaitsForIsPulledToo()
    {
        ComposeService web = service("web", "there:1");
        web.dependsOn = {{QStringLiteral("db"), {}}};
        m_context->project.services = {service("db", "missing:1"), web, service("else", "other:1")};
        m_context->onlyServices = {QStringLiteral("web")};
        ImagesStep step(m_context, nullptr);
        run(step);
        QCOMPARE(asked(), QStringList{QStringLiteral("pull db")});
    }

    void aPullThatFailsSaysWhat()
    {
        m_context->project.services = {service("db", "missing:1")};
        m_answer = {
            {},
            "Error response from daemon: manifest for missing:1 not found: manifest unknown\n",
            1,
            {},
            {}};
        ImagesStep step(m_context, nullptr);
        run(step);
        QCOMPARE(step.state(), StepState::Failed);
        QCOMPARE(step.error().kind, Error::Kind::NotFound);
        QVERIFY2(step.error().message.contains(QStringLiteral("missing:1")),
                 qPrintable(step.error().message));
    }

    void howFarAPullIsIsShown()
    {
        m_context->project.services = {service("db", "missing:1")};
        m_answer.error = " db Pulling \n"
                         " bfe730484229 Pulling fs layer \n"
                         " bfe730484229 Downloading [====>      ]  10MB/80MB\n"
                         " bfe730484229 Downloading [========>  ]  60MB/80MB\n"
                         " bfe730484229 Pull complete \n"
                         " db Pulled \n";
        ImagesStep step(m_context, nullptr);
        QStringList shown;
        connect(&step, &Step::changed, this, [&] {
            if (!step.parts().isEmpty())
                shown.append(QStringLiteral("%1 %2")
                                 .arg(step.parts().first().progress, 0, 'f', 2)
                                 .arg(step.parts().first().detail));
        });
        run(step);
        QVERIFY2(shown.contains(QStringLiteral("0.12 10.0 MB of 80.0 MB")),
                 qPrintable(shown.join(u'\n')));
        QVERIFY2(shown.contains(QStringLiteral("0.52 60.0 MB of 80.0 MB")),
                 qPrintable(shown.join(u'\n')));
        QCOMPARE(step.output().filter(QStringLiteral("Downloading")).size(), 1);
    }

    /// The engine makes a folder that is bound when it looks into the container: no program of an
    /// image is needed, and any image will do.
    void dataFoldersAreMadeWithoutRunningAnything()
    {
        const QByteArray list =
            R"([{"Id":"sha256:abc","RepoTags":["else:1"],"Size":5,"Created":1}])";
        m_server->answerPath("/v1.41/images/json", test::httpAnswer("200 OK", list));
        m_server->answerPath("/v1.41/volumes",
                             test::httpAnswer("200 OK", R"({"Volumes":[],"Warnings":null})"));
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", "[]"));
        m_server->answerPath("/v1.41/containers/create",
                             test::httpAnswer("201 Created", R"({"Id":"helper","Warnings":[]})"));
        m_server->answerPath("/v1.41/containers/helper/archive", test::httpAnswer("200 OK", ""));
        m_server->answerPath("/v1.41/containers/helper", test::httpAnswer("204 No Content", ""));
        ServiceStore services;
        m_context->services = &services;
        m_context->project.services = {service("db", "missing:1")};
        m_context->project.volumes = {{QStringLiteral("data"), QStringLiteral("shop_data"),
                                       QStringLiteral("/srv/shop/data"), false}};
        ContainersStep step(m_context, nullptr);
        run(step);
        QVERIFY2(step.state() == StepState::Done, qPrintable(toPlainText(step.error())));
        QCOMPARE(asked(), QStringList{QStringLiteral("up -d")});
        QByteArrayList changes;
        for (const QByteArray &request : m_server->requests()) {
            if (request.contains("/helper") || request.startsWith("POST"))
                changes.append(request.split('?').first());
        }
        QCOMPARE(changes, (QByteArrayList{"POST /v1.41/containers/create",
                                          "HEAD /v1.41/containers/helper/archive",
                                          "DELETE /v1.41/containers/helper"}));
    }

private:
    std::unique_ptr<test::TlsFixture> m_tls;
    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    ScriptedAnswer m_answer; ///< of Compose
    std::unique_ptr<ScriptedLauncher> m_launcher;
    SharedStackContext m_context;
};

QTEST_GUILESS_MAIN(ImagesStepTest)
#include "ImagesStepTest.moc"
