// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// .env files of others, read and changed, and what they refer to filled in.
#include "core/compose/ComposeVariables.h"
#include "core/compose/EnvFile.h"
#include "core/compose/EnvMistake.h"
#include "tests/fuzz/Fuzz.h"

#include <QJsonObject>

using namespace panel;

PANEL_FUZZ(bytes)
{
    EnvFile file(bytes);
    fuzz::require(file.text() == bytes, "what is not changed stays as it is");
    const QStringList names = file.names();
    for (const QString &name : names)
        (void)file.commentOf(name);
    const QString value = QString::fromUtf8(bytes.left(40));
    const QString name = names.isEmpty() ? QStringLiteral("NAME") : names.last();
    if (file.set(name, value)) {
        const EnvFile again(file.text());
        const auto read = again.value(name);
        fuzz::require(read.has_value(), "what was set is there");
        QString filled = again.isVerbatim(name)
                             ? *read
                             : filledIn(*read, [](const QString &) { return std::nullopt; });
        fuzz::require(filled == value, "what was set is read again");
    }
    if (const auto mistake = mistakeIn(bytes))
        fuzz::require(mistake->line > 0 && mistake->line <= bytes.count('\n') + 1,
                      "a mistake has its line");
    const QString text = QString::fromUtf8(bytes);
    (void)variablesIn({{QStringLiteral("name"), text}});
    fuzz::require(filledIn(text, [&](const QString &) { return std::optional(text); }).size()
                      <= 64 * 1024,
                  "what is filled in has an end");
}
