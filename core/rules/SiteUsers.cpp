// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/SiteUsers.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/JsonFields.h"

namespace panel {

namespace {

const QByteArray mark = QByteArrayLiteral("panel-site-users:");

} // namespace

QStringList siteUsersCommand()
{
    // WP_INSTALLING keeps WordPress from sending a visitor to the installation; nothing is changed.
    const QString script = QStringLiteral(R"(
$_SERVER += ['HTTP_HOST' => 'localhost', 'SERVER_NAME' => 'localhost', 'REQUEST_URI' => '/',
             'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
define('WP_INSTALLING', true);
foreach ([getcwd(), '/var/www/html', '/var/www/wordpress', '/var/www', '/wordpress'] as $folder) {
    if (is_file("$folder/wp-load.php")) {
        require "$folder/wp-load.php";
        $users = [];
        $installed = (bool) is_blog_installed();
        foreach ($installed ? get_users() : [] as $user) {
            $users[] = ['login' => $user->user_login, 'roles' => array_values($user->roles)];
        }
        echo "\n%1", json_encode(['installed' => $installed, 'users' => $users]), "\n";
        exit(0);
    }
}
fwrite(STDERR, 'wp-load.php was not found');
exit(1);
)")
                               .arg(QString::fromLatin1(mark));
    return {QStringLiteral("php"), QStringLiteral("-r"), script};
}

Result<SiteUsers> siteUsersFrom(const ExecEnd &end)
{
    const qsizetype begin = end.output.lastIndexOf(mark);
    if (begin < 0) {
        const QByteArray said = end.errors.trimmed().isEmpty() ? end.output : end.errors;
        return fail(Error::Kind::ProgramFailed,
                    Tr::tr("WordPress did not tell its users (exit code %1): %2")
                        .arg(end.exitCode)
                        .arg(elided(plainText(said).simplified(), 160)));
    }
    QByteArray json = end.output.mid(begin + mark.size());
    json.truncate(json.indexOf('\n') < 0 ? json.size() : json.indexOf('\n'));
    return parseJsonObject(json).and_then([](const QJsonObject &object) {
        JsonReader reader(object);
        SiteUsers site;
        site.isInstalled = reader.boolean("installed");
        const QJsonArray users = reader.array("users");
        for (const QJsonValue &row : users) {
            JsonReader user(row.toObject());
            site.users.append({user.string("login"), user.stringsOrNull("roles")});
            if (user.error())
                reader.refuse(*user.error());
        }
        return reader.result(site);
    });
}

} // namespace panel
