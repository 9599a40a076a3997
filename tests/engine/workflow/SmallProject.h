// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/StackCopy.h"

#include <QFile>
#include <QTemporaryDir>

namespace panel::test {

/// A project of two services that is built, started and gone in seconds: one that is built, with a
/// secret and a volume, and one that waits for it. Removed from the engine when it dies.
class SmallProject
{
public:
    /// `compose`: another text of the file, with %1 for the name.
    explicit SmallProject(const QString &name, const QString &compose = {}) : m_name(name)
    {
        write(QStringLiteral("Dockerfile"), "FROM debian:bookworm-slim\n"
                                            "RUN echo built > /built\n"
                                            "STOPSIGNAL SIGKILL\n"
                                            "CMD [\"sleep\", \"600\"]\n");
        const QString usual = QStringLiteral("name: %1\n"
                                             "services:\n"
                                             "  first:\n"
                                             "    build: .\n"
                                             "    image: %1_first:1.0\n"
                                             "    secrets: [word]\n"
                                             "    volumes: ['data:/data']\n"
                                             "    healthcheck:\n"
                                             "      test: ['CMD', 'test', '-f', '/built']\n"
                                             "      interval: 1s\n"
                                             "  second:\n"
                                             "    image: debian:bookworm-slim\n"
                                             "    command: ['sleep', '600']\n"
                                             "    stop_signal: SIGKILL\n"
                                             "    depends_on: [first]\n"
                                             "secrets: {word: {environment: SMALL_WORD}}\n"
                                             "volumes: {data: {name: %1_data}}\n");
        write(QStringLiteral("compose.yml"),
              (compose.isEmpty() ? usual : compose).arg(name).toUtf8());
        removeAll();
    }
    ~SmallProject() { removeAll(); }

    QString file() const { return m_folder.filePath(QStringLiteral("compose.yml")); }
    QString folder() const { return m_folder.path(); }

    /// As before the first run.
    void removeAll() const
    {
        const QString label = QStringLiteral("label=com.docker.compose.project=") + m_name;
        const auto ids = [](const QStringList &words) {
            return docker(words).split(u'\n', Qt::SkipEmptyParts);
        };
        remove(
            {QStringLiteral("rm"), QStringLiteral("-fv")},
            ids({QStringLiteral("ps"), QStringLiteral("-aq"), QStringLiteral("--filter"), label}));
        for (const QString &kind : {QStringLiteral("network"), QStringLiteral("volume")})
            remove({kind, QStringLiteral("rm")},
                   ids({kind, QStringLiteral("ls"), QStringLiteral("-q"),
                        QStringLiteral("--filter"), label}));
        remove({QStringLiteral("rmi"), QStringLiteral("-f")},
               ids({QStringLiteral("images"), QStringLiteral("-q"), QStringLiteral("--filter"),
                    label}));
    }

    /// Runs docker on the machine `default`.
    static QString docker(const QStringList &words) { return StackCopy::docker(words); }

private:
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    static void remove(const QStringList &words, const QStringList &ids)
    {
        if (!ids.isEmpty())
            docker(words + ids);
    }

    QString m_name;
    QTemporaryDir m_folder;
};

} // namespace panel::test
