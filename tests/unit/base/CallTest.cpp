// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Call.h"

#include <QPointer>
#include <QTest>

using panel::Error;
using panel::Result;

namespace {

class TestCall : public panel::AnsweringCall<int>
{
public:
    TestCall(QObject *requester, panel::Handler<int> done, int *aborted = nullptr)
        : AnsweringCall(requester, std::move(done)), m_aborted(aborted)
    {
    }
    using AnsweringCall::deliver;

private:
    void abortWork() override
    {
        if (m_aborted)
            ++*m_aborted;
    }
    int *m_aborted;
};

} // namespace

class CallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnceFromTheEventLoop()
    {
        QObject requester;
        QList<int> answers;
        QPointer<TestCall> call =
            new TestCall(&requester, [&](const Result<int> &answer) { answers.append(*answer); });
        call->deliver(1);
        call->deliver(2);
        QVERIFY(answers.isEmpty());
        QTRY_VERIFY(!call);
        QCOMPARE(answers, QList<int>{1});
    }

    void isSilentAfterItsRequester()
    {
        bool isCalled = false;
        auto *requester = new QObject;
        auto *call = new TestCall(requester, [&](const Result<int> &) { isCalled = true; });
        call->deliver(1);
        delete requester;
        QCoreApplication::sendPostedEvents();
        QVERIFY(!isCalled);
    }

    void cancels()
    {
        QObject requester;
        int aborted = 0;
        std::optional<Error> error;
        auto *call = new TestCall(
            &requester, [&](const Result<int> &answer) { error = answer.error(); }, &aborted);
        call->cancel();
        call->deliver(1);
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Cancelled);
        QCOMPARE(aborted, 1);
    }

    void handlerMayDeleteTheRequester()
    {
        QPointer<QObject> requester = new QObject;
        QPointer<TestCall> call =
            new TestCall(requester, [&](const Result<int> &) { delete requester; });
        call->deliver(1);
        QTRY_VERIFY(!requester);
        QVERIFY(!call);
    }
};

QTEST_GUILESS_MAIN(CallTest)
#include "CallTest.moc"
