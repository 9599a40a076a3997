// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files of a stack as the rules read them: Dockerfiles and scripts.
#include "core/rules/Dockerfile.h"
#include "core/rules/LiteralSecret.h"
#include "core/rules/ShellScript.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto lines = int(text.count(u'\n')) + 1;
    const Dockerfile file = Dockerfile::parse(text);
    int line = 0;
    for (const DockerInstruction &instruction : file.instructions) {
        fuzz::require(instruction.line > line && instruction.line <= lines,
                      "instructions follow each other");
        line = instruction.line;
        (void)instruction.execForm();
        (void)file.image(instruction, {{QStringLiteral("A"), QStringLiteral("b")}});
    }
    line = 0;
    for (const ShellLine &shell : shellLines(text)) {
        fuzz::require(shell.number > line && shell.number <= lines, "lines follow each other");
        fuzz::require(shell.bare.size() == shell.text.size(), "blanked out is as long");
        line = shell.number;
        (void)backgroundPart(shell);
        (void)endlessPart(shell.text);
        (void)literalSecret(shell.text);
    }
    (void)isScript(text);
    (void)isShellScript(text);
}
