// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ModelRead.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeFailure.h"
#include "core/compose/ComposeVariables.h"
#include "core/compose/FileMistake.h"
#include "core/process/ProcessRun.h"

#include <QJsonDocument>
#include <QPointer>

namespace panel {

namespace {

class ModelCall : public AnsweringCall<ComposeModel>
{
public:
    ModelCall(ProcessLauncher &launcher, const ComposeTarget &target, QObject *requester,
              Handler<ComposeModel> done)
        : AnsweringCall(requester, std::move(done)), m_launcher(launcher), m_target(target)
    {
        m_work = findCompose(launcher, this, [this](const Result<ComposeProgram> &found) {
            if (found)
                readModel(*found);
            else
                deliver(fail(found.error()));
        });
    }

private:
    void readModel(const ComposeProgram &program)
    {
        const Result<Command> command = ComposeCli(program, m_target).model();
        if (!command) {
            deliver(fail(command.error()));
            return;
        }
        m_work = m_launcher.run(*command, this, [this, program](const Result<ProcessEnd> &end) {
            if (!end) {
                deliver(fail(end.error()));
                return;
            }
            if (end->exitCode != 0) {
                deliver(fail(
                    withPlace(composeFailure(*end, ComposeAction::ReadFile), m_target.project)));
                return;
            }
            QJsonParseError mistake;
            m_model.model = QJsonDocument::fromJson(end->standardOutput, &mistake).object();
            if (mistake.error != QJsonParseError::NoError) {
                deliver(
                    fail(Error::Kind::BadAnswer,
                         Tr::tr("Compose described the project in a way that is not understood."),
                         Tr::tr("Check the version of Compose; 2.26 and 2.40 are known to work."),
                         plainText(mistake.errorString())));
                return;
            }
            readHashes(program);
        });
    }

    void readHashes(const ComposeProgram &program)
    {
        const Result<Command> command = ComposeCli(program, m_target).hashes();
        if (!command) {
            deliver(fail(command.error()));
            return;
        }
        m_work = m_launcher.run(*command, this, [this](const Result<ProcessEnd> &end) {
            if (!end) {
                deliver(fail(end.error()));
                return;
            }
            if (end->exitCode == 0)
                m_model.hashes = configHashes(end->standardOutput);
            deliver(m_model);
        });
    }

    void abortWork() override { delete m_work; }

    ProcessLauncher &m_launcher;
    const ComposeTarget m_target;
    ComposeModel m_model;
    QPointer<Call> m_work;
};

} // namespace

Call *readComposeModel(ProcessLauncher &launcher, const ComposeTarget &target, QObject *requester,
                       Handler<ComposeModel> done)
{
    return new ModelCall(launcher, target, requester, std::move(done));
}

} // namespace panel
