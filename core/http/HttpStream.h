// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"
#include "core/http/ResultEquality.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace panel {

class HttpExchange;

/// A long or endless answer, as it comes: events, logs, progress of a pull.
///
///     waiting ──opened──► flowing ⇄ paused ──ended──► gone
///
/// A child of its requester, on its thread; dies with it silently. Every signal comes from the
/// event loop. `ended` comes exactly once, unless the stream is closed or destroyed before; then
/// the stream deletes itself: keep it in a QPointer only. A receiver of any signal may delete it.
/// The request's deadline holds until the head is there; its maximum size is ignored.
/// Made by HttpClient::open.
class HttpStream : public QObject
{
    Q_OBJECT

public:
    /// A stream that ends with that error.
    static HttpStream *failed(const Error &error, QObject *requester);

    /// Nothing is received while paused: at most 1 MiB is held here, then the server has to wait.
    void pause();
    void resume();

    /// Without a byte for so long (while not paused) it ends with Error::Kind::TimedOut; 0: never.
    void setIdleTimeout(std::chrono::milliseconds timeout);

    /// Ends silently.
    void close();

Q_SIGNALS:
    /// Once, for 2xx.
    void opened(const panel::HttpHead &head);
    void received(const QByteArray &bytes);
    /// Success: the other side ended it properly. Another status than 2xx: the engine's reason,
    /// with the kinds of expectSuccess. Otherwise the kinds of HttpCall.
    void ended(const panel::Result<void> &outcome);

protected:
    explicit HttpStream(QObject *requester);
    /// Takes the exchange, which must be a child of this stream.
    void follow(HttpExchange *exchange);
    HttpExchange *exchange() const;
    void endWith(const Error &error);
    /// The answer is what was asked for; otherwise its body tells the reason.
    virtual bool isAccepted(const HttpHead &head) const;

private:
    friend class HttpClient;

    void onHead();
    void pump();
    void schedulePump();
    bool take(const QByteArray &bytes);
    void finish();
    void restartIdleTimer();

    QPointer<HttpExchange> m_exchange;
    QTimer m_idle;
    std::optional<Result<void>> m_outcome; ///< known, but unread bytes may come before it
    QByteArray m_refusal;                  ///< body of an answer that is not 2xx
    bool m_paused = false;
    bool m_pumpScheduled = false;
    bool m_done = false;
};

} // namespace panel
