// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/ManualEndpoint.h"

#include "core/endpoint/EndpointAddress.h"

#include <QDir>

namespace panel {

namespace {

QString spelled(const QString &address)
{
    const Result<QUrl> url = endpointUrl(address);
    return url ? endpointAddress(*url) : address;
}

/// Short enough for a list: the host, or the name of the socket's file.
QString nameOf(const ManualEndpoint &manual)
{
    const Result<QUrl> url = endpointUrl(manual.address);
    if (!url)
        return manual.address;
    return url->scheme() == QLatin1String("unix") ? url->path() : url->host();
}

} // namespace

Result<ManualEndpoint> checkedManualEndpoint(const ManualEndpoint &typed)
{
    const Result<QUrl> url = endpointUrl(typed.address);
    if (!url)
        return fail(url.error());
    ManualEndpoint kept{endpointAddress(*url), {}};
    if (url->scheme() == QLatin1String("https")) {
        const Result<TlsFiles> files = checkedTlsFiles(typed.tlsFolder.trimmed());
        if (!files)
            return fail(files.error());
        kept.tlsFolder = QDir::cleanPath(typed.tlsFolder.trimmed());
    }
    return kept;
}

EndpointEntry manualEntry(const ManualEndpoint &manual)
{
    EndpointEntry entry = entryOfAddress(manualId(manual), EndpointEntry::Source::Manual,
                                         nameOf(manual), manual.address, manual.tlsFolder);
    entry.description = spelled(manual.address);
    return entry;
}

QString manualId(const ManualEndpoint &manual)
{
    return QStringLiteral("manual:") + spelled(manual.address);
}

} // namespace panel
