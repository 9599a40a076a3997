// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace panel {

/// What the window is to begin with, as it was typed. Empty: as the last time, else the defaults.
struct WindowBeginning
{
    QString machine;
    QStringList projects; ///< see projectFilesOf()
    QStringList envFiles;
    QStringList profiles;
};

/// Qt's own texts and ours in the user's language; the translators are children of the application.
void installTranslations(QCoreApplication *application);

/// Opens the window and runs until it is closed.
int runWindow(int argc, char **argv, const WindowBeginning &beginning);

} // namespace panel
