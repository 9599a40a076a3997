// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Check.h"

#include <QTest>

using panel::Check;
using Verdict = panel::Check::Verdict;

class CheckTest : public QObject
{
    Q_OBJECT

    static Check check(Verdict verdict)
    {
        return {QStringLiteral("key-mode"), QStringLiteral("Key"), verdict,
                QStringLiteral("key.pem has mode 644"), QStringLiteral("chmod 600 key.pem")};
    }

private Q_SLOTS:
    void keysThatScriptsRelyOn()
    {
        const QJsonObject json = panel::toJson(check(Verdict::Warn));
        QCOMPARE(json,
                 (QJsonObject{{QStringLiteral("id"), QStringLiteral("key-mode")},
                              {QStringLiteral("title"), QStringLiteral("Key")},
                              {QStringLiteral("verdict"), QStringLiteral("warn")},
                              {QStringLiteral("evidence"), QStringLiteral("key.pem has mode 644")},
                              {QStringLiteral("fix"), QStringLiteral("chmod 600 key.pem")}}));
        QCOMPARE(panel::verdictName(Verdict::Pass), QStringLiteral("pass"));
        QCOMPARE(panel::verdictName(Verdict::Fail), QStringLiteral("fail"));
        QCOMPARE(panel::verdictName(Verdict::Unknown), QStringLiteral("unknown"));
    }

    void theWorstOfThem_data()
    {
        QTest::addColumn<QList<Verdict>>("verdicts");
        QTest::addColumn<Verdict>("verdict");
        using List = QList<Verdict>;
        QTest::newRow("none") << List{} << Verdict::Pass;
        QTest::newRow("pass") << List{Verdict::Pass, Verdict::Pass} << Verdict::Pass;
        QTest::newRow("unknown") << List{Verdict::Unknown, Verdict::Pass} << Verdict::Unknown;
        QTest::newRow("warn") << List{Verdict::Unknown, Verdict::Warn} << Verdict::Warn;
        QTest::newRow("fail") << List{Verdict::Warn, Verdict::Fail, Verdict::Unknown}
                              << Verdict::Fail;
    }

    void theWorstOfThem()
    {
        QFETCH(QList<Verdict>, verdicts);
        QList<Check> checks;
        for (const Verdict verdict : std::as_const(verdicts))
            checks.append(check(verdict));
        QTEST(panel::worst(checks), "verdict");
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "CheckTest.moc"
