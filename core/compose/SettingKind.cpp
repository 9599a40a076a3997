// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/SettingKind.h"

#include "core/base/Tr.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace panel {

namespace {

using Kind = StackSetting::Kind;

bool isPort(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return isNumber && port >= 1 && port <= 65535;
}

/// "One of: debug, info, warn." or "one of debug|info|warn" in a comment.
QStringList choicesIn(const QString &comment)
{
    static const QRegularExpression rule(
        QStringLiteral(
            "\\bone of:?\\s+([\\w.:/+-]+(?:\\s*(?:,\\s*or\\b|,|\\||\\bor\\b)\\s*[\\w.:/+-]+)+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression between(
        QStringLiteral("\\s*(?:,\\s*or\\b|,|\\||\\bor\\b)\\s*"));
    const QRegularExpressionMatch match = rule.match(comment);
    if (!match.hasMatch())
        return {};
    QStringList choices = match.captured(1).split(between, Qt::SkipEmptyParts);
    for (QString &choice : choices) {
        while (choice.endsWith(u'.'))
            choice.chop(1);
    }
    choices.removeAll(QString());
    return choices;
}

bool nameHas(const QString &name, const char *words)
{
    const QRegularExpression rule(QStringLiteral("(^|_)(%1)(_|$)").arg(QLatin1String(words)),
                                  QRegularExpression::CaseInsensitiveOption);
    return rule.match(name).hasMatch();
}

/// Labels of at most 63 characters of letters, digits and inner hyphens.
bool isDomain(const QString &text)
{
    static const QRegularExpression rule(
        QStringLiteral("\\A(?=.{1,253}\\z)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
                       "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\z"));
    return rule.match(text).hasMatch();
}

bool isEmail(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    static const QRegularExpression local(QStringLiteral("\\A[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}\\z"));
    return at > 0 && local.match(text.left(at)).hasMatch() && isDomain(text.mid(at + 1));
}

bool isUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty();
}

} // namespace

void settleKind(StackSetting &setting, const QStringList &places)
{
    const auto isAt = [&](const char *end) {
        return std::any_of(places.cbegin(), places.cend(), [&](const QString &place) {
            return place.section(u'.', 2).section(u'.', 0, 0) == QLatin1String(end);
        });
    };
    const bool isFolder = std::any_of(places.cbegin(), places.cend(), [](const QString &place) {
        return place.startsWith(u"volumes.") && place.endsWith(u".device");
    });
    setting.choices = choicesIn(setting.comment);
    const QString &usual = setting.fallback;
    if (!setting.choices.isEmpty()) {
        setting.kind = Kind::Choice;
    } else if (usual == u"true" || usual == u"false") {
        setting.kind = Kind::Switch;
        setting.choices = {QStringLiteral("true"), QStringLiteral("false")};
    } else if ((isAt("ports") || nameHas(setting.name, "PORT"))
               && (usual.isEmpty() || isPort(usual))
               && !nameHas(setting.name, "ADDRESS|BIND|IP|HOST")) {
        setting.kind = Kind::Port;
        setting.isPublished = isAt("ports");
    } else if (nameHas(setting.name, "E?MAIL") && (usual.isEmpty() || isEmail(usual))) {
        setting.kind = Kind::Email;
    } else if (nameHas(setting.name, "URL") && (usual.isEmpty() || isUrl(usual))) {
        setting.kind = Kind::Url;
    } else if (nameHas(setting.name, "DOMAIN|HOSTNAME|FQDN")
               && (usual.isEmpty() || isDomain(usual))) {
        setting.kind = Kind::Domain;
    } else if (isFolder && usual.startsWith(u'/')) {
        setting.kind = Kind::Folder;
    }
}

std::optional<QString> whyNotValue(const StackSetting &setting, const QString &value)
{
    for (const QChar c : value) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            return Tr::tr("It has a control character in it.");
    }
    if (value.isEmpty())
        return setting.isRequired && setting.fallback.isEmpty()
                   ? std::optional(Tr::tr("The compose file asks for a value."))
                   : std::nullopt;
    switch (setting.kind) {
    case Kind::Port:
        if (!isPort(value))
            return Tr::tr("A port is a number from 1 to 65535.");
        break;
    case Kind::Domain:
        if (!isDomain(value))
            return Tr::tr("A domain name has letters, digits, hyphens and dots, as in "
                          "“shop.example.org”.");
        break;
    case Kind::Email:
        if (!isEmail(value))
            return Tr::tr("That is no e-mail address, as in “me@example.org”.");
        break;
    case Kind::Url:
        if (!isUrl(value))
            return Tr::tr("That is no address, as in “https://example.org/”.");
        break;
    case Kind::Folder:
        if (!value.startsWith(u'/'))
            return Tr::tr("A folder of the engine's machine begins with “/”.");
        break;
    case Kind::Choice:
    case Kind::Switch:
        if (!setting.choices.contains(value))
            return Tr::tr("It is one of: %1.").arg(setting.choices.join(QStringLiteral(", ")));
        break;
    case Kind::Text: break;
    }
    return std::nullopt;
}

} // namespace panel
