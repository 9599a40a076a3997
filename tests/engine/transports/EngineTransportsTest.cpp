// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StdioDemultiplexer.h"
#include "core/http/HijackedConnection.h"
#include "core/http/JsonFields.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/Skip.h"
#include "tests/support/SshServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>
#include <unistd.h>

namespace panel {

using test::answerOf;

/// The real engine by each of the ways to it: TLS, its own socket, and ssh by a real server to that
/// socket.
class EngineTransportsTest : public QObject
{
    Q_OBJECT

    static QString socketPath()
    {
        return QStringLiteral("/run/inception-panel/docker.sock"); // see srcs/tools/local-engine
    }

    Endpoint endpoint(const QByteArray &way) const
    {
        Endpoint made = test::localEngine();
        if (way == "TLS")
            return made;
        made.source = QStringLiteral("test");
        made.tlsFiles = {};
        made.url = QUrl(way == "ssh" ? QStringLiteral("ssh://root@127.0.0.1:%1").arg(m_ssh.port())
                                     : QStringLiteral("unix:"));
        made.url.setPath(socketPath());
        return made;
    }

    static Result<QJsonObject> ask(EngineConnection &engine, const HttpRequest &request)
    {
        return answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
                   return engine.send(request, requester, done);
               })
            .and_then([](const HttpAnswer &answer) {
                return expectSuccess(answer, QStringLiteral("It was refused"));
            })
            .and_then([](const HttpAnswer &answer) { return parseJsonObject(answer.body); });
    }

    static HttpRequest post(const QString &path, const QJsonObject &body)
    {
        HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return request;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_engine.connect(), qPrintable(m_engine.what()));
        m_container = m_engine.run(QStringLiteral("hijack"), QStringLiteral("sleep 600"));
        QVERIFY(!m_container.isEmpty());
        if (::geteuid() == 0)
            QVERIFY2(m_ssh.start(), qPrintable(m_ssh.what()));
    }

    void execBothWays_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<bool>("tty");
        for (const char *way : {"TLS", "unix", "ssh"}) {
            QTest::addRow("%s", way) << QByteArray(way) << false;
            QTest::addRow("%s with a terminal", way) << QByteArray(way) << true;
        }
    }

    void execBothWays()
    {
        QFETCH(QByteArray, way);
        QFETCH(bool, tty);
        if (way != "TLS" && ::access(qPrintable(socketPath()), R_OK | W_OK) != 0)
            PANEL_SKIP("the engine's own socket is root's");
        EngineConnection engine(endpoint(way));
        engine.open();
        QTRY_VERIFY2_WITH_TIMEOUT(engine.isConnected(), qPrintable(engine.error().message), 20'000);
        QCOMPARE(engine.engineVersion(), m_engine.connection().engineVersion());

        const auto made =
            ask(engine,
                post(QStringLiteral("/containers/%1/exec").arg(m_container),
                     {{QStringLiteral("AttachStdin"), true},
                      {QStringLiteral("AttachStdout"), true},
                      {QStringLiteral("AttachStderr"), true},
                      {QStringLiteral("Tty"), tty},
                      {QStringLiteral("Cmd"),
                       QJsonArray{QStringLiteral("sh"), QStringLiteral("-c"),
                                  QStringLiteral("read x; echo got $x; echo bad >&2; exit 7")}}}));
        QVERIFY2(made, made ? "" : qPrintable(toPlainText(made.error())));
        const QString id = made->value(QLatin1String("Id")).toString();

        HijackedConnection *connection =
            engine.hijack(post(QStringLiteral("/exec/%1/start").arg(id),
                               {{QStringLiteral("Detach"), false}, {QStringLiteral("Tty"), tty}}),
                          this);
        QByteArray bytes;
        std::optional<Result<void>> end;
        connect(connection, &HttpStream::opened, this, [connection](const HttpHead &head) {
            QCOMPARE(head.status, 101);
            connection->write("hello\n");
        });
        connect(connection, &HttpStream::received, this,
                [&bytes](const QByteArray &some) { bytes += some; });
        connect(connection, &HttpStream::ended, this,
                [&end](const Result<void> &outcome) { end = outcome; });
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 20'000);
        QVERIFY2(*end, *end ? "" : qPrintable(toPlainText(end->error())));
        if (tty) {
            QCOMPARE(bytes, QByteArray("hello\r\ngot hello\r\nbad\r\n"));
        } else {
            StdioDemultiplexer frames;
            QByteArray output;
            QByteArray errors;
            const QList<StdioPiece> pieces = frames.feed(bytes);
            for (const StdioPiece &piece : pieces)
                (piece.stream == StdioPiece::Stream::Error ? errors : output)
                    .append(piece.bytes.data(), piece.bytes.size());
            QVERIFY(!frames.error());
            QCOMPARE(output, QByteArray("got hello\n"));
            QCOMPARE(errors, QByteArray("bad\n"));
        }
        HttpRequest inspect;
        inspect.path = QStringLiteral("/exec/%1/json").arg(id);
        QTRY_VERIFY(!ask(engine, inspect)->value(QLatin1String("Running")).toBool());
        QCOMPARE(ask(engine, inspect)->value(QLatin1String("ExitCode")).toInt(), 7);
    }

    void anExecThatDoesNotExistIsRefused()
    {
        std::optional<Error> error;
        HijackedConnection *connection = m_engine.connection().hijack(
            post(QStringLiteral("/exec/nothing/start"), {{QStringLiteral("Tty"), true}}), this);
        connect(connection, &HttpStream::ended, this,
                [&error](const Result<void> &outcome) { error = outcome.error(); });
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 20'000);
        QCOMPARE(error->kind, Error::Kind::NotFound);
        QVERIFY(m_engine.connection().isConnected());
    }

private:
    test::EngineFixture m_engine;
    QString m_container;
    test::SshServer m_ssh;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EngineTransportsTest)
#include "EngineTransportsTest.moc"
