// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ImagesStep.h"

#include "core/base/Tr.h"
#include "core/compose/BaseImages.h"
#include "core/engine/ImageApi.h"

#include <algorithm>

namespace panel {

namespace {

/// What the base-image tool makes (it prints the same with --print-name).
const QString ownBaseImage = QStringLiteral("debian:bookworm-slim");

} // namespace

ImagesStep::ImagesStep(const SharedStackContext &context, QObject *parent)
    : ComposeStep(QStringLiteral("images"), Tr::tr("Images"), context, parent)
{
}

void ImagesStep::run()
{
    const QList<ComposeService> targets = context().targets();
    const bool builds =
        std::any_of(targets.cbegin(), targets.cend(),
                    [](const ComposeService &service) { return !service.buildContext.isEmpty(); });
    if (!builds) {
        skip(Tr::tr("nothing to build"));
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
    runCompose(compose().build(context().onlyServices), ComposeAction::Build, [this] {
        const QList<ComposeService> targets = context().targets();
        const auto built =
            std::count_if(targets.cbegin(), targets.cend(), [](const ComposeService &service) {
                return !service.buildContext.isEmpty();
            });
        succeed(Tr::tr("%n image(s) up to date", nullptr, int(built)));
    });
}

} // namespace panel
