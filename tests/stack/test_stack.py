#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stack as its users meet it: a real engine, real containers, a real site.

    python3 tests/stack/test_stack.py
"""

import http.client
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import time
import unittest
import warnings

from stackrun import DOMAIN, PORT, REPOSITORY, SERVICES, SOURCES, Stack, Visitor, new_secret, wait_until

stack = Stack()


def setUpModule():
    unittest.addModuleCleanup(stack.remove)
    started = time.monotonic()
    stack.create()
    print(f"built, up and healthy from nothing in {time.monotonic() - started:.1f} s")


class Site(unittest.TestCase):
    def test_shows_its_title_and_a_page_by_its_permalink(self):
        for host in (DOMAIN, f"www.{DOMAIN}", "localhost"):
            home = Visitor(host).get("/")
            self.assertEqual(home.status, 200)
            self.assertIn("A stack under test", re.search("<title>(.*)</title>", home.text)[1])
            self.assertIn(f'href="https://{host}:{PORT}/hello-world/"', home.text)
        self.assertEqual(Visitor().get("/hello-world/").status, 200)

    def test_never_sends_a_visitor_to_a_forged_name(self):
        reply = Visitor("evil.example").get("/wp-admin/")
        self.assertEqual(reply.status, 302)
        self.assertNotIn("evil", reply.headers["Location"])

    def test_hides_versions_and_private_files(self):
        home = Visitor().get("/")
        self.assertEqual(home.headers["Server"], "nginx")
        self.assertIsNone(home.headers["X-Powered-By"])
        for header in ("Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options"):
            self.assertIsNotNone(home.headers[header], header)
        for path in ("/wp-config.php", "/xmlrpc.php", "/.env", "/readme.html"):
            self.assertEqual(Visitor().get(path).status, 404, path)

    def test_lets_both_users_in_and_nobody_else(self):
        self.assertTrue(Visitor().log_in("olivia", stack.secrets["WP_OWNER_PASSWORD"]))
        self.assertTrue(Visitor().log_in("edgar", stack.secrets["WP_EDITOR_PASSWORD"]))
        self.assertFalse(Visitor().log_in("olivia", stack.secrets["WP_EDITOR_PASSWORD"]))
        logins = stack.docker("exec", "stacktest_wordpress", "php", "-r",
                              "require '/var/www/html/wp-load.php';"
                              "echo join(' ', wp_list_pluck(get_users(), 'user_login'));")
        self.assertEqual(sorted(logins.split()), ["edgar", "olivia"])


class Entry(unittest.TestCase):
    def handshake(self, version):
        context = ssl._create_unverified_context()
        context.set_ciphers("ALL:@SECLEVEL=0")
        with warnings.catch_warnings(action="ignore"):  # about the old version
            context.minimum_version = context.maximum_version = version
        with socket.create_connection((Visitor().address, PORT), 5) as link:
            with context.wrap_socket(link) as secure:
                return secure.version()

    def test_speaks_tls_1_2_and_1_3_only(self):
        self.assertEqual(self.handshake(ssl.TLSVersion.TLSv1_2), "TLSv1.2")
        self.assertEqual(self.handshake(ssl.TLSVersion.TLSv1_3), "TLSv1.3")
        with self.assertRaisesRegex(ssl.SSLError, "ALERT_PROTOCOL_VERSION"):
            self.handshake(ssl.TLSVersion.TLSv1_1)

    def test_refuses_plain_http(self):
        link = http.client.HTTPConnection(Visitor().address, PORT, timeout=5)
        link.request("GET", "/")
        self.assertEqual(link.getresponse().status, 400)
        link.close()

    def test_is_the_only_published_port(self):
        published = {
            service: {port: to[0]["HostPort"]
                      for port, to in stack.inspect(service)["NetworkSettings"]["Ports"].items() if to}
            for service in SERVICES
        }
        self.assertEqual(published, {"mariadb": {}, "wordpress": {}, "nginx": {"443/tcp": str(PORT)}})

    def test_keeps_its_certificate(self):
        def certificate():
            return ssl.get_server_certificate((Visitor().address, PORT))

        before = certificate()
        stack.docker("restart", "stacktest_nginx")
        wait_until(lambda: stack.is_healthy("nginx"), 20, "nginx healthy after a restart")
        self.assertEqual(certificate(), before)


class Secrecy(unittest.TestCase):
    def test_shows_no_secret_outside_run_secrets(self):
        seen = ""
        for service in SERVICES:
            container, image = f"stacktest_{service}", f"stacktest_{service}:v0.1.0"
            seen += json.dumps(stack.inspect(service), ensure_ascii=False)
            seen += stack.docker("image", "inspect", image)
            seen += stack.docker("history", "--no-trunc", image)
            seen += stack.docker("top", container, "-eo", "pid,args")
            seen += stack.docker("logs", container)
        for name, value in stack.secrets.items():
            self.assertNotIn(value[:16], seen, name)

    def test_tracks_no_secret_in_git(self):
        tracked = subprocess.check_output(["git", "ls-files", "srcs"], cwd=REPOSITORY, text=True).split()
        self.assertFalse([name for name in tracked if re.search(r"(^|/)(\.env|secrets)(/|$)", name)])
        for name in tracked:
            text = (REPOSITORY / name).read_text(errors="replace")
            self.assertNotRegex(text, r"(?m)^\s*\w*(PASSWORD|SALT)\s*[=:]\s*\w", name)


class Life(unittest.TestCase):
    """Each leaves the stack healthy for the next."""

    def test_process_1_is_the_service(self):
        for service, name in zip(SERVICES, ("mariadbd", "php-fpm8.2", "nginx")):
            comm = stack.docker("exec", f"stacktest_{service}", "cat", "/proc/1/comm")
            self.assertEqual(comm.strip(), name)

    def test_stops_at_once_and_by_itself(self):
        for service in SERVICES:
            started = time.monotonic()
            stack.docker("stop", f"stacktest_{service}")
            seconds = time.monotonic() - started
            code = stack.inspect(service)["State"]["ExitCode"]
            print(f"{service} stopped in {seconds:.2f} s with exit code {code}")
            self.assertLess(seconds, 2, service)
            self.assertEqual(code, 0, service)
        stack.up()

    def test_comes_back_after_a_crash(self):
        if os.geteuid() != 0 or Visitor().address != "127.0.0.1":
            self.skipTest("only root on the engine's machine can kill a container's process 1")
        for service in SERVICES:
            before = stack.inspect(service)["State"]
            started = time.monotonic()
            os.kill(before["Pid"], signal.SIGKILL)
            wait_until(lambda: stack.inspect(service)["RestartCount"] and stack.is_healthy(service),
                       20, f"{service} healthy after kill -9")
            self.assertNotEqual(stack.inspect(service)["State"]["Pid"], before["Pid"])
            print(f"{service} healthy {time.monotonic() - started:.1f} s after kill -9")
        self.assertEqual(Visitor().get("/").status, 200)

    def test_keeps_what_was_published_through_down_and_up(self):
        author = Visitor()
        self.assertTrue(author.log_in("edgar", stack.secrets["WP_EDITOR_PASSWORD"]))
        self.assertEqual(author.publish("Written before", "Still here afterwards").status, 201)
        stack.compose("down")
        started = time.monotonic()
        stack.up()
        print(f"up and healthy on existing data in {time.monotonic() - started:.1f} s")
        self.assertIn("Still here afterwards", Visitor().get("/written-before/").text)

    def database_accepts(self, user, password):
        # By environment, so that the password is in no list of processes.
        command = ["docker", "exec", "-e", "MYSQL_PWD", "stacktest_mariadb", "mariadb",
                   "-h", "127.0.0.1", "-u", user, "-e", "SELECT 1"]
        return subprocess.run(command, env=stack.environment() | {"MYSQL_PWD": password},
                              capture_output=True).returncode == 0

    def test_takes_over_a_changed_password(self):
        old = stack.secrets["DB_PASSWORD"]
        self.assertTrue(self.database_accepts("wordpress", old))
        stack.secrets |= {"DB_PASSWORD": new_secret(), "WP_EDITOR_PASSWORD": new_secret()}
        stack.revision = "2"
        stack.up()
        self.assertTrue(self.database_accepts("wordpress", stack.secrets["DB_PASSWORD"]))
        self.assertFalse(self.database_accepts("wordpress", old))
        self.assertEqual(Visitor().get("/hello-world/").status, 200)
        self.assertTrue(Visitor().log_in("edgar", stack.secrets["WP_EDITOR_PASSWORD"]))

    def test_lets_no_root_of_the_database_in_without_a_password(self):
        for arguments in ([], ["-h", "127.0.0.1"]):
            refused = stack.run("docker", "exec", "stacktest_mariadb", "mariadb", *arguments,
                                "-u", "root", "-e", "SELECT 1", check=False)
            self.assertNotEqual(refused.returncode, 0)


class Rules(unittest.TestCase):
    """What an evaluator reads for."""

    def test_dockerfiles_start_from_a_named_debian_and_end_in_the_service(self):
        for service in SERVICES:
            text = (SOURCES / "requirements" / service / "Dockerfile").read_text()
            for base in re.findall(r"(?m)^FROM (\S+)", text):
                self.assertEqual(base, "debian:bookworm-slim", service)
            self.assertRegex(text, rf'(?m)^ENTRYPOINT \["start-{service}"\]$')
            self.assertRegex(text, r"(?m)^USER \w")
            script = (SOURCES / "requirements" / service / "tools" / f"start-{service}").read_text()
            self.assertRegex(script.rstrip().splitlines()[-1], r"^exec ")

    def test_nothing_waits_for_ever_or_runs_in_the_background(self):
        hacks = r"tail\s+-[fF]|sleep\s+inf|while\s+(true|:|1)|for\s*\(;;\)|:latest|[^&>]&\s*$"
        for path in (SOURCES / "requirements").rglob("*"):
            if path.is_file():
                self.assertNotRegex(path.read_text(), re.compile(hacks, re.M), str(path))

    def test_compose_uses_a_network_of_its_own(self):
        text = (SOURCES / "docker-compose.yml").read_text()
        self.assertNotRegex(text, r"network_mode|links:|:latest")
        self.assertRegex(text, r"(?m)^networks:")


if __name__ == "__main__":
    unittest.main(verbosity=2)
