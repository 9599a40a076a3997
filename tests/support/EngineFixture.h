// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/Endpoint.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/EngineConnection.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTest>

#include <optional>

namespace panel::test {

/// The machine `default` of the docker-machine store ($MACHINE_STORAGE_PATH or ~/.docker/machine),
/// as `srcs/tools/local-engine start` provides it.
Endpoint localEngine();

/// A connection to it, and helpers that wait. Removes the containers it made when it dies.
class EngineFixture
{
public:
    EngineFixture();
    ~EngineFixture();

    /// Whether the engine answers within 10 s; what() tells why not.
    bool connect();
    QString what() const { return m_connection.error().message; }

    /// Makes a container that is removed in the end, whatever happens.
    Result<QString> create(const ContainerDraft &draft);

    EngineConnection &connection() { return m_connection; }
    ContainerApi &containers() { return m_containers; }

    /// The id of a new container of debian:bookworm-slim that runs this shell text; empty on
    /// failure. Its name begins with "paneltest-". Started unless told otherwise.
    QString run(const QString &name, const QString &script, bool tty = false, bool start = true);

private:
    EngineConnection m_connection;
    ContainerApi m_containers;
    QObject m_requester;
    QStringList m_made;
};

/// Waits (spinning the event loop, for tests only) for the answer of a call:
/// `answerOf<Container>([&](auto... to) { return api.inspect(id, to...); })`
template <typename T, typename Ask>
Result<T> answerOf(Ask ask, int milliseconds = 20'000)
{
    std::optional<Result<T>> answer;
    QObject requester;
    ask(&requester, Handler<T>([&answer](const Result<T> &outcome) { answer = outcome; }));
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, milliseconds))
        return fail(Error::Kind::Internal, QStringLiteral("no answer came"));
    return *answer;
}

} // namespace panel::test
