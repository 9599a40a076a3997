// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/http/HttpRequest.h"
#include "core/http/TlsIdentity.h"

#include <QTimer>
#include <QUrl>

namespace panel {

/// Finds out why a TLS connection was lost as soon as it was made.
///
/// Under TLS 1.3 a server judges our certificate after the handshake has ended for us. When it
/// turns us down while our request is on its way, its reason is lost with the connection. So this
/// connects once more, sends nothing, and listens for at most two seconds.
///
/// Outcome: always a value: the better reason, or `lost` as it was.
class LossExplanation : public AnsweringCall<Error>
{
    Q_OBJECT

public:
    LossExplanation(const QUrl &address, const TlsIdentity &identity, const HttpPeer &peer,
                    const Error &lost, QObject *requester, Handler<Error> done);

protected:
    void abortWork() override;

private:
    void settle(const Error &error);

    QObject *m_connection; ///< a child
    QTimer m_patience;
};

} // namespace panel
