// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/FilterCompletions.h"

#include "core/logs/LogFilter.h"

#include <QTest>

using namespace panel;

class FilterCompletionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completes_data();
    void completes();
    void offersOnlyWhatIsUnderstood();
    void explainsOnlyWhatIsUnderstood();
    void quotes_data();
    void quotes();
};

void FilterCompletionsTest::completes_data()
{
    QTest::addColumn<QString>("text"); // the cursor is at the bar
    QTest::addColumn<QString>("expected");
    QTest::newRow("all keys") << "|"
                              << "service: level: stream: since:";
    QTest::newRow("keys begun") << "s|"
                                << "service: stream: since:";
    QTest::newRow("keys after a word") << "foo le|"
                                       << "level:";
    QTest::newRow("after a minus") << "-ser|"
                                   << "service:";
    QTest::newRow("services") << "service:|"
                              << "nginx redis web";
    QTest::newRow("services begun") << "service:n|"
                                    << "nginx";
    QTest::newRow("another service") << "service:nginx,re|"
                                     << "redis";
    QTest::newRow("streams") << "a stream:|"
                             << "err out";
    QTest::newRow("in the middle") << "level:e| other"
                                   << "error+ error";
    QTest::newRow("a word") << "foo|"
                            << "";
    QTest::newRow("a phrase") << "\"ser|"
                              << "";
    QTest::newRow("after a phrase") << "\"a b\" ser|"
                                    << "service:";
    QTest::newRow("an expression") << "/ser|"
                                   << "";
    QTest::newRow("whole already") << "stream:err|"
                                   << "";
    QTest::newRow("unknown key") << "http:|"
                                 << "";
}

void FilterCompletionsTest::completes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    const FilterCompletions found = filterCompletions(
        text, cursor, {QStringLiteral("nginx"), QStringLiteral("redis"), QStringLiteral("web")});
    QStringList choices;
    for (const FilterCompletions::Choice &choice : found.choices)
        choices.append(choice.text);
    QCOMPARE(choices.join(u' '), expected);
    QCOMPARE(found.start + found.length, cursor);
}

void FilterCompletionsTest::offersOnlyWhatIsUnderstood()
{
    for (const FilterCompletions::Choice &key : filterCompletions({}, 0, {}).choices) {
        const FilterCompletions values =
            filterCompletions(key.text, key.text.size(), {QStringLiteral("nginx")});
        QVERIFY(!values.choices.isEmpty());
        for (const FilterCompletions::Choice &value : values.choices) {
            const Result<LogFilter> filter = LogFilter::parse(key.text + value.text);
            QVERIFY2(filter && !filter->isEmpty(), qPrintable(key.text + value.text));
        }
    }
}

void FilterCompletionsTest::explainsOnlyWhatIsUnderstood()
{
    for (const FilterCompletions::Choice &example : filterSyntax())
        QVERIFY2(LogFilter::parse(example.text), qPrintable(example.text));
}

void FilterCompletionsTest::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("word") << "abc"
                          << "abc";
    QTest::newRow("spaces") << "a b"
                            << "\"a b\"";
    QTest::newRow("minus") << "-v"
                           << "\"-v\"";
    QTest::newRow("key") << "level:x"
                         << "\"level:x\"";
    QTest::newRow("slashes") << "/api/"
                             << "\"/api/\"";
}

void FilterCompletionsTest::quotes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(quotedForFilter(text), expected);
}

QTEST_APPLESS_MAIN(FilterCompletionsTest)
#include "FilterCompletionsTest.moc"
