// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpStream.h"

namespace panel {

/// A connection that HTTP has left: after its head the bytes of a program go both ways, as exec and
/// attach have it (POST /exec/{id}/start, POST /containers/{id}/attach with "Upgrade: tcp").
///
/// A stream (see there) whose `opened` comes with status 101 (or 200 of an engine behind a proxy
/// that knows no upgrades) and that can be written to. What it receives is raw with a terminal, and
/// frames without one (see StdioDemultiplexer). `ended` with success means that the other side has
/// said all: whether the program has ended, and how, is for GET /exec/{id}/json to tell; if it
/// still runs then, the connection was lost. There is no half-close: TLS has none, so a program
/// cannot be told the end of its input without losing its output.
/// Made by HttpClient::hijack.
class HijackedConnection : public HttpStream
{
    Q_OBJECT

public:
    static HijackedConnection *failed(const Error &error, QObject *requester);

    /// Sends bytes; before `opened` and after `ended` they are dropped.
    void write(const QByteArray &bytes);
    /// Of what was written, what has not left us yet: whoever sends much waits for `bytesWritten`
    /// until this is small again.
    qint64 unsentBytes() const;

Q_SIGNALS:
    void bytesWritten();

private:
    friend class HttpClient;
    explicit HijackedConnection(QObject *requester) : HttpStream(requester) {}
    void follow(HttpExchange *exchange);
    bool isAccepted(const HttpHead &head) const override;
};

} // namespace panel
