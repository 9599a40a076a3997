// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/ComposeStep.h"

namespace panel {

/// The images that the project builds: first the base image, where it is missing and we know how to
/// make it, then `compose build`, which does only what is missing or changed.
class ImagesStep : public ComposeStep
{
    Q_OBJECT

public:
    ImagesStep(const SharedStackContext &context, QObject *parent);

protected:
    void run() override;

private:
    void makeBaseImage();
    void build();
};

} // namespace panel
