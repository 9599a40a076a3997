// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/EngineQuestion.h"

#include "core/session/Session.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace panel;

namespace {

/// Stands in for an engine on a unix socket: answers GET and HEAD of three paths as Podman 4 does
/// for Docker's clients (https://docs.podman.io/en/latest/_static/api.html), everything else by
/// 404.
class SocketEngine : public QObject
{
public:
    explicit SocketEngine(const QString &path)
    {
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            QLocalSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(socket); });
        });
        m_server.listen(path);
    }

    QByteArray version =
        R"({"Version":"4.9.3","ApiVersion":"1.41","MinAPIVersion":"1.24","Os":"linux","Arch":"amd64",)"
        R"("Components":[{"Name":"Podman Engine","Version":"4.9.3"}]})";
    QByteArray info = R"({"ID":"abc-def","Name":"box","Containers":0,"ContainersRunning":0,)"
                      R"("Images":0,"NCPU":2,"MemTotal":1,"DockerRootDir":"/x"})";

private:
    void answer(QLocalSocket *socket)
    {
        m_heard[socket] += socket->readAll();
        QByteArray &heard = m_heard[socket];
        for (auto end = heard.indexOf("\r\n\r\n"); end >= 0; end = heard.indexOf("\r\n\r\n")) {
            const QList<QByteArray> line = heard.left(heard.indexOf("\r\n")).split(' ');
            heard.remove(0, end + 4);
            QByteArray body = "OK";
            if (line.value(1).endsWith("/version"))
                body = version;
            else if (line.value(1).endsWith("/info"))
                body = info;
            const bool isKnown = body != "OK" || line.value(1).endsWith("/_ping");
            socket->write(QByteArray("HTTP/1.1 ") + (isKnown ? "200 OK" : "404 Not Found")
                          + "\r\nApi-Version: 1.41\r\nContent-Length: "
                          + QByteArray::number(body.size()) + "\r\n\r\n"
                          + (line.value(0) == "HEAD" ? QByteArray() : body));
        }
    }

    QLocalServer m_server;
    QHash<QLocalSocket *, QByteArray> m_heard;
};

} // namespace

class EngineQuestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void podmanSaysThatItIsAnother()
    {
        QTemporaryDir folder;
        SocketEngine engine(path(folder));
        const auto answer = ask(path(folder));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
        QCOMPARE(answer->version, QStringLiteral("4.9.3"));
        QCOMPARE(answer->api, QStringLiteral("1.41"));
        QCOMPARE(answer->product, QStringLiteral("Podman Engine"));
        QCOMPARE(answer->id, QStringLiteral("abc-def"));
    }

    void dockerNeedsNoName()
    {
        QTemporaryDir folder;
        SocketEngine engine(path(folder));
        engine.version.replace("Podman Engine", "Engine");
        QCOMPARE(ask(path(folder))->product, QString());
    }

    void withoutAnIdItStillRuns()
    {
        QTemporaryDir folder;
        SocketEngine engine(path(folder));
        engine.info = "[]";
        const auto answer = ask(path(folder));
        QVERIFY(answer && answer->id.isEmpty());
    }

    void whereNobodyListensIsAnError()
    {
        QTemporaryDir folder;
        const auto answer = ask(path(folder));
        QVERIFY(!answer);
        QVERIFY2(!answer.error().message.isEmpty(), qPrintable(answer.error().message));
        QVERIFY(answer.error().kind != Error::Kind::IdentityUnusable);
    }

    void aSessionFollowsASocketThatComesAndGoes()
    {
        QTemporaryDir folder;
        EndpointSurroundings here;
        here.home = folder.path();
        here.systemSocket = path(folder);
        Session::Options options;
        options.machineStore = folder.filePath(QStringLiteral("store"));
        options.followLogs = false;
        options.watchMachines = false;
        options.surroundings = here;
        Session session(options);
        QVERIFY(session.endpoints().isEmpty());
        auto engine = std::make_unique<SocketEngine>(path(folder));
        const QString id = QStringLiteral("socket:") + path(folder);
        QTRY_COMPARE(session.endpoints().size(), 1);
        // It is there, and even so not chosen by itself.
        QCOMPARE(session.connectionState(), Session::ConnectionState::None);
        session.selectEndpoint(id);
        QTRY_COMPARE(session.connectionState(), Session::ConnectionState::Connected);
        QCOMPARE(session.currentEndpoint()->state, EndpointEntry::State::Running);
        engine.reset();
        QTRY_COMPARE(session.connectionState(), Session::ConnectionState::Lost);
        engine = std::make_unique<SocketEngine>(path(folder));
        QTRY_COMPARE(session.connectionState(), Session::ConnectionState::Connected);
    }

private:
    static QString path(const QTemporaryDir &folder)
    {
        return folder.filePath(QStringLiteral("docker.sock"));
    }

    static Result<EngineAnswer> ask(const QString &path)
    {
        Endpoint endpoint;
        endpoint.url.setScheme(QStringLiteral("unix"));
        endpoint.url.setPath(path);
        EngineQuestioner questioner;
        QObject requester;
        std::optional<Result<EngineAnswer>> answer;
        questioner.ask(endpoint, &requester,
                       [&answer](const Result<EngineAnswer> &said) { answer = said; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
            return fail(Error::Kind::Internal, QStringLiteral("no answer came"));
        return *answer;
    }
};

QTEST_GUILESS_MAIN(EngineQuestionTest)
#include "EngineQuestionTest.moc"
