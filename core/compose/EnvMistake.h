// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace panel {

/// What Compose refuses in an env file.
struct EnvMistake
{
    int line = 0; ///< from 1
    QString text; ///< a sentence without the values of the file

    bool operator==(const EnvMistake &other) const = default;
};

/// The first mistake of an env file, as Compose would refuse it: Compose itself tells no line for
/// some, the end of the file for a quote that nothing closes, and repeats what may be a password.
/// Nothing: Compose reads it.
std::optional<EnvMistake> mistakeIn(const QByteArray &env);

} // namespace panel
