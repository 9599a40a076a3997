// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/FirstStart.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace panel {

namespace {

struct Family
{
    QStringList images;   ///< last words of their names
    QStringList prefixes; ///< of the variables
    QStringList always;   ///< those with the prefix that are read at every start
    DatabaseImage image;
};

const QList<Family> &families()
{
    static const QList<Family> all = {
        {{QStringLiteral("mariadb")},
         {QStringLiteral("MARIADB_"), QStringLiteral("MYSQL_")},
         {QStringLiteral("MARIADB_AUTO_UPGRADE"), QStringLiteral("MARIADB_DISABLE_UPGRADE_BACKUP")},
         {QStringLiteral("MariaDB"), QStringLiteral("mariadb -u root -p"),
          QStringLiteral("ALTER USER 'NAME'@'%' IDENTIFIED BY '…';")}},
        {{QStringLiteral("mysql"), QStringLiteral("mysql-server"), QStringLiteral("percona"),
          QStringLiteral("percona-server")},
         {QStringLiteral("MYSQL_")},
         {},
         {QStringLiteral("MySQL"), QStringLiteral("mysql -u root -p"),
          QStringLiteral("ALTER USER 'NAME'@'%' IDENTIFIED BY '…';")}},
        {{QStringLiteral("postgres"), QStringLiteral("postgis"), QStringLiteral("pgvector"),
          QStringLiteral("timescaledb")},
         {QStringLiteral("POSTGRES_")},
         {},
         {QStringLiteral("PostgreSQL"), QStringLiteral("psql -U postgres"),
          QStringLiteral("\\password NAME")}},
        {{QStringLiteral("mongo")},
         {QStringLiteral("MONGO_INITDB_")},
         {},
         {QStringLiteral("MongoDB"), QStringLiteral("mongosh -u root admin"),
          QStringLiteral("db.changeUserPassword('NAME', passwordPrompt())")}},
        {{QStringLiteral("rabbitmq")},
         {QStringLiteral("RABBITMQ_DEFAULT_")},
         {},
         {QStringLiteral("RabbitMQ"), QStringLiteral("sh"),
          QStringLiteral("rabbitmqctl change_password NAME …")}},
        {{QStringLiteral("influxdb")},
         {QStringLiteral("DOCKER_INFLUXDB_INIT_")},
         {},
         {QStringLiteral("InfluxDB"), QStringLiteral("sh"),
          QStringLiteral("influx user password --name NAME")}},
    };
    return all;
}

const Family *familyOf(const QString &image)
{
    const QString name = image.section(u'@', 0, 0).section(u'/', -1).section(u':', 0, 0).toLower();
    const auto found =
        std::find_if(families().cbegin(), families().cend(),
                     [&](const Family &family) { return family.images.contains(name); });
    return found == families().cend() ? nullptr : &*found;
}

} // namespace

std::optional<DatabaseImage> databaseImageOf(const QString &image)
{
    const Family *family = familyOf(image);
    return family ? std::optional(family->image) : std::nullopt;
}

bool isReadOnFirstStartOnly(const QString &image, const QString &variable)
{
    const Family *family = familyOf(image);
    return family && !family->always.contains(variable)
           && std::any_of(family->prefixes.cbegin(), family->prefixes.cend(),
                          [&](const QString &prefix) { return variable.startsWith(prefix); });
}

} // namespace panel
