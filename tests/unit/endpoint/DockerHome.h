// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointEntry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QTemporaryDir>

/// A home folder with Docker's files and with sockets, as the programs make them.
class DockerHome
{
public:
    DockerHome()
    {
        m_here.home = path();
        m_here.temporaryFolder = path(QStringLiteral("tmp"));
        m_here.systemSocket = path(QStringLiteral("run/docker.sock"));
        m_here.systemPodmanSocket = path(QStringLiteral("run/podman/podman.sock"));
    }

    QString path(const QString &below = {}) const { return m_folder.filePath(below); }
    panel::EndpointSurroundings here() const { return m_here; }
    void set(const char *name, const QString &value)
    {
        m_here.variables.insert(QString::fromLatin1(name), value);
    }

    void write(const QString &file, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(file)).path());
        QFile out(path(file));
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
    }

    /// The folder in which Docker keeps the context of this name.
    static QString folderOf(const QString &name)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    }

    static QString metaFile(const QString &name)
    {
        return QStringLiteral(".docker/contexts/meta/%1/meta.json").arg(folderOf(name));
    }

    void addContext(const QString &name, const QByteArray &host) const
    {
        write(metaFile(name), "{\"Name\":\"" + name.toUtf8()
                                  + "\",\"Metadata\":{\"Description\":\"of a test\"},"
                                    "\"Endpoints\":{\"docker\":{\"Host\":\""
                                  + host + "\",\"SkipTLSVerify\":false}}}");
    }

    void addCertificates(const QString &folder) const
    {
        for (const char *name : {"ca.pem", "cert.pem", "key.pem"})
            write(folder + u'/' + QLatin1String(name), "-");
    }

    /// A socket that listens until the server dies; nobody answers.
    void listen(QLocalServer *server, const QString &file) const
    {
        QDir().mkpath(QFileInfo(path(file)).path());
        server->listen(path(file));
    }

    void link(const QString &target, const QString &file) const
    {
        QDir().mkpath(QFileInfo(path(file)).path());
        QFile::link(target, path(file));
    }

private:
    QTemporaryDir m_folder;
    panel::EndpointSurroundings m_here;
};
