// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first bytes of whatever answers at a port.
#include "core/base/PlainText.h"
#include "core/ports/Greeting.h"
#include "core/rules/TlsHello.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const auto greeting = parseHttpGreeting(bytes);
    if (greeting) {
        fuzz::require(greeting->status >= 100 && greeting->status <= 999, "a status is one");
        fuzz::require(plainText(greeting->reason) == greeting->reason, "a reason is plain text");
        fuzz::require(plainText(greeting->location) == greeting->location, "a place is plain text");
    }
    (void)isHttpHeadWhole(bytes);
    fuzz::require(firstWords(bytes).size() <= 80, "first words are few");
    for (const TlsVersion version : tlsVersions)
        (void)tlsAnswer(version, bytes, isTlsAnswerWhole(bytes));
}
