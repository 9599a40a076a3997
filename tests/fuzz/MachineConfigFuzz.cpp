// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// config.json of a machine.
#include "core/machine/MachineConfig.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    for (const char *name : {"default", "vb4"}) {
        const auto config = parseMachineConfig(bytes, QString::fromLatin1(name));
        if (!config) {
            fuzz::require(!config.error().message.isEmpty(), "why it is no machine");
            continue;
        }
        const QUrl &url = config->url;
        fuzz::require(!config->driver.isEmpty(), "a machine has a driver");
        fuzz::require(url.isEmpty()
                          || (url.isValid() && url.scheme() == QLatin1String("https")
                              && !url.host().isEmpty() && url.port() >= 1 && url.port() <= 65535
                              && url.userInfo().isEmpty() && url.path().isEmpty()),
                      "an engine is at https://host:port and nothing else");
    }
}
