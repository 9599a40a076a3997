// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/DockerMachineFailureRules_p.h"

namespace panel {

namespace {

using Kind = Error::Kind;
using Match = QRegularExpressionMatch;
using Rule = DockerMachineFailureRule;

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text));
}

/// A rule whose words need nothing of the match but the machine's name (%1, where it is there).
Rule rule(const char *text, Kind kind, const QString &message, const QString &next = {})
{
    return {pattern(text), [=](const Match &, const QString &machine) {
                const auto named = [&](const QString &words) {
                    return words.contains(QLatin1String("%1")) ? words.arg(machine) : words;
                };
                return Error{kind, named(message), named(next), {}};
            }};
}

/// The same with the first capture as %1.
Rule quoting(const char *text, Kind kind, const QString &message, const QString &next = {})
{
    return {pattern(text), [=](const Match &match, const QString &) {
                const QString words = elided(match.captured(1).simplified(), 200);
                return Error{kind,
                             message.arg(words),
                             next.contains(QLatin1String("%1")) ? next.arg(words) : next,
                             {}};
            }};
}

QList<Rule> storeRules()
{
    const QString removeEntry =
        Tr::tr("Restore its config.json from a copy, or remove the machine.");
    return {
        rule(
            "panic: (?:[^\\n]*\\n)+?.*MigrateHost", Kind::FileMalformed,
            Tr::tr("docker-machine crashed on a damaged entry of its store, perhaps that of “%1”."),
            removeEntry),
        rule("\\Apanic: |\\npanic: ", Kind::ProgramFailed,
             Tr::tr("docker-machine crashed while it worked on “%1”."),
             Tr::tr("Try again; if it happens again, install docker-machine anew.")),
        rule("config version is from the future", Kind::VersionUnsupported,
             Tr::tr("Machine “%1” was made by a newer docker-machine."),
             Tr::tr("Update docker-machine.")),
        rule("Error getting migrated host", Kind::FileMalformed,
             Tr::tr("The entry of machine “%1” in the docker-machine store is damaged."),
             removeEntry),
        rule("config\\.json: (?:no such file|permission denied)", Kind::FileUnreadable,
             Tr::tr("config.json of machine “%1” cannot be read."), removeEntry),
        quoting("Docker machine \"([^\"]*)\" already exists", Kind::Conflict,
                Tr::tr("There is a machine “%1” already."),
                Tr::tr("Choose another name, or remove that machine first.")),
        quoting("Docker machine \"([^\"]*)\" does not exist", Kind::NotFound,
                Tr::tr("docker-machine knows no machine “%1”."),
                Tr::tr("It may have been removed meanwhile.")),
        quoting("Can't remove \"([^\"]*)\"", Kind::ProgramFailed,
                Tr::tr("docker-machine could not remove “%1”.")),
        rule("no space left on device|There is not enough space", Kind::FileUnreadable,
             Tr::tr("The disk of this computer is full."),
             Tr::tr("Make room, remove the half-made machine, then try again.")),
        quoting("open ([^:\\n]*\\.pem): no such file", Kind::IdentityUnusable,
                Tr::tr("The certificate file %1 is missing."),
                Tr::tr("Regenerate the certificates.")),
    };
}

QList<Rule> usageRules()
{
    return {
        quoting("flag provided but not defined: (\\S+)", Kind::InvalidInput,
                Tr::tr("docker-machine knows no option “%1” here."),
                Tr::tr("Check the options; “docker-machine create --driver … --help” lists them.")),
        quoting("invalid value (\"[^\"\\n]*\" for flag \\S+)", Kind::InvalidInput,
                Tr::tr("docker-machine does not take the value %1")),
        rule("Invalid hostname specified", Kind::InvalidInput,
             Tr::tr("“%1” is not the name of a machine."),
             Tr::tr("Names have letters, digits, “-” and “.”.")),
        rule("Found extra arguments|No machine name specified", Kind::InvalidInput,
             Tr::tr("One of the options swallowed the name of the machine, or is one word too "
                    "many."),
             Tr::tr("Write options as --name=value.")),
        quoting("Driver \"([^\"]*)\" not found", Kind::ProgramMissing,
                Tr::tr("The driver “%1” is not installed."),
                Tr::tr("Put the program docker-machine-driver-%1 into a folder of PATH.")),
        quoting("'([^'\\n]*)' is not a docker-machine command", Kind::VersionUnsupported,
                Tr::tr("This docker-machine has no command “%1”."),
                Tr::tr("Update docker-machine.")),
        quoting("binary path ([^\\n]*) was not found|exec: \"([^\"\\n]*)\": executable file",
                Kind::ProgramMissing, Tr::tr("A program that docker-machine needs is missing: %1")),
        quoting("You must have a copy of the (\\w+) binary", Kind::ProgramMissing,
                Tr::tr("The program “%1” is missing."), Tr::tr("Install %1.")),
        quoting("\"([^\"\\n]*)\" is not a swarm master", Kind::Conflict,
                Tr::tr("“%1” is no swarm master.")),
    };
}

