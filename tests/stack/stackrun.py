# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second copy of the stack, apart from the user's in every name, and a
visitor of its site."""

import http.client
import json
import os
import re
import secrets
import shutil
import ssl
import subprocess
import time
import urllib.parse
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCES = REPOSITORY / "srcs"
SERVICES = ("mariadb", "wordpress", "nginx")
HOME = "/home/panel-stack-test"
DOMAIN = "stacktest.42.fr"
PORT = 10444
BASE_IMAGE = "debian:bookworm-slim"


def wait_until(condition, seconds, what):
    """Polls; what to wait for is said by what did not come."""
    deadline = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"after {seconds} s still not: {what}")
        time.sleep(0.1)
    return result


def engine_environment():
    """The caller's engine, else machine `default` of the docker-machine store."""
    if "DOCKER_HOST" in os.environ:
        return {}
    store = Path(os.environ.get("MACHINE_STORAGE_PATH") or Path.home() / ".docker/machine")
    machine = store / "machines/default"
    config = json.loads((machine / "config.json").read_text())
    return {
        "DOCKER_HOST": config["Driver"]["URL"],
        "DOCKER_TLS_VERIFY": "1",
        "DOCKER_CERT_PATH": str(machine),
    }


def new_secret():
    """Begins with 16 plain digits to search for, and goes on with what a
    shell, SQL or PHP would trip over."""
    return secrets.token_hex(8) + "'\"\\ $x`"


class Stack:
    def __init__(self):
        self.secrets = {
            name: new_secret()
            for name in ("DB_ROOT_PASSWORD", "DB_PASSWORD", "WP_OWNER_PASSWORD",
                         "WP_EDITOR_PASSWORD", "WP_SALT")
        }
        self.revision = "1"
        self.engine = engine_environment()
        plugin = subprocess.run(["docker", "compose", "version"], capture_output=True)
        self.program = ["docker-compose"] if plugin.returncode else ["docker", "compose"]

    def environment(self):
        return os.environ | self.engine | self.secrets | {
            "SECRETS_REV": self.revision,
            "IMAGE_PREFIX": "stacktest_",
            "CONTAINER_PREFIX": "stacktest_",
            "NETWORK_NAME": "stacktest_net",
            "DATA_ROOT": f"{HOME}/data",
            "DOMAIN_NAME": DOMAIN,
            "HTTPS_PORT": str(PORT),
            "WP_TITLE": "A stack under test",
            "WP_OWNER": "olivia",
            "WP_EDITOR": "edgar",
        }

    def run(self, *command, check=True):
        done = subprocess.run(command, env=self.environment(), capture_output=True, text=True)
        if check and done.returncode:
            raise AssertionError(f"{' '.join(command)}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done

    def docker(self, *arguments, check=True):
        return self.run("docker", *arguments, check=check).stdout

    def compose(self, *arguments):
        # An empty file in place of the user's srcs/.env.
        return self.run(*self.program, "-f", str(SOURCES / "docker-compose.yml"),
                        "--env-file", "/dev/null", "-p", "stacktest", *arguments)

    def inspect(self, service):
        return json.loads(self.docker("inspect", f"stacktest_{service}"))[0]

    def is_healthy(self, service):
        state = self.inspect(service)["State"]
        return state["Status"] == "running" and state["Health"]["Status"] == "healthy"

    def up(self):
        self.compose("up", "-d", "--wait")

    def inside_home(self, command):
        """The folders lie where the engine is, which need not be here."""
        self.docker("run", "--rm", "-v", f"{HOME}:/home/it", BASE_IMAGE, "sh", "-c", command)

    def create(self):
        self.remove()
        self.inside_home("mkdir -p " + " ".join(f"/home/it/data/{name}" for name in SERVICES))
        self.compose("build")
        self.up()

    def remove(self):
        self.compose("down", "--volumes", "--timeout", "5")
        self.inside_home("rm -rf /home/it/data")
        for service in SERVICES:
            self.docker("rmi", "-f", f"stacktest_{service}:v0.1.0", check=False)
        shutil.rmtree(HOME, ignore_errors=True)


class Visitor:
    """A browser with cookies, at the address of the test."""

    def __init__(self, host="localhost"):
        self.context = ssl._create_unverified_context()
        self.address = urllib.parse.urlsplit(os.environ.get("DOCKER_HOST", "")).hostname or "127.0.0.1"
        self.host = host
        self.cookies = {}

    def ask(self, method, path, body=None, headers=()):
        link = http.client.HTTPSConnection(self.address, PORT, timeout=15, context=self.context)
        link.request(method, path, body, dict(headers) | {
            "Host": f"{self.host}:{PORT}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        })
        reply = link.getresponse()
        reply.text = reply.read().decode(errors="replace")
        for cookie in reply.headers.get_all("Set-Cookie", []):
            name, value = re.match(r"([^=]+)=([^;]*)", cookie).groups()
            self.cookies[name] = value
        link.close()
        return reply

    def get(self, path):
        return self.ask("GET", path)

    def log_in(self, login, password):
        form = urllib.parse.urlencode({"log": login, "pwd": password, "testcookie": "1"})
        self.get("/wp-login.php")
        self.ask("POST", "/wp-login.php", form, {"Content-Type": "application/x-www-form-urlencoded"})
        return any(name.startswith("wordpress_logged_in") for name in self.cookies)

    def publish(self, title, text):
        nonce = self.get("/wp-admin/admin-ajax.php?action=rest-nonce").text
        return self.ask("POST", "/wp-json/wp/v2/posts",
                        json.dumps({"title": title, "content": text, "status": "publish"}),
                        {"Content-Type": "application/json", "X-WP-Nonce": nonce})
