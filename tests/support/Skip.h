// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// Ends the test function as skipped, for what only root may do. Where $PANEL_MUST_NOT_SKIP is set
/// it fails instead: who runs everything as root, as the continuous integration does, would not
/// notice otherwise that a test is gone.
#define PANEL_SKIP(why)                                                                            \
    do {                                                                                           \
        if (!qEnvironmentVariableIsEmpty("PANEL_MUST_NOT_SKIP"))                                   \
            QFAIL(why);                                                                            \
        QSKIP(why);                                                                                \
    } while (false)
