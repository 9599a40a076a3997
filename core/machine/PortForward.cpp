// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/PortForward.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QRegularExpression>
#include <QStringList>

namespace panel {

namespace {

constexpr int highestPort = 65535;

QString shown(const QString &foreign)
{
    return elided(plainLine(foreign), 60);
}

auto refuse(const QString &message, const QString &next)
{
    return fail(Error::Kind::InvalidInput, message, next);
}

/// Line ends, control and invisible characters, halves of a surrogate pair: they would be printed
/// as something else than they are, or not at all.
bool hasUnprintable(const QString &text)
{
    const auto points = text.toUcs4();
    for (const char32_t point : points) {
        const QChar::Category category = QChar::category(point);
        if (category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Other_Surrogate || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph || point == 0xFFFD)
            return true;
    }
    return false;
}

Result<void> checkName(const QString &name)
{
    const QString next = Tr::tr("Use letters, digits and “-”, such as “web-8080”.");
    if (name.isEmpty())
        return refuse(Tr::tr("The rule has no name."), next);
    if (name.contains(u','))
        return refuse(
            Tr::tr("The name “%1” has a comma, which ends a name for VirtualBox.").arg(shown(name)),
            next);
    if (name.startsWith(u'-'))
        return refuse(Tr::tr("The name “%1” begins with “-”, as an option of VirtualBox does.")
                          .arg(shown(name)),
                      next);
    if (hasUnprintable(name))
        return refuse(
            Tr::tr("The name “%1” has line ends or invisible characters.").arg(shown(name)), next);
    // VirtualBox drops the first one; the last one nobody would see.
    if (name != name.trimmed())
        return refuse(Tr::tr("The name “%1” begins or ends with a blank.").arg(shown(name)), next);
    return {};
}

Result<void> checkAddress(const QString &address, const QString &what)
{
    static const QRegularExpression rule(QStringLiteral(
        "\\A(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!\\z)|\\z)){4}\\z"));
    if (address.isEmpty() || rule.match(address).hasMatch())
        return {};
    return refuse(Tr::tr("The %1 “%2” is no IPv4 address.").arg(what, shown(address)),
                  Tr::tr("Give four numbers such as 127.0.0.1, or leave it empty."));
}

Result<void> checkPort(int port, const QString &what)
{
    if (port >= 1 && port <= highestPort)
        return {};
    return refuse(Tr::tr("The %1 %2 is out of range.").arg(what).arg(port),
                  Tr::tr("Ports are 1 to 65535."));
}

/// An empty address and 0.0.0.0 are the same: all of this computer's.
QString listenAddress(const PortForward &rule)
{
    return rule.hostAddress == u"0.0.0.0" ? QString() : rule.hostAddress;
}

} // namespace

bool isLockedRule(const PortForward &rule)
{
    return rule.name == u"ssh";
}

bool isMachinesOwn(const PortForward &rule)
{
    return isLockedRule(rule)
           || (rule.protocol == u"tcp"
               && (rule.guestPort == 22 || rule.guestPort == 2375 || rule.guestPort == 2376));
}

Result<void> checkPortForward(const PortForward &rule, const QList<PortForward> &others)
{
    if (rule.adapter < 1 || rule.adapter > 8)
        return refuse(Tr::tr("A VM has no network adapter %1.").arg(rule.adapter),
                      Tr::tr("Adapters are 1 to 8; docker-machine's NAT adapter is 1."));
    if (rule.protocol != u"tcp" && rule.protocol != u"udp")
        return refuse(
            Tr::tr("“%1” is no protocol that VirtualBox forwards.").arg(shown(rule.protocol)),
            Tr::tr("Use tcp or udp."));
    Result<void> fields =
        checkName(rule.name)
            .and_then([&] { return checkAddress(rule.hostAddress, Tr::tr("host address")); })
            .and_then([&] { return checkPort(rule.hostPort, Tr::tr("host port")); })
            .and_then([&] { return checkAddress(rule.guestAddress, Tr::tr("guest address")); })
            .and_then([&] { return checkPort(rule.guestPort, Tr::tr("guest port")); });
    if (!fields)
        return fields;

    for (const PortForward &other : others) {
        if (other.adapter == rule.adapter && other.name == rule.name)
            return fail(Error::Kind::Conflict,
                        Tr::tr("There is a rule “%1” already.").arg(shown(rule.name)),
                        Tr::tr("Choose another name, or change that rule."));
        // VirtualBox refuses this within one adapter only; the second of two adapters would find
        // the port taken when the VM starts.
        if (listenAddress(other) == listenAddress(rule) && other.hostPort == rule.hostPort
            && other.protocol == rule.protocol)
            return fail(Error::Kind::Conflict,
                        Tr::tr("The rule “%1” has the host port %2 (%3) already.")
                            .arg(shown(other.name), QString::number(rule.hostPort), rule.protocol),
                        Tr::tr("Choose another host port, or change that rule."));
    }
    return {};
}

QString ruleText(const PortForward &rule)
{
    return QStringList{rule.name,         rule.protocol,
                       rule.hostAddress,  QString::number(rule.hostPort),
                       rule.guestAddress, QString::number(rule.guestPort)}
        .join(u',');
}

Result<PortForward> parseRuleText(const QString &text, int adapter)
{
    // VirtualBox keeps port 0 and odd addresses when it is told to: such a rule is shown, so that
    // it can be removed.
    static const QRegularExpression form(
        QStringLiteral("\\A([^,]+),(tcp|udp),([^,\\n]*),([0-9]{1,5}),([^,\\n]*),([0-9]{1,5})\\z"));
    const QRegularExpressionMatch match = form.match(text);
    PortForward rule;
    rule.adapter = adapter;
    rule.name = match.captured(1);
    rule.protocol = match.captured(2);
    rule.hostAddress = match.captured(3);
    rule.hostPort = match.captured(4).toInt();
    rule.guestAddress = match.captured(5);
    rule.guestPort = match.captured(6).toInt();
    if (!match.hasMatch() || rule.hostPort > highestPort || rule.guestPort > highestPort)
        return fail(Error::Kind::BadAnswer,
                    Tr::tr("VirtualBox printed a rule that makes no sense."), {}, plainText(text));
    return rule;
}

} // namespace panel
