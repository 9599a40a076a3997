// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compose files as people write them, looked through for the place of a key or a mistake.
#include "core/compose/ComposeSource.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const auto lines = int(bytes.count('\n') + bytes.count('\r')) + 1;
    // libyaml counts these as ends of lines too.
    const int more =
        int(bytes.count("\xc2\x85") + bytes.count("\xe2\x80\xa8") + bytes.count("\xe2\x80\xa9"));
    const auto isLine = [&](int line) { return line >= 0 && line <= lines + more + 1; };
    const YamlFile file = YamlFile::parse(bytes);
    if (const auto &mistake = file.mistake())
        fuzz::require(mistake->line > 0 && isLine(mistake->line), "a mistake has its line");
    const QStringList web{QStringLiteral("services"), QStringLiteral("web")};
    fuzz::require(isLine(file.lineOf(web)), "a key has its line");
    fuzz::require(isLine(file.lineUnder(web, QStringLiteral("image"))), "as one below");
    fuzz::require(isLine(file.lineOfPart(web, QStringLiteral("80"))), "as a part of a text");
    fuzz::require(file.isEmpty() || file.keysOf({}).size() <= bytes.size(), "keys are in the file");
    ComposeSource source;
    source.add(QStringLiteral("/f"), bytes);
    source.add(QStringLiteral("/g"), bytes);
    fuzz::require(isLine(source.place(web.last(), {QStringLiteral("ports")}).line),
                  "a place is in the file");
}
