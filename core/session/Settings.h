// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/ManualEndpoint.h"
#include "core/session/RecentProjects.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace panel {

class LogSettings;

/// What the panel remembers between runs. Never a secret. Tests give it a file of their own.
class Settings
{
public:
    /// The user's own settings file.
    Settings();
    explicit Settings(const QString &file);

    enum class Appearance { System, Light, Dark };

    /// The engine that was used last: the name of a machine, or the id of another endpoint.
    QString machine() const;
    void setMachine(const QString &name);
    /// The engines that were added by hand; what makes no sense in the file is left out.
    QList<ManualEndpoint> endpoints() const;
    void setEndpoints(const QList<ManualEndpoint> &endpoints);
    RecentProjects projects() const;
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    LogSettings logs() const;

private:
    QString m_file; ///< empty: the user's own
};

} // namespace panel
