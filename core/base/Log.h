// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace panel {

// Every logging category there is, so that QT_LOGGING_RULES="panel.http.debug=true" can be looked
// up in one place. Nothing secret is ever logged: no bodies of requests, no environments.
Q_DECLARE_LOGGING_CATEGORY(logHttp)
Q_DECLARE_LOGGING_CATEGORY(logEngine)
Q_DECLARE_LOGGING_CATEGORY(logProcess)
Q_DECLARE_LOGGING_CATEGORY(logMachine)
Q_DECLARE_LOGGING_CATEGORY(logCompose)
Q_DECLARE_LOGGING_CATEGORY(logSecrets)
Q_DECLARE_LOGGING_CATEGORY(logLogs)
Q_DECLARE_LOGGING_CATEGORY(logWorkflow)
Q_DECLARE_LOGGING_CATEGORY(logGui)

} // namespace panel
