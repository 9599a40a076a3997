// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/compose/ComposeFailure.h"

#include <QRegularExpression>

#include <functional>

namespace panel {

class ComposeProgress;

/// What the rules of composeFailure know besides the message itself.
struct ComposeFailureContext
{
    const ComposeProject &project;
    const ComposeProgress &progress;

    /// "cnt_nginx (service nginx)", as far as it is known.
    QString withService(const QString &container) const;
};

/// A message of Compose or the engine that we understand, and what it means to people.
struct ComposeFailureRule
{
    QRegularExpression pattern;
    std::function<Error(const QRegularExpressionMatch &, const ComposeFailureContext &)> explain;
};

/// A rule about the files, whose pattern sees one line after the other.
ComposeFailureRule fileRule(const char *pattern, decltype(ComposeFailureRule::explain) explain);
/// What such a rule says.
Error fileMistake(const QString &message, const QString &next);
/// What Compose quotes, short enough for a sentence.
QString brief(const QString &text);

/// What is wrong with how the files of a project belong together: env files, `include`, `extends`.
QList<ComposeFailureRule> fileSetRules();
/// What the files say that cannot be meant: see placeInModel().
QList<ComposeFailureRule> modelRules();

/// In order: what names the cause most exactly comes before what is only a symptom.
const QList<ComposeFailureRule> &composeFailureRules();

} // namespace panel
