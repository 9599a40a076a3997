// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogFilter.h"

#include <QTest>

using namespace panel;

namespace {

const QStringList services = {QStringLiteral("nginx"), QStringLiteral("mariadb")};

StoredLine line(const QByteArray &text, int service = 0,
                StoredLine::Stream stream = StoredLine::Stream::Output)
{
    StoredLine made;
    made.text = text;
    made.service = service;
    made.stream = stream;
    return made;
}

} // namespace

class LogFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesText_data();
    void matchesText();
    void matchesLevels_data();
    void matchesLevels();
    void matchesTimes();
    void namesServicesOfOtherMachines();
    void tellsWhichServicesAreUnknown();
    void passesWhatBothPass();
    void tellsWhatToMark_data();
    void tellsWhatToMark();
    void matchesOrigin_data();
    void matchesOrigin();
    void refuses_data();
    void refuses();
    void hidesServices();
    void isEmptyOnlyWithoutCondition();
    void survivesEvilExpressions();
};

void LogFilterTest::matchesText_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *filter, const char *text, bool expected) {
        QTest::newRow(name) << QString::fromUtf8(filter) << QByteArray(text) << expected;
    };
    row("empty", "", "anything", true);
    row("spaces", "   ", "anything", true);
    row("word", "pool", "a pool of", true);
    row("word missing", "pool", "a poll of", false);
    row("word at start", "pool", "pool", true);
    row("word at end", "pool", "the whirlpool", true);
    row("word longer than line", "pool", "poo", false);
    row("word in empty line", "pool", "", false);
    row("repeated letters", "aab", "aaaaaab", true);
    row("one letter", "x", "fox", true);
    row("case ignored", "pool", "a POOL of", true);
    row("punctuation is not folded", "[", "{", false);
    row("at sign is not folded", "`", "@", false);
    row("capital counts", "Pool", "a pool of", false);
    row("capital matches", "Pool", "the Pool", true);
    row("all words", "a b", "b and a", true);
    row("one word missing", "alpha beta", "beta", false);
    row("not ASCII ignores case", "käse", "KÄSE", true);
    row("not ASCII with capital", "Käse", "käse", false);
    row("Cyrillic", "ошибка", "Ошибка: нет", true);
    row("exclude", "-debug", "debug: x", false);
    row("exclude missing", "-debug", "info: x", true);
    row("word and exclude", "x -debug", "info: x", true);
    row("lonely dash", "-", "a - b", true);
    row("lonely dash missing", "-", "a b", false);
    row("phrase", "\"two words\"", "has two words", true);
    row("phrase apart", "\"two words\"", "words two", false);
    row("phrase open", "\"two wo", "has two words", true);
    row("phrase excluded", "-\"two words\"", "has two words", false);
    row("expression", "/po+l/", "a pooool", true);
    row("expression missing", "/^po+l/", "a pooool", false);
    row("expression with space", "/a b/ c", "c a b", true);
    row("expression with slash", "/a\\/b/", "a/b", true);
    row("expression ignores case", "/pool/", "POOL", true);
    row("expression with capital", "/Pool/", "pool", false);
    row("capital class ignores case", "/\\Spool/", "xPOOL", true);
    row("expression excluded", "-/po+l/", "pool", false);
    row("path is a word", "/wp-login.php", "GET /wp-login.php", true);
    row("path is not an expression", "/wp-login.php", "GET /wp-loginxphp", false);
    row("deep path is a word", "/api/v1", "GET /api/v1?", true);
    row("lonely slash", "/", "a/b", true);
    row("two slashes", "//", "http://x", true);
    row("colour inside a word", "error", "\x1b[31mer\x1b[1;4mror\x1b[0m", true);
    row("colour codes are not text", "31m", "\x1b[31merror", false);
    row("other escapes are text", "]0;", "\x1b]0;title", true);
    row("invalid UTF-8", "/b/",
        "a\xff\xfe"
        "b",
        true);
    row("unknown key is a word", "colour:red", "colour:red x", true);
    row("level being written", "level:", "anything", true);
    row("time being written", "since:", "anything", true);
    row("excluded time is a word", "-since:5m", "since:5m", false);
    row("address is a word", "http://x", "GET http://x", true);
    row("end of line", "/x$/", "box", true);
    row("look behind", "/(?<!un)known/", "unknown", false);
    row("back reference", "/(\\d)\\1/", "a 77 b", true);
    row("expression on nothing", "/^$/", "", true);
    row("not ASCII in expression", "/käs./", "KÄSE", true);
    row("service name is no text", "service:nginx", "anything", true);
    row("service without name", "service:", "anything", true);
    row("stream without name", "stream:", "anything", true);
    row("dash and quote at end", "-\"", "anything", true);
}

