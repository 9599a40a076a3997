// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Addresses of engines as people write them.
#include "core/endpoint/EndpointAddress.h"
#include "core/endpoint/SshAddress.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const Result<QUrl> url = endpointUrl(text);
    if (!url) {
        fuzz::require(url.error().kind == Error::Kind::InvalidInput, "why it is no address");
        return;
    }
    fuzz::require(url->isValid(), "an address is a URL");
    const Result<QUrl> again = endpointUrl(endpointAddress(*url));
    fuzz::require(again.has_value(), "a printed address can be read");
    fuzz::require(*again == *url, "and is the same");
    if (url->scheme() != QLatin1String("ssh"))
        return;
    const Result<SshAddress> ssh = sshAddress(*url);
    fuzz::require(ssh.has_value(), "ssh takes what is an address");
    fuzz::require(!ssh->host.startsWith(u'-') && !ssh->user.startsWith(u'-'),
                  "no option hides in a name");
    fuzz::require(!sshArguments(*ssh).isEmpty(), "ssh gets arguments");
}
