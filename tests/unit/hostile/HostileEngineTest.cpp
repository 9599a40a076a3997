// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointClient.h"
#include "core/http/HttpClient.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/PeakMemory.h"
#include "tests/unit/hostile/HostileCases.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace panel {

using namespace std::chrono_literals;
using test::FaultyServer;
using test::HostileCase;
using Behaviour = FaultyServer::Behaviour;

/// Every wrong answer leads to the safe behaviour, whatever carries it, and costs little memory and
/// time. One row is one case of the list of hostile inputs by its number there, or one of our own.
class HostileEngineTest : public QObject
{
    Q_OBJECT

    enum class Way { TlsByQt, TlsByOurs, Socket, Ssh };

    std::unique_ptr<FaultyServer> serve(Way way)
    {
        return way == Way::Socket || way == Way::Ssh
                   ? std::make_unique<FaultyServer>(m_socket, Behaviour::Answer)
                   : std::make_unique<FaultyServer>(m_tls, Behaviour::Answer);
    }

    HttpClient *client(Way way, const FaultyServer &server)
    {
        Endpoint endpoint{QStringLiteral("vm"), QStringLiteral("test"), server.url()};
        if (way == Way::TlsByQt || way == Way::TlsByOurs)
            endpoint.tlsFiles = m_tls.client();
        if (way == Way::Ssh) {
            endpoint.url = QUrl(QStringLiteral("ssh://me@far"));
            endpoint.url.setPath(m_socket);
        }
        const auto made = makeClient(endpoint, this);
        return made ? made->client : nullptr;
    }

    static HttpRequest request(Way way, bool isEndless)
    {
        HttpRequest made;
        made.path = QStringLiteral("/containers/json");
        made.headDeadline = way == Way::TlsByQt ? 5s : 15s; // as ApiTable has it
        made.deadline = way == Way::TlsByQt ? 5s : 30s;     // see HttpClient
        if (isEndless)
            made.deadline = way == Way::TlsByOurs ? 5001ms : 1000ms;
        return made;
    }

    void rows()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("row");
        for (const auto &[name, way] :
             {std::pair{"TLS by Qt", Way::TlsByQt}, std::pair{"TLS by ours", Way::TlsByOurs},
              std::pair{"socket", Way::Socket}, std::pair{"ssh", Way::Ssh}}) {
            for (int i = 0; i < m_cases.size(); ++i)
                QTest::addRow("%s: %s", name, m_cases.at(i).name) << int(way) << i;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_socket = m_folder.filePath(QStringLiteral("engine.sock"));
        // See there what it stands for.
        QVERIFY(QFile::link(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/ssh-standin"),
                            m_folder.filePath(QStringLiteral("ssh"))));
        qputenv("PATH", m_folder.path().toLocal8Bit() + ":/usr/bin:" + qgetenv("PATH"));
    }

    void cleanup() { qDeleteAll(findChildren<HttpClient *>(Qt::FindDirectChildrenOnly)); }

    void requests_data() { rows(); }
    void requests()
    {
        QFETCH(int, way);
        QFETCH(int, row);
        const HostileCase &hostile = m_cases.at(row);
        const auto expected = Way(way) == Way::TlsByQt ? hostile.byQt : hostile.ours;
        const auto server = serve(Way(way));
        HttpClient *http = client(Way(way), *server);
        server->play(hostile.script);
        const test::PeakMemory memory;
        const auto answer =
            test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
                return http->send(request(Way(way), hostile.isEndless), requester, done);
            });
        if (expected) {
            QVERIFY2(!answer, answer ? answer->body.left(200).constData() : "");
            QVERIFY2(answer.error().kind == *expected, qPrintable(toPlainText(answer.error())));
            QVERIFY(!answer.error().message.isEmpty());
            QVERIFY(!answer.error().message.contains(u'\x1b'));
        } else if (hostile.list != Error::Kind::TooLarge) {
            QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
        }
        // A list of 32 MB; or what Qt holds of a head that does not end in the 5 s that it has,
        // which is about 300 MB, and more on a faster computer.
        const qint64 most = Way(way) == Way::TlsByQt ? 600'000'000 : 250'000'000;
        QVERIFY2(memory.growth() < most, qPrintable(QString::number(memory.growth())));
        // It is still there for the next one.
        server->setBehaviour(Behaviour::Answer);
        const auto next =
            test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
                return http->send(request(Way(way), false), requester, done);
            });
        QVERIFY2(next, next ? "" : qPrintable(toPlainText(next.error())));
        QCOMPARE(next->body, QByteArray("{}"));
        http->deleteLater();
        QTRY_COMPARE(server->openConnections(), 0);
    }

    void streams_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("row");
        for (const auto &[name, way] :
             {std::pair{"TLS", Way::TlsByOurs}, std::pair{"socket", Way::Socket},
              std::pair{"ssh", Way::Ssh}}) {
            for (int i = 0; i < m_cases.size(); ++i) {
                if (!m_cases.at(i).isEndless && m_cases.at(i).ours
                    && m_cases.at(i).ours != Error::Kind::TooLarge)
                    QTest::addRow("%s: %s", name, m_cases.at(i).name) << int(way) << i;
            }
        }
    }

    void streams()
    {
        QFETCH(int, way);
        QFETCH(int, row);
        const HostileCase &hostile = m_cases.at(row);
        const auto server = serve(Way(way));
        server->play(hostile.script);
        std::optional<Result<void>> end;
        HttpStream *stream = client(Way(way), *server)->open(request(Way(way), false), this);
        connect(stream, &HttpStream::ended, this,
                [&end](const Result<void> &outcome) { end = outcome; });
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 20'000);
        QVERIFY(!*end);
        QVERIFY2(end->error().kind == *hostile.ours, qPrintable(toPlainText(end->error())));
        QTRY_COMPARE(server->openConnections(), 0);
    }

private:
    const QList<HostileCase> m_cases = test::hostileCases();
    test::TlsFixture m_tls;
    QTemporaryDir m_folder;
    QString m_socket;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::HostileEngineTest)
#include "HostileEngineTest.moc"
