// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/SshFailure.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/HttpFailure.h"

#include <algorithm>
#include <iterator>

namespace panel {

namespace {

struct Rule
{
    const char *mark; ///< in what was said, letter case counts
    Error::Kind kind;
    const char *message; ///< %1: the engine
    const char *next;    ///< %1: the address for ssh
};

// The first that fits: ssh says its reason last, and in few words before it.
const Rule rules[] = {
    {"REMOTE HOST IDENTIFICATION HAS CHANGED", Error::Kind::ServerUntrusted,
     QT_TRANSLATE_NOOP("panel", "The ssh host key of %1 is another than before."),
     QT_TRANSLATE_NOOP("panel", "Somebody may stand between. If the computer was set up anew, take "
                                "its old key out of ~/.ssh/known_hosts, then log in once by hand: "
                                "ssh %1")},
    {"Host key verification failed", Error::Kind::ServerUntrusted,
     QT_TRANSLATE_NOOP("panel", "The ssh host key of %1 is not known to this computer."),
     QT_TRANSLATE_NOOP("panel", "Log in once in a terminal and compare the key: ssh %1")},
    {"Permission denied (", Error::Kind::ClientRejected,
     QT_TRANSLATE_NOOP("panel", "%1 did not let us in: ssh has no key that it accepts."),
     QT_TRANSLATE_NOOP("panel", "Add your key to the agent (ssh-add), and try in a terminal: "
                                "ssh %1")},
    {"Too many authentication failures", Error::Kind::ClientRejected,
     QT_TRANSLATE_NOOP("panel", "%1 did not let us in: ssh offered too many keys."),
     QT_TRANSLATE_NOOP("panel", "Name the right key for this host in ~/.ssh/config; try: ssh %1")},
    {"Could not resolve hostname", Error::Kind::Unreachable,
     QT_TRANSLATE_NOOP("panel", "There is no host for %1."),
     QT_TRANSLATE_NOOP("panel", "Check the address for a typing error, and the network.")},
    {"Connection refused", Error::Kind::Refused,
     QT_TRANSLATE_NOOP("panel", "No ssh server listens at %1."),
     QT_TRANSLATE_NOOP("panel", "Check that the computer runs, and the port.")},
    {"timed out", Error::Kind::TimedOut, QT_TRANSLATE_NOOP("panel", "%1 did not answer in time."),
     QT_TRANSLATE_NOOP("panel", "Check that the computer runs and can be reached.")},
    {"No route to host", Error::Kind::Unreachable,
     QT_TRANSLATE_NOOP("panel", "There is no way to %1."),
     QT_TRANSLATE_NOOP("panel", "Check that the computer runs, and the network.")},
    {"Network is unreachable", Error::Kind::Unreachable,
     QT_TRANSLATE_NOOP("panel", "There is no way to %1."),
     QT_TRANSLATE_NOOP("panel", "Check the network of this computer.")},
    {"permission denied while trying to connect", Error::Kind::FileUnreadable,
     QT_TRANSLATE_NOOP("panel", "The user at %1 may not use the Docker socket there."),
     QT_TRANSLATE_NOOP("panel", "Let that user join the group docker on that computer, or take "
                                "another user.")},
    {"dial unix", Error::Kind::Refused, QT_TRANSLATE_NOOP("panel", "Docker does not run at %1."),
     QT_TRANSLATE_NOOP("panel", "Start it on that computer: sudo systemctl start docker")},
    {"Cannot connect to the Docker daemon", Error::Kind::Refused,
     QT_TRANSLATE_NOOP("panel", "Docker does not run at %1."),
     QT_TRANSLATE_NOOP("panel", "Start it on that computer: sudo systemctl start docker")},
    {"not a docker command", Error::Kind::VersionUnsupported,
     QT_TRANSLATE_NOOP("panel", "The docker program at %1 is too old to carry a connection."),
     QT_TRANSLATE_NOOP("panel", "Update Docker on that computer to 18.09 or later.")},
    {"Usage:", Error::Kind::VersionUnsupported,
     QT_TRANSLATE_NOOP("panel", "The docker program at %1 is too old to carry a connection."),
     QT_TRANSLATE_NOOP("panel", "Update Docker on that computer to 18.09 or later.")},
    {"not found", Error::Kind::ProgramMissing,
     QT_TRANSLATE_NOOP("panel", "There is no docker program at %1."),
     QT_TRANSLATE_NOOP("panel",
                       "Install Docker's command line on that computer, in a folder of the "
                       "PATH that a login without a terminal has.")},
};

} // namespace

std::optional<Error> sshFailure(const ProcessEnd &end, const HttpPeer &peer)
{
    if (end.exitCode == 0 && end.standardError.isEmpty())
        return std::nullopt;
    const QString name = displayName(peer);
    const QString detail = elided(plainText(end.standardError.right(2000).trimmed()), 2000);
    const auto rule = std::find_if(std::begin(rules), std::end(rules), [&end](const Rule &one) {
        return end.standardError.contains(one.mark);
    });
    if (rule != std::end(rules)) {
        const QString next = Tr::tr(rule->next);
        return Error{rule->kind, Tr::tr(rule->message).arg(name),
                     next.contains(u"%1") ? next.arg(peer.address) : next, detail};
    }
    constexpr int sshItself = 255;
    return Error{Error::Kind::ConnectionLost,
                 end.exitCode == sshItself
                     ? Tr::tr("ssh could not connect to %1.").arg(name)
                     : Tr::tr("The connection by ssh to %1 ended at once.").arg(name),
                 Tr::tr("Try in a terminal: ssh %1 docker version").arg(peer.address), detail};
}

} // namespace panel
