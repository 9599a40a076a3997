// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ComposeRig.h"

#include "core/compose/ComposeCli.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/StackCopy.h"

#include <QFile>
#include <QProcess>

namespace panel::test {

ComposeRig::ComposeRig(const QString &project, const QByteArray &services) : m_project(project)
{
    write(services);
}

ComposeRig::~ComposeRig()
{
    compose({QStringLiteral("--profile"), QStringLiteral("*"), QStringLiteral("down"),
             QStringLiteral("--remove-orphans"), QStringLiteral("--timeout"), QStringLiteral("0"),
             QStringLiteral("--rmi"), QStringLiteral("local")});
}

void ComposeRig::write(const QByteArray &services)
{
    QFile opened(file());
    if (opened.open(QIODevice::WriteOnly))
        opened.write("name: " + m_project.toUtf8() + "\nservices:\n" + services);
}

void ComposeRig::setVariable(const QString &name, const QString &value)
{
    m_variables.insert(name, value);
}

QString ComposeRig::compose(const QStringList &words) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto engine = dockerEnvironment(localEngine());
    if (engine) {
        for (auto it = engine->cbegin(); it != engine->cend(); ++it)
            environment.insert(it.key(), it.value());
    }
    for (auto it = m_variables.cbegin(); it != m_variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("docker-compose"),
                  QStringList{QStringLiteral("-f"), file()} + words);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAll());
}

QString ComposeRig::container(const QString &service) const
{
    return StackCopy::docker({QStringLiteral("ps"), QStringLiteral("-aq"),
                              QStringLiteral("--no-trunc"), QStringLiteral("--filter"),
                              QStringLiteral("label=com.docker.compose.project=") + m_project,
                              QStringLiteral("--filter"),
                              QStringLiteral("label=com.docker.compose.service=") + service})
        .trimmed();
}

} // namespace panel::test
