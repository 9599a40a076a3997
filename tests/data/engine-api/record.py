#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records what an engine answers to each read of core/engine/ApiTable.cpp, at API 1.40 and 1.41, and
derives the answers of newer engines from that by the documented changes. See README.

    record.py FOLDER_OF_CERTIFICATES    (ca.pem, cert.pem, key.pem; the engine is 127.0.0.1:2376)
"""

import copy
import http.client
import json
import pathlib
import ssl
import sys
import time
import urllib.parse

HERE = pathlib.Path(__file__).parent
NAME = "panelfixture-web"
LABELS = {"com.docker.compose.project": "fixture", "com.docker.compose.service": "web"}
RECORDED = ["1.40", "1.41"]
ENGINES = {"1.43": ("24.0.9", "1.12"), "1.44": ("25.0.5", "1.24"), "1.47": ("27.5.1", "1.24"),
           "1.51": ("28.5.2", "1.24"), "1.52": ("29.1.5", "1.44")}


class Engine:
    def __init__(self, folder):
        self.context = ssl.create_default_context(cafile=folder / "ca.pem")
        self.context.load_cert_chain(folder / "cert.pem", folder / "key.pem")

    def ask(self, method, path, body=None):
        connection = http.client.HTTPSConnection("127.0.0.1", 2376, context=self.context, timeout=60)
        connection.request(method, path, json.dumps(body) if body is not None else None,
                           {"Content-Type": "application/json"})
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status} {text}")
        return text


def filtered(path, filters):
    return path + "?all=1&filters=" + urllib.parse.quote(json.dumps(filters))


def make(engine):
    engine.ask("POST", "/v1.41/volumes/create", {"Name": NAME, "Labels": LABELS})
    engine.ask("POST", "/v1.41/networks/create", {"Name": NAME, "Labels": LABELS})
    return json.loads(engine.ask("POST", f"/v1.41/containers/create?name={NAME}", {
        "Image": "debian:bookworm-slim", "Cmd": ["sleep", "600"], "Labels": LABELS,
        "ExposedPorts": {"80/tcp": {}, "443/tcp": {}},
        "Healthcheck": {"Test": ["CMD", "true"], "Interval": 1_000_000_000},
        "HostConfig": {"PortBindings": {"443/tcp": [{"HostIp": "127.0.0.1", "HostPort": "48443"}]},
                       "NetworkMode": NAME, "Binds": [f"{NAME}:/data"],
                       "RestartPolicy": {"Name": "unless-stopped"}}}))["Id"]


def record(engine, version, container, since):
    label = {"label": ["com.docker.compose.project=fixture"]}
    ask = lambda path: engine.ask("GET", f"/v{version}{path}")
    until = f"{time.time():.9f}"
    events = ask("/events?" + urllib.parse.urlencode(
        {"since": since, "until": until, "filters": json.dumps(label | {"type": ["container"]})}))
    return {
        "version.json": json.loads(ask("/version")), "info.json": json.loads(ask("/info")),
        "containers.json": json.loads(ask(filtered("/containers/json", label))),
        "container.json": json.loads(ask(f"/containers/{container}/json")),
        "top.json": json.loads(ask(f"/containers/{container}/top")),
        "images.json": json.loads(ask("/images/json")),
        "image.json": json.loads(ask("/images/debian:bookworm-slim/json")),
        "volumes.json": json.loads(ask(filtered("/volumes", label))),
        "networks.json": json.loads(ask(filtered("/networks", label))),
        "events.jsonl": [json.loads(line) for line in events.splitlines() if line],
    }


def newer(old, version):
    """The documented changes up to that version, as far as they touch what is recorded."""
    made = copy.deepcopy(old)
    at = tuple(map(int, version.split(".")))
    engine, minimum = ENGINES[version]
    made["version.json"].update(Version=engine, ApiVersion=version, MinAPIVersion=minimum)
    made["version.json"]["Components"][0].update(Version=engine)
    made["info.json"].update(ServerVersion=engine)
    inspect, image = made["container.json"], made["image.json"]
    if at >= (1, 42):
        for volume in made["volumes.json"]["Volumes"]:
            volume["ClusterVolume"] = None
    if at >= (1, 44):
        for one in made["images.json"] + [image]:
            one.pop("VirtualSize", None)
        for endpoint in inspect["NetworkSettings"]["Networks"].values():
            endpoint["DNSNames"] = [NAME, inspect["Id"][:12]]
    if at >= (1, 45):
        image.pop("Container", None)
        image.pop("ContainerConfig", None)
        for endpoint in inspect["NetworkSettings"]["Networks"].values():
            endpoint["Aliases"] = None
    if at >= (1, 47):
        for row in made["containers.json"]:
            row["HostConfig"]["Annotations"] = {}
    if at >= (1, 48):
        for network in made["networks.json"]:
            network["EnableIPv4"] = True
    if at >= (1, 50):
        for field in ("Hostname", "Domainname", "AttachStdin", "AttachStdout", "AttachStderr", "Tty",
                      "OpenStdin", "StdinOnce", "Image"):
            image["Config"].pop(field, None)
        made["info.json"].pop("BridgeNfIptables", None)
        made["info.json"].pop("BridgeNfIp6tables", None)
        made["info.json"]["DiscoveredDevices"] = None
    if at >= (1, 51):
        for one in made["images.json"]:
            one["Containers"] = 1
    if at >= (1, 52):
        for event in made["events.jsonl"]:
            for field in ("status", "id", "from"):
                event.pop(field, None)
        for field in ("Bridge", "HairpinMode", "LinkLocalIPv6Address", "LinkLocalIPv6PrefixLen",
                      "SecondaryIPAddresses", "SecondaryIPv6Addresses", "EndpointID", "Gateway",
                      "GlobalIPv6Address", "GlobalIPv6PrefixLen", "IPAddress", "IPPrefixLen",
                      "IPv6Gateway", "MacAddress"):
            inspect["NetworkSettings"].pop(field, None)
        for field in ("Parent", "Comment", "DockerVersion", "Author"):
            if not image.get(field):
                image.pop(field, None)
        for field in ("Cmd", "Entrypoint", "Env", "Labels", "OnBuild", "User", "Volumes",
                      "WorkingDir"):
            if not image["Config"].get(field):
                image["Config"].pop(field, None)
        if not inspect["Config"].get("OnBuild"):
            inspect["Config"].pop("OnBuild", None)
        for row in made["containers.json"]:
            row["Health"] = {"Status": "healthy", "FailingStreak": 0}
    return made


def write(version, answers):
    folder = HERE / version
    folder.mkdir(exist_ok=True)
    for name, value in answers.items():
        lines = value if name.endswith(".jsonl") else [value]
        text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
        (folder / name).write_text(text, encoding="utf-8")


def main():
    engine = Engine(pathlib.Path(sys.argv[1]))
    since = f"{time.time():.9f}"
    container = make(engine)
    try:
        engine.ask("POST", f"/v1.41/containers/{container}/start")
        while json.loads(engine.ask("GET", f"/v1.41/containers/{container}/json"))[
                "State"]["Health"]["Status"] != "healthy":
            time.sleep(0.2)
        answers = {version: record(engine, version, container, since) for version in RECORDED}
    finally:
        engine.ask("DELETE", f"/v1.41/containers/{container}?force=1")
        engine.ask("DELETE", f"/v1.41/networks/{NAME}")
        engine.ask("DELETE", f"/v1.41/volumes/{NAME}")
    for version in ENGINES:
        answers[version] = newer(answers["1.41"], version)
    for version, recorded in answers.items():
        recorded["info.json"].update(Name="engine", Labels=[])
        write(version, recorded)


main()
