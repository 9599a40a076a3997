// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeCli.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/FileChoice.h"
#include "core/endpoint/EndpointAddress.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace panel {

namespace {

tl::unexpected<Error> refused(const QString &message)
{
    return fail(Error::Kind::InvalidInput, message);
}

bool isServiceName(const QString &name)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9._][a-zA-Z0-9._-]*\\z"));
    return rule.match(name).hasMatch();
}

bool isProfileName(const QString &name)
{
    return name == u"*" || isServiceName(name);
}

bool isProjectName(const QString &name)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-z0-9][a-z0-9_-]*\\z"));
    return rule.match(name).hasMatch();
}

/// What runs was perhaps brought up before its profile was turned off; Compose would leave it.
QStringList withAllProfiles(const QStringList &words)
{
    return QStringList{QStringLiteral("--profile"), QStringLiteral("*")} + words;
}

/// A variable that a compose file may ask for, and that changes nothing but the file. The file is
/// foreign: it could name LD_PRELOAD or DOCKER_HOST as the source of a secret.
bool isHarmlessVariable(const QString &name, const QHash<QString, QString> &fixed)
{
    static const QRegularExpression rule(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
    static const QRegularExpression tools(
        QStringLiteral("\\A(LD_|DYLD_|DOCKER_|COMPOSE_|BUILDKIT_|BUILDX_|GODEBUG|SSL_)"));
    return rule.match(name).hasMatch() && !tools.match(name).hasMatch() && !fixed.contains(name);
}

} // namespace

ComposeCli::ComposeCli(ComposeProgram program, ComposeTarget target)
    : m_program(std::move(program)), m_target(std::move(target))
{
}

Result<Command> ComposeCli::reading(const QStringList &words, Profiles profiles) const
{
    Result<Command> made = command(profiles == Profiles::All ? withAllProfiles(words) : words, {});
    if (made)
        made->deadline = std::chrono::seconds(30);
    return made;
}

Result<Command> ComposeCli::profiles() const
{
    return reading({QStringLiteral("config"), QStringLiteral("--profiles")}, Profiles::Active);
}

Result<Command> ComposeCli::config(Profiles profiles) const
{
    return reading({QStringLiteral("config"), QStringLiteral("--format"), QStringLiteral("json")},
                   profiles);
}

Result<Command> ComposeCli::hashes(Profiles profiles) const
{
    return reading({QStringLiteral("config"), QStringLiteral("--hash"), QStringLiteral("*")},
                   profiles);
}

Result<Command> ComposeCli::model() const
{
    return reading({QStringLiteral("config"), QStringLiteral("--no-interpolate"),
                    QStringLiteral("--format"), QStringLiteral("json")},
                   Profiles::Active);
}

Result<Command> ComposeCli::recreate(const QStringList &services) const
{
    return command({QStringLiteral("up"), QStringLiteral("-d"), QStringLiteral("--force-recreate")},
                   services);
}

Result<Command> ComposeCli::renew(const QStringList &services) const
{
    return command(
        {QStringLiteral("up"), QStringLiteral("--no-start"), QStringLiteral("--force-recreate")},
        services);
}

Result<Command> ComposeCli::build(const QStringList &services) const
{
    return command({QStringLiteral("build")}, services);
}

Result<Command> ComposeCli::pull(const QStringList &services) const
{
    return command({QStringLiteral("pull")}, services);
}

Result<Command> ComposeCli::up(const QStringList &services) const
{
    return command({QStringLiteral("up"), QStringLiteral("-d")}, services);
}

Result<Command> ComposeCli::stop(const QStringList &services) const
{
    return command(services.isEmpty() ? withAllProfiles({QStringLiteral("stop")})
                                      : QStringList{QStringLiteral("stop")},
                   services);
}

Result<Command> ComposeCli::down() const
{
    return command(withAllProfiles({QStringLiteral("down"), QStringLiteral("--remove-orphans")}),
                   {});
}

Result<Command> ComposeCli::command(const QStringList &words, const QStringList &services) const
{
    const ProjectFiles &project = m_target.project;
    const QString folder = project.folder();
    for (const QString &path :
         QStringList{project.firstFile(), folder} + project.files + project.envFiles) {
        if (!path.startsWith(u'/'))
            return refused(Tr::tr("“%1” is not the absolute path of a compose file.")
                               .arg(elided(plainText(path))));
    }
    if (!project.name.isEmpty() && !isProjectName(project.name))
        return refused(Tr::tr("“%1” is not the name of a compose project.")
                           .arg(elided(plainText(project.name))));
    for (const QString &profile : project.profiles) {
        if (!isProfileName(profile))
            return refused(
                Tr::tr("“%1” is not the name of a profile.").arg(elided(plainText(profile))));
    }
    for (const QString &service : services) {
        if (!isServiceName(service))
            return refused(
                Tr::tr("“%1” is not the name of a service.").arg(elided(plainText(service))));
    }
    const bool withEngine = !words.contains(QLatin1String("config"));
    const Result<QHash<QString, QString>> variables = environment(withEngine);
    if (!variables)
        return fail(variables.error());

    Command command;
    command.program = m_program.program;
    command.environment = *variables;
    command.directory = folder;
    command.arguments = m_program.leadingArguments;
    for (const QString &file : project.files)
        command.arguments << QStringLiteral("-f") << file;
    command.arguments << QStringLiteral("--project-directory") << folder;
    // By itself Compose reads .env of its folder; where COMPOSE_FILE led from another one, of both.
    const bool isFolderOwn =
        project.home.isEmpty() || QFileInfo(envFileOf(project)).path() == folder;
    for (const QString &file : isFolderOwn ? project.envFiles : envFilesOf(project))
        command.arguments << QStringLiteral("--env-file") << file;
    if (!project.name.isEmpty())
        command.arguments << QStringLiteral("-p") << project.name;
    for (const QString &profile : project.profiles)
        command.arguments << QStringLiteral("--profile") << profile;
    command.arguments << QStringLiteral("--ansi") << QStringLiteral("never");
    if (m_program.hasProgressOption())
        command.arguments << QStringLiteral("--progress")
                          << (m_program.hasJsonProgress() ? QStringLiteral("json")
                                                          : QStringLiteral("plain"));
    command.arguments << words << services;
    return command;
}

