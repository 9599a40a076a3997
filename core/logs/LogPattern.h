// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace panel {

/// What is looked for in the texts of lines: a word, or a regular expression as Perl has them. Case
/// is ignored unless it contains a capital letter. Safe with any bytes and any expression: one that
/// would take too long on a line does not match it. A value; any thread.
class LogPattern
{
public:
    struct Range
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };

    static LogPattern word(const QString &word);
    /// InvalidInput: `message` says what is wrong, `detail` at which character (from 0).
    static Result<LogPattern> expression(const QString &pattern);

    /// Whether it is in this text of one line.
    bool isIn(QByteArrayView line) const;
    /// All places in characters of the text, in order.
    QList<Range> rangesIn(const QString &text) const;

    bool isWord() const { return m_way != Way::Expression; }
    /// A part, in small ASCII letters, without which no text has it; may be empty.
    const QByteArray &mustHave() const { return m_mustHave; }

    /// Many texts at once, each followed by "\n".
    struct Texts
    {
        QByteArrayView texts;
        QByteArrayView folded; ///< the same in small ASCII letters, if needsFolded()
    };
    bool canScan() const { return m_canScan; } ///< findIn() may be called
    bool needsFolded() const { return m_way == Way::Folded; }
    static constexpr qsizetype none = -1;
    static constexpr qsizetype tooDear = -2; ///< look at each line by itself from here on
    /// Where it is, at or behind `from`; `start` is `none` or `tooDear` otherwise. The range may
    /// end in another line than it begins: ask isIn() about the first one then. Go on behind the
    /// line.
    Range findIn(const Texts &texts, qsizetype from) const;

private:
    enum class Way { Exact, Folded, Expression };
    struct Code;

    static Result<std::shared_ptr<const Code>> compile(const QByteArray &pattern, quint32 options);
    int match(QByteArrayView text, qsizetype from, Range *range) const;

    Way m_way = Way::Exact;
    bool m_canScan = true;
    QByteArray m_bytes; ///< of the word, in small letters if the case is ignored
    QByteArray m_mustHave;
    std::shared_ptr<const Code> m_code; ///< of the expression, or of a word that needs one
};

/// ASCII capitals as small letters.
void foldCase(QByteArrayView text, std::vector<char> &folded);

} // namespace panel
