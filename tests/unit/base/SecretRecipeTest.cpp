// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SecretRecipe.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace panel;
using Alphabet = SecretRecipe::Alphabet;

class SecretRecipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesWhatWasAskedFor_data()
    {
        QTest::addColumn<Alphabet>("alphabet");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("allowed");
        QTest::addColumn<int>("bits");
        QTest::newRow("letters") << Alphabet::Letters << 32 << QStringLiteral("[A-Za-z0-9]{32}")
                                 << 190;
        QTest::newRow("legible") << Alphabet::Legible << 20
                                 << QStringLiteral("[A-HJ-NP-Za-km-z2-9]{20}") << 116;
        QTest::newRow("hex") << Alphabet::Hex << 64 << QStringLiteral("[0-9a-f]{64}") << 256;
        QTest::newRow("digits") << Alphabet::Digits << 8 << QStringLiteral("[0-9]{8}") << 26;
        // Each class is there: services with a rule for passwords ask for it.
        QTest::newRow("signs") << Alphabet::Signs << 8
                               << QStringLiteral("(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[-._~])"
                                                 "[A-Za-z0-9._~-]{8}")
                               << 48;
    }

    void makesWhatWasAskedFor()
    {
        QFETCH(Alphabet, alphabet);
        QFETCH(int, length);
        QFETCH(QString, allowed);
        QFETCH(int, bits);
        const SecretRecipe recipe{alphabet, length};
        const QRegularExpression rule(QStringLiteral("\\A") + allowed + QStringLiteral("\\z"));
        QSet<QString> seen;
        for (int i = 0; i < 500; ++i) {
            const QString text = QString::fromLatin1(generateSecret(recipe).reveal());
            QVERIFY2(rule.match(text).hasMatch(), qPrintable(text));
            seen.insert(text);
        }
        QVERIFY(seen.size() > 490);
        QCOMPARE(recipe.bits(), bits);
        QCOMPARE(alphabetOf(alphabetName(alphabet)), alphabet);
    }

    void suitsTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("length");
        QTest::newRow("a password") << QStringLiteral("db_password") << 32;
        QTest::newRow("a salt") << QStringLiteral("wp_salt") << 64;
        QTest::newRow("a key") << QStringLiteral("APP_KEY") << 64;
        QTest::newRow("no key") << QStringLiteral("monkey") << 32;
    }

    void suitsTheName()
    {
        QFETCH(QString, name);
        QTEST(SecretRecipe::forName(name).length, "length");
    }

    void knowsItsBounds()
    {
        QVERIFY(!(SecretRecipe{Alphabet::Letters, 7}.isValid()));
        QVERIFY((SecretRecipe{Alphabet::Letters, 8}.isValid()));
        QVERIFY((SecretRecipe{Alphabet::Letters, 1024}.isValid()));
        QVERIFY(!(SecretRecipe{Alphabet::Letters, 1025}.isValid()));
        QVERIFY(!alphabetOf(QStringLiteral("emoji")));
    }
};

QTEST_GUILESS_MAIN(SecretRecipeTest)
#include "SecretRecipeTest.moc"
