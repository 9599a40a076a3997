// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/diagnosis/EvidenceReader.h"
#include "core/session/Session_p.h"

namespace panel {

Call *Session::diagnose(QObject *requester, Handler<QList<Diagnosis>> done)
{
    EvidenceWanted wanted;
    wanted.engine = engine();
    wanted.services = d->services.services();
    wanted.composeFiles = d->loader.files().files;
    if (connectionState() == ConnectionState::Connected && areServicesKnown())
        return readDiagnoses(wanted, requester, std::move(done));
    QMetaObject::invokeMethod(
        requester, [done = std::move(done), why = d->whyNotKnown()] { done(fail(why)); },
        Qt::QueuedConnection);
    return nullptr;
}

Error Session::Private::whyNotKnown() const
{
    if (q->connectionState() == ConnectionState::Lost)
        return q->connectionError();
    return {Error::Kind::Conflict,
            Tr::tr("The engine has not told yet what runs."),
            Tr::tr("Try again in a moment."),
            {}};
}

} // namespace panel
