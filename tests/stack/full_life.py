# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stops, crashes, orphans and data that stays. Run by test_full.py."""

import os
import signal
import subprocess
import threading
import time
import unittest

from fullstack import stack
from stackrun import SERVICES, wait_until
from visitor import Visitor, open_ftp

# At work, not asleep: a signal would wake a sleeper, and end it early.
SLOW = b"<?php $end = microtime(true) + 0.8; while (microtime(true) < $end); echo 'done';"
ENDLESS = b"<?php while (true);"


def stop(service):
    """How long it took, and the exit code."""
    started = time.monotonic()
    stack.docker("stop", f"stacktest_{service}")
    return time.monotonic() - started, stack.inspect(service)["State"]["ExitCode"]


class Stops(unittest.TestCase):
    def tearDown(self):
        stack.up()

    def put(self, path, content):
        with open_ftp(stack.secrets["FTP_PASSWORD"]) as ftp:
            ftp.put(path, content)
        self.addCleanup(stack.inside, "wordpress", "rm", f"/var/www/html/{path}")

    def assert_stops(self, service):
        seconds, code = stop(service)
        print(f"{service} stopped under load in {seconds:.2f} s with exit code {code}")
        self.assertLess(seconds, 2, service)
        self.assertEqual(code, 0, service)

    def test_a_running_request_is_finished(self):
        self.put("slow.php", SLOW)
        for service in ("wordpress", "nginx"):
            replies = []
            request = threading.Thread(target=lambda: replies.append(Visitor().get("/slow.php")))
            request.start()
            time.sleep(0.3)
            self.assert_stops(service)
            request.join()
            self.assertEqual([(reply.status, reply.text) for reply in replies], [(200, "done")], service)
            stack.up()

    def test_a_request_without_end_does_not_hold_it_up(self):
        self.put("endless.php", ENDLESS)
        request = threading.Thread(target=lambda: Visitor().get("/endless.php"))
        request.start()
        time.sleep(0.3)
        self.assert_stops("wordpress")
        request.join()

    def busy(self, service, *command, secret=None):
        names = [word for name in secret or () for word in ("-e", name)]
        client = subprocess.Popen(["docker", "exec", *names, f"stacktest_{service}", *command],
                                  env=stack.environment() | (secret or {}),
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.7)
        self.assertIsNone(client.poll(), f"the client of {service} is busy")
        self.assert_stops(service)
        client.wait()

    def test_busy_clients_do_not_hold_them_up(self):
        self.busy("postgres", "psql", "-U", "postgres", "-c",
                  "SELECT count(*) FROM generate_series(1, 3000000000)")
        self.busy("mariadb", "mariadb", "-e", "SELECT BENCHMARK(10000000000, SHA2('x', 512))")
        self.busy("redis", "redis-cli", "--user", "wordpress", "-r", "-1", "-i", "0.0001", "ping",
                  secret={"REDISCLI_AUTH": stack.secrets["REDIS_PASSWORD"]})

    def test_an_open_ftp_session_does_not_hold_it_up(self):
        session = open_ftp(stack.secrets["FTP_PASSWORD"])
        self.assert_stops("ftp")
        session.close()


class Crashes(unittest.TestCase):
    def setUp(self):
        if os.geteuid() != 0 or Visitor().address != "127.0.0.1":
            self.skipTest("only root on the engine's machine can kill a container's process 1")

    def test_each_comes_back_within_five_seconds(self):
        for service in SERVICES:
            before = stack.inspect(service)
            started = time.monotonic()
            os.kill(before["State"]["Pid"], signal.SIGKILL)
            wait_until(lambda: stack.inspect(service)["RestartCount"] > before["RestartCount"]
                       and stack.is_healthy(service), 20, f"{service} healthy after kill -9")
            seconds = time.monotonic() - started
            print(f"{service} healthy {seconds:.1f} s after kill -9")
            self.assertLess(seconds, 5, service)
        self.assertEqual(Visitor().get("/").status, 200)

    def test_no_zombies_stay(self):
        for service in SERVICES:
            # Its parent ends first, so that process 1 inherits it.
            stack.inside(service, "bash", "-c", "(sleep 0.3 &)")
        time.sleep(1)
        for service in SERVICES:
            states = stack.inside(service, "bash", "-c",
                                  "shopt -s nullglob; for s in /proc/[0-9]*/status; do"
                                  " while read -r k v _; do [[ $k != State: ]] || echo $v; done < $s; done")
            self.assertNotIn("Z", states.stdout.split(), service)


