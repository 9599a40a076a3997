// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeVariables.h"

#include <QJsonDocument>
#include <QTest>

using namespace panel;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

const ComposeVariable *find(const QList<ComposeVariable> &all, const char *name)
{
    for (const ComposeVariable &variable : all) {
        if (variable.name == QLatin1String(name))
            return &variable;
    }
    return nullptr;
}

} // namespace

class ComposeVariablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        const auto row = [](const char *text, const char *filled) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(filled);
        };
        // A is "a", E is set and empty, N is not set.
        row("plain", "plain");
        row("$A-${A}.", "a-a.");
        row("${N}|$N|", "||");
        row("${N:-d}${N-d}", "dd");
        row("${E:-d}${E-d}", "d");
        row("${A:-d}${A-d}", "aa");
        row("${A:+x}${A+x}", "xx");
        row("${E:+x}${E+x}", "x");
        row("${N:+x}${N+x}", "");
        row("${A:?needed}${N:?needed}", "a");
        row("${N:-${A}.b}", "a.b");
        row("${N:-${E:-${A}}}/x", "a/x");
        row("https://${N:-${A}.42.fr}${N:+:${N:-}}/", "https://a.42.fr/");
        row("$$A$${A}", "$A${A}");
        row("5$", "5$");
        row("$1 ${ ${} ${A", "$1 ${ ${} ${A");
        row("$A_", "");
    }

    void fillsIn()
    {
        QFETCH(QString, text);
        const auto lookup = [](const QString &name) -> std::optional<QString> {
            if (name == u"A")
                return QStringLiteral("a");
            return name == u"E" ? std::optional(QString()) : std::nullopt;
        };
        QTEST(filledIn(text, lookup), "filled");
    }

    void findsEachVariableWithItsPlaces()
    {
        const QList<ComposeVariable> all = variablesIn(json(R"({
            "name": "${PROJECT:-shop}",
            "services": {
              "web": {"image": "nginx:${TAG:-1.25}",
                      "environment": ["MODE=${MODE:-prod}", "X=$PLAIN and $$NOT"],
                      "ports": ["${BIND:-127.0.0.1}:${PORT:-8080}:80"]},
              "db": {"environment": {"NAME": "${DB:?say which}", "USER": "${DBUSER-${LOGIN:-me}}"}},
              "x.y": {"labels": {"site": "${PORT:+:${PORT:-}}"}}},
            "volumes": {"data": {"driver_opts": {"device": "/home/${LOGIN:-me}/data"}}}})"));
        QStringList names;
        for (const ComposeVariable &variable : all)
            names.append(variable.name);
        QCOMPARE(names, (QStringList{QStringLiteral("BIND"), QStringLiteral("DB"),
                                     QStringLiteral("DBUSER"), QStringLiteral("LOGIN"),
                                     QStringLiteral("MODE"), QStringLiteral("PLAIN"),
                                     QStringLiteral("PORT"), QStringLiteral("PROJECT"),
                                     QStringLiteral("TAG")}));
        QCOMPARE(find(all, "MODE")->places,
                 QStringList{QStringLiteral("services.web.environment.MODE")});
        QCOMPARE(find(all, "MODE")->fallback, QStringLiteral("prod"));
        QVERIFY(!find(all, "PLAIN")->fallback);
        QVERIFY(find(all, "DB")->isRequired);
        QCOMPARE(find(all, "DB")->requirement, QStringLiteral("say which"));
        QVERIFY(find(all, "DBUSER")->emptyIsValue);
        QVERIFY(!find(all, "MODE")->emptyIsValue);
        QCOMPARE(find(all, "LOGIN")->places,
                 (QStringList{QStringLiteral("services.db.environment.USER"),
                              QStringLiteral("volumes.data.driver_opts.device")}));
        QCOMPARE(find(all, "LOGIN")->services(), QStringList{QStringLiteral("db")});
        // The empty default beside 8080 only asks whether there is a value.
        QCOMPARE(find(all, "PORT")->fallback, QStringLiteral("8080"));
    }

    void survivesDeepNonsense()
    {
        QString deep(QStringLiteral("x"));
        for (int i = 0; i < 200; ++i)
            deep = QStringLiteral("${A:-%1}").arg(deep);
        QVERIFY(!variablesIn(QJsonObject{{QStringLiteral("name"), deep}}).isEmpty());
        filledIn(deep, [](const QString &) { return std::optional<QString>(); });
    }

    void comparesHashes()
    {
        const auto before = configHashes("db aaa\nweb bbb\n\nWARN something else\n");
        QCOMPARE(before.size(), 2);
        const auto now = configHashes("db aaa\nweb ccc\nnew ddd\n");
        QCOMPARE(changedServices(before, now),
                 (QStringList{QStringLiteral("new"), QStringLiteral("web")}));
        QVERIFY(changedServices(now, now).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ComposeVariablesTest)
#include "ComposeVariablesTest.moc"
