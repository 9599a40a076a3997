// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/VirtualBoxFailure.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace panel {

namespace {

struct Pattern
{
    const char *words; ///< a regular expression over what it said
    Error::Kind kind;
    const char *message; ///< %1: the VM; %2: what the expression caught
    const char *next;
};

// In this order: the first that fits.
const Pattern patterns[] = {
    {"Could not find a registered machine|VBOX_E_OBJECT_NOT_FOUND", Error::Kind::NotFound,
     QT_TRANSLATE_NOOP("panel", "VirtualBox knows no VM “%1”."),
     QT_TRANSLATE_NOOP("panel",
                       "“VBoxManage list vms” lists those that it knows. If the VM was deleted in "
                       "VirtualBox, remove the machine too.")},
    {"RemoveRedirect", Error::Kind::NotFound,
     QT_TRANSLATE_NOOP("panel", "The VM “%1” has no such rule any more."),
     QT_TRANSLATE_NOOP("panel", "Read its rules again.")},
    {"A NAT rule of this name already exists", Error::Kind::Conflict,
     QT_TRANSLATE_NOOP("panel", "The VM “%1” has a rule of this name already."),
     QT_TRANSLATE_NOOP("panel", "Choose another name, or change that rule.")},
    {"A NAT rule for this host port and this host IP already exists", Error::Kind::Conflict,
     QT_TRANSLATE_NOOP("panel", "The VM “%1” has a rule for this host port already."),
     QT_TRANSLATE_NOOP("panel", "Choose another host port, or change that rule.")},
    {"Invalid NIC number", Error::Kind::InvalidInput,
     QT_TRANSLATE_NOOP("panel", "The VM “%1” has no such network adapter."),
     QT_TRANSLATE_NOOP("panel", "Choose one that is in NAT mode.")},
    {"is not currently running", Error::Kind::Conflict,
     QT_TRANSLATE_NOOP("panel", "The VM “%1” has stopped in the meantime."),
     QT_TRANSLATE_NOOP("panel", "Try again.")},
    {"locked for a session|VBOX_E_INVALID_OBJECT_STATE|is being (?:un)?locked",
     Error::Kind::Conflict, QT_TRANSLATE_NOOP("panel", "Another program holds the VM “%1”."),
     QT_TRANSLATE_NOOP("panel",
                       "It may be starting, or its settings may be open in VirtualBox: close them, "
                       "or wait, and try again.")},
    {"is not mutable|VBOX_E_INVALID_VM_STATE", Error::Kind::Conflict,
     QT_TRANSLATE_NOOP("panel", "The state of the VM “%1” does not allow it."),
     QT_TRANSLATE_NOOP("panel", "If its state is saved, start it or discard the saved state.")},
    {"E_ACCESSDENIED|VERR_ACCESS_DENIED", Error::Kind::ProgramFailed,
     QT_TRANSLATE_NOOP("panel", "VirtualBox denied access to the VM “%1”."),
     QT_TRANSLATE_NOOP("panel",
                       "See who owns its files and VirtualBox's own settings: VMs belong to the "
                       "user who made them.")},
    {"VBoxSVC|[Ff]ailed to create the VirtualBox object|COM server|NS_ERROR_SOCKET_FAIL"
     "|NS_ERROR_FACTORY_NOT_REGISTERED|REGDB_E_CLASSNOTREG|NS_ERROR_CALL_FAILED|CO_E_SERVER_EXEC",
     Error::Kind::ProgramFailed,
     QT_TRANSLATE_NOOP("panel",
                       "VirtualBox's service VBoxSVC did not answer when asked about the VM “%1”."),
     QT_TRANSLATE_NOOP("panel",
                       "Close all VirtualBox windows, end VBoxSVC if it is still there, and try "
                       "again; if it stays so, install VirtualBox anew.")},
    {"VERR_NO_TRANSLATION", Error::Kind::ProgramFailed,
     QT_TRANSLATE_NOOP("panel",
                       "VBoxManage cannot read names beyond ASCII here (VM “%1”): the system lacks "
                       "the locale that it was given."),
     QT_TRANSLATE_NOOP("panel", "Install a UTF-8 locale, such as C.UTF-8.")},
    {"(VERR_[A-Z0-9_]+)", Error::Kind::ProgramFailed,
     QT_TRANSLATE_NOOP("panel", "VirtualBox failed with %2 (VM “%1”)."),
     QT_TRANSLATE_NOOP("panel",
                       "The word is VirtualBox's own: its log, and the web, know it. VBox.log lies "
                       "in the Logs folder of the VM.")},
};

QString shown(const QString &name)
{
    return elided(plainLine(name), 60);
}

/// What it says about a mistake, without its version banner and its long usage.
QString complaint(const QString &said)
{
    static const QRegularExpression line(
        QStringLiteral("^VBoxManage(?:\\.exe)?: (?:fatal )?error: .*$"),
        QRegularExpression::MultilineOption);
    QStringList lines;
    for (auto it = line.globalMatch(said); it.hasNext();)
        lines.append(it.next().captured().trimmed());
    return lines.join(u'\n');
}

} // namespace

