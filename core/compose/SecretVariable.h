// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// The words with which names of secrets end, as part of a regular expression.
const QString secretWord = QStringLiteral("(?:PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|SECRET|TOKEN|API_"
                                          "?KEY|(?:AUTH|ACCESS|PRIVATE|SECRET)_KEY|"
                                          "SALT|CREDENTIALS?)");

/// Whether a setting of this name holds something secret: DB_PASSWORD, api_token, … Not the name of
/// a file that holds it (DB_PASSWORD_FILE).
bool isSecretName(const QString &name);

} // namespace panel
