// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QString>
#include <QStringList>

namespace panel {

/// Why a step failed, for people: the lines of its output that the error does not have, then the
/// error with what to do next and its detail. Tools say their last words several times (as the
/// state of a thing, as a message, as the reason of their end): here each stands once. `output`:
/// the last lines, plain text.
QString failureText(const Error &error, const QStringList &output);

} // namespace panel
