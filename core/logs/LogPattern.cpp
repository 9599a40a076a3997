// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogPattern.h"

#include "core/logs/RequiredText.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <algorithm>
#include <array>
#include <cstring>
#include <pcre2.h>

namespace panel {

namespace {

/// A line is given up after so many steps from one place of it, so that no expression and no line
/// can hold a search for seconds ("(a+)+$").
constexpr quint32 stepLimit = 20'000;
constexpr size_t smallestStack = size_t(32) * 1024;
constexpr size_t largestStack = size_t(1024) * 1024;

/// A capital that means itself: not the one of \S, \W or \pL.
bool hasCapital(const QString &pattern, bool isExpression)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isExpression && pattern[i] == u'\\')
            ++i;
        else if (pattern[i].isUpper())
            return true;
    }
    return false;
}

/// What one thread needs to match.
struct Bench
{
    Bench()
        : data(pcre2_match_data_create(8, nullptr))
        , context(pcre2_match_context_create(nullptr))
        , stack(pcre2_jit_stack_create(smallestStack, largestStack, nullptr))
    {
        pcre2_set_match_limit(context, stepLimit);
        pcre2_jit_stack_assign(context, nullptr, stack);
    }
    ~Bench()
    {
        pcre2_jit_stack_free(stack);
        pcre2_match_context_free(context);
        pcre2_match_data_free(data);
    }
    Bench(const Bench &) = delete;
    Bench &operator=(const Bench &) = delete;

    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
};

Bench &bench()
{
    thread_local Bench bench;
    return bench;
}

PCRE2_SPTR units(QByteArrayView text)
{
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

qsizetype find(QByteArrayView text, qsizetype from, const QByteArray &word)
{
    if (text.isEmpty())
        return LogPattern::none;
    const void *found = memmem(text.data() + from, size_t(text.size() - from), word.constData(),
                               size_t(word.size()));
    return found ? static_cast<const char *>(found) - text.data() : LogPattern::none;
}

} // namespace

struct LogPattern::Code
{
    explicit Code(pcre2_code *compiled) : code(compiled) {}
    ~Code() { pcre2_code_free(code); }
    Code(const Code &) = delete;
    Code &operator=(const Code &) = delete;

    pcre2_code *code;
};

void foldCase(QByteArrayView text, std::vector<char> &folded)
{
    folded.resize(size_t(text.size()));
    const char *const from = text.data();
    char *const to = folded.data();
    const auto fold = [](char c) { return char(c + (quint8(c - 'A') < 26 ? 32 : 0)); };
    // Steps of a fixed length, which the compiler does in one.
    constexpr qsizetype step = 64;
    qsizetype i = 0;
    for (; i + step <= text.size(); i += step) {
        for (qsizetype k = 0; k < step; ++k)
            to[i + k] = fold(from[i + k]);
    }
    for (; i < text.size(); ++i)
        to[i] = fold(from[i]);
}

Result<std::shared_ptr<const LogPattern::Code>> LogPattern::compile(const QByteArray &pattern,
                                                                    quint32 options)
{
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *code =
        pcre2_compile(units(pattern), size_t(pattern.size()),
                      options | PCRE2_UTF | PCRE2_MATCH_INVALID_UTF, &error, &offset, nullptr);
    if (!code) {
        std::array<PCRE2_UCHAR, 256> text{};
        pcre2_get_error_message(error, text.data(), text.size());
        const auto *message = reinterpret_cast<const char *>(text.data());
        const qsizetype place = QString::fromUtf8(pattern.left(qsizetype(offset))).size();
        return fail(Error::Kind::InvalidInput, QString::fromUtf8(message), {},
                    QString::number(place));
    }
    // Without it (a system that forbids it) all is the same, but slower.
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return std::make_shared<const Code>(code);
}

