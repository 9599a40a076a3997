// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/Rules.h"

#include <QMap>
#include <QRegularExpression>

namespace panel {

namespace {

bool looksLikeAdmin(const QString &login)
{
    return login.contains(QStringLiteral("admin"), Qt::CaseInsensitive);
}

/// Variables of the service that hold the login of a user of the site, sorted by name.
QMap<QString, QString> loginsOf(const ServiceSources &wordPress)
{
    static const QRegularExpression login(QStringLiteral(
        R"(\A(?:WP|WORDPRESS)_(?:\w*_)?(?:OWNER|ADMIN|EDITOR|AUTHOR|SUBSCRIBER|USER\d?|LOGIN)(?:_(?:USER|NAME|LOGIN|USERNAME|ID))?\d?\z)"));
    static const QRegularExpression other(
        QStringLiteral("PASS|MAIL|ROLE|DB_|DATABASE|SECRET|_FILE\\z"));
    QMap<QString, QString> logins;
    for (auto it = wordPress.environment.cbegin(); it != wordPress.environment.cend(); ++it) {
        const QString name = it.key().toUpper();
        if (login.match(name).hasMatch() && !other.match(name).hasMatch())
            logins.insert(it.key(), it.value());
    }
    return logins;
}

void checkSettings(const StackSources &sources, RuleFindings &admin, RuleFindings &two)
{
    const ServiceSources *wordPress = sources.service(QStringLiteral("wordpress"));
    if (!wordPress) {
        admin.cannotTell(Tr::tr("there is no service wordpress"));
        two.cannotTell(Tr::tr("there is no service wordpress"));
        return;
    }
    const QMap<QString, QString> logins = loginsOf(*wordPress);
    QStringList different;
    for (auto it = logins.cbegin(); it != logins.cend(); ++it) {
        const QString shown =
            Tr::tr("%1: %2 is “%3”")
                .arg(sources.place(wordPress->name(), it.key()), it.key(), it.value());
        if (it.value().isEmpty())
            admin.cannotTell(shown);
        else if (looksLikeAdmin(it.value()))
            admin.breaks(shown);
        else
            admin.keeps(shown);
        const QString folded = it.value().toLower();
        if (!folded.isEmpty() && !different.contains(folded))
            different.append(folded);
    }
    if (logins.isEmpty()) {
        const QString why = Tr::tr("no setting of wordpress looks like the login of a user");
        const QString how = Tr::tr("Bring the stack up: then its users are asked for.");
        admin.cannotTell(why, how);
        two.cannotTell(why, how);
    } else if (logins.size() < 2) {
        two.cannotTell(Tr::tr("the settings of wordpress name one user: %1").arg(logins.firstKey()),
                       Tr::tr("Bring the stack up: then its users are counted."));
    } else if (different.size() < 2) {
        two.breaks(Tr::tr("%1: %2 name the same user")
                       .arg(sources.place(wordPress->name(), logins.firstKey()),
                            QStringList(logins.keys()).join(u' ')));
    } else {
        two.keeps(
            Tr::tr("%1 are %2").arg(QStringList(logins.keys()).join(u' '), different.join(u' ')));
    }
}

void checkLive(const LiveFacts &live, RuleFindings &users, RuleFindings &page)
{
    if (!live.whyNot.isEmpty() || !live.users) {
        const QString why = !live.whyNot.isEmpty()      ? live.whyNot
                            : live.whyNoUsers.isEmpty() ? Tr::tr("WordPress was not asked")
                                                        : live.whyNoUsers;
        users.cannotTell(why);
        page.cannotTell(why);
        return;
    }
    const SiteUsers &site = *live.users;
    if (!site.isInstalled) {
        page.breaks(Tr::tr("WordPress is not installed: a visitor gets the installation page"));
        users.cannotTell(Tr::tr("WordPress is not installed"));
        return;
    }
    page.keeps(Tr::tr("WordPress is installed"));
    int administrators = 0;
    for (const SiteUsers::User &user : site.users) {
        const bool rules = user.roles.contains(QStringLiteral("administrator"));
        administrators += rules ? 1 : 0;
        const QString shown = Tr::tr("%1 (%2)").arg(user.login, user.roles.join(u' '));
        if (rules && looksLikeAdmin(user.login))
            users.breaks(Tr::tr("the administrator is called %1").arg(shown));
        else
            users.keeps(shown);
    }
    if (administrators == 0)
        users.breaks(Tr::tr("no user is an administrator"));
    if (site.users.size() - administrators < 1)
        users.breaks(
            Tr::tr("there is no user beside the administrator: %1 in all").arg(site.users.size()));
}

} // namespace

QList<RuleResult> wordPressRules(const RuleFacts &facts)
{
    RuleFindings admin(
        {QStringLiteral("wp-admin-name"), Tr::tr("No login of WordPress contains “admin”"),
         Tr::tr("Choose another login in .env (WP_OWNER) and begin with an empty database.")});
    RuleFindings two({QStringLiteral("wp-two-users"),
                      Tr::tr("The settings name two users of WordPress"),
                      Tr::tr("Name an administrator and a second user (WP_OWNER and WP_EDITOR).")});
    RuleFindings users({QStringLiteral("wp-users-live"),
                        Tr::tr("The site has an administrator not called so, and a second user"),
                        Tr::tr("Create the missing user, or rename the administrator.")});
    RuleFindings page({QStringLiteral("wp-installed"),
                       Tr::tr("Visitors see the site, not its installation"),
                       Tr::tr("Install WordPress at the start of its container.")});
    checkSettings(facts.sources, admin, two);
    checkLive(facts.live, users, page);
    return {admin.result(), two.result(), users.result(), page.result()};
}

} // namespace panel
