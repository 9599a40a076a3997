// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/LiteralSecret.h"
#include "core/rules/Rules.h"

#include <QRegularExpression>

namespace panel {

namespace {

void checkDockerfile(const ServiceSources &service, RuleFindings &dockerfiles)
{
    if (!service.dockerfile) {
        dockerfiles.cannotTell(service.whyNoDockerfile());
        return;
    }
    static const QRegularExpression secretFile(QStringLiteral(
        R"((?:^|[\s/"])(?:\.env|secrets/|credentials|id_rsa|\S+\.key)(?=[\s",]|$|\w))"));
    for (const DockerInstruction &instruction : service.dockerfile->instructions) {
        const QString where =
            QStringLiteral("%1:%2").arg(service.dockerfilePath).arg(instruction.line);
        const QString found = literalSecret(instruction.name + u' ' + instruction.value);
        if (!found.isEmpty())
            dockerfiles.breaks(Tr::tr("%1: a password in plain words (%2)").arg(where, found));
        const bool copies = instruction.name == u"COPY" || instruction.name == u"ADD";
        if (copies && secretFile.match(instruction.value).hasMatch())
            dockerfiles.breaks(
                Tr::tr("%1: %2 brings secrets into the image").arg(where, instruction.name));
    }
    dockerfiles.keeps(service.dockerfilePath);
}

void checkText(const SourceFile &file, RuleFindings &findings)
{
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // A comment that explains a setting is not one, but a private key is a secret anywhere.
        const QString line = lines.at(i).trimmed();
        const bool isComment = line.startsWith(u'#') || line.startsWith(QStringLiteral("//"))
                               || line.startsWith(QStringLiteral("* ")) || line.startsWith(u';');
        if (isComment && !line.contains(QStringLiteral("PRIVATE KEY-----")))
            continue;
        if (const QString found = literalSecret(lines.at(i)); !found.isEmpty())
            findings.breaks(Tr::tr("%1:%2: a password in plain words (%3)")
                                .arg(file.path)
                                .arg(i + 1)
                                .arg(found));
    }
    findings.keeps(file.path);
}

/// Whether a path of the checkout is one that holds secrets by its name. `prefix`: the stack's
/// folder.
bool isSecretFile(const QString &path, const QString &prefix)
{
    const QString name = path.section(u'/', -1).toLower();
    const bool isSettings =
        name == u".env"
        || (name.startsWith(QStringLiteral(".env.")) && !name.contains(QStringLiteral("example"))
            && !name.contains(QStringLiteral("sample"))
            && !name.contains(QStringLiteral("template"))
            && !name.contains(QStringLiteral("dist")));
    // A folder "secrets" elsewhere may be source code.
    const bool isInSecrets = path.startsWith(QStringLiteral("secrets/"))
                             || path.startsWith(prefix + QStringLiteral("secrets/"));
    static const QRegularExpression key(QStringLiteral(
        R"(\A(?:id_(?:rsa|dsa|ecdsa|ed25519)|.+\.key|(?:credentials?|passwords?)(?:\.txt)?)\z)"));
    return isSettings || isInSecrets || key.match(name).hasMatch();
}

void checkGit(const GitFacts &git, RuleFindings &findings)
{
    if (!git.whyNot.isEmpty()) {
        findings.cannotTell(git.whyNot, Tr::tr("Check it in the git checkout that is handed in."));
        return;
    }
    for (const QString &path : git.tracked) {
        if (isSecretFile(path, git.prefix))
            findings.breaks(Tr::tr("git has %1").arg(path));
    }
    for (const QString &path : git.past) {
        if (isSecretFile(path, git.prefix))
            findings.breaks(Tr::tr("the history of git has %1").arg(path));
    }
    findings.keeps(Tr::tr("none of the %1 files in git is one of secrets").arg(git.tracked.size()));
}

} // namespace

QList<RuleResult> secretRules(const RuleFacts &facts)
{
    RuleFindings dockerfiles(
        {QStringLiteral("secret-dockerfile"), Tr::tr("No password is in a Dockerfile"),
         Tr::tr("Take it out, change it, and hand it over as a secret of Compose.")});
    RuleFindings compose({QStringLiteral("secret-compose"),
                          Tr::tr("No password is in the compose file, not even as a default"),
                          Tr::tr("Use secrets: of Compose, and change the password.")});
    RuleFindings files({QStringLiteral("secret-files"),
                        Tr::tr("No password is in the scripts and settings of the services"),
                        Tr::tr("Read it from /run/secrets, and change the password.")});
    RuleFindings git(
        {QStringLiteral("secret-git"), Tr::tr("No secrets are in git, nor were they ever"),
         Tr::tr("Remove the file with git rm --cached, ignore it, and change every password "
                "in it: history keeps them.")});
    const QList<SourceFile> composeFiles = facts.sources.composeFiles();
    for (const SourceFile &file : composeFiles)
        checkText(file, compose);
    for (const ServiceSources &service : facts.sources.services) {
        if (!service.definition.buildContext.isEmpty())
            checkDockerfile(service, dockerfiles);
        else
            dockerfiles.keeps(service.whyNoDockerfile());
        for (const SourceFile &file : service.files)
            checkText(file, files);
        if (!service.areFilesComplete)
            files.cannotTell(Tr::tr("not all files of %1 could be read").arg(service.name()));
    }
    checkGit(facts.sources.git, git);
    return {dockerfiles.result(), compose.result(), files.result(), git.result()};
}

} // namespace panel
