// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineCreation.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/Machine.h"
#include "core/machine/RawOptions.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <optional>

namespace panel {

namespace {

// docker-machine's own limit, and what boot2docker needs to live.
constexpr int maximumCpus = 32;
constexpr int minimumMemory = 512;
constexpr int maximumMemory = 1024 * 1024;
constexpr int minimumDisk = 2000;
constexpr int maximumDisk = 2 * 1024 * 1024;

using Problem = std::optional<Error>;

Error invalid(const QString &why, const QString &next = {})
{
    return {Error::Kind::InvalidInput, why, next, {}};
}

QString quoted(const QString &text)
{
    return elided(plainText(text), 60);
}

Problem rangeProblem(const QString &field, int value, int minimum, int maximum)
{
    if (value >= minimum && value <= maximum)
        return {};
    return invalid(
        Tr::tr("%1: %2 is not between %3 and %4.").arg(field).arg(value).arg(minimum).arg(maximum));
}

Problem portProblem(const QString &field, int port)
{
    return rangeProblem(field, port, 1, 65535);
}

Problem nameProblem(const QString &name, const QStringList &existing)
{
    if (name.isEmpty())
        return invalid(Tr::tr("Name: a machine needs one."));
    if (!isMachineName(name))
        return invalid(Tr::tr("Name: “%1” is not the name of a machine.").arg(quoted(name)),
                       Tr::tr("Names have up to 128 letters, digits, “-” and “.”, and begin with "
                              "a letter or digit."));
    // Host names and the file systems of macOS do not tell capitals apart.
    if (existing.contains(name, Qt::CaseInsensitive))
        return invalid(Tr::tr("Name: there is a machine “%1” already.").arg(name),
                       Tr::tr("Choose another name, or remove that machine first."));
    return {};
}

/// docker-machine wants the address that this computer has in the new network: it refuses the
/// network's own, and gives VMs the last numbers 100 to 254.
Problem cidrProblem(const QString &cidr)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\d{1,3}(?:\\.\\d{1,3}){3})/(\\d{1,2})\\z"));
    const QRegularExpressionMatch match = form.match(cidr);
    QHostAddress address;
    if (!match.hasMatch() || !address.setAddress(match.captured(1)))
        return invalid(
            Tr::tr("Host-only network: “%1” is not an address with a prefix.").arg(quoted(cidr)),
            Tr::tr("Write it like 192.168.56.1/24."));
    const int prefix = match.captured(2).toInt();
    if (prefix < 8 || prefix > 24)
        return invalid(Tr::tr("Host-only network: /%1 is not between /8 and /24. docker-machine "
                              "gives VMs addresses that end in 100 to 254.")
                           .arg(prefix));
    const quint32 bits = address.toIPv4Address();
    const quint32 first = bits >> 24;
    if (first == 0 || first == 127 || first >= 224)
        return invalid(
            Tr::tr("Host-only network: %1 cannot be an address of this computer.").arg(cidr),
            Tr::tr("Take a private one, such as 192.168.56.1/24."));
    const quint32 hostMask = 0xFFFFFFFFU >> prefix;
    const quint32 host = bits & hostMask;
    if (host == 0 || host == hostMask)
        return invalid(Tr::tr("Host-only network: %1 is the network itself, and docker-machine "
                              "wants the address of this computer in it.")
                           .arg(cidr),
                       Tr::tr("Write it like 192.168.56.1/24."));
    return {};
}

