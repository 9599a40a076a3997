// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "core/secrets/FileSecretStore.h"
#include "core/workflow/ContainersStep.h"
#include "core/workflow/SecretsStep.h"
#include "tests/support/PlayedEngine.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

Error errorOf(Step &step)
{
    QSignalSpy finished(&step, &Step::finished);
    step.start();
    if (finished.isEmpty())
        finished.wait(aMoment);
    return step.state() == StepState::Failed ? step.error() : Error{};
}

} // namespace

/// What bring-up refuses before it has done anything.
class BringUpStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptySecretIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a line end") << QByteArray("\n");
        QTest::newRow("blanks") << QByteArray(" \t\r\n");
    }
    void anEmptySecretIsRefused()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner
                                                         | QFileDevice::WriteOwner
                                                         | QFileDevice::ExeOwner));
        QFile file(folder.filePath(QStringLiteral("ftp_password")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        FileSecretStore secrets(folder.path());
        auto context = std::make_shared<StackContext>();
        context->secrets = &secrets;
        context->project.secrets = {
            {QStringLiteral("ftp_password"), QStringLiteral("FTP_PASSWORD"), {}, false}};
        SecretsStep step(context, nullptr);
        const Error error = errorOf(step);
        QCOMPARE(error.kind, Error::Kind::InvalidInput);
        QVERIFY2(error.message.contains(QStringLiteral("ftp_password")), qPrintable(error.message));
        QVERIFY2(error.next.contains(folder.path()), qPrintable(error.next));
    }

    /// A key for somebody else's service: a random one would only fail later, far away.
    void whatOnlyTheUserKnowsIsNotMadeUp()
    {
        const QTemporaryDir folder;
        FileSecretStore secrets(folder.filePath(QStringLiteral("kept")));
        auto context = std::make_shared<StackContext>();
        context->secrets = &secrets;
        ComposeSecret token{QStringLiteral("api_token"), QStringLiteral("API_TOKEN"), {}, false};
        token.isAsked = true;
        context->project.secrets = {token};
        SecretsStep step(context, nullptr);
        const Error error = errorOf(step);
        QCOMPARE(error.kind, Error::Kind::NotFound);
        QVERIFY2(error.next.contains(QStringLiteral("secrets set api_token")),
                 qPrintable(error.next));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("kept/api_token"))));
    }

    void aSecretsFileMustBeThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("password.txt"));
        FileSecretStore secrets(folder.filePath(QStringLiteral("kept")));
        auto context = std::make_shared<StackContext>();
        context->secrets = &secrets;
        context->project.secrets = {{QStringLiteral("password"), {}, path, false}};
        SecretsStep step(context, nullptr);
        const Error error = errorOf(step);
        QCOMPARE(error.kind, Error::Kind::NotFound);
        QVERIFY2(error.message.contains(path), qPrintable(error.message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        SecretsStep again(context, nullptr);
        QCOMPARE(errorOf(again), Error{});
    }

    void dataThatLiesElsewhereIsNotLeftBehind_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("another folder")
            << QStringLiteral("/home/student/data/db") << Error::Kind::Conflict;
        QTest::newRow("a relative folder")
            << QStringLiteral("home/student/data/db") << Error::Kind::InvalidInput;
    }
    void dataThatLiesElsewhereIsNotLeftBehind()
    {
        QFETCH(QString, wanted);
        QFETCH(Error::Kind, kind);
        test::TlsFixture tls;
        QVERIFY2(tls.isValid(), qPrintable(tls.what()));
        test::FaultyServer server(tls, test::FaultyServer::Behaviour::Answer);
        test::playEngine(server);
        server.answerPath(
            "/v1.41/volumes",
            test::httpAnswer("200 OK", R"({"Volumes":[{"Name":"shop_db","Driver":"local",
            "Mountpoint":"/var/lib/docker/volumes/shop_db/_data","Labels":{},"Options":{"type":"none",
            "o":"bind","device":"/home/wnormcor/data/db"}}],"Warnings":null})"));
        const Endpoint endpoint = test::endpointOf(server, tls);
        EngineConnection engine(endpoint);
        engine.open();
        QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), aMoment);
        auto context = std::make_shared<StackContext>();
        context->engine = &engine;
        context->endpoint = endpoint;
        context->project.name = QStringLiteral("shop");
        context->project.volumes = {
            {QStringLiteral("db"), QStringLiteral("shop_db"), wanted, false}};
        ContainersStep step(context, nullptr);
        const Error error = errorOf(step);
        QCOMPARE(error.kind, kind);
        QVERIFY2(error.message.contains(wanted), qPrintable(error.message));
        // Nothing was made or started.
        for (const QByteArray &request : server.requests())
            QVERIFY2(request.startsWith("GET ") || request.startsWith("HEAD "),
                     request.constData());
    }
};

QTEST_GUILESS_MAIN(BringUpStepsTest)
#include "BringUpStepsTest.moc"
