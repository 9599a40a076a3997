// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/Endpoint.h"

#include <QString>
#include <QTemporaryDir>

namespace panel::test {

/// A docker-machine store with machines, driver none, at the address of a TLS endpoint and with
/// copies of its files: one of its name, and further ones that lead to the same engine.
class EngineStore
{
public:
    explicit EngineStore(const Endpoint &endpoint);

    QString path() const { return m_folder.path(); }
    QString machine() const { return m_endpoint.name; }
    void add(const QString &machine);

private:
    QTemporaryDir m_folder;
    Endpoint m_endpoint;
};

/// A compose file in that folder whose project has this name and these services; its path.
QString writeComposeFile(const QString &folder, const QString &project,
                         const QStringList &services);

} // namespace panel::test