/// An IP address, or a host name by RFC 1123; a text of digits and dots must be an address.
bool isHost(const QString &text)
{
    static const QRegularExpression name(
        QStringLiteral("\\A(?=.{1,253}\\z)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                       "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\z"));
    static const QRegularExpression digits(QStringLiteral("\\A[0-9.]+\\z"));
    static const QRegularExpression ipv4(QStringLiteral("\\A\\d{1,3}(?:\\.\\d{1,3}){3}\\z"));
    static const QRegularExpression ipv6(QStringLiteral("\\A[0-9A-Fa-f:.]+\\z"));
    QHostAddress address;
    if (text.contains(u':'))
        return ipv6.match(text).hasMatch() && address.setAddress(text);
    if (digits.match(text).hasMatch())
        return ipv4.match(text).hasMatch() && address.setAddress(text);
    return name.match(text).hasMatch();
}

Problem sshProblem(const MachineCreation &creation)
{
    static const QRegularExpression user(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_.-]{0,31}\\$?\\z"));
    static const QRegularExpression path(QStringLiteral("\\A/[^\\x00-\\x1F\\x7F]*\\z"));
    if (!creation.sshUser.isEmpty() && !user.match(creation.sshUser).hasMatch())
        return invalid(Tr::tr("SSH user: “%1” is not a user name.").arg(quoted(creation.sshUser)));
    if (!creation.sshKey.isEmpty() && !path.match(creation.sshKey).hasMatch())
        return invalid(Tr::tr("SSH key: “%1” is not the absolute path of a file.")
                           .arg(quoted(creation.sshKey)),
                       Tr::tr("Leave it empty to use your own key."));
    return {};
}

Problem urlProblem(const QString &text)
{
    if (text.isEmpty())
        return invalid(Tr::tr("An address is needed."),
                       Tr::tr("Write it like tcp://192.168.1.5:2376."));
    const QUrl url(text, QUrl::StrictMode);
    const bool isPlain = url.isValid() && url.scheme() == QLatin1String("tcp") && isHost(url.host())
                         && url.port() > 0 && url.port() <= 65535 && !url.authority().contains(u'@')
                         && url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (isPlain)
        return {};
    return invalid(Tr::tr("URL: “%1” is not the address of an engine.").arg(quoted(text)),
                   Tr::tr("Write it like tcp://192.168.1.5:2376."));
}

QString option(const char *name, const QString &value)
{
    return QStringLiteral("--%1=%2").arg(QLatin1String(name), value);
}

QString option(const char *name, int value)
{
    return option(name, QString::number(value));
}

Result<QStringList> virtualBoxOptions(const MachineCreation &creation)
{
    for (const Problem &problem :
         {rangeProblem(Tr::tr("CPUs"), creation.cpus, 1, maximumCpus),
          rangeProblem(Tr::tr("Memory in MiB"), creation.memoryMiB, minimumMemory, maximumMemory),
          rangeProblem(Tr::tr("Disk in MiB"), creation.diskMiB, minimumDisk, maximumDisk),
          creation.hostOnlyCidr.isEmpty() ? Problem() : cidrProblem(creation.hostOnlyCidr)}) {
        if (problem)
            return fail(*problem);
    }
    QStringList words = {option("virtualbox-cpu-count", creation.cpus),
                         option("virtualbox-memory", creation.memoryMiB),
                         option("virtualbox-disk-size", creation.diskMiB)};
    if (!creation.hostOnlyCidr.isEmpty())
        words.append(option("virtualbox-hostonly-cidr", creation.hostOnlyCidr));
    if (creation.skipsVtxCheck)
        words.append(QStringLiteral("--virtualbox-no-vtx-check"));
    return words;
}

Result<QStringList> genericOptions(const MachineCreation &creation)
{
    if (!isHost(creation.address))
        return fail(
            invalid(Tr::tr("Address: “%1” is neither an IP address nor the name of a computer.")
                        .arg(quoted(creation.address))));
    for (const Problem &problem :
         {sshProblem(creation), portProblem(Tr::tr("SSH port"), creation.sshPort),
          portProblem(Tr::tr("Engine port"), creation.enginePort)}) {
        if (problem)
            return fail(*problem);
    }
    QStringList words = {option("generic-ip-address", creation.address)};
    if (!creation.sshUser.isEmpty())
        words.append(option("generic-ssh-user", creation.sshUser));
    if (!creation.sshKey.isEmpty())
        words.append(option("generic-ssh-key", creation.sshKey));
    return words << option("generic-ssh-port", creation.sshPort)
                 << option("generic-engine-port", creation.enginePort);
}

Result<QStringList> driverOptions(const MachineCreation &creation)
{
    if (creation.driver == QLatin1String("virtualbox"))
        return virtualBoxOptions(creation);
    if (creation.driver == QLatin1String("generic"))
        return genericOptions(creation);
    if (creation.driver == QLatin1String("none")) {
        if (const Problem problem = urlProblem(creation.url))
            return fail(*problem);
        return QStringList{option("url", creation.url)};
    }
    return QStringList();
}

} // namespace

MachineCreation withRawOptions(const MachineCreation &creation)
{
    MachineCreation result = creation;
    const auto raw = [&creation](const char *name) {
        return rawOption(creation.rawOptions, QLatin1String(name));
    };
    if (creation.driver == QLatin1String("virtualbox")) {
        result.hostOnlyCidr = raw("virtualbox-hostonly-cidr").value_or(creation.hostOnlyCidr);
        if (const int size = raw("virtualbox-disk-size").value_or(QString()).toInt(); size > 0)
            result.diskMiB = size;
        if (const auto skips = raw("virtualbox-no-vtx-check"))
            result.skipsVtxCheck = *skips != QLatin1String("false");
    } else if (creation.driver == QLatin1String("generic")) {
        result.sshKey = raw("generic-ssh-key").value_or(creation.sshKey);
    }
    return result;
}

Result<QStringList> creationArguments(const MachineCreation &creation, const QStringList &existing)
{
    static const QRegularExpression plainWord(
        QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9-]{0,63}\\z"));
    if (const Problem problem = nameProblem(creation.name, existing))
        return fail(*problem);
    if (!plainWord.match(creation.driver).hasMatch())
        return fail(invalid(
            Tr::tr("Driver: “%1” is not the name of a driver.").arg(quoted(creation.driver)),
            Tr::tr("Names of drivers have letters, digits and “-”, such as virtualbox.")));
    const Result<QStringList> options = driverOptions(creation);
    if (!options)
        return options;
    if (const Result<void> raw = checkRawOptions(creation.rawOptions); !raw)
        return fail(raw.error());
    return QStringList{QStringLiteral("create"), QStringLiteral("--driver"), creation.driver}
           + *options + creation.rawOptions + QStringList{creation.name};
}

} // namespace panel
