// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ImagesStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/BaseImages.h"
#include "core/engine/ImageApi.h"

#include <algorithm>

namespace panel {

namespace {

/// What the base-image tool makes (it prints the same with --print-name).
const QString ownBaseImage = QStringLiteral("debian:bookworm-slim");

QStringList builtServices(const QList<ComposeService> &services)
{
    QStringList names;
    for (const ComposeService &service : services) {
        if (!service.buildContext.isEmpty())
            names.append(service.name);
    }
    return names;
}

/// One service for each image that may be pulled.
QList<ComposeService> pullableServices(const QList<ComposeService> &services)
{
    QList<ComposeService> pullable;
    QStringList images;
    for (const ComposeService &service : services) {
        const bool mayBePulled = service.buildContext.isEmpty() && !service.image.isEmpty()
                                 && service.pullPolicy != u"never"
                                 && service.pullPolicy != u"build";
        if (!mayBePulled || images.contains(service.image))
            continue;
        images.append(service.image);
        pullable.append(service);
    }
    return pullable;
}

} // namespace

ImagesStep::ImagesStep(const SharedStackContext &context, QObject *parent)
    : ComposeStep(QStringLiteral("images"), Tr::tr("Images"), context, parent)
{
}

void ImagesStep::run()
{
    m_built = builtServices(context().targets());
    m_toLookFor = pullableServices(context().targetsAndDependencies());
    m_missing.clear();
    if (m_built.isEmpty()) {
        lookForNext();
        return;
    }
    if (!baseImages(context().project).contains(ownBaseImage)
        || context().baseImageTool.isEmpty()) {
        build();
        return;
    }
    report(Tr::tr("looking for %1").arg(ownBaseImage));
    const ImageApi images(context().engine);
    track(images.inspect(ownBaseImage, this, [this](const Result<Image> &image) {
        if (image)
            build();
        else if (image.error().kind == Error::Kind::NotFound)
            makeBaseImage();
        else
            fail(image.error());
    }));
}

void ImagesStep::makeBaseImage()
{
    report(Tr::tr("making %1").arg(ownBaseImage));
    const Result<QHash<QString, QString>> engine = dockerEnvironment(lentEndpoint());
    if (!engine) {
        fail(engine.error());
        return;
    }
    Command command;
    command.program = context().baseImageTool;
    command.environment = baseEnvironment();
    command.environment.insert(*engine);
    runProgram(command, Tr::tr("The base image %1 could not be made.").arg(ownBaseImage),
               [this] { build(); });
}

void ImagesStep::build()
{
    report(Tr::tr("building"));
    runCompose(compose().build(context().onlyServices), ComposeAction::Build, m_built,
               [this] { lookForNext(); });
}

void ImagesStep::lookForNext()
{
    if (m_toLookFor.isEmpty()) {
        pull();
        return;
    }
    const ComposeService service = m_toLookFor.takeFirst();
    report(Tr::tr("looking for %1").arg(elided(plainLine(service.image), 80)));
    const ImageApi images(context().engine);
    track(images.inspect(service.image, this, [this, name = service.name](const auto &image) {
        if (!image && image.error().kind != Error::Kind::NotFound) {
            fail(image.error());
            return;
        }
        if (!image)
            m_missing.append(name);
        lookForNext();
    }));
}

void ImagesStep::pull()
{
    if (m_missing.isEmpty()) {
        finishWell();
        return;
    }
    report(Tr::tr("pulling"));
    runCompose(compose().pull(m_missing), ComposeAction::Pull, m_missing, [this] { finishWell(); });
}

void ImagesStep::finishWell()
{
    QStringList texts;
    if (!m_built.isEmpty())
        texts.append(Tr::tr("%n image(s) up to date", nullptr, int(m_built.size())));
    if (!m_missing.isEmpty())
        texts.append(Tr::tr("%n image(s) pulled", nullptr, int(m_missing.size())));
    if (texts.isEmpty())
        skip(Tr::tr("nothing to build or pull"));
    else
        succeed(texts.join(QStringLiteral(" · ")));
}

} // namespace panel
