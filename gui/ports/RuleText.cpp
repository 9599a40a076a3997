// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/RuleText.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

namespace panel {

namespace {

constexpr RuleField allFields[] = {RuleField::Name,         RuleField::Protocol,
                                   RuleField::HostAddress,  RuleField::HostPort,
                                   RuleField::GuestAddress, RuleField::GuestPort};

/// Nothing is wrong with any of its fields.
PortForward soundRule(int adapter)
{
    return {adapter, QStringLiteral("rule"), QStringLiteral("tcp"), {}, 1, {}, 1};
}

/// A sound rule with one field of this one.
PortForward onlyField(const PortForward &rule, RuleField field)
{
    PortForward probe = soundRule(rule.adapter);
    switch (field) {
    case RuleField::Name: probe.name = rule.name; break;
    case RuleField::Protocol: probe.protocol = rule.protocol; break;
    case RuleField::HostAddress: probe.hostAddress = rule.hostAddress; break;
    case RuleField::HostPort: probe.hostPort = rule.hostPort; break;
    case RuleField::GuestAddress: probe.guestAddress = rule.guestAddress; break;
    case RuleField::GuestPort: probe.guestPort = rule.guestPort; break;
    }
    return probe;
}

Error noNumber(const QString &typed)
{
    const QString next = Tr::tr("Ports are numbers from 1 to 65535.");
    if (typed.trimmed().isEmpty())
        return {Error::Kind::InvalidInput, Tr::tr("A port is needed."), next, {}};
    return {Error::Kind::InvalidInput,
            Tr::tr("“%1” is no port.").arg(elided(plainText(typed.trimmed()), 40)),
            next,
            {}};
}

bool isNumber(const QString &typed)
{
    bool isNumber = false;
    typed.trimmed().toInt(&isNumber);
    return isNumber;
}

} // namespace

RuleText ruleTextOf(const PortForward &rule)
{
    const auto port = [](int number) { return number > 0 ? QString::number(number) : QString(); };
    return {rule.adapter,        rule.name,         rule.protocol,       rule.hostAddress,
            port(rule.hostPort), rule.guestAddress, port(rule.guestPort)};
}

PortForward ruleOf(const RuleText &text)
{
    return {text.adapter,
            text.name.trimmed(),
            text.protocol,
            text.hostAddress.trimmed(),
            text.hostPort.trimmed().toInt(),
            text.guestAddress.trimmed(),
            text.guestPort.trimmed().toInt()};
}

QMap<RuleField, Error> checkRuleText(const RuleText &text, const QList<PortForward> &others)
{
    const PortForward rule = ruleOf(text);
    QMap<RuleField, Error> errors;
    for (const RuleField field : allFields) {
        if (const Result<void> checked = checkPortForward(onlyField(rule, field), {}); !checked)
            errors.insert(field, checked.error());
    }
    if (!isNumber(text.hostPort))
        errors.insert(RuleField::HostPort, noNumber(text.hostPort));
    if (!isNumber(text.guestPort))
        errors.insert(RuleField::GuestPort, noNumber(text.guestPort));

    // What conflicts with another rule: the name alone, else the port that it wants as well.
    for (const PortForward &other : others) {
        PortForward sameName = soundRule(rule.adapter);
        sameName.name = rule.name;
        sameName.hostPort = other.hostPort == 1 ? 2 : 1;
        if (errors.contains(RuleField::Name))
            break;
        if (const Result<void> checked = checkPortForward(sameName, {other}); !checked)
            errors.insert(RuleField::Name, checked.error());
    }
    if (errors.isEmpty()) {
        if (const Result<void> checked = checkPortForward(rule, others); !checked)
            errors.insert(RuleField::HostPort, checked.error());
    }
    return errors;
}

} // namespace panel
