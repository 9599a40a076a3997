// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

namespace panel {

Q_LOGGING_CATEGORY(logHttp, "panel.http", QtWarningMsg)
Q_LOGGING_CATEGORY(logEngine, "panel.engine", QtWarningMsg)
Q_LOGGING_CATEGORY(logProcess, "panel.process", QtWarningMsg)
Q_LOGGING_CATEGORY(logMachine, "panel.machine", QtWarningMsg)
Q_LOGGING_CATEGORY(logCompose, "panel.compose", QtWarningMsg)
Q_LOGGING_CATEGORY(logSecrets, "panel.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(logLogs, "panel.logs", QtWarningMsg)
Q_LOGGING_CATEGORY(logWorkflow, "panel.workflow", QtWarningMsg)
Q_LOGGING_CATEGORY(logGui, "panel.gui", QtWarningMsg)

} // namespace panel
