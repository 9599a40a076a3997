# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where secrets are not, and what a new one changes. Run by test_full.py."""

import ftplib
import re
import subprocess
import unittest

from fullstack import stack
from stackrun import SECRETS, SERVICES, VERSION, wait_until
from visitor import FtpClient, Visitor, open_ftp


def opens_mariadb(user, password):
    # root is there for the container itself only.
    way = "--protocol=socket" if user == "root" else "--host=127.0.0.1"
    tried = stack.inside("mariadb", "mariadb", way, "-u", user, "-e", "SELECT 1", check=False,
                         secret={"MYSQL_PWD": password})
    return tried.returncode == 0


def opens_postgres(user, password):
    tried = stack.inside("postgres", "psql", "-h", "127.0.0.1", "-U", user, "-w", "-c", "SELECT 1",
                         "inception", check=False, secret={"PGPASSWORD": password})
    return tried.returncode == 0


def opens_redis(user, password):
    tried = stack.inside("redis", "redis-cli", "--user", user, "ping", check=False,
                         secret={"REDISCLI_AUTH": password})
    return tried.stdout.strip() == "PONG"


def opens_ftp(password):
    try:
        with open_ftp(password):
            return True
    except ftplib.error_perm:
        return False


class Places(unittest.TestCase):
    def test_no_layer_of_an_image_holds_a_secret(self):
        wanted = {name: value[:16].encode() for name, value in stack.secrets.items()}
        for service in SERVICES:
            command = ["docker", "save", f"stacktest_{service}:{VERSION}"]
            with subprocess.Popen(command, env=stack.environment(), stdout=subprocess.PIPE) as save:
                rest, size = b"", 0
                while block := save.stdout.read(1 << 22):
                    size += len(block)
                    found = [name for name, value in wanted.items() if value in rest + block]
                    self.assertEqual(found, [], service)
                    rest = block[-16:]
            self.assertGreater(size, 50_000_000, "all of the image was read")

    def test_no_environment_command_line_or_inspection_shows_a_secret(self):
        seen = stack.docker("inspect", *(f"stacktest_{service}" for service in SERVICES))
        for service in SERVICES:
            environment = stack.inside(service, "cat", "/proc/1/environ").stdout
            self.assertTrue(environment, service)
            seen += environment + stack.docker("top", f"stacktest_{service}", "-eo", "pid,args")
        for name, value in stack.secrets.items():
            self.assertNotIn(value[:16], seen, name)

    def test_no_account_is_without_a_password(self):
        self.assertFalse(opens_mariadb("root", ""))
        self.assertFalse(opens_mariadb("wordpress", ""))
        self.assertFalse(opens_postgres("paula", ""))
        self.assertFalse(opens_postgres("postgres", ""))
        self.assertFalse(opens_redis("default", ""))
        self.assertIn("NOAUTH", stack.inside("redis", "redis-cli", "ping", check=False).stdout)
        for user in ("anonymous", "ftp", "www-data", "root", "fiona"):
            client = FtpClient()
            with self.assertRaises(ftplib.error_perm, msg=user):
                client.login(user, "")
            client.close()
        local = stack.inside("mariadb", "mariadb", "-N", "-e", "SHOW GRANTS").stdout
        self.assertRegex(local, r"^GRANT USAGE ON \*\.\* TO `mysql`@`localhost`[^\n]*\n$")

    def test_the_account_of_the_cache_cannot_steer_redis(self):
        for command in (["CONFIG", "GET", "*"], ["SHUTDOWN"], ["ACL", "LIST"]):
            answer = stack.inside("redis", "redis-cli", "--user", "wordpress", *command, check=False,
                                  secret={"REDISCLI_AUTH": stack.secrets["REDIS_PASSWORD"]}).stdout
            self.assertIn("NOPERM", answer)


class Empty(unittest.TestCase):
    def test_an_empty_secret_opens_nothing(self):
        kept = dict(stack.secrets)
        self.addCleanup(stack.up)
        self.addCleanup(stack.secrets.update, kept)
        for secret, service in (("FTP_PASSWORD", "ftp"), ("DB_PASSWORD", "mariadb"),
                                ("REDIS_PASSWORD", "redis"), ("POSTGRES_PASSWORD", "postgres"),
                                ("WP_EDITOR_PASSWORD", "wordpress")):
            stack.secrets.update(kept)
            stack.secrets[secret] = "\n"
            stack.revision += 1
            stack.compose("up", "-d", "--no-deps", service)
            wait_until(lambda service=service: stack.inspect(service)["RestartCount"] > 0, 20,
                       f"{service} refuses an empty {secret}")
            logs = stack.run("docker", "logs", f"stacktest_{service}")
            self.assertIn(f"The secret {secret.lower()} is empty", logs.stdout + logs.stderr)
        stack.revision += 1


class Rotation(unittest.TestCase):
    def test_each_secret_takes_effect_and_the_old_one_ends(self):
        visitor = Visitor()
        self.assertTrue(visitor.log_in("olivia", stack.secrets["WP_OWNER_PASSWORD"]))
        self.assertEqual(visitor.publish("Before the change", "Kept through it").status, 201)
        stack.inside("postgres", "psql", "-U", "postgres", "-c",
                     "CREATE TABLE IF NOT EXISTS kept AS SELECT 41 + 1 AS answer", "inception")
        opens = {
            "DB_ROOT_PASSWORD": lambda value: opens_mariadb("root", value),
            "DB_PASSWORD": lambda value: opens_mariadb("wordpress", value),
            "WP_OWNER_PASSWORD": lambda value: Visitor().log_in("olivia", value),
            "WP_EDITOR_PASSWORD": lambda value: Visitor().log_in("edgar", value),
            "REDIS_PASSWORD": lambda value: opens_redis("wordpress", value),
            "FTP_PASSWORD": opens_ftp,
            "POSTGRES_PASSWORD": lambda value: opens_postgres("paula", value),
        }
        for name, accepts in opens.items():
            self.assertTrue(accepts(stack.secrets[name]), f"{name} at first")
        old = stack.rotate(*SECRETS)
        for name, accepts in opens.items():
            self.assertFalse(accepts(old[name]), f"the old {name}")
            self.assertTrue(accepts(stack.secrets[name]), f"the new {name}")
        # Whoever was logged in was so by the old salt.
        self.assertEqual(visitor.get("/wp-admin/").status, 302)
        self.assertIn("Kept through it", Visitor().get("/before-the-change/").text)
        kept = stack.inside("postgres", "psql", "-U", "postgres", "-At", "-c", "SELECT answer FROM kept",
                            "inception").stdout
        self.assertEqual(kept.strip(), "42")

    def test_one_secret_alone_is_enough(self):
        for name in ("REDIS_PASSWORD", "WP_SALT"):
            old = stack.rotate(name)
            self.assertEqual(Visitor().get("/").status, 200, name)
            if name == "REDIS_PASSWORD":
                self.assertFalse(opens_redis("wordpress", old[name]))
                self.assertTrue(opens_redis("wordpress", stack.secrets[name]))
        logs = stack.run("docker", "logs", "stacktest_wordpress")
        self.assertNotRegex(logs.stdout + logs.stderr, re.compile("without redis", re.I))
