// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScriptedLauncher.h"

namespace panel {

namespace {

class ScriptedRun : public ProcessRun
{
public:
    ScriptedRun(ScriptedAnswer answer, QObject *requester, Handler<ProcessEnd> done)
        : ProcessRun(requester, std::move(done)), m_answer(std::move(answer))
    {
        QMetaObject::invokeMethod(
            this, [this] { play(); }, Qt::QueuedConnection);
    }

private:
    void abortWork() override { m_isAborted = true; }

    void play()
    {
        tell(m_answer.output, &ProcessRun::outputLine);
        tell(m_answer.error, &ProcessRun::errorLine);
        if (m_isAborted || m_answer.isHanging)
            return;
        if (m_answer.failure)
            deliver(fail(*m_answer.failure));
        else
            deliver(ProcessEnd{m_answer.exitCode, m_answer.output, m_answer.error});
    }

    void tell(const QByteArray &text, void (ProcessRun::*signal)(const QByteArray &))
    {
        QByteArrayList lines = text.split('\n');
        if (lines.last().isEmpty())
            lines.removeLast();
        for (const QByteArray &line : std::as_const(lines)) {
            if (!m_isAborted)
                Q_EMIT(this->*signal)(line);
        }
    }

    const ScriptedAnswer m_answer;
    bool m_isAborted = false;
};

} // namespace

ProcessRun *ScriptedLauncher::run(const Command &command, QObject *requester,
                                  Handler<ProcessEnd> done)
{
    m_commands.append(command);
    return new ScriptedRun(m_script(command), requester, std::move(done));
}

Result<void> ScriptedLauncher::startDetached(const Command &command)
{
    m_commands.append(command);
    const ScriptedAnswer answer = m_script(command);
    if (answer.failure)
        return fail(*answer.failure);
    return {};
}

} // namespace panel
