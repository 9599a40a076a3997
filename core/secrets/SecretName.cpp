// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretName.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QRegularExpression>

namespace panel {

std::optional<Error> whyNotSecretName(const QString &name)
{
    static const QRegularExpression rule(
        QStringLiteral("\\A\\.?[A-Za-z0-9_][A-Za-z0-9._-]{0,126}\\z"));
    if (rule.match(name).hasMatch() && name != QLatin1String(".gitignore"))
        return std::nullopt;
    return Error{Error::Kind::InvalidInput,
                 Tr::tr("“%1” cannot be the name of a secret.").arg(elided(plainText(name))),
                 Tr::tr("Use letters, digits, “_”, “-” and “.” in the compose file."),
                 {}};
}

} // namespace panel
