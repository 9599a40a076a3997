// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/secrets/SecretSamples.h"

namespace panel::sample {

namespace {

StackSecret kept(const char *name, const QStringList &services, StackSecret::State state)
{
    StackSecret secret;
    secret.name = QLatin1String(name);
    secret.variable = secret.name.toUpper();
    secret.services = services;
    secret.state = state;
    return secret;
}

StackSetting setting(const char *name, StackSetting::Kind kind, const char *value,
                     StackSetting::Origin origin, const char *comment)
{
    StackSetting made;
    made.name = QLatin1String(name);
    made.kind = kind;
    made.value = QLatin1String(value);
    made.fallback = made.value;
    made.origin = origin;
    made.comment = QLatin1String(comment);
    made.effect = StackSetting::Effect::Recreate;
    made.services = {QStringLiteral("nginx"), QStringLiteral("wordpress")};
    return made;
}

} // namespace

SecretsState secrets()
{
    using State = StackSecret::State;
    const auto mariadb = QStringLiteral("mariadb");
    const auto wordpress = QStringLiteral("wordpress");
    SecretsState state;
    state.place = QStringLiteral("the keychain");
    state.secrets = {kept("db_password", {mariadb, wordpress}, State::Set),
                     kept("db_root_password", {mariadb}, State::Set),
                     kept("wp_owner_password", {wordpress}, State::NotLooked),
                     kept("wp_salt", {wordpress}, State::Missing),
                     kept("redis_password", {QStringLiteral("redis"), wordpress}, State::Failed),
                     kept("ftp_password", {QStringLiteral("ftp")}, State::Set)};
    state.secrets[4].failure = Error{
        Error::Kind::IdentityUnusable,
        QStringLiteral("Others can read /srv/shop/secrets/redis_password, so it is not used."),
        QStringLiteral("Run “chmod 600 /srv/shop/secrets/redis_password”, and change the "
                       "secret if others may have seen it."),
        {}};
    state.secrets[5].canPutBack = true;
    StackSecret file;
    file.name = QStringLiteral("tls_key");
    file.services = {QStringLiteral("nginx")};
    file.source = StackSecret::Source::File;
    file.file = QStringLiteral("/srv/shop/tls/site.key");
    StackSecret external;
    external.name = QStringLiteral("from_engine");
    external.source = StackSecret::Source::External;
    state.secrets += {file, external};
    return state;
}

SecretRotation rotation()
{
    SecretRotation made;
    made.secret = QStringLiteral("db_password");
    made.users = {QStringLiteral("legacy"), QStringLiteral("mariadb"), QStringLiteral("wordpress")};
    made.recreated = {QStringLiteral("mariadb"), QStringLiteral("wordpress")};
    made.databases = {{QStringLiteral("legacy"), *databaseImageOf(QStringLiteral("mysql:8"))}};
    return made;
}

StackSettingsState settings()
{
    using Kind = StackSetting::Kind;
    using Origin = StackSetting::Origin;
    StackSettingsState state;
    state.envFile = QStringLiteral("/srv/shop/.env");
    QList<StackSetting> all = {
        setting("LOGIN", Kind::Text, "wnormcor", Origin::Default,
                "Your name: of the domain, and of the folder of the data."),
        setting("DOMAIN_NAME", Kind::Domain, "wnormcor.42.fr", Origin::Default, ""),
        setting("HTTPS_PORT", Kind::Port, "8443", Origin::EnvFile, "The door of the site."),
        setting("LOG_LEVEL", Kind::Choice, "info", Origin::Default, "One of: debug, info, warn."),
        setting("DEBUG", Kind::Switch, "false", Origin::EnvFile, ""),
        setting("DB_NAME", Kind::Text, "shop", Origin::Default, "The database of the shop."),
        setting("ADMIN_EMAIL", Kind::Email, "", Origin::Nowhere, "say who gets the mail"),
        setting("SMTP_PASSWORD", Kind::Text, "not shown", Origin::EnvFile, ""),
        setting("HOME", Kind::Text, "/home/wnormcor", Origin::Environment, ""),
        setting("IMAGE_PREFIX", Kind::Text, "", Origin::EnvFile,
                "With an empty prefix an image has its service's name."),
    };
    all[0].effect = StackSetting::Effect::DataMoves;
    all[0].settled = {QStringLiteral("mariadb"), QStringLiteral("wordpress")};
    all[2].fallback = QStringLiteral("443");
    all[2].isPublished = true;
    all[3].choices = {QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warn")};
    all[4].choices = {QStringLiteral("true"), QStringLiteral("false")};
    all[4].fallback = QStringLiteral("true");
    all[5].effect = StackSetting::Effect::FirstStart;
    all[5].settled = {QStringLiteral("db")};
    all[6].isRequired = true;
    all[7].isSecret = true;
    all[9].emptyIsValue = true;
    all[9].fallback = QStringLiteral("wnc_");
    state.settings = all;
    return state;
}

} // namespace panel::sample
