// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/LiteralSecret.h"

#include "core/compose/SecretVariable.h"

#include <QRegularExpression>
#include <QStringList>

namespace panel {

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

/// Words that switch something or stand for nothing.
bool isHarmless(const QString &value)
{
    static const QStringList words = {
        QStringLiteral("on"),   QStringLiteral("off"),   QStringLiteral("yes"),
        QStringLiteral("no"),   QStringLiteral("true"),  QStringLiteral("null"),
        QStringLiteral("none"), QStringLiteral("false"),
    };
    return value.isEmpty() || words.contains(value.toLower());
}

} // namespace

QString literalSecret(const QString &line)
{
    // NAME=value, NAME: value, 'name' => 'value', ENV NAME value. What begins with $, (, {, [, <, /
    // or ` is a variable, a call, a structure or a file.
    static const QRegularExpression assignment = pattern(QStringLiteral(
        R"((?:^|[\s;,'"(\-$]|(?<!\$)\{)([A-Za-z0-9_.]+)['"]?\s*(?:=>|[:=])\s*)"
        R"((?:(['"])([^'"$`/{(\[<][^'"$`]*)\2|([^\s'"$({\[<>/`=&|;,][^\s'"$({`;,]*)(?=[\s;,'"]|$)))"));
    auto assignments = assignment.globalMatch(line);
    while (assignments.hasNext()) {
        const auto match = assignments.next();
        const QString value = match.captured(3) + match.captured(4);
        if (isSecretName(match.captured(1).section(u'.', -1)) && !isHarmless(value))
            return match.captured(1);
    }
    struct Form
    {
        QRegularExpression expression;
        QString name; ///< empty: the first capture
    };
    static const QList<Form> forms = {
        {pattern(QStringLiteral(R"(\$\{(\w*%1\w*):?-[^}\s$]+\})").arg(secretWord)), {}},
        {pattern(QStringLiteral(R"(\bENV\s+(\w*%1)\s+[^\s$=])").arg(secretWord)), {}},
        {pattern(QStringLiteral(R"(define\s*\(\s*['"](\w*%1)['"]\s*,\s*['"][^'"$]+['"])")
                     .arg(secretWord)),
         {}},
        {pattern(QStringLiteral(R"(--(?:\w+-)?(?:password|pass)(?:=|\s+)['"]?[^\s'"$`<(\-])")),
         QStringLiteral("--password")},
        {pattern(QStringLiteral(
             R"(\b(?:mysql|mysqladmin|mysqldump|mariadb|mariadb-admin)\b[^|;&]*\s-p['"]?[^\s'"$`])")),
         QStringLiteral("-p")},
        {pattern(QStringLiteral(R"(\bIDENTIFIED\s+BY\s+['"][^'"$]+['"])")),
         QStringLiteral("IDENTIFIED BY")},
        {pattern(QStringLiteral(R"(\bPASSWORD\s*\(?\s*'[^'$%]+')")), QStringLiteral("PASSWORD")},
        {pattern(QStringLiteral(R"(\brequirepass\s+[^\s$"'])")), QStringLiteral("requirepass")},
        {pattern(QStringLiteral(R"(\becho\s+['"]?[\w.\-]+:[^\s'"$]+['"]?\s*\|\s*chpasswd)")),
         QStringLiteral("chpasswd")},
        {pattern(QStringLiteral(R"(-----BEGIN [A-Z ]*PRIVATE KEY-----)")),
         QStringLiteral("PRIVATE KEY")},
    };
    for (const Form &form : forms) {
        const auto match = form.expression.match(line);
        if (match.hasMatch() && !(form.name.isEmpty() && !isSecretName(match.captured(1))))
            return form.name.isEmpty() ? match.captured(1) : form.name;
    }
    return {};
}

} // namespace panel
