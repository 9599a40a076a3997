// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Secret.h"

#include <QRegularExpression>
#include <QSet>
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

    void generates()
    {
        const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z0-9]{32}\\z"));
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const Secret secret = Secret::generate();
            QVERIFY(allowed.match(QString::fromLatin1(secret.reveal())).hasMatch());
            // A copy of our own: the shared bytes are overwritten with the secret.
            seen.insert(QByteArray(secret.reveal().constData(), secret.reveal().size()));
        }
        QCOMPARE(seen.size(), 1000);
        QCOMPARE(Secret::generate(5).reveal().size(), 5);
        QVERIFY(Secret::generate(0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
