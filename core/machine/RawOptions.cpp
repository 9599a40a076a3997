// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/RawOptions.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace panel {

namespace {

tl::unexpected<Error> refused(const QString &why, const QString &next = {})
{
    return fail(Error::Kind::InvalidInput, why, next);
}

/// Options that are ours to give, or that make "create" do something else.
bool isReserved(const QString &name)
{
    static const QStringList names = {QStringLiteral("driver"),       QStringLiteral("d"),
                                      QStringLiteral("storage-path"), QStringLiteral("s"),
                                      QStringLiteral("help"),         QStringLiteral("h")};
    return names.contains(name);
}

/// Options of docker-machine 0.16.2 that take no value: a word after one would be the machine.
bool isSwitch(const QString &name)
{
    static const QStringList names = {QStringLiteral("swarm"),
                                      QStringLiteral("swarm-master"),
                                      QStringLiteral("swarm-experimental"),
                                      QStringLiteral("virtualbox-host-dns-resolver"),
                                      QStringLiteral("virtualbox-hostonly-no-dhcp"),
                                      QStringLiteral("virtualbox-no-dns-proxy"),
                                      QStringLiteral("virtualbox-no-share"),
                                      QStringLiteral("virtualbox-no-vtx-check")};
    return names.contains(name);
}

bool isSecret(const QString &name)
{
    static const QRegularExpression words(
        QStringLiteral("token|passw|secret|passphrase|credential|api-?key|access-?key"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

bool hasControlCharacter(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

Result<void> checkRawOptions(const QStringList &words)
{
    static const QRegularExpression option(
        QStringLiteral("\\A--?([A-Za-z][A-Za-z0-9._-]*)(=.*)?\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    bool mayBeValue = false; // the word before is an option that may take this one
    for (const QString &word : words) {
        const QString shown = elided(plainText(word), 60);
        if (word.isEmpty() || hasControlCharacter(word))
            return refused(Tr::tr("Options: “%1” is empty or has control characters.").arg(shown));
        if (!word.startsWith(u'-')) {
            if (!mayBeValue)
                return refused(
                    Tr::tr("Options: “%1” does not belong to an option, so docker-machine would "
                           "take it for the machine's name.")
                        .arg(shown),
                    Tr::tr("Write a value right after its option: --name=value."));
            mayBeValue = false;
            continue;
        }
        const QRegularExpressionMatch match = option.match(word);
        if (!match.hasMatch())
            return refused(Tr::tr("Options: “%1” is not an option.").arg(shown),
                           Tr::tr("Write options as --name=value or --name."));
        const QString name = match.captured(1);
        if (isReserved(name))
            return refused(
                Tr::tr("Options: “%1” would change which machine is made, or where.").arg(shown),
                Tr::tr("Leave it out: name and driver have fields of their own."));
        if (isSecret(name))
            return refused(
                Tr::tr("Options: the value of “--%1” would be visible to everybody on this "
                       "computer while docker-machine runs.")
                    .arg(elided(name, 60)),
                Tr::tr("Create this machine in a terminal, with the secret in the environment "
                       "variable that “docker-machine create --driver … --help” names."));
        mayBeValue = match.captured(2).isEmpty() && !isSwitch(name);
    }
    return {};
}

std::optional<QString> rawOption(const QStringList &words, const QString &name)
{
    std::optional<QString> value;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith(u'-'))
            continue;
        const QString option = word.mid(word.startsWith(QLatin1String("--")) ? 2 : 1);
        if (option == name) {
            const QString next = words.value(i + 1);
            value = isSwitch(name) || next.startsWith(u'-') ? QString() : next;
        } else if (option.startsWith(name + u'=')) {
            value = option.mid(name.size() + 1);
        }
    }
    return value;
}

} // namespace panel
