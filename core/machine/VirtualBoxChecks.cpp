// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/CheckBuilder_p.h"
#include "core/machine/HostOnlyNetwork.h"
#include "core/machine/PreflightChecks_p.h"

#include <QLocale>
#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

namespace panel {

namespace {

using System = PreflightHost::System;

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 leastToRun = 64 * mebibyte;     ///< its log and a few writes
constexpr qint64 smallestDisk = 1024 * mebibyte; ///< boot2docker.iso, its copy, and a few images

QString contextAdvice()
{
    return Tr::tr("Use an engine by a Docker context instead (Colima, Docker Desktop, OrbStack).");
}

/// From the line that is one; Debian's script puts its warnings around it on standard output.
QVersionNumber vboxVersion(const QByteArray &output)
{
    static const QRegularExpression line(QStringLiteral("^(\\d+\\.\\d+\\.\\d+)\\S*\\s*$"),
                                         QRegularExpression::MultilineOption);
    return QVersionNumber::fromString(line.match(QString::fromUtf8(output)).captured(1));
}

QVersionNumber vboxVersion(const PreflightFacts &facts)
{
    const auto &output = facts.vboxManage.output;
    return output && *output ? vboxVersion(**output) : QVersionNumber();
}

Check checkVBoxManage(const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("vboxmanage"), Tr::tr("VirtualBox")};
    const ProgramFact &fact = facts.vboxManage;
    if (!fact.path || !*fact.path) {
        return check.fail(Tr::tr("VirtualBox is not installed: there is no VBoxManage."),
                          fact.path ? fact.path->error().next : QString());
    }
    const QString path = plainText(**fact.path);
    const QString tryIt = Tr::tr("Try it in a terminal: VBoxManage --version");
    if (!fact.output)
        return check.unknown(Tr::tr("%1 was not asked.").arg(path));
    if (!*fact.output)
        return check.fail(fact.output->error().message, tryIt);
    const QVersionNumber version = vboxVersion(facts);
    if (version.isNull()) {
        return check.fail(Tr::tr("%1 says “%2”, which is no version.")
                              .arg(path, elided(plainText((*fact.output)->trimmed()))),
                          tryIt);
    }
    if (version.majorVersion() < 5) {
        return check.fail(
            Tr::tr("VirtualBox %1 is too old for docker-machine.").arg(version.toString()),
            Tr::tr("Install version 5 or later."));
    }
    return check.pass(Tr::tr("%1, version %2").arg(path, version.toString()));
}

Check checkHostOnly(const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("host-only"), Tr::tr("Host-only adapters")};
    const QVersionNumber version = vboxVersion(facts);
    if (version.isNull())
        return check.unknown(Tr::tr("VirtualBox's version is not known."));
    if (facts.system == System::MacOs && version.majorVersion() >= 7) {
        return check.fail(Tr::tr("VirtualBox %1 on macOS has no host-only adapters any more, and "
                                 "docker-machine can use nothing else; no option works around it.")
                              .arg(version.toString()),
                          contextAdvice());
    }
    return check.pass(Tr::tr("VirtualBox %1 has them here.").arg(version.toString()));
}

bool isX86(const QString &architecture)
{
    return architecture == QLatin1String("x86_64") || architecture == QLatin1String("i386");
}

Check checkProcessor(const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("processor"), Tr::tr("The processor")};
    const QString architecture = plainText(facts.cpuArchitecture);
    if (isX86(facts.cpuArchitecture))
        return check.pass(architecture);
    if (facts.system == System::MacOs) {
        return check.fail(Tr::tr("This Mac has Apple silicon; boot2docker, the system of such "
                                 "machines, needs an Intel processor."),
                          contextAdvice());
    }
    return check.fail(Tr::tr("This computer's processor is %1; boot2docker, the system of such "
                             "machines, needs an Intel or AMD one.")
                          .arg(architecture),
                      contextAdvice());
}

