// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/SystemApi.h"

#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"

namespace panel {

Call *SystemApi::info(QObject *requester, Handler<EngineInfo> done) const
{
    return askEngine<EngineInfo>(
        m_engine, apiRequest(Api::Info), Tr::tr("The engine does not tell about itself"), requester,
        std::move(done), [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then(&EngineInfo::fromJson);
        });
}

Call *SystemApi::version(QObject *requester, Handler<EngineVersion> done) const
{
    return askEngine<EngineVersion>(
        m_engine, apiRequest(Api::Version), Tr::tr("The engine does not tell its version"),
        requester, std::move(done), [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then(&EngineVersion::fromJson);
        });
}

} // namespace panel
