// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StackCopy.h"

#include "core/machine/MachineStore.h"
#include "tests/support/EngineFixture.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>

namespace panel::test {

namespace {

QStringList linesOf(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

bool copyTree(const QString &from, const QString &to)
{
    QDirIterator entries(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString file = entries.next();
        const QString relative = QDir(from).relativeFilePath(file);
        // The user's own settings and secrets stay where they are.
        if (relative == u".env" || relative.startsWith(QStringLiteral("secrets/")))
            continue;
        const QString target = to + u'/' + relative;
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
    }
    return true;
}

} // namespace

StackCopy::StackCopy(const QString &project, int httpsPort) : m_project(project)
{
    if (!copyTree(QStringLiteral(PANEL_SOURCE_DIR "/srcs"), folder())) {
        m_error = QStringLiteral("srcs could not be copied");
        return;
    }
    for (const char *file : {"Makefile", "README.md", "docs/USER_DOC.md", "docs/DEV_DOC.md"}) {
        const QString source = QStringLiteral(PANEL_SOURCE_DIR "/") + QLatin1String(file);
        if (!QFile::copy(source, m_folder.filePath(QFileInfo(source).fileName()))) {
            m_error = source + QStringLiteral(" could not be copied");
            return;
        }
    }
    QFile settings(folder() + QStringLiteral("/.env"));
    if (!settings.open(QIODevice::WriteOnly)) {
        m_error = settings.errorString();
        return;
    }
    // Without the bonus: the three are enough here, and quick.
    settings.write(
        QStringLiteral("COMPOSE_PROJECT_NAME=%1\nCONTAINER_PREFIX=%1_\nIMAGE_PREFIX=%1_\n"
                       "NETWORK_NAME=%1_net\nHTTPS_PORT=%2\nDATA_ROOT=%3\nBONUS_PROFILE=bonus\n")
            .arg(project)
            .arg(httpsPort)
            .arg(dataFolder())
            .toUtf8());
    settings.close();
    removeAll(); // what a run that was killed left behind
}

StackCopy::~StackCopy()
{
    removeAll();
}

QString StackCopy::composeFile() const
{
    return folder() + QStringLiteral("/docker-compose.yml");
}

QString StackCopy::dataFolder() const
{
    // As the stack's rules want it: /home/LOGIN/data.
    return QStringLiteral("/home/panel-test/data/%1").arg(m_project);
}

QStringList StackCopy::dockerArguments()
{
    const QString folder = MachineStore::defaultPath() + QStringLiteral("/machines/default/");
    const QUrl address = localEngine().url;
    return {QStringLiteral("--host=tcp://%1:%2").arg(address.host()).arg(address.port()),
            QStringLiteral("--tlsverify"),
            QStringLiteral("--tlscacert=") + folder + QStringLiteral("ca.pem"),
            QStringLiteral("--tlscert=") + folder + QStringLiteral("cert.pem"),
            QStringLiteral("--tlskey=") + folder + QStringLiteral("key.pem")};
}

QString StackCopy::docker(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("docker"), dockerArguments() + arguments);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList StackCopy::leftovers() const
{
    const QString label = QStringLiteral("label=com.docker.compose.project=") + m_project;
    QStringList found;
    const auto ask = [&](const QStringList &arguments) { found += linesOf(docker(arguments)); };
    ask({QStringLiteral("ps"), QStringLiteral("-aq"), QStringLiteral("--filter"), label});
    ask({QStringLiteral("volume"), QStringLiteral("ls"), QStringLiteral("-q"),
         QStringLiteral("--filter"), label});
    ask({QStringLiteral("network"), QStringLiteral("ls"), QStringLiteral("-q"),
         QStringLiteral("--filter"), label});
    ask({QStringLiteral("images"), QStringLiteral("-q"), QStringLiteral("--filter"),
         QStringLiteral("reference=%1_*").arg(m_project)});
    QDirIterator data(dataFolder(), QDir::Files | QDir::Hidden | QDir::System,
                      QDirIterator::Subdirectories);
    if (data.hasNext())
        found.append(data.next());
    return found;
}

void StackCopy::removeAll() const
{
    const QString label = QStringLiteral("label=com.docker.compose.project=") + m_project;
    const auto removeEach = [](const QStringList &list, const QStringList &remove) {
        if (const QStringList ids = linesOf(docker(list)); !ids.isEmpty())
            docker(remove + ids);
    };
    removeEach({QStringLiteral("ps"), QStringLiteral("-aq"), QStringLiteral("--filter"), label},
               {QStringLiteral("rm"), QStringLiteral("-f")});
    removeEach({QStringLiteral("volume"), QStringLiteral("ls"), QStringLiteral("-q"),
                QStringLiteral("--filter"), label},
               {QStringLiteral("volume"), QStringLiteral("rm")});
    removeEach({QStringLiteral("network"), QStringLiteral("ls"), QStringLiteral("-q"),
                QStringLiteral("--filter"), label},
               {QStringLiteral("network"), QStringLiteral("rm")});
    removeEach({QStringLiteral("images"), QStringLiteral("--format={{.Repository}}:{{.Tag}}"),
                QStringLiteral("--filter"), QStringLiteral("reference=%1_*").arg(m_project)},
               {QStringLiteral("rmi")});
    // The data belongs to users of the containers; the engine that wrote it deletes it.
    if (QDir(dataFolder()).exists())
        docker({QStringLiteral("run"), QStringLiteral("--rm"), QStringLiteral("--network=none"),
                QStringLiteral("-v"), QFileInfo(dataFolder()).path() + QStringLiteral(":/data"),
                QStringLiteral("debian:bookworm-slim"), QStringLiteral("rm"), QStringLiteral("-rf"),
                QStringLiteral("/data/") + m_project});
}

} // namespace panel::test
