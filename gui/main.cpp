// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Application.h"

int main(int argc, char **argv)
{
    return panel::runWindow(argc, argv);
}
