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
    wanted.composeFile = d->loader.file();
    if (connectionState() == ConnectionState::Connected && areServicesKnown())
        return readDiagnoses(wanted, requester, std::move(done));
    Error why = connectionError();
    if (connectionState() != ConnectionState::Lost)
        why = {Error::Kind::Conflict,
               Tr::tr("The engine has not told yet what runs."),
               Tr::tr("Try again in a moment."),
               {}};
    QMetaObject::invokeMethod(
        requester, [done = std::move(done), why] { done(fail(why)); }, Qt::QueuedConnection);
    return nullptr;
}

} // namespace panel
