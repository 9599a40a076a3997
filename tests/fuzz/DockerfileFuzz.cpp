// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A Dockerfile: where a step stands, and what it begins from.
#include "core/compose/BaseImages.h"
#include "core/compose/DockerfileLine.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const int lines = int(text.count(u'\n')) + 1;
    for (const char *stage : {"", "builder", "stage-1"}) {
        for (const int step : {-1, 0, 1, 2, 1'000'000}) {
            for (const char *instruction : {"RUN", "FROM x", ""}) {
                const int line =
                    dockerfileLine(text, QLatin1String(stage), step, QLatin1String(instruction));
                fuzz::require(line >= 0 && line <= lines, "a line is one of the file");
                fuzz::require(line == 0 || step > 0, "there is no step before the first");
            }
        }
    }
    const QStringList images =
        baseImages(bytes, {{QStringLiteral("VERSION"), QString(3000, u'9')}});
    for (const QString &image : images) {
        fuzz::require(!image.isEmpty() && image.size() <= 4096, "an image has a name");
        fuzz::require(images.count(image) == 1, "and is named once");
    }
}
