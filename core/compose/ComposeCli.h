// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/compose/ComposeProgram.h"
#include "core/compose/ProjectFiles.h"
#include "core/endpoint/Endpoint.h"
#include "core/process/Command.h"

#include <QHash>

#include <optional>

namespace panel {

/// What one Compose project is run from, and on.
struct ComposeTarget
{
    ProjectFiles project;
    std::optional<Endpoint> endpoint;  ///< only config() does without
    QHash<QString, QString> variables; ///< for the file: secrets by environment, SECRETS_REV, …
};

/// Builds the commands that Compose is run by; runs nothing. Every command says which file, folder
/// and engine it means, and inherits none of that from the panel's environment; but for
/// COMPOSE_PROFILES and COMPOSE_PROJECT_NAME, which win over .env there as they do in a terminal.
///
/// Errors: InvalidInput for a file, project, service or variable whose name cannot be passed on
/// (beginning with '-', relative, or one that would change the tools themselves, such as
/// LD_PRELOAD); IdentityUnusable if the certificates are not ca.pem, cert.pem and key.pem of one
/// folder.
class ComposeCli
{
public:
    ComposeCli(ComposeProgram program, ComposeTarget target);

    /// Services of which profiles: those that are on, or all.
    enum class Profiles { Active, All };

    /// The project as JSON on standard output (ComposeProject::fromConfigJson). Needs no engine.
    Result<Command> config(Profiles profiles = Profiles::Active) const;
    /// The names of all profiles that the files know, one a line. Needs no engine.
    Result<Command> profiles() const;
    /// The same with its variables not filled in ("${PORT:-80}"), for variablesIn(). Needs no value
    /// of any variable.
    Result<Command> model() const;
    /// "SERVICE HASH" a line: what Compose compares to find out whether a container is as the file
    /// says. Needs no engine.
    Result<Command> hashes(Profiles profiles = Profiles::Active) const;
    Result<Command> build(const QStringList &services = {}) const;
    /// Gets the images of these services from their registries, as far as their pull policies
    /// allow.
    Result<Command> pull(const QStringList &services) const;
    /// Creates and starts what is missing or differs, in the background.
    Result<Command> up(const QStringList &services = {}) const;
    Result<Command> stop(const QStringList &services = {}) const;
    /// Removes containers and networks, and containers of services that the file no longer has.
    /// Never volumes: those are deleted one by one, after the user saw them.
    Result<Command> down() const;
    /// Replaces the containers of these services, whether they differ or not; what they depend on
    /// is started where it does not run. (Without that, by --no-deps, Compose notes down that they
    /// depend on nothing, and replaces them once more the next time.)
    Result<Command> recreate(const QStringList &services) const;
    /// New containers in the place of those that are there, which `up` starts then.
    Result<Command> renew(const QStringList &services) const;

private:
    Result<Command> command(const QStringList &words, const QStringList &services) const;
    Result<Command> reading(const QStringList &words, Profiles profiles) const;
    Result<QHash<QString, QString>> environment(bool withEngine) const;

    ComposeProgram m_program;
    ComposeTarget m_target;
};

/// The variables by which docker and Compose find this engine: DOCKER_HOST, and by TCP
/// DOCKER_TLS_VERIFY and DOCKER_CERT_PATH too; all others that could lead elsewhere are to be
/// unset. Also what a user would export in a terminal.
Result<QHash<QString, QString>> dockerEnvironment(const Endpoint &endpoint);

} // namespace panel
