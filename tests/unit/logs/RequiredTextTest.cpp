// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/RequiredText.h"

#include "core/logs/TrigramSet.h"

#include <QTest>

using namespace panel;

class RequiredTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsCertain_data();
    void findsWhatIsCertain();
    void knowsPlainExpressions();
    void rulesOutWords();
};

void RequiredTextTest::findsWhatIsCertain_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *pattern, const char *text) {
        QTest::newRow(pattern) << QByteArray(pattern) << QByteArray(text);
    };
    row("error", "error");
    row("Error", "error");
    row("time.*out", "time");
    row("ab?cdef", "cdef");
    row("abc*", "ab");
    row("abc+d", "abc");
    row("ab{2}cd", "cd");
    row("ab{0}", "a");
    row("a|bcd", "");
    row("x(a|b)yz", "yz");
    row("(abc)?de", "de");
    row("[abc]def", "def");
    row("[]abc]de", "de");
    row("[[:alpha:]abc]d", "d");
    row("[:[:b[:]c|d", ""); // the class ends at the first bracket: it has no name in it
    row("\\d+ms", "ms");
    row("a\\.b", "a.b");
    row("\\x41bc", "");
    row("\\Qa|b\\E", "");
    row("(?i)abc", "");
    row("(?:ab)cd", "cd");
    row("^abc$", "abc");
    row("xä?", "x");
    row("xä*y", "x");
    row("a{,3}b", "b");
    row("a{,}b", "b");
    row("ab{c|d}", ""); // no count: a choice, as anywhere
    row("ab{cd", "cd");
    row("\\N{U+41}", "");
    row("[", "");
    row("a\\", "");
}

void RequiredTextTest::findsWhatIsCertain()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QCOMPARE(requiredText(pattern, true, false), text);
}

void RequiredTextTest::knowsPlainExpressions()
{
    for (const char *pattern : {"a.*b", "^x$", "(?:a)", "\\bword\\b", "[^a]+", "a\\+b"})
        QVERIFY2(isPlainExpression(pattern), pattern);
    for (const char *pattern : {"(?=a)", "(?<!a)b", "\\Aa", "a\\z", "a++b", "(*COMMIT)a", "a\\Kb"})
        QVERIFY2(!isPlainExpression(pattern), pattern);
    // Letters that Unicode has more than once are no certain bytes.
    QCOMPARE(requiredText("kelvin", false, true), "elvin");
    QCOMPARE(requiredText("käse", false, true), "e");
    QCOMPARE(requiredText("käse", false, false), "käse");
}

void RequiredTextTest::rulesOutWords()
{
    TrigramSet set;
    set.add("An Error happened");
    QVERIFY(set.mayContain("error"));
    QVERIFY(set.mayContain("ERROR"));
    QVERIFY(set.mayContain("er"));
    QVERIFY(!set.mayContain("warning"));
    QVERIFY(!set.mayContain("terror"));
}

QTEST_APPLESS_MAIN(RequiredTextTest)
#include "RequiredTextTest.moc"
