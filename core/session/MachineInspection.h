// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace panel {

/// A machine's config.json as it may be shown: what may be a secret (by the name of its key, by its
/// form: PEM keys, passwords in URLs, tokens of discovery services, NAME=value lists of the
/// engine's environment) becomes dots, and texts go through plainText(). Paths stay.
QJsonObject maskSecrets(const QJsonObject &config);

} // namespace panel
