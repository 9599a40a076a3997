// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/SafeText.h"

#include "core/base/PlainText.h"

namespace panel {

QString plainToolTip(const QString &foreign)
{
    if (foreign.isEmpty())
        return {};
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>")
        .arg(plainText(foreign).toHtmlEscaped());
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