QList<Rule> stateRules()
{
    const QString noVm = Tr::tr("docker-machine knows only the address of “%1”; there is no VM "
                                "behind it that it could work on.");
    return {
        quoting("(Machine \"[^\"]*\" is already \\w+)", Kind::Conflict,
                Tr::tr("Nothing to do: %1.")),
        rule("hosts without a driver cannot be", Kind::Conflict, noVm),
        quoting("generic driver does not support (\\w+)", Kind::Conflict,
                Tr::tr("A machine of driver “generic” knows no “%1”."),
                Tr::tr("Do it on the computer itself.")),
        rule("Host is not running|Host \"[^\"]*\" is not running|must be running to upgrade",
             Kind::Conflict, Tr::tr("Machine “%1” does not run."),
             Tr::tr("Start it, then try again.")),
        rule("not mutable \\(state is Saved\\)|state is Saved", Kind::Conflict,
             Tr::tr("The VM of “%1” lies saved on the disk, and docker-machine cannot change it."),
             Tr::tr("Discard the saved state in VirtualBox, then start the machine.")),
        rule("is not currently running", Kind::Conflict,
             Tr::tr("The VM of “%1” does not run any more."),
             Tr::tr("Look at its state, then try again.")),
        rule("(?:\\A|\\n|: )machine does not exist", Kind::NotFound,
             Tr::tr("docker-machine has an entry for “%1”, but its VM is gone."),
             Tr::tr("Remove the machine and create it again.")),
        quoting("listen tcp4? \\S+:(\\d+): bind: address already in use", Kind::Conflict,
                Tr::tr("Port %1 of this computer, which the machine needs for SSH, is taken."),
                Tr::tr("End the program that listens there (“Ports” shows it), then try again.")),
        rule("already locked for a session|VBOX_E_INVALID_OBJECT_STATE", Kind::Conflict,
             Tr::tr("VirtualBox is busy with the VM of “%1”."),
             Tr::tr("Wait until it is done, then try again.")),
        rule("timeout waiting for|Error getting active host: timeout", Kind::TimedOut,
             Tr::tr("Machine “%1” did not answer in time."),
             Tr::tr("Look at its state, then try again.")),
        rule("No active host found", Kind::NotFound,
             Tr::tr("No machine of docker-machine is the active one.")),
    };
}

