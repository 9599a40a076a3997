// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/PresentRevision.h"

#include "core/secrets/SecretsRevision.h"
#include "tests/unit/secrets/Asking.h"
#include "tests/unit/secrets/FakeKeychain.h"

#include <QTest>

/// Of what is kept, without making anything.
class PresentRevisionTest : public QObject
{
    Q_OBJECT

    std::optional<panel::Result<QString>> present(FakeKeychain &store)
    {
        std::optional<panel::Result<QString>> revision;
        panel::presentSecretsRevision(
            store, {QStringLiteral("a"), QStringLiteral("b")}, this,
            [&](const panel::Result<QString> &answer) { revision = answer; });
        [&] { QTRY_VERIFY(revision); }();
        return revision;
    }

private Q_SLOTS:
    void isTheOneThatBringUpUses()
    {
        FakeKeychain store;
        store.values = {{QStringLiteral("a"), "1"}, {QStringLiteral("b"), "2"}};
        std::optional<panel::Result<QString>> used;
        const panel::SecretValues values{
            {QStringLiteral("a"), std::make_shared<panel::Secret>(QByteArray("1"))},
            {QStringLiteral("b"), std::make_shared<panel::Secret>(QByteArray("2"))}};
        panel::readSecretsRevision(store, values, this,
                                   [&](const panel::Result<QString> &answer) { used = answer; });
        QTRY_VERIFY(used);
        const auto now = present(store);
        QVERIFY(*now);
        QCOMPARE(**now, **used);
        store.values.insert(QStringLiteral("b"), "3");
        QVERIFY(**present(store) != **used);
    }

    void nothingIsMade()
    {
        FakeKeychain store;
        store.values = {{QStringLiteral("a"), "1"}};
        QCOMPARE(**present(store), QString()); // no key
        QCOMPARE(store.values.size(), 1);
        store.values.insert(panel::secretsRevisionKey, "key");
        QCOMPARE(**present(store), QString()); // no b
        QCOMPARE(store.values.size(), 2);
    }

    void aStoreThatCannotBeReadIsAnError()
    {
        FakeKeychain store;
        store.isMissing = true;
        QCOMPARE(present(store)->error().kind, panel::Error::Kind::KeyStoreMissing);
    }
};

QTEST_GUILESS_MAIN(PresentRevisionTest)
#include "PresentRevisionTest.moc"