std::optional<Error> virtualBoxFailure(const ProcessEnd &end, const QString &vm)
{
    // Errors go to standard error; a description on standard output may look like anything.
    const QString errors = complaint(plainText(end.standardError));
    if (end.exitCode == 0 && errors.isEmpty())
        return std::nullopt;
    const QString said =
        errors.isEmpty() ? plainText(end.standardError + end.standardOutput).trimmed().right(2000)
                         : errors;
    for (const Pattern &pattern : patterns) {
        const auto match = QRegularExpression(QLatin1String(pattern.words)).match(said);
        if (match.hasMatch())
            return Error{pattern.kind,
                         QCoreApplication::translate("panel", pattern.message)
                             .replace(QStringLiteral("%2"), match.captured(1))
                             .arg(shown(vm)),
                         QCoreApplication::translate("panel", pattern.next), said};
    }
    QString first = said.section(u'\n', 0, 0);
    first.remove(QRegularExpression(QStringLiteral("^VBoxManage(?:\\.exe)?: (?:fatal )?error: ")));
    return Error{
        Error::Kind::ProgramFailed,
        first.isEmpty()
            ? Tr::tr("VBoxManage failed at the VM “%1” and did not say why (exit code %2).")
                  .arg(shown(vm), QString::number(end.exitCode))
            : Tr::tr("VBoxManage failed at the VM “%1”: %2").arg(shown(vm), elided(first, 200)),
        Tr::tr("Look at the VM in VirtualBox."), said};
}

Error virtualBoxTimedOut(const QString &vm)
{
    return {Error::Kind::TimedOut,
            Tr::tr("VirtualBox did not answer about “%1” in time.").arg(shown(vm)),
            Tr::tr("Something else may be under way with it, or its service VBoxSVC hangs: close "
                   "all VirtualBox windows, then try again."),
            {}};
}

std::optional<Error> whyRulesAreFixed(const VirtualBoxVm &vm)
{
    using State = VirtualBoxVm::State;
    const QString name = shown(vm.name);
    const auto conflict = [](const QString &message, const QString &next) {
        return Error{Error::Kind::Conflict, message, next, {}};
    };
    const QString wait = Tr::tr("Wait until it is done, then try again.");
    switch (vm.state) {
    case State::PoweredOff:
    case State::Aborted:
    case State::Running:
    case State::Paused: return std::nullopt;
    case State::Saved:
    case State::AbortedSaved:
        return conflict(Tr::tr("The VM “%1” is saved: its memory lies on the disk, and VirtualBox "
                               "changes no rules of it.")
                            .arg(name),
                        Tr::tr("Start it and change the rules while it runs; or discard the saved "
                               "state (“VBoxManage discardstate”), which is like pulling its "
                               "plug."));
    case State::Starting: return conflict(Tr::tr("The VM “%1” is starting.").arg(name), wait);
    case State::Stopping: return conflict(Tr::tr("The VM “%1” is stopping.").arg(name), wait);
    case State::Saving: return conflict(Tr::tr("The VM “%1” is being saved.").arg(name), wait);
    case State::Restoring:
        return conflict(Tr::tr("The VM “%1” is being restored.").arg(name), wait);
    case State::Stuck:
        return conflict(Tr::tr("The VM “%1” is stuck (guru meditation).").arg(name),
                        Tr::tr("Power it off in VirtualBox, and start it again."));
    case State::Inaccessible:
        return conflict(Tr::tr("VirtualBox cannot read the settings of the VM “%1”.").arg(name),
                        Tr::tr("VirtualBox's window says which file is missing or broken."));
    case State::Other: break;
    }
    return conflict(
        Tr::tr("The VM “%1” is busy: VirtualBox says “%2”.").arg(name, shown(vm.stateText)), wait);
}

} // namespace panel
