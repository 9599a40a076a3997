// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EngineStore.h"

#include <QDir>
#include <QFile>

#include <utility>

namespace panel::test {

EngineStore::EngineStore(const Endpoint &endpoint) : m_endpoint(endpoint)
{
    add(endpoint.name);
}

void EngineStore::add(const QString &machine)
{
    const QString folder = m_folder.filePath(QStringLiteral("machines/") + machine);
    QDir().mkpath(folder);
    const std::pair<QString, QString> copies[] = {
        {m_endpoint.tlsFiles.certificateAuthority, QStringLiteral("/ca.pem")},
        {m_endpoint.tlsFiles.certificate, QStringLiteral("/cert.pem")},
        {m_endpoint.tlsFiles.key, QStringLiteral("/key.pem")},
    };
    for (const auto &[from, name] : copies) {
        QFile::copy(from, folder + name);
        QFile::setPermissions(folder + name, QFile::ReadOwner | QFile::WriteOwner);
    }
    QFile config(folder + QStringLiteral("/config.json"));
    if (config.open(QIODevice::WriteOnly)) {
        config.write("{\"ConfigVersion\":3,\"Name\":\"" + machine.toUtf8()
                     + "\",\"DriverName\":\"none\",\"Driver\":{\"URL\":\"tcp://"
                     + m_endpoint.url.authority().toUtf8() + "\"}}");
    }
}

QString writeComposeFile(const QString &folder, const QString &project, const QStringList &services)
{
    const QString path = folder + QStringLiteral("/docker-compose.yml");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("name: " + project.toUtf8() + "\nservices:\n");
    for (const QString &service : services) {
        file.write("  " + service.toUtf8()
                   + ":\n"
                     "    image: debian:bookworm-slim\n"
                     "    command: [sleep, infinity]\n"
                     "    init: true\n"
                     "    network_mode: none\n");
    }
    return path;
}

} // namespace panel::test
