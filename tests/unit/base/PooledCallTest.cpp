// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PooledCall.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <optional>

using panel::Error;
using panel::PooledCall;
using panel::Result;

class PooledCallTest : public QObject
{
    Q_OBJECT

    using IntCall = PooledCall<int>;

private Q_SLOTS:
    void worksElsewhereAndAnswersHere()
    {
        QObject requester;
        std::optional<Result<int>> answer;
        QThread *const here = QThread::currentThread();
        bool isAnsweredHere = false;
        new IntCall([here] { return QThread::currentThread() == here ? 0 : 42; }, &requester,
                    [&](const Result<int> &outcome) {
                        isAnsweredHere = QThread::currentThread() == here;
                        answer = outcome;
                    });
        QTRY_VERIFY(answer);
        QCOMPARE(**answer, 42);
        QVERIFY(isAnsweredHere);
        QTRY_VERIFY(requester.children().isEmpty());
    }

    void diesSilentlyWhileItWorks()
    {
        QSemaphore begun;
        QSemaphore goOn;
        bool isAnswered = false;
        auto *requester = new QObject(this);
        new IntCall(
            [&] {
                begun.release();
                goOn.acquire();
                return 1;
            },
            requester, [&](const Result<int> &) { isAnswered = true; });
        begun.acquire();
        delete requester;
        goOn.release();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QVERIFY(!isAnswered);
    }

    void cancelIsAnsweredAtOnce()
    {
        QSemaphore goOn;
        QObject requester;
        QList<Result<int>> answers;
        auto *call = new IntCall(
            [&] {
                goOn.acquire();
                return 1;
            },
            &requester, [&](const Result<int> &outcome) { answers.append(outcome); });
        call->cancel();
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.first().error().kind, Error::Kind::Cancelled);
        goOn.release();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(answers.size(), 1);
    }
};

QTEST_GUILESS_MAIN(PooledCallTest)
#include "PooledCallTest.moc"
