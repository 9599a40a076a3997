// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/OptionWords.h"

#include "core/base/Tr.h"

namespace panel {

Result<QStringList> optionWords(const QString &line)
{
    QStringList words;
    QString word;
    QChar quote;
    bool isInWord = false;
    for (const QChar c : line) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            isInWord = true;
        } else if (c.isSpace()) {
            if (isInWord)
                words.append(word);
            word.clear();
            isInWord = false;
        } else {
            word += c;
            isInWord = true;
        }
    }
    if (!quote.isNull()) {
        return fail(Error::Kind::InvalidInput, Tr::tr("A quote in the options is not closed."),
                    Tr::tr("Close it with %1.").arg(quote));
    }
    if (isInWord)
        words.append(word);
    return words;
}

} // namespace panel
