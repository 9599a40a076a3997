<?php
// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Adminer asks for this function when it starts.
function adminer_object()
{
    class StackAdminer extends Adminer
    {
        private const SERVERS = ['server' => 'mariadb', 'pgsql' => 'postgres'];

        public function name()
        {
            return 'Databases of the stack';
        }

        // A visitor chooses one of our two databases, not an address to connect to.
        public function credentials()
        {
            $server = self::SERVERS[DRIVER] ?? 'none.invalid';
            return [$server, $_GET['username'], get_password()];
        }

        public function loginFormField($name, $heading, $value)
        {
            if ($name === 'server') {
                return '<input type="hidden" name="auth[server]" value="">';
            }
            if ($name === 'driver') {
                $value = preg_replace('~<option value="(?!server|pgsql)[^>]*>[^<]*~', '', $value);
                $value = str_replace('>MySQL', '>MariaDB', $value);
            }
            return parent::loginFormField($name, $heading, $value);
        }
    }
    return new StackAdminer();
}

require __DIR__ . '/adminer.php';
