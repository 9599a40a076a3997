// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What docker-machine, VBoxManage and ssh say: their failures, states and stages.
#include "core/base/PlainText.h"
#include "core/endpoint/SshFailure.h"
#include "core/machine/DockerMachineFailure.h"
#include "core/machine/MachineProbe.h"
#include "core/machine/MachineStages.h"
#include "core/machine/VirtualBoxFailure.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

void checkReason(const std::optional<Error> &error)
{
    if (!error)
        return;
    fuzz::require(!error->message.isEmpty(), "a failure has words");
    for (const QString &text : {error->message, error->next, error->detail})
        fuzz::require(plainText(text) == text, "they can be shown");
    fuzz::require(error->message.size() < 2000, "and are no flood");
}

} // namespace

/// The first byte is the exit code; then standard output, and behind a NUL standard error.
PANEL_FUZZ(bytes)
{
    const QByteArray said = bytes.mid(1);
    const qsizetype half = said.indexOf('\0');
    const ProcessEnd end{bytes.isEmpty() ? 0 : bytes.at(0) & 0x7f,
                         half < 0 ? said : said.left(half), half < 0 ? said : said.mid(half + 1)};
    const QString name = QStringLiteral("box");
    checkReason(dockerMachineFailure(end, name));
    checkReason(virtualBoxFailure(end, name));
    checkReason(sshFailure(end, {name, QStringLiteral("me@box"), {}, {}}));
    if (end.exitCode != 0) {
        fuzz::require(dockerMachineFailure(end, name).has_value(), "another code is a failure");
        fuzz::require(virtualBoxFailure(end, name).has_value(), "of VBoxManage too");
        fuzz::require(sshFailure(end, {name, {}, {}, {}}).has_value(), "and of ssh");
    }
    (void)parseMachineStatus(bytes);

    MachineStages stages;
    qint64 now = 0;
    for (const QByteArray &line : bytes.split('\n'))
        stages.feed(QString::fromUtf8(line), now += 3);
    stages.finish(now);
    for (const MachineTask::Stage &stage : stages.stages(now)) {
        fuzz::require(!stage.title.isEmpty() && plainText(stage.title) == stage.title
                          && stage.title.size() <= 81,
                      "a stage has a short name");
        fuzz::require(stage.isOver && stage.milliseconds >= 0 && stage.milliseconds <= now,
                      "and lasted no longer than all of it");
    }
}
