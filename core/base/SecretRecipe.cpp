// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SecretRecipe.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace panel {

namespace {

using Alphabet = SecretRecipe::Alphabet;

constexpr Alphabet alphabets[] = {Alphabet::Letters, Alphabet::Legible, Alphabet::Hex,
                                  Alphabet::Digits, Alphabet::Signs};

QByteArrayView charactersOf(Alphabet alphabet)
{
    switch (alphabet) {
    case Alphabet::Letters: return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    case Alphabet::Legible: return "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    case Alphabet::Hex: return "0123456789abcdef";
    case Alphabet::Digits: return "0123456789";
    case Alphabet::Signs:
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    }
    return {};
}

/// What services with a rule for passwords ask for.
bool hasEachClass(const QByteArray &bytes)
{
    bool upper = false, lower = false, digit = false, sign = false;
    for (const char c : bytes) {
        upper = upper || (c >= 'A' && c <= 'Z');
        lower = lower || (c >= 'a' && c <= 'z');
        digit = digit || (c >= '0' && c <= '9');
        sign = sign || QByteArrayView("-._~").contains(c);
    }
    return upper && lower && digit && sign;
}

} // namespace

SecretRecipe SecretRecipe::forName(const QString &name)
{
    static const QRegularExpression forMachines(QStringLiteral("(^|[._-])(salts?|keys?|pepper)$"),
                                                QRegularExpression::CaseInsensitiveOption);
    SecretRecipe recipe;
    if (forMachines.match(name).hasMatch())
        recipe.length = 64;
    return recipe;
}

int SecretRecipe::bits() const
{
    return int(double(length) * std::log2(double(charactersOf(alphabet).size())));
}

Secret generateSecret(const SecretRecipe &recipe)
{
    const QByteArrayView characters = charactersOf(recipe.alphabet);
    QByteArray bytes(std::max(recipe.length, 0), Qt::Uninitialized);
    constexpr int classes = 4;
    const bool needsEachClass = recipe.alphabet == Alphabet::Signs && recipe.length >= classes;
    do {
        for (char &c : bytes)
            c = characters[QRandomGenerator::system()->bounded(int(characters.size()))];
    } while (needsEachClass && !hasEachClass(bytes));
    return Secret(std::move(bytes));
}

QString alphabetName(Alphabet alphabet)
{
    switch (alphabet) {
    case Alphabet::Letters: return QStringLiteral("letters");
    case Alphabet::Legible: return QStringLiteral("legible");
    case Alphabet::Hex: return QStringLiteral("hex");
    case Alphabet::Digits: return QStringLiteral("digits");
    case Alphabet::Signs: return QStringLiteral("signs");
    }
    return {};
}

std::optional<Alphabet> alphabetOf(const QString &name)
{
    for (const Alphabet alphabet : alphabets) {
        if (alphabetName(alphabet) == name)
            return alphabet;
    }
    return std::nullopt;
}

} // namespace panel
