// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"

namespace panel {

namespace {

bool isInvisibleFormat(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200F)    // zero-width characters and direction marks
           || (u >= 0x2028 && u <= 0x202E) // line separators, embeddings and overrides
           || (u >= 0x2060 && u <= 0x206F) // word joiner, isolates, deprecated format characters
           || u == 0x061C || u == 0xFEFF;  // Arabic letter mark, byte order mark
}

bool isControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u <= 0x9F);
}

} // namespace

QString plainText(const QString &foreign)
{
    QString safe;
    safe.reserve(foreign.size());
    for (const QChar c : foreign) {
        if (isControl(c)) {
            // The block U+2400 has a picture for each C0 character and for DEL.
            if (c.unicode() < 0x20)
                safe += QChar(0x2400 + c.unicode());
            else if (c.unicode() == 0x7F)
                safe += QChar(0x2421);
            else
                safe +=
                    QStringLiteral("⟨U+%1⟩").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        } else if (isInvisibleFormat(c)) {
            safe += QStringLiteral("⟨U+%1⟩").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        } else {
            safe += c;
        }
    }
    return safe;
}

QString plainText(const QByteArray &foreign)
{
    return plainText(QString::fromUtf8(foreign));
}

QString plainLine(const QString &foreign)
{
    QString line = plainText(foreign);
    line.replace(u'\n', QChar(0x240A));
    line.replace(u'\t', QChar(0x2409));
    return line;
}

QString elided(const QString &text, qsizetype maximum)
{
    return text.size() <= maximum ? text : text.left(maximum - 1) + u'…';
}

} // namespace panel
