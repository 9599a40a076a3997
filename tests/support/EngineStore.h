// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/Endpoint.h"

#include <QString>
#include <QTemporaryDir>

namespace panel::test {

/// A docker-machine store with one machine, driver none, at the address of a TLS endpoint and with
/// copies of its files.
class EngineStore
{
public:
    explicit EngineStore(const Endpoint &endpoint);

    QString path() const { return m_folder.path(); }
    QString machine() const { return m_name; }

private:
    QTemporaryDir m_folder;
    QString m_name;
};

/// A compose file in that folder whose project has this name and these services; its path.
QString writeComposeFile(const QString &folder, const QString &project,
                         const QStringList &services);

} // namespace panel::test
