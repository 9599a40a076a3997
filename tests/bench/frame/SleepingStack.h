// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace panel::bench {

/// A compose project of many services on the local engine whose containers only sleep, without
/// networks. Brought up by Compose, as a user's would be; taken down when this dies.
class SleepingStack
{
public:
    explicit SleepingStack(int services);
    ~SleepingStack();

    /// Makes the containers; about eight a second. Empty, or why it did not work.
    QString bringUp();

    QString file() const { return m_folder.filePath(QStringLiteral("docker-compose.yml")); }
    QString name() const;
    /// "svc-0001" and so on, from 1.
    static QString serviceName(int number);
    int services() const { return m_services; }

private:
    QTemporaryDir m_folder;
    int m_services;
    bool m_isUp = false;
};

} // namespace panel::bench
