// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Settings.h"

#include "core/session/LogSettings.h"
#include "core/session/SettingsFile.h"

#include <algorithm>

namespace panel {

std::unique_ptr<QSettings> openSettings(const QString &file)
{
    if (!file.isEmpty())
        return std::make_unique<QSettings>(file, QSettings::IniFormat);
    return std::make_unique<QSettings>(QStringLiteral("InceptionPanel"),
                                       QStringLiteral("InceptionPanel"));
}

namespace {

const QString machineKey = QStringLiteral("machine");
const QString endpointsKey = QStringLiteral("engines");
const QString addressKey = QStringLiteral("address");
const QString tlsFolderKey = QStringLiteral("tlsFolder");
constexpr int mostEndpoints = 100;
const QString appearanceKey = QStringLiteral("appearance");
const QString geometryKey = QStringLiteral("window/geometry");

} // namespace

Settings::Settings() = default;

Settings::Settings(const QString &file) : m_file(file) {}

QString Settings::machine() const
{
    return openSettings(m_file)->value(machineKey).toString();
}

void Settings::setMachine(const QString &name)
{
    openSettings(m_file)->setValue(machineKey, name);
}

QList<ManualEndpoint> Settings::endpoints() const
{
    const auto settings = openSettings(m_file);
    QList<ManualEndpoint> endpoints;
    const int count = std::min(settings->beginReadArray(endpointsKey), mostEndpoints);
    for (int i = 0; i < count; ++i) {
        settings->setArrayIndex(i);
        const ManualEndpoint endpoint{settings->value(addressKey).toString(),
                                      settings->value(tlsFolderKey).toString()};
        if (!endpoint.address.isEmpty() && !endpoints.contains(endpoint))
            endpoints.append(endpoint);
    }
    return endpoints;
}

void Settings::setEndpoints(const QList<ManualEndpoint> &endpoints)
{
    const auto settings = openSettings(m_file);
    settings->remove(endpointsKey);
    settings->beginWriteArray(endpointsKey, int(endpoints.size()));
    for (int i = 0; i < endpoints.size(); ++i) {
        settings->setArrayIndex(i);
        settings->setValue(addressKey, endpoints[i].address);
        settings->setValue(tlsFolderKey, endpoints[i].tlsFolder);
    }
    settings->endArray();
}

RecentProjects Settings::projects() const
{
    return RecentProjects(m_file);
}

Settings::Appearance Settings::appearance() const
{
    const QString name = openSettings(m_file)->value(appearanceKey).toString();
    if (name == u"light")
        return Appearance::Light;
    return name == u"dark" ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System: openSettings(m_file)->remove(appearanceKey); return;
    case Appearance::Light:
        openSettings(m_file)->setValue(appearanceKey, QStringLiteral("light"));
        return;
    case Appearance::Dark:
        openSettings(m_file)->setValue(appearanceKey, QStringLiteral("dark"));
        return;
    }
}

QByteArray Settings::windowGeometry() const
{
    return openSettings(m_file)->value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    openSettings(m_file)->setValue(geometryKey, geometry);
}

LogSettings Settings::logs() const
{
    return LogSettings(m_file);
}

} // namespace panel
