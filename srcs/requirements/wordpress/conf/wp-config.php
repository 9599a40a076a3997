<?php
// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later

function stack_secret(string $name): string
{
    return rtrim(file_get_contents("/run/secrets/$name"), "\n");
}

// The address the visitor used, as long as it is one of ours: the site then
// also works by localhost or through a forwarded port.
function stack_address(): string
{
    $domain = getenv('DOMAIN_NAME');
    $asked = $_SERVER['HTTP_HOST'] ?? '';
    $known = [$domain, "www.$domain", 'localhost', '127.0.0.1'];
    if (in_array(preg_replace('/:\d+$/', '', $asked), $known, true)) {
        return "https://$asked";
    }
    $port = getenv('HTTPS_PORT');
    return "https://$domain" . ($port === '443' ? '' : ":$port");
}

define('DB_NAME', getenv('DB_NAME'));
define('DB_USER', getenv('DB_USER'));
define('DB_HOST', getenv('DB_HOST'));
define('DB_PASSWORD', stack_secret('db_password'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $use) {
    define("{$use}_KEY", hash_hmac('sha256', "$use key", stack_secret('wp_salt')));
    define("{$use}_SALT", hash_hmac('sha256', "$use salt", stack_secret('wp_salt')));
}

define('WP_HOME', stack_address());
define('WP_SITEURL', WP_HOME);
// Neither does a forged name get into redirects.
$_SERVER['HTTP_HOST'] = substr(WP_HOME, strlen('https://'));
// TLS ends in nginx, and there is no other way in.
$_SERVER['HTTPS'] = 'on';
define('FORCE_SSL_ADMIN', true);

// The files are those of the image; nothing here waits for the internet.
define('DISALLOW_FILE_MODS', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', getenv('DOMAIN_NAME'));
// For what it has scheduled the site calls itself, from inside: there nginx is
// the domain at port 443, whatever address the visitor used.
$wp_filter['cron_request'][10][] = [
    'accepted_args' => 1,
    'function' => function (array $request): array {
        $inside = 'https://' . getenv('DOMAIN_NAME');
        return ['url' => preg_replace('#^https://[^/]+#', $inside, $request['url'])] + $request;
    },
];
define('WP_DEFAULT_THEME', 'twentytwentythree');
define('WP_DEBUG', false);

if (!defined('ABSPATH')) {
    define('ABSPATH', '/var/www/html/');
}
require_once ABSPATH . 'wp-settings.php';
