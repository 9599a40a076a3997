// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JoinedThread.h"

#include <QObject>
#include <QPointer>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace panel;

namespace {

std::atomic_bool isTidy = false;

/// As a library leaves something to be done at the end of a thread that used it.
struct LastWork
{
    ~LastWork()
    {
        for (int turn = 0; turn < 1000; ++turn)
            std::this_thread::yield();
        isTidy = true;
    }
    int used = 0;
};

thread_local LastWork lastWork;

} // namespace

class JoinedThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMovedThereWorksThere()
    {
        JoinedThread thread(QStringLiteral("there"));
        QCOMPARE(thread.qThread()->objectName(), QStringLiteral("there"));
        auto *object = new QObject;
        object->moveToThread(thread.qThread());
        QThread *where = nullptr;
        QSemaphore told;
        QMetaObject::invokeMethod(object, [&] {
            where = QThread::currentThread();
            told.release();
        });
        told.acquire();
        QCOMPARE(where, thread.qThread());
        object->deleteLater();
    }

    void nothingIsLeftWhenItHasEnded()
    {
        isTidy = false;
        JoinedThread thread(QStringLiteral("ends"));
        auto *object = new QObject;
        const QPointer<QObject> watched(object);
        bool isDestroyed = false;
        connect(object, &QObject::destroyed, object, [&isDestroyed] { isDestroyed = true; });
        object->moveToThread(thread.qThread());
        QMetaObject::invokeMethod(object, [] { ++lastWork.used; });
        object->deleteLater();
        thread.end();
        QVERIFY(!watched);
        QVERIFY(isDestroyed);
        QVERIFY(isTidy);
        thread.end(); // once more: nothing happens
    }

    void itEndsBeforeItHasBegunToWork()
    {
        for (int round = 0; round < 50; ++round)
            JoinedThread thread(QStringLiteral("short"));
    }
};

QTEST_GUILESS_MAIN(JoinedThreadTest)
#include "JoinedThreadTest.moc"
