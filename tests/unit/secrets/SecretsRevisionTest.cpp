// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretsRevision.h"

#include "tests/unit/secrets/Asking.h"
#include "tests/unit/secrets/FakeKeychain.h"

#include <QRegularExpression>

using panel::Secret;
using panel::secretsRevision;
using panel::SecretValues;

class SecretsRevisionTest : public QObject
{
    Q_OBJECT

private:
    static SecretValues values(std::initializer_list<std::pair<const char *, const char *>> pairs)
    {
        SecretValues all;
        for (const auto &[name, value] : pairs)
            all.insert(QLatin1String(name), std::make_shared<Secret>(QByteArray(value)));
        return all;
    }

    static QString of(std::initializer_list<std::pair<const char *, const char *>> pairs,
                      const char *key = "key")
    {
        return secretsRevision(values(pairs), Secret(QByteArray(key)));
    }

    std::optional<panel::Result<QString>> readFor(panel::SecretStore &store)
    {
        std::optional<panel::Result<QString>> revision;
        panel::readSecretsRevision(
            store, values({{"a", "1"}}), this,
            [&](const panel::Result<QString> &answer) { revision = answer; });
        [&] { QTRY_VERIFY(revision); }();
        return revision;
    }

private Q_SLOTS:
    void isShortAndStable()
    {
        const QString revision = of({{"a", "1"}, {"b", "2"}});
        QVERIFY(
            QRegularExpression(QStringLiteral("\\A[0-9a-f]{16}\\z")).match(revision).hasMatch());
        QCOMPARE(of({{"b", "2"}, {"a", "1"}}), revision);
    }

    void changesWithEverything()
    {
        const QStringList all = {of({{"a", "1"}, {"b", "2"}}),
                                 of({{"a", "1"}, {"b", "3"}}),
                                 of({{"a", "1"}, {"c", "2"}}),
                                 of({{"a", "1"}}),
                                 of({}),
                                 of({{"a", "2"}, {"b", "1"}}),
                                 of({{"a", "1"}, {"b", "2"}}, "other"),
                                 of({{"a", "12"}, {"b", ""}}),
                                 of({{"a1", ""}, {"b", "2"}}),
                                 of({{"a", "1b2"}}),
                                 of({{"a1b", "2"}})};
        QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
    }

    void makesItsKeyOnce()
    {
        FakeKeychain store;
        const auto first = readFor(store);
        QVERIFY(*first);
        QCOMPARE(store.values.keys(), QStringList{QStringLiteral(".revision-key")});
        QCOMPARE(store.values.constBegin()->size(), 32);
        QCOMPARE(**readFor(store), **first);

        FakeKeychain other;
        QVERIFY(**readFor(other) != **first); // a salt of its own
    }

    void passesOnWhatTheStoreSays()
    {
        FakeKeychain store;
        store.isMissing = true;
        QCOMPARE(readFor(store)->error().kind, panel::Error::Kind::KeyStoreMissing);
    }
};

QTEST_GUILESS_MAIN(SecretsRevisionTest)
#include "SecretsRevisionTest.moc"
