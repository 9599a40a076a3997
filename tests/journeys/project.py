# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A user's copy of the stack, apart from the real one in every name, and the engine as the oracle:
what the window says is held against what the docker command says."""

import json
import os
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BASE_IMAGE = "debian:bookworm-slim"
NAME = "journey"
SERVICES = ("mariadb", "nginx", "wordpress")
PORT = 10447
DATA = "/home/panel-journey/data"


def engine_environment():
    """Machine `default` of the docker-machine store: the one that the panel takes by itself."""
    store = Path(os.environ.get("MACHINE_STORAGE_PATH") or Path.home() / ".docker/machine")
    machine = store / "machines/default"
    config = json.loads((machine / "config.json").read_text())
    return {"DOCKER_HOST": config["Driver"]["URL"], "DOCKER_TLS_VERIFY": "1",
            "DOCKER_CERT_PATH": str(machine)}


ENGINE = engine_environment()


def docker(*arguments, check=True):
    done = subprocess.run(["docker", *arguments], env=os.environ | ENGINE, capture_output=True,
                          text=True)
    if check and done.returncode:
        raise AssertionError(f"docker {' '.join(arguments)}: {done.stderr[-2000:]}")
    return done.stdout.strip()


class Project:
    def __init__(self, folder):
        self.folder = Path(folder) / "project"
        shutil.copytree(REPOSITORY / "srcs", self.folder,
                        ignore=shutil.ignore_patterns(".env", "secrets"))
        # Three services and no bonus: enough for every journey, and quick.
        (self.folder / ".env").write_text(
            f"COMPOSE_PROJECT_NAME={NAME}\nCONTAINER_PREFIX={NAME}_\nIMAGE_PREFIX={NAME}_\n"
            f"NETWORK_NAME={NAME}_net\nHTTPS_PORT={PORT}\nDATA_ROOT={DATA}\nBONUS_PROFILE=bonus\n")
        self.file = self.folder / "docker-compose.yml"
        self.remove()  # what a run that was killed left behind

    def states(self):
        """Service to running, exited and so on, as docker tells it."""
        lines = docker("ps", "-a", "--filter", f"label=com.docker.compose.project={NAME}",
                       "--format", '{{.Label "com.docker.compose.service"}} {{.Status}}')
        return {line.split()[0]: line for line in lines.splitlines()}

    def are_healthy(self):
        states = self.states()
        return len(states) == len(SERVICES) and all("(healthy)" in s for s in states.values())

    def secrets_of(self, service):
        """The keyed hash of the secrets that its container was made with; empty without one."""
        return docker("inspect", "--format", '{{index .Config.Labels "inception.secrets"}}',
                      f"{NAME}_{service}", check=False)

    def site(self):
        """The front page; the stack made its certificate itself, and exactly that one is trusted."""
        certificate = self.folder / "site.crt"
        certificate.write_text(self.inside("nginx", "cat", "/etc/nginx/tls/site.crt"))
        return subprocess.run(["curl", "-sS", "--noproxy", "*", "--cacert", certificate,
                               f"https://localhost:{PORT}/"],
                              check=True, capture_output=True, text=True).stdout

    def inside(self, service, *command):
        return docker("exec", f"{NAME}_{service}", *command)

    def set_title(self, title):
        self.inside("wordpress", "php", "-r", "require '/var/www/html/wp-load.php';"
                    f"update_option('blogname', '{title}');")

    def volumes(self):
        return docker("volume", "ls", "-q", "--filter",
                      f"label=com.docker.compose.project={NAME}").split()

    def remove(self):
        label = f"label=com.docker.compose.project={NAME}"
        for listing, removing in (
                (("ps", "-aq", "--filter", label), ("rm", "-f")),
                (("volume", "ls", "-q", "--filter", label), ("volume", "rm")),
                (("network", "ls", "-q", "--filter", label), ("network", "rm")),
                (("images", "--format={{.Repository}}:{{.Tag}}", "--filter",
                  f"reference={NAME}_*"), ("rmi", "-f"))):
            if ids := docker(*listing).split():
                docker(*removing, *ids)
        # The data belongs to users of the containers; the engine that wrote it deletes it.
        docker("run", "--rm", "--network=none", "-v", f"{DATA}:/data", BASE_IMAGE,
               "find", "/data", "-mindepth", "1", "-delete")