Check checkVtx(const PreflightSubject &subject, const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("vtx"), Tr::tr("Virtualization by the processor")};
    if (!isX86(facts.cpuArchitecture)) {
        return check.fail(Tr::tr("docker-machine takes it for missing on %1.")
                              .arg(plainText(facts.cpuArchitecture)),
                          contextAdvice());
    }
    QByteArray features;
    if (facts.system == System::MacOs && facts.sysctl.output && *facts.sysctl.output)
        features = **facts.sysctl.output;
    else if (facts.cpuInfo)
        features = *facts.cpuInfo;
    if (features.trimmed().isEmpty())
        return check.unknown(Tr::tr("This computer does not tell."));
    static const QRegularExpression flag(QStringLiteral("\\b(vmx|svm)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = flag.match(QString::fromLatin1(features));
    if (match.hasMatch()) {
        return check.pass(match.captured(1).compare(QLatin1String("vmx"), Qt::CaseInsensitive) == 0
                              ? Tr::tr("VT-x is there.")
                              : Tr::tr("AMD-V is there."));
    }
    const QString missing = Tr::tr("Neither VT-x nor AMD-V is there: no VM of 64 bits can run.");
    const QString enable =
        Tr::tr("Turn virtualization on in the firmware (BIOS) setup. If this computer is a VM, "
               "turn nested virtualization on for it.");
    if (subject.skipsVtxCheck)
        return check.warn(missing, enable);
    return check.fail(missing, enable);
}

Check checkKernelModule(const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("kernel-module"), Tr::tr("VirtualBox's kernel module")};
    // Debian's VBoxManage is a script that says so too, on standard output.
    const auto &output = facts.vboxManage.output;
    const bool isMissed =
        output && *output && (*output)->contains("WARNING:") && (*output)->contains("vboxdrv");
    if (facts.hasVboxdrv && isMissed) {
        return check.fail(
            elided(plainText((**output).simplified()), 200),
            Tr::tr("Load the module: sudo modprobe vboxdrv. If there is none for your "
                   "kernel: sudo /sbin/vboxconfig"));
    }
    if (facts.hasVboxdrv)
        return check.pass(Tr::tr("/dev/vboxdrv is there."));
    return check.fail(Tr::tr("/dev/vboxdrv does not exist: VirtualBox can describe VMs, but start "
                             "none."),
                      Tr::tr("Install the module for your kernel: the package virtualbox-dkms and "
                             "the kernel's headers on Debian, elsewhere “sudo /sbin/vboxconfig”. "
                             "Where Secure Boot is on, sign it."));
}

/// What docker-machine uses when nothing else is asked for.
QString hostOnlyCidr(const PreflightSubject &subject)
{
    return subject.hostOnlyCidr.isEmpty() ? QStringLiteral("192.168.99.1/24")
                                          : subject.hostOnlyCidr;
}

QString rangeText(const Ipv4Range &range)
{
    const quint32 network = range.network();
    return QStringLiteral("%1.%2.%3.%4/%5")
        .arg(network >> 24)
        .arg(network >> 16 & 255)
        .arg(network >> 8 & 255)
        .arg(network & 255)
        .arg(range.prefixLength);
}

Check badRange(const CheckBuilder &check, const PreflightSubject &subject)
{
    return check.fail(Tr::tr("“%1” is no address with the length of its network.")
                          .arg(elided(plainText(hostOnlyCidr(subject)), 60)),
                      Tr::tr("It looks like 192.168.56.1/24."));
}

Check checkNetworkRange(const PreflightSubject &subject, const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("network-range"), Tr::tr("The host-only range")};
    const auto range = parseIpv4Range(hostOnlyCidr(subject));
    if (!range)
        return badRange(check, subject);
    const QVersionNumber version = vboxVersion(facts);
    if (version.isNull())
        return check.unknown(Tr::tr("VirtualBox's version is not known."));
    const QString text = rangeText(*range);
    if (version < QVersionNumber(6, 1, 28))
        return check.pass(Tr::tr("VirtualBox %1 allows every range.").arg(version.toString()));
    if (isHostOnlyRangeAllowed(*range, facts.networksConf))
        return check.pass(Tr::tr("VirtualBox allows %1.").arg(text));
    const QString allow =
        Tr::tr("Add the line “* %1” to /etc/vbox/networks.conf (as root).").arg(text);
    const bool isDefault = defaultHostOnlyRange().contains(*range);
    if (facts.networksConf && isDefault) {
        return check.warn(
            Tr::tr("/etc/vbox/networks.conf does not list %1, which is allowed without that file.")
                .arg(text),
            allow);
    }
    return check.fail(Tr::tr("VirtualBox %1 refuses %2: it allows 192.168.56.0/21 and what "
                             "/etc/vbox/networks.conf lists.")
                          .arg(version.toString(), text),
                      subject.isCreation
                          ? Tr::tr("Write 192.168.56.1/24 into “Host-only network” (the option "
                                   "--virtualbox-hostonly-cidr). Or: %1")
                                .arg(allow)
                          : allow);
}

