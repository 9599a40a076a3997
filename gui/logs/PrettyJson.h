// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace panel {

class ShownText;

/// The line is one JSON object with at least one member, and not too long to be laid out.
bool isJsonObject(const QByteArray &line);

/// Lays an object out over many rows, one value each: every character of it comes as it was (no
/// number loses digits, members keep their order), only the space between values is ours.
/// `name(start, end)` hears of the names of members, in characters of `json`.
void layOutJson(const QString &json, ShownText *shown,
                const std::function<void(int start, int end)> &name);

} // namespace panel
