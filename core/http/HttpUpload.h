// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpStream.h"

namespace panel {

/// A request whose body is too long to be held: it is written piece by piece, as many bytes as the
/// request's `uploadBytes` say.
///
/// A stream (see there) for the answer, which mostly is short: `opened` and `ended` come when the
/// engine has read all, or earlier when it refuses. Write after `ready`, and no more than a piece
/// before `unsentBytes` is small again. Made by HttpClient::upload.
class HttpUpload : public HttpStream
{
    Q_OBJECT

public:
    static HttpUpload *failed(const Error &error, QObject *requester);

    /// Sends the next bytes; before `ready` and after `ended` they are dropped.
    void write(const QByteArray &bytes);
    /// Of what was written, what has not left us yet.
    qint64 unsentBytes() const;

Q_SIGNALS:
    void ready();
    void bytesWritten();

private:
    friend class HttpClient;
    explicit HttpUpload(QObject *requester) : HttpStream(requester) {}
    void follow(HttpExchange *exchange);
};

} // namespace panel
