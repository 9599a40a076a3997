// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Secret.h"

#include <QTest>

using panel::Secret;

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAndCopies()
    {
        Secret first(QByteArray("s3cret"));
        Secret second = std::move(first);
        QVERIFY(first.isEmpty());
        QCOMPARE(second.reveal(), QByteArray("s3cret"));
        const Secret third = second.copy();
        second = Secret(QByteArray("other"));
        QCOMPARE(third.reveal(), QByteArray("s3cret"));
        QCOMPARE(second.reveal(), QByteArray("other"));
    }

    void doesNotShareItsBytes()
    {
        const QByteArray given("s3cret");
        const Secret secret(given);
        QVERIFY(secret.reveal().constData() != given.constData());
        QCOMPARE(given, QByteArray("s3cret"));
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
