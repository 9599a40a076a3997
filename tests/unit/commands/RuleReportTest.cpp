// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/RuleReport.h"

#include <QJsonArray>
#include <QTest>

using namespace panel;

namespace {

RuleResult result(const char *id, Verdict verdict)
{
    const bool isKept = verdict == Verdict::Pass;
    return {QLatin1String(id), QStringLiteral("Title of %1").arg(QLatin1String(id)), verdict,
            QStringLiteral("seen of %1").arg(QLatin1String(id)),
            isKept ? QString() : QStringLiteral("mend %1").arg(QLatin1String(id))};
}

const QList<RuleResult> three = {result("one", Verdict::Pass), result("two", Verdict::Fail),
                                 result("three", Verdict::Unknown)};

} // namespace

class RuleReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasTheKeysThatScriptsRelyOn()
    {
        const QJsonObject json = rulesJson(three);
        QCOMPARE(json.keys(), (QStringList{QStringLiteral("misspelt"), QStringLiteral("rules")}));
        const QJsonArray rules = json.value(QLatin1String("rules")).toArray();
        QCOMPARE(rules.size(), 3);
        QCOMPARE(
            rules.at(0).toObject().keys(),
            (QStringList{QStringLiteral("evidence"), QStringLiteral("fix"), QStringLiteral("id"),
                         QStringLiteral("title"), QStringLiteral("verdict")}));
        const auto field = [&](int row, const char *key) {
            return rules.at(row).toObject().value(QLatin1String(key)).toString();
        };
        QCOMPARE(field(0, "verdict"), QStringLiteral("pass"));
        QCOMPARE(field(0, "fix"), QString());
        QCOMPARE(field(1, "verdict"), QStringLiteral("fail"));
        QCOMPARE(field(1, "id"), QStringLiteral("two"));
        QCOMPARE(field(1, "evidence"), QStringLiteral("seen of two"));
        QCOMPARE(field(1, "fix"), QStringLiteral("mend two"));
        QCOMPARE(field(2, "verdict"), QStringLiteral("unknown"));
        QVERIFY(rulesJson({}).value(QLatin1String("rules")).isArray());
    }

    void misspeltKeysAreTold()
    {
        const QList<UnusedKey> keys = {{QStringLiteral("WP_TITEL"), QStringLiteral("/srv/.env"), 4,
                                        QStringLiteral("WP_TITLE")}};
        const QString text = rulesText(three, keys);
        QVERIFY2(text.contains(QStringLiteral(
                     "\nWP_TITEL is not used (.env, line 4); did you mean WP_TITLE?\n1 rules")),
                 qPrintable(text));
        const QJsonObject told =
            rulesJson(three, keys).value(QLatin1String("misspelt")).toArray().at(0).toObject();
        QCOMPARE(told.value(QLatin1String("file")).toString(), QStringLiteral("/srv/.env"));
        QCOMPARE(told.value(QLatin1String("line")).toInt(), 4);
        QCOMPARE(rulesExitCode({result("one", Verdict::Pass)}), 0);
    }

    void textExplainsWhatIsNotKept()
    {
        const QString text = rulesText(three);
        QVERIFY(text.contains(QStringLiteral("✓ one"))
                && !text.contains(QStringLiteral("seen of one")));
        for (const char *part :
             {"✗ two", "seen of two", "mend two", "? three", "seen of three", "mend three"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }

    void onlyABrokenRuleFails()
    {
        QCOMPARE(rulesExitCode({}), 0);
        QCOMPARE(rulesExitCode({three.at(0), three.at(2)}), 0);
        QCOMPARE(rulesExitCode(three), 1);
    }
};

QTEST_GUILESS_MAIN(RuleReportTest)
#include "RuleReportTest.moc"
