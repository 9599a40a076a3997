// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What PHP in a container of WordPress prints.
#include "core/rules/SiteUsers.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const qsizetype half = bytes.indexOf('\0');
    for (const int exitCode : {0, 1}) {
        const Result<SiteUsers> site = siteUsersFrom(
            {exitCode, bytes.left(half), half < 0 ? QByteArray() : bytes.mid(half + 1)});
        if (site)
            continue;
        const Error &error = site.error();
        fuzz::require(error.kind == Error::Kind::ProgramFailed
                          || error.kind == Error::Kind::BadAnswer,
                      "why there are no users");
        fuzz::require(!error.message.isEmpty() && !error.message.contains(u'\x1b'),
                      "the reason can be shown");
    }
}
