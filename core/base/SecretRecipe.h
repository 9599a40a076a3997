// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QString>

#include <optional>

namespace panel {

/// How a new random secret is made.
struct SecretRecipe
{
    enum class Alphabet {
        Letters, ///< letters and digits: safe in SQL, shells, URLs and .env files
        Legible, ///< the same without what looks alike (0 O 1 l I): for people who type it
        Hex,     ///< 0-9 a-f: keys and salts
        Digits,  ///< codes for people
        Signs    ///< letters, digits and -._~ (safe in URLs), at least one of each class
    };

    static constexpr int leastLength = 8;
    static constexpr int mostLength = 1024;

    Alphabet alphabet = Alphabet::Letters;
    int length = 32;

    bool operator==(const SecretRecipe &other) const = default;

    /// What suits a secret of this name: 64 characters for salts and keys, else the defaults.
    static SecretRecipe forName(const QString &name);
    /// How many tries a guesser needs, as a power of two.
    int bits() const;
    bool isValid() const { return length >= leastLength && length <= mostLength; }
};

/// From the system's secure generator.
Secret generateSecret(const SecretRecipe &recipe = {});

/// "letters", "legible", "hex", "digits", "signs": as the headless command takes and --help lists
/// them.
QString alphabetName(SecretRecipe::Alphabet alphabet);
std::optional<SecretRecipe::Alphabet> alphabetOf(const QString &name);

} // namespace panel
