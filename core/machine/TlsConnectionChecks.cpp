// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/HttpRequest.h"
#include "core/machine/CertificateAdvice.h"
#include "core/machine/CheckBuilder_p.h"
#include "core/machine/TlsConnectionChecks_p.h"
#include "core/machine/TlsConnectionProbe.h"
#include "core/machine/TlsFileChecks.h"

#include <cstdlib>

namespace panel {

namespace {

// Of a Date header in whole seconds that took its time to arrive; ntp keeps clocks far closer.
constexpr qint64 warningSeconds = 10;
constexpr qint64 failingSeconds = 300;

using Findings = TlsConnectionFindings;

CheckBuilder tcp()
{
    return {QStringLiteral("tcp"), Tr::tr("The address answers")};
}

CheckBuilder tls()
{
    return {QStringLiteral("tls"), Tr::tr("TLS, with a certificate that we trust")};
}

CheckBuilder protocol()
{
    return {QStringLiteral("protocol"), Tr::tr("TLS 1.2 or later")};
}

CheckBuilder serverIdentity()
{
    return {QStringLiteral("server-identity"), Tr::tr("It is this machine's engine")};
}

CheckBuilder answer()
{
    return {QStringLiteral("answer"), Tr::tr("The engine accepts us and answers")};
}

CheckBuilder clock()
{
    return {QStringLiteral("clock"), Tr::tr("The clocks agree")};
}

QString notReached()
{
    return Tr::tr("The connection did not come that far.");
}

bool worked(const std::optional<Findings::Step> &step)
{
    return step && !step->error;
}

QString restartAdvice(const Machine &machine)
{
    if (machine.driver == QLatin1String("none"))
        return Tr::tr("See that the engine runs, and that a firewall lets its port through.");
    return Tr::tr("See that the machine runs: docker-machine status %1. If it does, restart it: "
                  "docker-machine restart %1.")
        .arg(machine.name);
}

Check checkTcp(const Machine &machine, const Findings &findings)
{
    const QString address = displayAddress(machine.endpoint->url);
    if (!findings.tcp)
        return tcp().unknown(notReached());
    if (const auto &error = findings.tcp->error)
        return tcp().fail(error->message, restartAdvice(machine));
    return tcp().pass(
        Tr::tr("%1 answers after %2 ms.").arg(address).arg(findings.tcp->milliseconds));
}

Check checkTls(const Machine &machine, const Findings &findings)
{
    if (const auto &error = findings.identityError)
        return tls().unknown(error->message, error->next);
    if (!findings.tls)
        return tls().unknown(notReached());
    if (const auto &error = findings.tls->error) {
        return tls().fail(error->message, findings.serverCertificate.isEmpty()
                                              ? restartAdvice(machine)
                                              : newServerCertificateAdvice(machine));
    }
    return tls().pass(Tr::tr("The handshake took %1 ms.").arg(findings.tls->milliseconds));
}

Check checkProtocol(const Findings &findings)
{
    if (findings.isProtocolRefused) {
        return protocol().fail(Tr::tr("The engine speaks only older versions."),
                               Tr::tr("Update Docker in the machine: it is older than 2016, or a "
                                      "program between us and it is."));
    }
    if (findings.protocol.isEmpty())
        return protocol().unknown(notReached());
    return protocol().pass(findings.protocol);
}

Check checkIdentity(const Machine &machine, const Findings &findings, const TlsFileFindings &files)
{
    if (findings.serverCertificate.isEmpty())
        return serverIdentity().unknown(notReached());
    const QString address = displayAddress(machine.endpoint->url);
    const auto other = files.otherServers.constFind(findings.serverCertificate);
    if (findings.serverCertificate == files.serverCertificate)
        return serverIdentity().pass(Tr::tr("%1 shows the machine's server.pem.").arg(address));
    if (other != files.otherServers.cend()) {
        return serverIdentity().fail(
            Tr::tr("At %1 answers machine “%2”, not “%3”: the addresses were exchanged.")
                .arg(address, elided(plainText(*other)), machine.name),
            machine.driver == QLatin1String("none")
                ? Tr::tr("Change nothing on it now. Correct the address of each in its entry in "
                         "the store (URL in config.json).")
                : Tr::tr("Change nothing on it now. Restart both machines, so that docker-machine "
                         "notes their addresses."));
    }
    if (files.serverCertificate.isEmpty()) {
        return serverIdentity().unknown(
            Tr::tr("Without server.pem of the machine there is nothing to compare."));
    }
    return serverIdentity().fail(
        Tr::tr("%1 shows another certificate than the machine's server.pem: it is another engine, "
               "or its certificate was made elsewhere.")
            .arg(address),
        newServerCertificateAdvice(machine));
}

Check checkAnswer(const Machine &machine, const Findings &findings)
{
    if (!findings.answer)
        return answer().unknown(notReached());
    if (const auto &error = findings.answer->error) {
        return answer().fail(error->message,
                             error->next.isEmpty() ? restartAdvice(machine) : error->next);
    }
    return answer().pass(
        Tr::tr("It answers a ping after %1 ms.").arg(findings.answer->milliseconds));
}

Check checkClock(const Machine &machine, const Findings &findings, const QDateTime &now)
{
    if (!worked(findings.answer))
        return clock().unknown(notReached());
    if (!findings.engineTime.isValid())
        return clock().unknown(Tr::tr("The engine does not say what time it has."));
    const qint64 ahead =
        (now.isValid() ? now : findings.ourTime).secsTo(findings.engineTime.toUTC());
    const qint64 apart = std::abs(ahead);
    if (apart <= warningSeconds)
        return clock().pass(
            Tr::tr("They are less than %n second(s) apart.", nullptr, int(warningSeconds) + 1));
    const QString evidence =
        ahead < 0 ? Tr::tr("The engine's clock is %1 s behind this computer's.").arg(apart)
                  : Tr::tr("The engine's clock is %1 s ahead of this computer's.").arg(apart);
    const QString fix =
        machine.driver == QLatin1String("none")
            ? Tr::tr("Set the clock that is wrong; certificates and logs go by it.")
            : Tr::tr("A VM that slept loses time. Restart it: docker-machine restart %1.")
                  .arg(machine.name);
    return apart > failingSeconds ? clock().fail(evidence, fix) : clock().warn(evidence, fix);
}

} // namespace

QString whyNotAsked(const Machine &machine, bool isOnline)
{
    if (!isOnline)
        return Tr::tr("The engine was not asked.");
    if (!machine.endpoint)
        return Tr::tr("There is no address, or no certificate, to connect with.");
    switch (machine.state) {
    case Machine::State::Stopped: return Tr::tr("The machine is stopped.");
    case Machine::State::Paused: return Tr::tr("The machine is paused.");
    case Machine::State::Saved: return Tr::tr("The machine's state is saved; it does not run.");
    default: return {};
    }
}

QList<Check> connectionChecks(const Machine &machine, const TlsConnectionFindings &findings,
                              const TlsFileFindings &files, const QDateTime &now)
{
    return {checkTcp(machine, findings),    checkTls(machine, findings),
            checkProtocol(findings),        checkIdentity(machine, findings, files),
            checkAnswer(machine, findings), checkClock(machine, findings, now)};
}

QList<Check> unknownConnectionChecks(const QString &why)
{
    QList<Check> checks;
    for (const CheckBuilder &check :
         {tcp(), tls(), protocol(), serverIdentity(), answer(), clock()})
        checks.append(check.unknown(why));
    return checks;
}

} // namespace panel