QList<Rule> virtualBoxRules()
{
    return {
        rule("dev/vboxdrv does not exist|VERR_VM_DRIVER_NOT_INSTALLED|kernel driver not installed",
             Kind::Unhealthy, Tr::tr("VirtualBox's kernel module is not loaded."),
             Tr::tr("Install the module for your kernel (“sudo apt install virtualbox-dkms” on "
                    "Debian), or run “sudo /sbin/vboxconfig”.")),
        rule("We support Virtualbox starting with version 5", Kind::VersionUnsupported,
             Tr::tr("docker-machine does not accept this VirtualBox: it wants version 5 or later."),
             Tr::tr("Update VirtualBox.")),
        rule("VBoxManage not found|VBoxManage\": executable file not found", Kind::ProgramMissing,
             Tr::tr("VBoxManage was not found."), Tr::tr("Install VirtualBox.")),
        rule("doesn't have VT-X/AMD-v enabled|VERR_VMX_NO_VMX|VERR_SVM_(?:NO_SVM|DISABLED)|"
             "VERR_VMX_MSR_\\w*DISABLED",
             Kind::Unhealthy, Tr::tr("The virtualization of this computer's processor is off."),
             Tr::tr("Switch VT-x or AMD-V on in the firmware settings. If another hypervisor "
                    "hides it from docker-machine only, create the machine without that check.")),
        rule("host-only cidr conflicts with the network address", Kind::Conflict,
             Tr::tr("The host-only network collides with one that this computer already has."),
             Tr::tr("Remove the machine, then create it with another host-only network, such as "
                    "192.168.56.1/24.")),
        rule("host-only cidr must be specified with a host address|invalid CIDR address",
             Kind::InvalidInput,
             Tr::tr("The host-only network is not given as this computer's address in it."),
             Tr::tr("Write it like 192.168.56.1/24.")),
        rule("E_ACCESSDENIED", Kind::Conflict,
             Tr::tr("VirtualBox does not allow this host-only network."),
             Tr::tr("Take 192.168.56.1/24, or allow the network in /etc/vbox/networks.conf.")),
        rule("host-only adapter we just created is not visible|Host-only adapters are no longer "
             "supported|VERR_INTNET_FLT_IF_NOT_FOUND|Failed to create the host-only adapter",
             Kind::Unhealthy, Tr::tr("VirtualBox cannot make the host-only network of “%1”."),
             Tr::tr("On macOS, VirtualBox 7 has no host-only adapters any more, and docker-machine "
                    "knows nothing else. On Linux, load the modules vboxnetadp and vboxnetflt.")),
        rule("does not have a host-only adapter", Kind::Unhealthy,
             Tr::tr("The VM of “%1” has no host-only adapter, so it has no address for Docker."),
             Tr::tr("Restart the machine: docker-machine makes the adapter anew.")),
        rule("VirtualBox COM server is not running", Kind::Unhealthy,
             Tr::tr("VirtualBox's service VBoxSVC did not start."),
             Tr::tr("Remove the half-made machine, open VirtualBox once to see what it says, then "
                    "try again.")),
        rule("boot2docker[^\\n]*(?:rate limit|no such host|timeout)|API rate limit exceeded",
             Kind::Unreachable, Tr::tr("The image boot2docker.iso could not be downloaded."),
             Tr::tr("Check the connection to the Internet; GitHub allows 60 questions an hour.")),
    };
}

QList<Rule> connectionRules()
{
    const QString start = Tr::tr("Start the machine, or wait until its engine is up.");
    return {
        rule("Too many retries waiting for SSH|Maximum number of retries|"
             "Error waiting for SSH",
             Kind::TimedOut, Tr::tr("Machine “%1” did not answer by SSH."),
             Tr::tr("Look at the VM's state. A machine of driver “none” has no SSH at all.")),
        rule("Unable to verify the Docker daemon is listening", Kind::Unhealthy,
             Tr::tr("The Docker engine in “%1” did not start."),
             Tr::tr("Open a shell in the machine and look at its log.")),
        quoting("x509: ([^\\n]*)", Kind::ServerUntrusted,
                Tr::tr("The machine's certificate cannot be trusted: %1"),
                Tr::tr("Regenerate the certificates.")),
        quoting("(?:remote error: )?tls: (bad certificate|[^\\n]*certificate[^\\n]*)",
                Kind::ClientRejected, Tr::tr("The engine does not accept our certificate: %1"),
                Tr::tr("Regenerate the certificates.")),
        quoting("dial tcp:? (?:lookup )?([^\\s:]+)[^\\n]*no such host", Kind::Unreachable,
                Tr::tr("The name “%1” cannot be resolved."),
                Tr::tr("Check the address and the connection.")),
        quoting("dial tcp ([^\\s]+): [^\\n]*connection refused", Kind::Refused,
                Tr::tr("Nothing listens at %1."), start),
        quoting("dial tcp ([^\\s]+): [^\\n]*(?:no route to host|unreachable)", Kind::Unreachable,
                Tr::tr("There is no way to %1."),
                Tr::tr("Check VPN and firewall; macOS asks for the Local Network permission.")),
        quoting("host \"([^\"\\n]*)\": (?:context deadline exceeded|[^\\n]*timeout)",
                Kind::TimedOut, Tr::tr("%1 did not answer in time."), start),
        rule("connect to host \\S+ port \\d+: Connection refused", Kind::Refused,
             Tr::tr("Machine “%1” does not answer by SSH."), start),
        rule("Permission denied \\(publickey|unable to copy ssh key", Kind::ClientRejected,
             Tr::tr("The SSH server of “%1” does not accept the key."),
             Tr::tr("Check SSH user and key.")),
        rule("ssh command error|exit status 255|Connection closed", Kind::Unreachable,
             Tr::tr("The SSH connection to “%1” failed."), start),
    };
}

} // namespace

const QList<DockerMachineFailureRule> &dockerMachineFailureRules()
{
    static const QList<Rule> rules =
        storeRules() + usageRules() + stateRules() + virtualBoxRules() + connectionRules();
    return rules;
}

} // namespace panel
