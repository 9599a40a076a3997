# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Without the bonus, and over a restart of the engine. Run by test_full.py."""

import os
import subprocess
import tempfile
import time
import unittest

from fullstack import stack
from stackrun import BASE_IMAGE, MANDATORY, SERVICES, SOURCES, Stack, VERSION
from visitor import Visitor

ENGINE_PORT = "12376"


class MandatoryOnly(unittest.TestCase):
    def setUp(self):
        stack.empty()
        stack.make_folders()
        stack.settings["BONUS_PROFILE"] = "bonus"
        print(f"the mandatory part alone is up and healthy in {stack.up():.1f} s")

    def tearDown(self):
        stack.settings.clear()
        stack.up()

    def test_works_as_if_there_were_no_other(self):
        running = stack.docker("ps", "--filter", "name=stacktest_", "--format", "{{.Names}}").split()
        self.assertEqual(sorted(running), sorted(f"stacktest_{service}" for service in MANDATORY))
        networks = stack.docker("network", "ls", "--filter", "name=stacktest_", "--format", "{{.Name}}")
        self.assertNotIn("ftp", networks)
        for path in ("/", "/hello-world/", "/wp-login.php", "/wp-json/"):
            started = time.monotonic()
            self.assertEqual(Visitor().get(path).status, 200, path)
            self.assertLess(time.monotonic() - started, 2, path)
        for path in ("/stack/", "/adminer/"):
            self.assertEqual(Visitor().get(path).status, 503, path)
        self.assertTrue(Visitor().log_in("olivia", stack.secrets["WP_OWNER_PASSWORD"]))
        logs = stack.run("docker", "logs", "stacktest_wordpress")
        self.assertNotIn("redis", logs.stdout + logs.stderr)


class EngineRestart(unittest.TestCase):
    """On an engine of the test's own: the other one may have guests."""

    def setUp(self):
        if os.geteuid() != 0 or Visitor().address != "127.0.0.1":
            self.skipTest("needs root on a machine that can run an engine of its own")
        store = tempfile.TemporaryDirectory()
        self.addCleanup(store.cleanup)
        self.tool = SOURCES / "tools/local-engine"
        self.settings = {"INCEPTION_ENGINE_PORT": ENGINE_PORT, "MACHINE_STORAGE_PATH": store.name}
        self.stack = Stack()
        self.addCleanup(subprocess.run, ["rm", "-rf", f"/run/inception-panel-{ENGINE_PORT}",
                                         f"/var/lib/inception-panel/engine-{ENGINE_PORT}"])
        self.addCleanup(self.engine, "stop")
        self.engine("start")
        self.stack.engine = {"DOCKER_HOST": f"tcp://127.0.0.1:{ENGINE_PORT}", "DOCKER_TLS_VERIFY": "1",
                             "DOCKER_CERT_PATH": f"{store.name}/machines/default"}
        images = [BASE_IMAGE] + [f"stacktest_{service}:{VERSION}" for service in SERVICES]
        with subprocess.Popen(["docker", "save", *images], env=stack.environment(),
                              stdout=subprocess.PIPE) as save:
            subprocess.run(["docker", "load", "-q"], env=self.stack.environment(), stdin=save.stdout,
                           check=True, stdout=subprocess.DEVNULL)

    def engine(self, verb):
        subprocess.run([self.tool, verb], env=os.environ | self.settings, check=True, capture_output=True)

    def test_everything_comes_back_with_the_engine(self):
        stack.empty()  # its ports and folders are the same
        self.addCleanup(stack.up)
        self.addCleanup(stack.make_folders)
        self.addCleanup(self.stack.empty)
        self.stack.make_folders()
        self.stack.up()
        author = Visitor()
        self.assertTrue(author.log_in("edgar", self.stack.secrets["WP_EDITOR_PASSWORD"]))
        self.assertEqual(author.publish("Before the restart", "Here after it").status, 201)
        self.engine("stop")
        self.engine("start")
        started = time.monotonic()
        while not all(map(self.stack.is_healthy, SERVICES)):
            self.assertLess(time.monotonic() - started, 60, "all healthy after the engine's restart")
            time.sleep(0.2)
        print(f"all healthy {time.monotonic() - started:.1f} s after the engine's restart")
        self.assertIn("Here after it", Visitor().get("/before-the-restart/").text)
