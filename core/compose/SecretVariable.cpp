// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/SecretVariable.h"

#include <QRegularExpression>

namespace panel {

bool isSecretName(const QString &name)
{
    static const QRegularExpression secret(
        QStringLiteral("(?:\\A|[A-Z0-9]*_|[A-Z0-9])%1\\d*\\z").arg(secretWord),
        QRegularExpression::CaseInsensitiveOption);
    return name.compare(QStringLiteral("PWD"), Qt::CaseInsensitive) != 0
           && name.compare(QStringLiteral("OLDPWD"), Qt::CaseInsensitive) != 0
           && secret.match(name).hasMatch();
}

} // namespace panel
