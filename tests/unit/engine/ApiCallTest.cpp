// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ApiCall_p.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/PlayedEngine.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace panel {

using test::FaultyServer;
using test::httpAnswer;

/// The contract of a call holds whether its answer is read at once or by a thread of the pool.
class ApiCallTest : public QObject
{
    Q_OBJECT

    static QByteArray list(qsizetype bytes) { return '[' + QByteArray(bytes - 2, ' ') + ']'; }

    void answerWith(qsizetype bytes)
    {
        m_server->answerPath("/v1.41/containers/json", httpAnswer("200 OK", list(bytes)));
    }

    /// A question whose answer is the thread that read it. `mayRead`: it waits for that.
    Call *ask(QObject *requester, const Handler<QThread *> &done, QSemaphore *mayRead = nullptr)
    {
        return askEngine<QThread *>(
            m_engine.get(), apiRequest(Api::ContainerList),
            QStringLiteral("It could not be listed"), requester, done,
            [mayRead, begun = &m_begun](const HttpAnswer &answer) -> Result<QThread *> {
                ++*begun;
                if (mayRead && !mayRead->tryAcquire(1, 10'000))
                    return fail(Error::Kind::TimedOut, QStringLiteral("it was never let go on"));
                return parseJsonArray(answer.body).map([](const QJsonArray &) {
                    return QThread::currentThread();
                });
            });
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_begun = 0;
        m_server = std::make_unique<FaultyServer>(m_tls, FaultyServer::Behaviour::Answer);
        test::playEngine(*m_server);
        m_engine = test::connectTo(*m_server, m_tls);
        QVERIFY(m_engine);
    }

    void cleanup()
    {
        m_engine.reset();
        m_server.reset();
    }

    void aSmallAnswerIsReadHereAndALargeOneElsewhere()
    {
        for (const bool isLarge : {false, true}) {
            answerWith(isLarge ? largestBodyReadAtOnce + 1 : largestBodyReadAtOnce);
            const auto thread = test::answerOf<QThread *>(
                [this](QObject *requester, const auto &done) { return ask(requester, done); });
            QVERIFY2(thread, thread ? "" : qPrintable(toPlainText(thread.error())));
            QCOMPARE(*thread != QThread::currentThread(), isLarge);
        }
    }

    void aLargeAnswerThatMakesNoSenseIsSaid()
    {
        m_server->answerPath("/v1.41/containers/json", httpAnswer("200 OK", list(1 << 20) + "no"));
        const auto thread = test::answerOf<QThread *>(
            [this](QObject *requester, const auto &done) { return ask(requester, done); });
        QCOMPARE(thread.error().kind, Error::Kind::BadAnswer);
        QVERIFY2(thread.error().message.startsWith(QStringLiteral("It could not be listed"))
                     && thread.error().message.contains(m_server->address()),
                 qPrintable(thread.error().message));
    }

    void aCancelWhileItIsReadIsTheOneOutcome()
    {
        answerWith(1 << 20);
        QSemaphore mayRead;
        QList<Error::Kind> outcomes;
        const QPointer<Call> call = ask(
            this,
            [&outcomes](const Result<QThread *> &thread) {
                outcomes.append(thread ? Error::Kind::Internal : thread.error().kind);
            },
            &mayRead);
        QTRY_COMPARE(m_begun.load(), 1);
        call->cancel();
        QVERIFY(outcomes.isEmpty()); // never inside the call
        mayRead.release();
        QTRY_VERIFY(!call);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(outcomes, QList{Error::Kind::Cancelled});
    }

    void theDeathOfTheRequesterWhileItIsReadIsSilent()
    {
        answerWith(1 << 20);
        QSemaphore mayRead;
        bool called = false;
        auto requester = std::make_unique<QObject>();
        ask(
            requester.get(), [&called](const auto &) { called = true; }, &mayRead);
        QTRY_COMPARE(m_begun.load(), 1);
        requester.reset();
        mayRead.release();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    void theHandlerMayDeleteItsRequester()
    {
        answerWith(1 << 20);
        auto *requester = new QObject;
        bool called = false;
        ask(requester, [&called, requester](const auto &) {
            called = true;
            delete requester;
        });
        QTRY_VERIFY(called);
    }

private:
    test::TlsFixture m_tls;
    std::atomic<int> m_begun{0};
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::ApiCallTest)
#include "ApiCallTest.moc"