Check checkNetworkFree(const PreflightSubject &subject, const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("network-free"),
                             Tr::tr("The host-only network is free")};
    const auto range = parseIpv4Range(hostOnlyCidr(subject));
    if (!range)
        return badRange(check, subject);
    const QString own = hostOnlyCidr(subject).section(u'/', 0, 0);
    for (const HostNetwork &network : facts.networks) {
        const auto other =
            parseIpv4Range(QStringLiteral("%1/%2").arg(network.address).arg(network.prefixLength));
        // VirtualBox's adapter with that address is the one that docker-machine will use.
        const bool isItsOwn =
            network.interfaceName.startsWith(QLatin1String("vboxnet")) && network.address == own;
        if (!other || isItsOwn || !other->overlaps(*range))
            continue;
        return check.fail(
            Tr::tr("The network %1 is in use: interface %2 has address %3/%4.")
                .arg(rangeText(*range), plainText(network.interfaceName), network.address)
                .arg(network.prefixLength),
            subject.isCreation ? Tr::tr("Write another range, such as 192.168.60.1/24, into "
                                        "“Host-only network” (the option "
                                        "--virtualbox-hostonly-cidr), or leave that network (VPN, "
                                        "Wi-Fi).")
                               : Tr::tr("Leave that network (VPN, Wi-Fi) while the machine runs."));
    }
    return check.pass(Tr::tr("No other network of this computer uses %1.").arg(rangeText(*range)));
}

Check checkDiskSpace(const PreflightSubject &subject, const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("disk-space"), Tr::tr("Space for the disk")};
    if (facts.bytesAvailable < 0) {
        return check.unknown(
            Tr::tr("How much space is free at %1 is not known.").arg(plainText(subject.storePath)));
    }
    const QString available = QLocale().formattedDataSize(facts.bytesAvailable);
    const QString wanted = QLocale().formattedDataSize(subject.diskMiB * mebibyte);
    const QString fix = Tr::tr("Free some space, or choose a smaller disk.");
    if (facts.bytesAvailable < std::min(smallestDisk, subject.diskMiB * mebibyte)) {
        return check.fail(Tr::tr("Only %1 are free at %2: not even a new machine fits.")
                              .arg(available, plainText(subject.storePath)),
                          fix);
    }
    if (facts.bytesAvailable < subject.diskMiB * mebibyte) {
        return check.warn(Tr::tr("%1 are free at %2, and the disk may grow to %3.")
                              .arg(available, plainText(subject.storePath), wanted),
                          fix);
    }
    return check.pass(Tr::tr("%1 are free, the disk grows to %2 at most.").arg(available, wanted));
}

/// The disk of a machine that exists grows as it is written to, and VirtualBox stops a VM in the
/// middle when it cannot.
Check checkSpaceToRun(const PreflightSubject &subject, const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("disk-space"), Tr::tr("Space for the disk")};
    const QString path = plainText(subject.storePath);
    if (facts.bytesAvailable < 0)
        return check.unknown(Tr::tr("How much space is free at %1 is not known.").arg(path));
    const QString available = QLocale().formattedDataSize(facts.bytesAvailable);
    const QString fix = Tr::tr("Free some space.");
    if (facts.bytesAvailable < leastToRun) {
        return check.fail(
            Tr::tr("Only %1 are free at %2: VirtualBox would pause the VM as soon as it writes.")
                .arg(available, path),
            fix);
    }
    if (facts.bytesAvailable < smallestDisk) {
        return check.warn(
            Tr::tr("%1 are free at %2; when they are used up, VirtualBox pauses the VM.")
                .arg(available, path),
            fix);
    }
    return check.pass(Tr::tr("%1 are free at %2.").arg(available, path));
}

} // namespace

QList<Check> virtualBoxChecks(const PreflightSubject &subject, const PreflightFacts &facts)
{
    QList<Check> checks{checkVBoxManage(facts), checkHostOnly(facts), checkProcessor(facts),
                        checkVtx(subject, facts)};
    if (facts.system == System::Linux)
        checks.append(checkKernelModule(facts));
    checks += {checkNetworkRange(subject, facts), checkNetworkFree(subject, facts)};
    checks.append(subject.isCreation ? checkDiskSpace(subject, facts)
                                     : checkSpaceToRun(subject, facts));
    return checks;
}

} // namespace panel
