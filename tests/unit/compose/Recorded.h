// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"

#include <QFile>

/// A recorded output of Compose: "2.26.1", "up.plain.err"; see tests/data/docker-compose/README.
inline QByteArray recorded(const char *version, const char *name)
{
    QFile file(QStringLiteral(PANEL_TEST_DATA "/docker-compose/%1/%2")
                   .arg(QLatin1String(version), QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The project of eight services that the recordings are of.
inline panel::ComposeProject recordedProject()
{
    return panel::ComposeProject::fromConfigJson(recorded("2.40.3", "config.json"),
                                                 QStringLiteral("/srv/stack/docker-compose.yml"))
        .value_or(panel::ComposeProject());
}
