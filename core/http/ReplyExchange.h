// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpExchange.h"

#include <QPointer>

#include <memory>

class QNetworkReply;
class QSslError;

namespace panel {

/// An exchange that Qt's network library carries: owned, watched and judged.
class ReplyExchange : public HttpExchange
{
    Q_OBJECT

public:
    /// Takes the reply, whose buffer is then limited.
    ReplyExchange(QNetworkReply *reply, const HttpRequest &request, const HttpPeer &peer,
                  QObject *parent);
    ~ReplyExchange() override;

    QByteArray read(qint64 maximum) override;

private:
    void checkServer();
    void readHead();
    void onFinished();
    void drop() override;

    QPointer<QNetworkReply> m_reply; ///< a child of its QNetworkAccessManager, which may die first
    std::unique_ptr<QList<QSslError>> m_sslErrors; ///< pointer: the type stays out of this header
};

} // namespace panel