LogPattern LogPattern::word(const QString &word)
{
    LogPattern pattern;
    const bool exact = hasCapital(word, false);
    pattern.m_bytes = word.toUtf8();
    const bool ascii = std::all_of(pattern.m_bytes.begin(), pattern.m_bytes.end(),
                                   [](char c) { return quint8(c) < 128; });
    pattern.m_way = exact ? Way::Exact : ascii ? Way::Folded : Way::Expression;
    pattern.m_mustHave = requiredText(pattern.m_bytes, false, pattern.m_way == Way::Expression);
    if (pattern.m_way == Way::Expression) {
        const auto code = compile(pattern.m_bytes, PCRE2_CASELESS | PCRE2_LITERAL);
        Q_ASSERT(code); // a literal has no mistakes
        pattern.m_code = *code;
    }
    return pattern;
}

Result<LogPattern> LogPattern::expression(const QString &pattern)
{
    LogPattern made;
    made.m_way = Way::Expression;
    const bool exact = hasCapital(pattern, true);
    made.m_bytes = pattern.toUtf8();
    const auto code = compile(made.m_bytes, PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
                                                | (exact ? 0 : PCRE2_CASELESS));
    if (!code)
        return fail(code.error());
    made.m_code = *code;
    made.m_canScan = isPlainExpression(made.m_bytes);
    made.m_mustHave = requiredText(made.m_bytes, true, !exact);
    return made;
}

/// PCRE's answer: negative, or at least 0 with the range that was found.
int LogPattern::match(QByteArrayView text, qsizetype from, Range *range) const
{
    Bench &tools = bench();
    const int answer = pcre2_match(m_code->code, units(text), size_t(text.size()), size_t(from), 0,
                                   tools.data, tools.context);
    if (answer >= 0) {
        const PCRE2_SIZE *const place = pcre2_get_ovector_pointer(tools.data);
        const auto start = qsizetype(place[0]);
        *range = {start, std::max<qsizetype>(qsizetype(place[1]) - start, 0)};
    }
    return answer;
}

bool LogPattern::isIn(QByteArrayView line) const
{
    if (m_way == Way::Exact)
        return m_bytes.isEmpty() || find(line, 0, m_bytes) >= 0;
    if (m_way == Way::Folded) {
        if (line.size() < m_bytes.size())
            return false;
        thread_local std::vector<char> folded;
        foldCase(line, folded);
        return m_bytes.isEmpty()
               || find({folded.data(), qsizetype(folded.size())}, 0, m_bytes) >= 0;
    }
    Range range;
    return match(line.isNull() ? QByteArrayView("") : line, 0, &range) >= 0;
}

QList<LogPattern::Range> LogPattern::rangesIn(const QString &text) const
{
    QList<Range> ranges;
    if (m_way != Way::Expression) {
        const QString word = QString::fromUtf8(m_bytes);
        const auto sensitivity = m_way == Way::Exact ? Qt::CaseSensitive : Qt::CaseInsensitive;
        for (qsizetype at = 0; !word.isEmpty() && (at = text.indexOf(word, at, sensitivity)) >= 0;
             at += word.size())
            ranges.append({at, word.size()});
        return ranges;
    }
    const QByteArray bytes = text.toUtf8();
    const auto characters = [&bytes](qsizetype from, qsizetype to) {
        return QString::fromUtf8(bytes.mid(from, to - from)).size();
    };
    qsizetype behind = 0; // bytes, and the characters that these are
    qsizetype counted = 0;
    Range range;
    for (qsizetype at = 0; at <= bytes.size() && match(bytes, at, &range) >= 0;) {
        at = range.start + std::max<qsizetype>(range.length, 1);
        while (at < bytes.size() && (quint8(bytes[at]) & 0xC0) == 0x80)
            ++at; // not into the midst of a character
        if (range.length == 0 || range.start < behind)
            continue;
        counted += characters(behind, range.start);
        behind = range.start + range.length;
        const qsizetype length = characters(range.start, behind);
        ranges.append({counted, length});
        counted += length;
    }
    return ranges;
}

LogPattern::Range LogPattern::findIn(const Texts &texts, qsizetype from) const
{
    if (m_way != Way::Expression)
        return {find(m_way == Way::Exact ? texts.texts : texts.folded, from, m_bytes),
                m_bytes.size()};
    Range range;
    const int answer = match(texts.texts, from, &range);
    if (answer >= 0)
        return range;
    return {answer == PCRE2_ERROR_NOMATCH ? none : tooDear, 0};
}

} // namespace panel
