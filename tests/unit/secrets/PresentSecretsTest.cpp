// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/PresentSecrets.h"

#include "tests/unit/secrets/Asking.h"
#include "tests/unit/secrets/FakeKeychain.h"

#include <QTest>

/// Of what is kept, without making anything.
class PresentSecretsTest : public QObject
{
    Q_OBJECT

    std::optional<panel::Result<panel::PresentSecrets>> present(FakeKeychain &store)
    {
        std::optional<panel::Result<panel::PresentSecrets>> found;
        panel::readPresentSecrets(
            store, {QStringLiteral("a"), QStringLiteral("b")}, this,
            [&](const panel::Result<panel::PresentSecrets> &answer) { found = answer; });
        [&] { QTRY_VERIFY(found); }();
        return found;
    }

private Q_SLOTS:
    void theRevisionIsTheOneThatBringUpUses()
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
        QCOMPARE((*now)->revision, **used);
        store.values.insert(QStringLiteral("b"), "3");
        QVERIFY((*present(store))->revision != **used);
    }

    void eachHasADigestThatTellsItsValueApart()
    {
        FakeKeychain store;
        store.values = {{QStringLiteral("a"), "1"}};
        const panel::SecretDigests first = (*present(store))->digests;
        QCOMPARE(first.keys(), QStringList{QStringLiteral("a")}); // b was never made
        QCOMPARE(first.value(QStringLiteral("a")),
                 panel::secretDigest(panel::Secret(QByteArray("1"))));
        store.values.insert(QStringLiteral("a"), "2");
        QVERIFY((*present(store))->digests != first);
    }

    void nothingIsMade()
    {
        FakeKeychain store;
        store.values = {{QStringLiteral("a"), "1"}};
        QCOMPARE((*present(store))->revision, QString()); // no key
        QCOMPARE(store.values.size(), 1);
        store.values.insert(panel::secretsRevisionKey, "key");
        QCOMPARE((*present(store))->revision, QString()); // no b
        QCOMPARE(store.values.size(), 2);
    }

    void aStoreThatCannotBeReadIsAnError()
    {
        FakeKeychain store;
        store.isMissing = true;
        QCOMPARE(present(store)->error().kind, panel::Error::Kind::KeyStoreMissing);
    }
};

QTEST_GUILESS_MAIN(PresentSecretsTest)
#include "PresentSecretsTest.moc"
