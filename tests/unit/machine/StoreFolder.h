// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

/// A docker-machine store in a temporary folder, with entries as docker-machine writes them.
class StoreFolder
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("store")); }
    QString machine(const QString &name) const
    {
        return path() + QStringLiteral("/machines/") + name;
    }

    static QByteArray config(const QString &name, const QString &driver,
                             const QByteArray &driverFields)
    {
        return "{\"ConfigVersion\":3,\"Name\":\"" + name.toUtf8() + "\",\"DriverName\":\""
               + driver.toUtf8() + "\",\"Driver\":{" + driverFields + "}}";
    }

    /// Driver none with certificates, at 127.0.0.1 and this port.
    void add(const QString &name, int port = 2376) const
    {
        write(name, config(name, QStringLiteral("none"),
                           "\"URL\":\"tcp://127.0.0.1:" + QByteArray::number(port) + "\""));
        addCertificates(name);
    }

    void addCertificates(const QString &name) const
    {
        for (const char *file : {"ca.pem", "cert.pem", "key.pem"})
            QFile::copy(QStringLiteral(PANEL_TEST_DATA "/certificates/early.pem"),
                        machine(name) + u'/' + QLatin1String(file));
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(machine(name));
        QFile file(configFile(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    /// As docker-machine saves: a temporary file, remove, rename.
    void save(const QString &name, const QByteArray &bytes) const
    {
        QFile file(configFile(name) + QStringLiteral(".tmp123"));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        QFile::remove(configFile(name));
        file.rename(configFile(name));
    }

    QString configFile(const QString &name) const
    {
        return machine(name) + QStringLiteral("/config.json");
    }

private:
    QTemporaryDir m_folder;
};
