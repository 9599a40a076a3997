// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QString;

namespace panel {

struct CommandLine;

/// Qt's own texts and ours in the user's language; the translators are children of the application.
void installTranslations(QCoreApplication *application);

/// Opens the window and runs until it is closed. What the line does not name: as the last time,
/// else the defaults.
int runWindow(int argc, char **argv, const CommandLine &line);

} // namespace panel
