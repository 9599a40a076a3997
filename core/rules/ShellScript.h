// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace panel {

/// A logical line of a shell script: no comment, no here-document, continuation lines joined.
struct ShellLine
{
    int number = 0; ///< where it begins, from 1
    QString text;
    QString bare; ///< the text with what is in quotes or escaped blanked out

    bool operator==(const ShellLine &other) const = default;
};

/// The lines of a script that are not empty. Understands quotes, comments and here-documents as far
/// as rules need it; it is no parser of the shell.
QList<ShellLine> shellLines(const QString &script);

/// Whether this is a script for sh, bash, dash, ash, zsh or ksh, by its first line.
bool isShellScript(const QString &text);
/// Whether this is a script for anything ("#!" or "<?php").
bool isScript(const QString &text);

/// What in this piece of a script never ends ("while true", "tail -f", "sleep infinity", …); empty
/// if nothing does.
QString endlessPart(const QString &text);
/// The part of this line that starts something in the background; empty if nothing does.
QString backgroundPart(const ShellLine &line);

} // namespace panel
