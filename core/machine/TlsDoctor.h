// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/base/Check.h"
#include "core/machine/Machine.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace panel {

/// How far an examination goes; the defaults are what users get.
struct ExaminationOptions
{
    bool online = true; ///< also asks the engine
    /// For all that is asked over the network together.
    std::chrono::milliseconds networkTime{5000};
    QDateTime now = {}; ///< UTC, instead of the clock; invalid: the clock
};

/// Looks at everything that a TLS connection to the machine rests on, one Check for each, always in
/// the same order and all of them, whatever fails:
///
/// | id                                      | what                                             |
/// |-----------------------------------------|--------------------------------------------------|
/// | entry                                   | config.json can be used                          |
/// | ca-file, client-file, server-file       | holds a certificate that nobody else can change  |
/// | key-file, server-key-file               | holds a private key                              |
/// | key-mode, server-key-mode               | nobody else can read the key                     |
/// | key-fits, server-key-fits               | key and certificate are two halves               |
/// | client-chain, server-chain              | signed by ca.pem                                 |
/// | ca-dates, client-dates, server-dates    | valid today, and for 30 days more                |
/// | client-usage, server-usage              | made to be shown by a client, by a server        |
/// | server-address                          | server.pem is for the machine's present address  |
/// | shared-ca                               | ca.pem is the store's certs/ca.pem               |
/// | tcp, tls, protocol                      | the address answers, with TLS 1.2 or later       |
/// | server-identity                         | the engine shows server.pem, and not another     |
/// |                                         | machine's certificate                            |
/// | answer                                  | it accepts our certificate and answers           |
/// | clock                                   | both clocks agree                                |
///
/// What needs a missing file or an engine that does not answer is Unknown and says so. Nothing is
/// written. Files are read in another thread; never fails but for Error::Kind::Cancelled.
/// `storePath`: the folder above machines/ and certs/. UI thread.
Call *examineMachine(const Machine &machine, const QString &storePath, QObject *requester,
                     Handler<QList<Check>> done, const ExaminationOptions &options = {});

} // namespace panel
