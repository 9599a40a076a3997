// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace panel {

/// What the panel remembers between runs. Never a secret. Tests give it a file of their own.
class Settings
{
public:
    /// The user's own settings file.
    Settings();
    explicit Settings(const QString &file);

    enum class Appearance { System, Light, Dark };

    QString machine() const;
    void setMachine(const QString &name);
    QString projectFile() const;
    void setProjectFile(const QString &file);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    QString m_file; ///< empty: the user's own
};

} // namespace panel
