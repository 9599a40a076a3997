// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ShellWord.h"

#include <QRegularExpression>

namespace panel {

QString shellQuoted(const QString &word)
{
    static const QRegularExpression needsNoQuotes(QStringLiteral("\\A[A-Za-z0-9_@%+=:,./-]+\\z"));
    if (needsNoQuotes.match(word).hasMatch())
        return word;
    // The one POSIX way to put a single quote between single quotes: close, escape, open again.
    QString inner = word;
    inner.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + inner + u'\'';
}

} // namespace panel
