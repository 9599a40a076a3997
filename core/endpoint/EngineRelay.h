// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/endpoint/Endpoint.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QLocalServer;

namespace panel {

class Dialler;

/// Lends our connection to a program that cannot use our key: docker and Compose refuse one under a
/// passphrase. The program is given a socket in a folder that only this user can enter, and what it
/// says there goes to the engine by TLS connections of ours. So the opened key stays in our memory;
/// a decrypted copy, be it on a file system in memory, would be one that others can take away.
///
/// Everybody who could use the socket of a local Docker as this user can use it, for as long as it
/// lives: make it for one program, and let it go with that. Works on the thread that creates it.
class EngineRelay : public QObject
{
    Q_OBJECT

public:
    /// For an engine by TLS whose key is open. Errors: those of makeClient; FileUnreadable where
    /// no socket can be made.
    static Result<std::shared_ptr<EngineRelay>> forEngine(const Endpoint &endpoint);
    /// Whether programs need one: by TLS, with a key under a passphrase. Reads the key's file.
    static bool isNeeded(const Endpoint &endpoint);

    ~EngineRelay() override;

    /// The engine as the program shall reach it: by the socket.
    Endpoint endpoint() const { return m_lent; }

private:
    EngineRelay(const Endpoint &endpoint, std::unique_ptr<Dialler> dialler);
    void accept(int program);

    QTemporaryDir m_folder;
    Endpoint m_lent;
    std::unique_ptr<Dialler> m_dialler;
    QLocalServer *m_server; ///< a child
};

} // namespace panel
