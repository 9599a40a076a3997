# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second copy of the stack, apart from the user's in every name."""

import json
import os
import re
import secrets
import subprocess
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCES = REPOSITORY / "srcs"
MANDATORY = ("mariadb", "wordpress", "nginx")
BONUS = ("redis", "ftp", "adminer", "site", "postgres")
SERVICES = MANDATORY + BONUS
# What is process 1 of each.
PROCESSES = {"mariadb": "mariadbd", "wordpress": "php-fpm8.2", "nginx": "nginx",
             "redis": "redis-server", "ftp": "tini", "adminer": "php-fpm8.2",
             "site": "lighttpd", "postgres": "postgres"}
SECRETS = ("DB_ROOT_PASSWORD", "DB_PASSWORD", "WP_OWNER_PASSWORD", "WP_EDITOR_PASSWORD", "WP_SALT",
           "REDIS_PASSWORD", "FTP_PASSWORD", "POSTGRES_PASSWORD")
HOME = "/home/panel-stack-test"
DOMAIN = "stacktest.42.fr"
PORT, FTP_PORT, FTP_PASSIVE = 10444, 10421, (10450, 10459)
BASE_IMAGE = "debian:bookworm-slim"
VERSION = "v0.0.0-test"


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


def folder_of(service):
    bonus = SOURCES / "requirements/bonus" / service
    return bonus if bonus.is_dir() else SOURCES / "requirements" / service


class Stack:
    def __init__(self):
        self.secrets = {name: new_secret() for name in SECRETS}
        self.revision = 1
        self.settings = {}
        self.engine = engine_environment()
        plugin = subprocess.run(["docker", "compose", "version"], capture_output=True)
        self.program = ["docker-compose"] if plugin.returncode else ["docker", "compose"]

    def environment(self):
        return os.environ | self.engine | self.secrets | {
            "SECRETS_REV": str(self.revision),
            "IMAGE_PREFIX": "stacktest_",
            "CONTAINER_PREFIX": "stacktest_",
            "NETWORK_NAME": "stacktest_net",
            "STACK_VERSION": VERSION,
            "DATA_ROOT": f"{HOME}/data",
            "DOMAIN_NAME": DOMAIN,
            "HTTPS_PORT": str(PORT),
            "FTP_PORT": str(FTP_PORT),
            "FTP_PASSIVE_FIRST": str(FTP_PASSIVE[0]),
            "FTP_PASSIVE_LAST": str(FTP_PASSIVE[1]),
            "FTP_USER": "fiona",
            "POSTGRES_USER": "paula",
            "WP_TITLE": "A stack under test",
            "WP_OWNER": "olivia",
            "WP_EDITOR": "edgar",
            "BONUS_PROFILE": "",
        } | self.settings

    def run(self, *command, check=True, extra=None):
        done = subprocess.run(command, env=self.environment() | (extra or {}),
                              capture_output=True, text=True)
        if check and done.returncode:
            raise AssertionError(f"{' '.join(command)}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done

    def docker(self, *arguments, check=True):
        return self.run("docker", *arguments, check=check).stdout

    def inside(self, service, *command, check=True, secret=None):
        """Runs a program in a container; a secret goes by environment, out of every process list."""
        names = [word for name in secret or () for word in ("-e", name)]
        return self.run("docker", "exec", *names, f"stacktest_{service}", *command,
                        check=check, extra=secret)

    def compose(self, *arguments, check=True):
        # An empty file in place of the user's srcs/.env.
        return self.run(*self.program, "-f", str(SOURCES / "docker-compose.yml"),
                        "--env-file", "/dev/null", "-p", "stacktest", *arguments, check=check)

    def inspect(self, service):
        return json.loads(self.docker("inspect", f"stacktest_{service}"))[0]

    def is_healthy(self, service):
        state = self.inspect(service)["State"]
        return state["Status"] == "running" and state["Health"]["Status"] == "healthy"

    def up(self):
        """How long until all are healthy."""
        started = time.monotonic()
        self.compose("up", "-d", "--wait", "--remove-orphans")
        return time.monotonic() - started

    def rotate(self, *names):
        """New values, and what they were."""
        old = {name: self.secrets[name] for name in names}
        self.secrets |= {name: new_secret() for name in names}
        self.revision += 1
        self.up()
        return old

    def inside_home(self, command):
        """The folders lie where the engine is, which need not be here."""
        return self.docker("run", "--rm", "-v", f"{HOME}:/home/it", BASE_IMAGE, "sh", "-c", command)

    def make_folders(self):
        volumes = re.findall(r"\}/(\w+)\"\}$", (SOURCES / "docker-compose.yml").read_text(), re.M)
        self.inside_home("mkdir -p " + " ".join(f"/home/it/data/{name}" for name in volumes))

    def create(self):
        self.run(str(SOURCES / "tools/base-image"))
        self.remove()
        self.make_folders()
        self.compose("build")
        return self.up()

    def empty(self):
        """Without containers, volumes and data, but with the images."""
        self.compose("--profile", "*", "down", "--volumes", "--remove-orphans", "--timeout", "5")
        self.inside_home("rm -rf /home/it/data")

    def remove(self):
        self.empty()
        for service in SERVICES:
            self.docker("rmi", "-f", f"stacktest_{service}:{VERSION}", check=False)
        self.docker("run", "--rm", "-v", f"{Path(HOME).parent}:/homes", BASE_IMAGE,
                    "rm", "-rf", f"/homes/{Path(HOME).name}")


if __name__ == "__main__":  # so that the engine has all in its cache when a test wants it
    Stack().compose("build")