void LogFilterTest::matchesText()
{
    QFETCH(QString, filter);
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);
    const Result<LogFilter> parsed = LogFilter::parse(filter);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->matches(line(text), services), expected);
}

void LogFilterTest::matchesLevels_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("levels"); // that pass, by their first letters
    const auto row = [](const char *filter, const char *levels) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(levels);
    };
    row("", "udiwef");
    row("level:error", "e");
    row("level:err", "e");
    row("level:warn,fatal", "wf");
    row("level:warn+", "wef");
    row("-level:debug", "uiwef");
    row("-level:error+", "udiw");
    row("level:info+ -level:error", "iwf");
}

void LogFilterTest::matchesLevels()
{
    QFETCH(QString, filter);
    QFETCH(QString, levels);
    const Result<LogFilter> parsed = LogFilter::parse(filter);
    QVERIFY(parsed);
    QString passed;
    for (int level = 0; level < 6; ++level) {
        StoredLine made = line("text");
        made.level = LogLevel(level);
        if (parsed->matches(made, services))
            passed += QStringLiteral("udiwef")[level];
    }
    QCOMPARE(passed, levels);
}

void LogFilterTest::matchesTimes()
{
    const QDateTime now(QDate(2026, 1, 31), QTime(12, 0));
    const auto passes = [&now](const char *filter, const QTime &time) {
        StoredLine made = line("text");
        made.timeNano = QDateTime(now.date(), time).toMSecsSinceEpoch() * 1'000'000;
        return LogFilter::parse(QString::fromUtf8(filter), now)->matches(made, services);
    };
    QVERIFY(passes("since:1h", {11, 0}));
    QVERIFY(!passes("since:1h", {10, 59, 59}));
    QVERIFY(passes("since:10:30", {10, 30}));
    QVERIFY(!passes("since:10:30", {10, 29}));
    QVERIFY(!passes("until:10:30", {10, 30}));
    QVERIFY(passes("since:10:00 until:11:00", {10, 30}));
    QVERIFY(passes("since:2026-01-31T10:00:00", {10, 0}));
    QVERIFY(passes("since:13:00", {0, 0})); // of yesterday
}

void LogFilterTest::namesServicesOfOtherMachines()
{
    const QStringList names = {QStringLiteral("nginx@b"), QStringLiteral("nginx@c")};
    const auto passes = [&names](const char *filter, int service) {
        return LogFilter::parse(QString::fromUtf8(filter))->matches(line("x", service), names);
    };
    QVERIFY(passes("service:nginx", 0));
    QVERIFY(passes("service:nginx@b", 0));
    QVERIFY(!passes("service:nginx@b", 1));
    QVERIFY(!passes("-service:nginx", 1));
}

void LogFilterTest::tellsWhichServicesAreUnknown()
{
    const QStringList names = {QStringLiteral("nginx@b"), QStringLiteral("redis")};
    const auto unknown = [&names](const char *filter) {
        return LogFilter::parse(QString::fromUtf8(filter))->unknownServices(names);
    };
    QVERIFY(unknown("service:NGINX,redis -service:nginx@b word -other").isEmpty());
    QCOMPARE(unknown("service:ngin,redis -service:db -service:db"),
             QStringList({QStringLiteral("db"), QStringLiteral("ngin")}));
}

void LogFilterTest::passesWhatBothPass()
{
    const auto within = [](const char *left, const char *right) {
        return LogFilter::parse(QString::fromUtf8(left))
            ->within(*LogFilter::parse(QString::fromUtf8(right)));
    };
    QVERIFY(within("a", "b").matches(line("a b"), services));
    QVERIFY(!within("a", "b").matches(line("b"), services));
    QVERIFY(!within("service:nginx", "service:mariadb").matches(line("x", 0), services));
    QVERIFY(!within("stream:err", "stream:out").matches(line("x"), services));
    QVERIFY(within("", "stream:out").matches(line("x"), services));
    QVERIFY(within("", "").isEmpty());
}

void LogFilterTest::tellsWhatToMark_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); // with a bar around each part
    const auto row = [](const char *filter, const char *text, const char *marked) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(text)
                              << QString::fromUtf8(marked);
    };
    row("a", "banana", "b|a|n|a|n|a|");
    row("an", "banana", "b|anan|a");
    row("AN", "banana", "banana");
    row("ban ana", "banana", "|bana|na");
    row("-a n", "banana", "ba|n|a|n|a");
    row("/n./", "banana", "ba|nana|");
    row("/x*/", "banana", "banana");
    row("ä", "Käse und Ärger", "K|ä|se und |Ä|rger");
    row("/ü.d/", "😀 über ünd", "😀 über |ünd|");
    row("service:x", "banana", "banana");
}

