// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/Rules.h"

#include <QRegularExpression>

namespace panel {

namespace {

/// "registry:5000/name:tag@digest" taken apart.
struct ImageName
{
    explicit ImageName(const QString &image)
    {
        hasDigest = image.contains(u'@');
        const QString name = image.section(u'@', 0, 0);
        const qsizetype colon = name.lastIndexOf(u':');
        const bool hasTag = colon > name.lastIndexOf(u'/');
        repository = hasTag ? name.left(colon) : name;
        tag = hasTag ? name.mid(colon + 1) : QString();
    }
    bool isLatest() const { return tag == u"latest" || (tag.isEmpty() && !hasDigest); }

    QString repository;
    QString tag;
    bool hasDigest = false;
};

QString at(const ServiceSources &service, const DockerInstruction &instruction)
{
    return QStringLiteral("%1:%2").arg(service.dockerfilePath).arg(instruction.line);
}

/// Debian names its releases; the penultimate stable one is the one before trixie (13).
bool isPenultimateDebian(const QString &tag)
{
    static const QRegularExpression good(
        QStringLiteral(R"(\A(?:bookworm|oldstable|12(?:\.\d+)?)(?:-\d{8})?(?:-slim)?\z)"));
    return good.match(tag).hasMatch();
}

void checkBase(const StackSources &sources, const ServiceSources &service,
               const DockerInstruction &from, RuleFindings &latest, RuleFindings &base,
               RuleFindings &readyMade)
{
    const auto image = service.dockerfile->image(from, service.definition.buildArguments);
    const QString where = at(service, from);
    if (!image) {
        const QString why =
            Tr::tr("%1: FROM %2 has a variable without a value").arg(where, from.value);
        latest.cannotTell(why);
        base.cannotTell(why);
        readyMade.cannotTell(why);
        return;
    }
    if (service.dockerfile->isStage(*image, from) || *image == u"scratch")
        return;
    // An image of this project is made by a Dockerfile that is looked at by itself.
    for (const ServiceSources &other : sources.services) {
        if (other.definition.image == *image && !other.definition.buildContext.isEmpty())
            return;
    }
    const ImageName name(*image);
    const QString shown = Tr::tr("%1: FROM %2").arg(where, *image);
    if (name.isLatest())
        latest.breaks(shown);
    else
        latest.keeps(shown);

    static const QRegularExpression official(QStringLiteral("\\A(?:docker\\.io/)?(?:library/)?"));
    QString repository = name.repository;
    repository.remove(official);
    if (repository == u"debian") {
        readyMade.keeps(shown);
        if (isPenultimateDebian(name.tag))
            base.keeps(shown);
        else
            base.breaks(shown);
    } else if (repository == u"alpine") {
        readyMade.keeps(shown);
        static const QRegularExpression release(QStringLiteral("\\A3\\.\\d+(?:\\.\\d+)?\\z"));
        if (release.match(name.tag).hasMatch())
            base.cannotTell(
                Tr::tr("%1: which Alpine is the penultimate stable one changes twice a year")
                    .arg(shown),
                Tr::tr("Compare it with alpinelinux.org/releases: it must be the one "
                       "before the newest."));
        else
            base.breaks(shown);
    } else {
        readyMade.breaks(shown);
        base.breaks(shown);
    }
}

/// COPY --from=nginx:1.25 takes a ready-made image in by another door.
void checkCopies(const ServiceSources &service, RuleFindings &readyMade)
{
    static const QRegularExpression source(QStringLiteral("--from=(\\S+)"));
    for (const DockerInstruction &instruction : service.dockerfile->instructions) {
        if (instruction.name != u"COPY")
            continue;
        const QString from = source.match(instruction.value).captured(1);
        if (!from.isEmpty() && !service.dockerfile->isStage(from, instruction)
            && !(from.startsWith(u'$')))
            readyMade.breaks(Tr::tr("%1: COPY --from=%2").arg(at(service, instruction), from));
    }
}

void checkName(const StackSources &sources, const ServiceSources &service, RuleFindings &names)
{
    const QString where = sources.place(service.name(), QStringLiteral("image"));
    const QString image = service.definition.image;
    if (image.isEmpty()) {
        // Compose then names it after the project too.
        names.breaks(Tr::tr("%1: service %2 does not name its image").arg(where, service.name()));
        return;
    }
    const QString repository = ImageName(image).repository;
    const QString shown =
        Tr::tr("%1: service %2 has the image %3").arg(where, service.name(), image);
    if (repository == service.name())
        names.keeps(shown);
    else if (repository.endsWith(service.name())
             && sources.isWritten(QRegularExpression(QStringLiteral("IMAGE_PREFIX"))))
        names.cannotTell(Tr::tr("%1, which is its name with a prefix: strict readers of the rule "
                                "refuse that")
                             .arg(shown),
                         Tr::tr("Set IMAGE_PREFIX= (empty) in .env, then build again."));
    else
        names.breaks(shown);
}

} // namespace

QList<RuleResult> imageRules(const RuleFacts &facts)
{
    RuleFindings latest({QStringLiteral("image-latest"), Tr::tr("No image has the tag latest"),
                         Tr::tr("Name a version in FROM and in image:.")});
    RuleFindings base({QStringLiteral("image-base"),
                       Tr::tr("Images start from the penultimate stable Debian or Alpine"),
                       Tr::tr("Use FROM debian:bookworm or debian:bookworm-slim.")});
    RuleFindings dockerfiles(
        {QStringLiteral("image-dockerfile"),
         Tr::tr("Each service has a Dockerfile of its own that is not empty"),
         Tr::tr("Give the service a folder with a Dockerfile and name it in build:.")});
    RuleFindings readyMade({QStringLiteral("image-ready-made"),
                            Tr::tr("No image is taken ready-made"),
                            Tr::tr("Build the image here, from Debian or Alpine.")});
    RuleFindings names({QStringLiteral("image-name"), Tr::tr("An image is called like its service"),
                        Tr::tr("Set image: to the name of the service, and a version.")});

    const StackSources &sources = facts.sources;
    QHash<QString, QString> owners; // of a Dockerfile: its first service
    for (const ServiceSources &service : sources.services) {
        checkName(sources, service, names);
        const QString image = service.definition.image;
        const QString imageAt = sources.place(service.name(), QStringLiteral("image"));
        if (!image.isEmpty() && ImageName(image).isLatest())
            latest.breaks(Tr::tr("%1: image %2").arg(imageAt, image));
        else if (!image.isEmpty())
            latest.keeps(Tr::tr("%1: image %2").arg(imageAt, image));
        if (service.definition.buildContext.isEmpty()) {
            const QString what = Tr::tr("%1: service %2 is not built, it takes %3")
                                     .arg(imageAt, service.name(), image);
            dockerfiles.breaks(what);
            readyMade.breaks(what);
            base.cannotTell(service.whyNoDockerfile(), service.fixOfNoDockerfile());
            continue;
        }
        if (!service.dockerfile) {
            const QString why = Tr::tr("The Dockerfile of %1 could not be read: %2")
                                    .arg(service.name(), service.dockerfilePath);
            dockerfiles.breaks(why);
            for (RuleFindings *open : {&latest, &base, &readyMade})
                open->cannotTell(why);
            continue;
        }
        const QString file = service.definition.buildContext + u'/' + service.definition.dockerfile;
        bool hasFrom = false;
        for (const DockerInstruction &instruction : service.dockerfile->instructions) {
            if (instruction.name != u"FROM")
                continue;
            hasFrom = true;
            checkBase(sources, service, instruction, latest, base, readyMade);
        }
        if (!hasFrom)
            dockerfiles.breaks(Tr::tr("%1 is empty or has no FROM").arg(service.dockerfilePath));
        else if (owners.contains(file))
            dockerfiles.breaks(
                Tr::tr("%1 belongs to both %2 and %3")
                    .arg(service.dockerfilePath, owners.value(file), service.name()));
        else
            dockerfiles.keeps(service.dockerfilePath);
        owners.insert(file, service.name());
        checkCopies(service, readyMade);
    }
    return {latest.result(), base.result(), dockerfiles.result(), readyMade.result(),
            names.result()};
}

} // namespace panel
