// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/SecretControl.h"

#include <QJsonObject>
#include <QString>

namespace panel {

/// {"place","inFiles","secrets":[{"name","source","variable","file","services","state","error"}]}:
/// source "kept" | "file" | "external"; state "set" | "missing" | "failed" | "unknown". Never a
/// value.
QJsonObject secretsJson(const QList<StackSecret> &secrets, const QString &place, bool inFiles);
/// A table for people.
QString secretsText(const QList<StackSecret> &secrets, const QString &place);

} // namespace panel