Result<QHash<QString, QString>> ComposeCli::environment(bool withEngine) const
{
    QHash<QString, QString> environment =
        baseEnvironment(); // without DOCKER_CONTEXT, COMPOSE_FILE, …
    environment.insert(steeringEnvironment());
    environment.insert(QStringLiteral("DOCKER_BUILDKIT"), QStringLiteral("1"));
    environment.insert(QStringLiteral("COMPOSE_MENU"), QStringLiteral("0"));
    // Else a build asks git about the folder, and git gets the secrets with the environment.
    environment.insert(QStringLiteral("BUILDX_GIT_INFO"), QStringLiteral("false"));
    if (m_target.endpoint) {
        Result<QHash<QString, QString>> docker = dockerEnvironment(*m_target.endpoint);
        if (docker)
            environment.insert(*docker);
        else if (withEngine)
            return docker;
    } else if (withEngine) {
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("No machine is chosen to run the project on."),
                    Tr::tr("Choose a machine."));
    }
    const QHash<QString, QString> fixed = environment;
    for (auto it = m_target.variables.cbegin(); it != m_target.variables.cend(); ++it) {
        if (!isHarmlessVariable(it.key(), fixed))
            return fail(Error::Kind::InvalidInput,
                        Tr::tr("The project wants to set the variable “%1”, which would change the "
                               "tools themselves.")
                            .arg(elided(plainText(it.key()))),
                        Tr::tr("Give the variable another name in the compose file."));
        if (it.value().contains(QChar(0)))
            return fail(
                Error::Kind::InvalidInput,
                Tr::tr("The value of the variable “%1” contains a NUL character.").arg(it.key()),
                Tr::tr("Set another value."));
        environment.insert(it.key(), it.value());
    }
    return environment;
}

Result<QHash<QString, QString>> dockerEnvironment(const Endpoint &endpoint)
{
    const QString name = elided(plainText(endpoint.name));
    if (endpoint.kind() == Endpoint::Kind::Unix || endpoint.kind() == Endpoint::Kind::Ssh) {
        // Through the same check as what people type: nothing that begins with '-' gets to ssh.
        const QString address = endpointAddress(endpoint.url);
        const Result<QUrl> url = endpointUrl(address);
        if (!url)
            return fail(url.error());
        return QHash<QString, QString>{{QStringLiteral("DOCKER_HOST"), address}};
    }
    if (endpoint.kind() != Endpoint::Kind::Tls || endpoint.url.host().isEmpty())
        return refused(Tr::tr("Compose cannot reach “%1”: its address is neither TLS over TCP, a "
                              "socket, nor ssh.")
                           .arg(name));
    // docker takes a folder, and its own names in it.
    const QFileInfo authority(endpoint.tlsFiles.certificateAuthority);
    const QFileInfo certificate(endpoint.tlsFiles.certificate);
    const QFileInfo key(endpoint.tlsFiles.key);
    const QString folder = authority.path();
    const bool showsNothing =
        endpoint.tlsFiles.certificate.isEmpty() && endpoint.tlsFiles.key.isEmpty();
    const bool isPairThere = certificate.fileName() == QLatin1String("cert.pem")
                             && key.fileName() == QLatin1String("key.pem")
                             && certificate.path() == folder && key.path() == folder
                             && certificate.isFile() && key.isFile();
    if (authority.fileName() != QLatin1String("ca.pem") || !authority.isFile()
        || !(showsNothing || isPairThere))
        return fail(
            Error::Kind::IdentityUnusable,
            Tr::tr("Compose cannot use the certificates of “%1”.").arg(name),
            Tr::tr("Put ca.pem, cert.pem and key.pem into one folder."),
            QStringList{authority.filePath(), certificate.filePath(), key.filePath()}.join(u'\n'));
    QString host = endpoint.url.host();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return QHash<QString, QString>{
        {QStringLiteral("DOCKER_HOST"),
         QStringLiteral("tcp://%1:%2").arg(host).arg(endpoint.url.port(2376))},
        {QStringLiteral("DOCKER_TLS_VERIFY"), QStringLiteral("1")},
        {QStringLiteral("DOCKER_CERT_PATH"), folder}};
}

} // namespace panel
