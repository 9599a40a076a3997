// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/SafeText.h"

#include "core/base/PlainText.h"

#include <QTextDocument>

namespace panel {

QString plainToolTip(const QString &foreign)
{
    if (foreign.isEmpty())
        return {};
    const QString plain = plainText(foreign);
    // A screen reader says the tip as it is, so that markup is only there where it must be: to wrap
    // long text, and to show what Qt would take for markup.
    constexpr qsizetype longestLine = 100;
    if (plain.size() <= longestLine && !Qt::mightBeRichText(plain))
        return plain;
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(plain.toHtmlEscaped());
}

QString plainCaption(const QString &foreign)
{
    return plainText(foreign).replace(u'&', QStringLiteral("&&"));
}

QString plainWindowTitle(const QString &foreign)
{
    return plainText(foreign).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

} // namespace panel
