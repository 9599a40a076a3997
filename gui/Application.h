// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QString;

namespace panel {

/// Qt's own texts and ours in the user's language; the translators are children of the application.
void installTranslations(QCoreApplication *application);

/// Opens the window and runs until it is closed. Empty names: the last ones used, else the
/// defaults.
int runWindow(int argc, char **argv, const QString &machine, const QString &project);

} // namespace panel
