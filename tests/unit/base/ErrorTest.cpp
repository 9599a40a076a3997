// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

#include "core/base/Result.h"

#include <QSet>
#include <QTest>

using panel::Error;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreStableAndDistinct()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind)
            names.insert(panel::kindName(Error::Kind(kind)));
        QCOMPARE(names.size(), int(Error::Kind::Internal) + 1);
        QCOMPARE(panel::kindName(Error::Kind::ServerUntrusted), QStringLiteral("server-untrusted"));
        QCOMPARE(panel::kindName(Error::Kind::Cancelled), QStringLiteral("cancelled"));
    }

    void becomesJsonWithoutDetail()
    {
        const Error error{Error::Kind::Refused, QStringLiteral("No answer."),
                          QStringLiteral("Start it."), QStringLiteral("private detail")};
        const QJsonObject json = panel::toJson(error);
        QCOMPARE(json.value(QStringLiteral("kind")).toString(), QStringLiteral("refused"));
        QCOMPARE(json.value(QStringLiteral("message")).toString(), QStringLiteral("No answer."));
        QCOMPARE(json.value(QStringLiteral("next")).toString(), QStringLiteral("Start it."));
        QCOMPARE(json.size(), 3);
    }

    void becomesText()
    {
        QCOMPARE(panel::toPlainText({Error::Kind::Internal, QStringLiteral("m"), {}, {}}),
                 QStringLiteral("m"));
        QCOMPARE(panel::toPlainText({Error::Kind::Internal, QStringLiteral("m"),
                                     QStringLiteral("n"), QStringLiteral("d")}),
                 QStringLiteral("m\nn\n\nd"));
    }

    void resultKeepsTheReason()
    {
        const panel::Result<int> result =
            panel::fail(Error::Kind::NotFound, QStringLiteral("m"), QStringLiteral("n"));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::NotFound);
        QCOMPARE(result.error().next, QStringLiteral("n"));
    }
};

QTEST_GUILESS_MAIN(ErrorTest)
#include "ErrorTest.moc"
