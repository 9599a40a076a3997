// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/StackSources.h"

#include <QString>
#include <QStringList>

namespace panel {

/// What a service runs as process 1, as its files tell: the entrypoint with its command.
struct MainProgram
{
    QStringList words;        ///< empty: nothing is named, so the base image's own (a shell) runs
    bool isShellForm = false; ///< Docker puts it behind /bin/sh -c
    bool isKnown = true;      ///< false: the Dockerfile could not be read
    QString place;            ///< file and line that name it

    /// The words without an init (tini, dumb-init, catatonit) and its options before them.
    QStringList withoutInit() const;
    /// The file name of the first word of those.
    QString program() const;

    static MainProgram of(const StackSources &sources, const ServiceSources &service);
};

/// Whether a program of that file name is a shell.
bool isShell(const QString &program);
/// Whether it does nothing but wait: tail, sleep, cat, watch, top, yes.
bool isPlaceholder(const QString &program);
/// Whether it is an init that passes signals on.
bool isInit(const QString &program);

} // namespace panel
