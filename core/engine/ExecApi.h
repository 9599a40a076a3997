// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace panel {

class EngineConnection;

/// How a program that was run in a container ended.
struct ExecEnd
{
    int exitCode = 0;
    QByteArray output; ///< standard output; at most 1 MiB
    QByteArray errors; ///< standard error

    bool operator==(const ExecEnd &other) const = default;
};

/// Runs programs in containers. See Call for the contract, HttpCall and expectSuccess for the
/// errors.
class ExecApi
{
public:
    /// The connection outlives this object and is on the same thread.
    explicit ExecApi(EngineConnection *engine) : m_engine(engine) {}

    /// POST /containers/{id}/exec, POST /exec/{id}/start, GET /exec/{id}/json: runs the words, as
    /// the container's own user and without input, to their end. Nothing passes a shell.
    Call *run(const QString &container, const QStringList &words, QObject *requester,
              Handler<ExecEnd> done) const;

private:
    EngineConnection *m_engine;
};

} // namespace panel
