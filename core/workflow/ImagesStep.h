// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/ComposeStep.h"

namespace panel {

/// The images that the project needs: first the base image, where it is missing and we know how to
/// make it, then `compose build`, which does only what is missing or changed, then `compose pull`
/// of those that are not built here and that the engine does not have. (One whose pull policy is
/// to ask every time is asked for by `compose up`.)
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
    void lookForNext();
    void pull();
    void finishWell();

    QStringList m_built;               ///< names of services
    QList<ComposeService> m_toLookFor; ///< one for each image
    QStringList m_missing;             ///< names of services, one for each image to pull
};

} // namespace panel
