// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainFailure.h"

#include <QTest>

using namespace panel;
using Trouble = KeychainTrouble;
using State = SecretServiceState;
using Kind = Error::Kind;

class KeychainFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThemApart_data()
    {
        QTest::addColumn<Trouble>("trouble");
        QTest::addColumn<State>("state");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("absent, and the keyring is open")
            << Trouble::NotFound << State::Open << Kind::NotFound;
        // What QtKeychain 0.13 says of a locked keyring that cannot ask.
        QTest::newRow("locked, read") << Trouble::NotFound << State::Locked << Kind::KeyLocked;
        QTest::newRow("locked, write") << Trouble::Denied << State::Locked << Kind::KeyLocked;
        QTest::newRow("denied") << Trouble::Denied << State::Unknown << Kind::Conflict;
        QTest::newRow("denied by the user")
            << Trouble::DeniedByUser << State::Open << Kind::Conflict;
        QTest::newRow("no bus") << Trouble::Other << State::Absent << Kind::KeyStoreMissing;
        QTest::newRow("no keyring, read")
            << Trouble::NotFound << State::NoKeyring << Kind::NotFound;
        QTest::newRow("no keyring, write")
            << Trouble::Other << State::NoKeyring << Kind::KeyStoreMissing;
        QTest::newRow("no backend")
            << Trouble::NoBackend << State::Unknown << Kind::KeyStoreMissing;
        QTest::newRow("hangs") << Trouble::Other << State::Unresponsive << Kind::TimedOut;
        // Files would be less secret than a keyring that is there.
        QTest::newRow("fails though open") << Trouble::Other << State::Open << Kind::ServerFailed;
        QTest::newRow("cannot delete") << Trouble::CannotDelete << State::Open << Kind::Conflict;
    }

    void tellsThemApart()
    {
        QFETCH(Trouble, trouble);
        QFETCH(State, state);
        QFETCH(Kind, kind);
        const Error error = keychainFailure(trouble, state, QStringLiteral("db_password"),
                                            QStringLiteral("technical"));
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.detail, QStringLiteral("technical"));
        QVERIFY(!error.message.isEmpty());
        QVERIFY(kind == Kind::NotFound || !error.next.isEmpty());
    }
};

QTEST_GUILESS_MAIN(KeychainFailureTest)
#include "KeychainFailureTest.moc"
