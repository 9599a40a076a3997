// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EventStream.h"
#include "tests/support/EngineFixture.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <utility>

namespace panel {

using namespace std::chrono_literals;
using test::answerOf;
using test::EngineFixture;

/// Passes bytes on to the engine until it is told to cut them off.
class CutProxy : public QObject
{
public:
    explicit CutProxy(const QUrl &target)
    {
        connect(&m_listener, &QTcpServer::newConnection, this, [this, target] {
            while (QTcpSocket *near = m_listener.nextPendingConnection()) {
                auto *far = new QTcpSocket(near);
                connect(near, &QTcpSocket::readyRead, far,
                        [near, far] { far->write(near->readAll()); });
                connect(far, &QTcpSocket::readyRead, near,
                        [near, far] { near->write(far->readAll()); });
                connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
                connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
                far->connectToHost(target.host(), quint16(target.port()));
            }
        });
        m_listener.listen(QHostAddress::LocalHost);
        m_port = m_listener.serverPort();
    }

    quint16 port() const { return m_port; }

    void cut()
    {
        m_listener.close();
        const auto sockets = m_listener.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
        for (QTcpSocket *socket : sockets)
            socket->abort();
    }

    void mend() { m_listener.listen(QHostAddress::LocalHost, m_port); }

private:
    QTcpServer m_listener;
    quint16 m_port = 0;
};

class EngineEventsTest : public QObject
{
    Q_OBJECT

    Result<void> start(const QString &id)
    {
        return answerOf<void>([&](QObject *requester, const auto &done) {
            return m_engine.containers().start(id, requester, done);
        });
    }

    Result<void> stop(const QString &id)
    {
        return answerOf<void>([&](QObject *requester, const auto &done) {
            return m_engine.containers().stop(id, 1s, requester, done);
        });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_engine.connect(), qPrintable(m_engine.what())); }

    void inOrder()
    {
        EventStream stream(&m_engine.connection(), {.labels = {QStringLiteral("paneltest=order")}},
                           this);
        bool open = false;
        QStringList actions;
        connect(&stream, &EventStream::opened, this, [&open] { open = true; });
        connect(&stream, &EventStream::received, this,
                [&](const EngineEvent &event) { actions += event.action; });
        QTRY_VERIFY(open);
        m_engine.run(QStringLiteral("other"), QStringLiteral("true"));
        const QString id =
            m_engine.run(QStringLiteral("order"),
                         QStringLiteral("trap 'exit 0' TERM; while :; do sleep 0.1; done"));
        QVERIFY(stop(id));
        QVERIFY(answerOf<void>([&](QObject *requester, const auto &done) {
            return m_engine.containers().remove(id, false, requester, done);
        }));
        const QStringList wanted{QStringLiteral("create"), QStringLiteral("start"),
                                 QStringLiteral("kill"),   QStringLiteral("die"),
                                 QStringLiteral("stop"),   QStringLiteral("destroy")};
        QTRY_COMPARE(actions, wanted);
    }

    /// What happens while the stream is cut is told afterwards, once and in order.
    void acrossACut()
    {
        Endpoint endpoint = test::localEngine();
        CutProxy proxy(endpoint.url);
        endpoint.url.setHost(QStringLiteral("127.0.0.1"));
        endpoint.url.setPort(proxy.port());
        EngineConnection connection(endpoint);
        EventStream stream(&connection, {.labels = {QStringLiteral("paneltest=cut")}}, this);
        QStringList story;
        const auto note = [&story](const char *what) { story += QString::fromLatin1(what); };
        connect(&stream, &EventStream::opened, this, [note] { note("opened"); });
        connect(&stream, &EventStream::resumed, this, [note] { note("resumed"); });
        connect(&stream, &EventStream::lost, this, [note] { note("lost"); });
        connect(&stream, &EventStream::received, this,
                [&](const EngineEvent &event) { story += event.action; });
        connection.open();
        QTRY_COMPARE(story, QStringList{QStringLiteral("opened")});

        const QString id = m_engine.run(
            QStringLiteral("cut"),
            QStringLiteral("trap 'exit 0' TERM; while :; do sleep 0.1; done"), false, false);
        QTRY_COMPARE(story.last(), QStringLiteral("create"));
        proxy.cut();
        QTRY_COMPARE(connection.state(), EngineConnection::State::Lost);
        QVERIFY(start(id)); // past the proxy
        QVERIFY(stop(id));
        proxy.mend();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), EngineConnection::State::Connected, 5000);
        QTRY_COMPARE(story.last(), QStringLiteral("stop"));
        QVERIFY(start(id));
        QTRY_COMPARE(story.last(), QStringLiteral("start"));
        QCOMPARE(story.count(QStringLiteral("lost")), 1);
        story.removeAll(QStringLiteral("lost"));
        const QStringList wanted{QStringLiteral("opened"),  QStringLiteral("create"),
                                 QStringLiteral("resumed"), QStringLiteral("start"),
                                 QStringLiteral("kill"),    QStringLiteral("die"),
                                 QStringLiteral("stop"),    QStringLiteral("start")};
        QCOMPARE(story, wanted);
    }

private:
    EngineFixture m_engine;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EngineEventsTest)
#include "EngineEventsTest.moc"