class Data(unittest.TestCase):
    def write(self):
        author = Visitor()
        self.assertTrue(author.log_in("edgar", stack.secrets["WP_EDITOR_PASSWORD"]))
        self.assertEqual(author.publish("Written before", "Still here afterwards").status, 201)
        stack.inside("postgres", "psql", "-U", "postgres", "-c",
                     "CREATE TABLE IF NOT EXISTS stays AS SELECT 6 * 7 AS answer", "inception")
        with open_ftp(stack.secrets["FTP_PASSWORD"]) as ftp:
            ftp.put("wp-content/stays.txt", b"stays")

    def assert_kept(self):
        self.assertIn("Still here afterwards", Visitor().get("/written-before/").text)
        self.assertEqual(Visitor().get("/wp-content/stays.txt").text, "stays")
        kept = stack.inside("postgres", "psql", "-U", "postgres", "-At", "-c", "SELECT answer FROM stays",
                            "inception").stdout
        self.assertEqual(kept.strip(), "42")

    def test_survives_down_rebuild_and_up(self):
        self.write()
        stack.compose("down", "--volumes")
        started = time.monotonic()
        stack.compose("build")
        print(f"built again with nothing changed in {time.monotonic() - started:.1f} s")
        print(f"up and healthy on existing data in {stack.up():.1f} s")
        self.assert_kept()

    def test_lies_in_plain_folders_of_the_engines_machine(self):
        places = stack.inside_home("ls -d /home/it/data/mariadb/mysql /home/it/data/wordpress/wp-content"
                                   " /home/it/data/postgres/base /home/it/data/nginx/site.key")
        self.assertEqual(len(places.split()), 4)


class FirstStarts(unittest.TestCase):
    """From an empty data folder."""

    def tearDown(self):
        stack.empty()
        stack.make_folders()
        stack.up()

    def test_an_interrupted_one_heals(self):
        for seconds in (0.4, 1.0, 2.0, 3.0):
            stack.empty()
            stack.make_folders()
            stack.compose("up", "--no-start")
            for service in ("mariadb", "postgres", "wordpress"):
                stack.docker("start", f"stacktest_{service}")
            time.sleep(seconds)
            for service in ("mariadb", "postgres", "wordpress"):
                stack.docker("kill", f"stacktest_{service}", check=False)
            stack.up()
            self.assertEqual(Visitor().get("/hello-world/").status, 200, f"killed after {seconds} s")
            self.assertTrue(stack.is_healthy("postgres"))

    def test_what_is_not_ours_is_never_deleted(self):
        stack.empty()
        stack.make_folders()
        stack.inside_home("cd /home/it/data && echo mine > mariadb/letter && echo mine > postgres/letter"
                          " && chown -R 970:970 mariadb && chown -R 971:971 postgres")
        stack.compose("up", "-d", "mariadb", "postgres")
        for service in ("mariadb", "postgres"):
            wait_until(lambda: stack.inspect(service)["RestartCount"] > 0, 20, f"{service} gives up")
            logs = stack.run("docker", "logs", f"stacktest_{service}")
            self.assertIn("neither empty nor a database", logs.stdout + logs.stderr)
            self.assertEqual(stack.inside_home(f"cat /home/it/data/{service}/letter"), "mine\n")