void LogFilterTest::tellsWhatToMark()
{
    QFETCH(QString, filter);
    QFETCH(QString, text);
    QFETCH(QString, marked);
    const auto ranges = LogFilter::parse(filter)->rangesIn(text);
    QString result;
    qsizetype at = 0;
    for (const LogPattern::Range &range : ranges) {
        result +=
            text.mid(at, range.start - at) + u'|' + text.mid(range.start, range.length) + u'|';
        at = range.start + range.length;
    }
    QCOMPARE(result + text.mid(at), marked);
}

void LogFilterTest::matchesOrigin_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("service");
    QTest::addColumn<StoredLine::Stream>("stream");
    QTest::addColumn<bool>("expected");
    using Stream = StoredLine::Stream;
    const auto row = [](const char *filter, int service, Stream stream, bool expected) {
        QTest::addRow("%s service %d stream %d", filter, service, int(stream))
            << QString::fromUtf8(filter) << service << stream << expected;
    };
    row("service:nginx", 0, Stream::Output, true);
    row("service:nginx", 1, Stream::Output, false);
    row("service:NGINX", 0, Stream::Output, true);
    row("service:nginx,mariadb", 1, Stream::Output, true);
    row("service:ngin", 0, Stream::Output, false);
    row("service:nginx service:mariadb", 1, Stream::Output, true);
    row("-service:nginx", 0, Stream::Output, false);
    row("-service:nginx", 1, Stream::Output, true);
    row("stream:err", 0, Stream::Error, true);
    row("stream:err", 0, Stream::Output, false);
    row("stream:out", 0, Stream::Error, false);
    row("stream:stderr", 0, Stream::Error, true);
    row("stream:e", 0, Stream::Error, true);
    row("-stream:err", 0, Stream::Error, false);
    row("-stream:err", 0, Stream::Output, true);
    row("stream:err service:nginx", 1, Stream::Error, false);
    row("nothing-like-it stream:err", 0, Stream::Divider, true);
    row("service:mariadb", 0, Stream::Divider, false);
}

void LogFilterTest::matchesOrigin()
{
    QFETCH(QString, filter);
    QFETCH(int, service);
    QFETCH(StoredLine::Stream, stream);
    QFETCH(bool, expected);
    const Result<LogFilter> parsed = LogFilter::parse(filter);
    QVERIFY(parsed);
    QCOMPARE(parsed->matches(line("text", service, stream), services), expected);
}

void LogFilterTest::refuses_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("position");
    QTest::newRow("open group") << QStringLiteral("/a(b/") << QStringLiteral("character 5:");
    QTest::newRow("second term") << QStringLiteral("abc /*/") << QStringLiteral("character 6:");
    QTest::newRow("level") << QStringLiteral("level:loud") << QStringLiteral("character 7:");
    QTest::newRow("time") << QStringLiteral("x since:5q") << QStringLiteral("character 9:");
    QTest::newRow("stream") << QStringLiteral("x stream:both") << QStringLiteral("character 10:");
}

void LogFilterTest::refuses()
{
    QFETCH(QString, filter);
    QFETCH(QString, position);
    const Result<LogFilter> parsed = LogFilter::parse(filter);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(parsed.error().message.contains(position), qPrintable(parsed.error().message));
}

void LogFilterTest::hidesServices()
{
    LogFilter filter;
    filter.setHiddenServices({QStringLiteral("nginx")});
    QVERIFY(!filter.isEmpty());
    QVERIFY(!filter.matches(line("x", 0), services));
    QVERIFY(filter.matches(line("x", 1), services));
    QVERIFY(!filter.matches(line("x", 0, StoredLine::Stream::Divider), services));
}

void LogFilterTest::isEmptyOnlyWithoutCondition()
{
    for (const char *text : {"", "  ", "service:", "stream:", "\""})
        QVERIFY2(LogFilter::parse(QString::fromUtf8(text))->isEmpty(), text);
    for (const char *text : {"a", "-a", "/a/", "service:a", "-service:a", "stream:out",
                             "level:info", "since:5m", "until:5m"})
        QVERIFY2(!LogFilter::parse(QString::fromUtf8(text))->isEmpty(), text);
}

void LogFilterTest::survivesEvilExpressions()
{
    // Each `a` more doubles the steps before the second half gets its turn. Sixteen of them PCRE's
    // own limit would let pass; a line of thousands would then take it seconds.
    const Result<LogFilter> evil = LogFilter::parse(QStringLiteral("/(a+)+$|ab/"));
    QVERIFY(evil);
    QVERIFY(evil->matches(line("aaab"), services));
    QVERIFY(!evil->matches(line(QByteArray(16, 'a') + 'b'), services));
    QVERIFY(!evil->matches(line(QByteArray(5000, 'a') + 'b'), services));
}

QTEST_APPLESS_MAIN(LogFilterTest)
#include "LogFilterTest.moc"
