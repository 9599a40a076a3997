#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stack as its users meet it: a real engine, real containers, a real site.
The quick part; test_full.py has all of it.

    python3 tests/stack/test_stack.py
"""

import http.client
import json
import re
import socket
import ssl
import subprocess
import time
import unittest
import warnings

from stackrun import (DOMAIN, FTP_PASSIVE, FTP_PORT, PORT, PROCESSES, REPOSITORY, SERVICES, SOURCES,
                      Stack, VERSION, folder_of)
from visitor import Visitor, open_ftp

stack = Stack()


def setUpModule():
    unittest.addModuleCleanup(stack.remove)
    started = time.monotonic()
    seconds = stack.create()
    print(f"built in {time.monotonic() - started - seconds:.1f} s, then up and healthy in {seconds:.1f} s")


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
        logins = stack.inside("wordpress", "php", "-r",
                              "require '/var/www/html/wp-load.php';"
                              "echo join(' ', wp_list_pluck(get_users(), 'user_login'));").stdout
        self.assertEqual(sorted(logins.split()), ["edgar", "olivia"])

    def test_has_a_page_about_the_stack_without_scripts(self):
        page = Visitor().get("/stack/")
        self.assertEqual(page.status, 200)
        self.assertIn("default-src 'none'", page.headers["Content-Security-Policy"])
        for service in SERVICES:
            self.assertIn(f"<th>{service}</th>", page.text)
        for name in re.findall(r'(?:href|src)="([\w.]+)"', page.text):
            self.assertEqual(Visitor().get(f"/stack/{name}").status, 200, name)

    def test_offers_the_two_databases_to_look_into(self):
        form = Visitor().get("/adminer/").text
        self.assertEqual(re.findall(r'<option value="(\w+)"', form), ["server", "pgsql"])


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

    def test_publishes_443_and_what_ftp_needs(self):
        published = {
            service: {int(to[0]["HostPort"])
                      for to in (stack.inspect(service)["NetworkSettings"]["Ports"] or {}).values() if to}
            for service in SERVICES
        }
        passive = set(range(FTP_PASSIVE[0], FTP_PASSIVE[1] + 1))
        wanted = {"nginx": {PORT}, "ftp": {FTP_PORT} | passive}
        self.assertEqual(published, {service: wanted.get(service, set()) for service in SERVICES})

    def test_says_where_it_is_meant_to_be_opened(self):
        labels = stack.inspect("nginx")["Config"]["Labels"]
        self.assertEqual(labels["inception.site"], f"https://{DOMAIN}:{PORT}/")

    def test_takes_files_by_ftp(self):
        ftp = open_ftp(stack.secrets["FTP_PASSWORD"])
        ftp.put("wp-content/by-ftp.txt", b"by ftp")
        self.assertEqual(Visitor().get("/wp-content/by-ftp.txt").text, "by ftp")
        ftp.delete("wp-content/by-ftp.txt")
        ftp.quit()


class Secrecy(unittest.TestCase):
    def test_shows_no_secret_outside_run_secrets(self):
        seen = ""
        for service in SERVICES:
            container, image = f"stacktest_{service}", f"stacktest_{service}:{VERSION}"
            seen += json.dumps(stack.inspect(service), ensure_ascii=False)
            seen += stack.docker("image", "inspect", image)
            seen += stack.docker("history", "--no-trunc", image)
            seen += stack.docker("top", container, "-eo", "pid,args")
            logs = stack.run("docker", "logs", container)
            seen += logs.stdout + logs.stderr
        for name, value in stack.secrets.items():
            self.assertNotIn(value[:16], seen, name)

    def test_tracks_no_secret_in_git(self):
        tracked = subprocess.check_output(["git", "ls-files", "srcs"], cwd=REPOSITORY, text=True).split()
        self.assertFalse([name for name in tracked if re.search(r"(^|/)(\.env|secrets)(/|$)", name)])
        for name in tracked:
            text = (REPOSITORY / name).read_text(errors="replace")
            self.assertNotRegex(text, r"(?m)^\s*\w*(PASSWORD|SALT)\s*[=:]\s*\w", name)

    def test_takes_over_changed_passwords(self):
        old = stack.rotate("DB_PASSWORD", "WP_EDITOR_PASSWORD")
        for password, lets_in in ((old["DB_PASSWORD"], False), (stack.secrets["DB_PASSWORD"], True)):
            tried = stack.inside("mariadb", "mariadb", "-h", "127.0.0.1", "-u", "wordpress", "-e",
                                 "SELECT 1", check=False, secret={"MYSQL_PWD": password})
            self.assertEqual(tried.returncode == 0, lets_in)
        self.assertEqual(Visitor().get("/hello-world/").status, 200)
        self.assertTrue(Visitor().log_in("edgar", stack.secrets["WP_EDITOR_PASSWORD"]))


class Life(unittest.TestCase):
    def test_process_1_is_the_service(self):
        for service, name in PROCESSES.items():
            comm = stack.inside(service, "cat", "/proc/1/comm").stdout
            self.assertEqual(comm.strip(), name, service)

    def test_stops_by_itself_and_keeps_what_was_published(self):
        author = Visitor()
        self.assertTrue(author.log_in("edgar", stack.secrets["WP_EDITOR_PASSWORD"]))
        self.assertEqual(author.publish("Written before", "Still here afterwards").status, 201)
        for service in SERVICES:
            started = time.monotonic()
            stack.docker("stop", f"stacktest_{service}")
            seconds = time.monotonic() - started
            code = stack.inspect(service)["State"]["ExitCode"]
            print(f"{service} stopped in {seconds:.2f} s with exit code {code}")
            self.assertEqual(code, 0, service)  # not killed; how fast is asked by test_full.py
        stack.compose("down")
        print(f"up and healthy on existing data in {stack.up():.1f} s")
        self.assertIn("Still here afterwards", Visitor().get("/written-before/").text)


class Rules(unittest.TestCase):
    """What an evaluator reads for."""

    def test_dockerfiles_start_from_a_named_debian_and_end_in_the_service(self):
        for service in SERVICES:
            folder = folder_of(service)
            text = (folder / "Dockerfile").read_text()
            for base in re.findall(r"(?m)^FROM (\S+)", text):
                self.assertEqual(base, "debian:bookworm-slim", service)
            if service != "ftp":  # each of its sessions becomes another user
                self.assertRegex(text, r"(?m)^USER \w")
            entry = json.loads(re.search(r"(?m)^ENTRYPOINT (.*)$", text)[1])
            script = folder / "tools" / f"start-{service}"
            if script.exists():
                self.assertEqual(entry[-1], script.name)
                self.assertRegex(script.read_text(), r"(?m)^exec .*(\\\n.*)*\n\Z")
            else:
                self.assertEqual(entry[0], PROCESSES[service])

    def test_nothing_waits_for_ever_or_runs_in_the_background(self):
        hacks = r"tail\s+-[fF]|sleep\s+inf|while\s+(true|:|1)|for\s*\(;;\)|:latest|[^&>]&\s*$"
        for path in (SOURCES / "requirements").rglob("*"):
            if path.is_file() and path.suffix != ".html":
                self.assertNotRegex(path.read_text(), re.compile(hacks, re.M), str(path))

    def test_compose_uses_networks_of_its_own(self):
        text = (SOURCES / "docker-compose.yml").read_text()
        self.assertNotRegex(text, r"network_mode: *\W*host|links:|:latest")
        self.assertRegex(text, r"(?m)^networks:")


if __name__ == "__main__":
    unittest.main(verbosity=2)
