#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what the compiler cannot: who may include whom, what public headers may show, how long a
file may grow, and a few constructs that the house does not allow.

    check_layers.py REPOSITORY

Prints one line per violation and the closing count; exits 1 if there is any."""

import pathlib
import re
import sys

# Which areas of core an area may include, besides itself. docs/ARCHITECTURE.md draws the same.
CORE = {
    "base": set(),
    "process": {"base"},
    "http": {"base"},
    # ssh is a program.
    "endpoint": {"base", "http", "process"},
    "engine": {"base", "http", "endpoint"},
    "machine": {"base", "http", "process", "endpoint"},
    # compose knows the engine's value types only (see COMPOSE_FROM_ENGINE).
    "compose": {"base", "http", "process", "endpoint", "engine"},
    "secrets": {"base"},
    "logs": {"base", "endpoint", "engine"},
    "ports": {"base", "http", "process", "endpoint", "engine", "machine", "compose"},
    "volumes": {"base", "http", "endpoint", "engine"},
    "workflow": {"base", "http", "process", "endpoint", "engine", "machine", "compose", "secrets",
                 "ports", "volumes"},
    "rules": {"base", "http", "process", "endpoint", "engine", "compose"},
    "diagnosis": {"base", "http", "process", "endpoint", "engine", "compose"},
    "session": {"base", "http", "process", "endpoint", "engine", "machine", "compose", "secrets",
                "logs", "workflow", "rules", "diagnosis", "ports", "volumes"},
    "commands": {"base", "endpoint", "engine", "machine", "compose", "logs", "workflow", "rules",
                 "diagnosis", "ports", "volumes", "session"},
}
COMPOSE_FROM_ENGINE = {"core/engine/Container.h", "core/engine/EngineEvent.h"}

# What gui may include of core: what a Session hands out, never what talks to the outside.
GUI_MAY_NOT = {"http", "process", "secrets", "commands"}
OWN_LOOP = {"core/base/JoinedThread.cpp", "core/base/JoinedThread.h"}  # of a thread, nested in none
GUI_ENTRY = {"gui/main.cpp"}  # chooses between a headless command and the window

LONGEST_FILE, LONGEST_HEADER, USUAL_FILE = 500, 200, 300

INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]')
WIDGETS = re.compile(r"^(QtWidgets|QtGui|QWidget|QApplication|QGuiApplication|QMainWindow|QDialog|"
                     r"QLabel|QIcon|QPixmap|QColor|QPalette|QPainter|QFont|QAction)")
FOREIGN_IN_HEADER = re.compile(r"^(QtNetwork|QNetwork|QSsl|QProcess|QTcp|QUdp|QLocalS|QAbstractSocket|"
                               r"qt6keychain|vterm|archive|yaml)")
OUTSIDE = re.compile(r"^(QtNetwork|QNetwork|QSsl|QTcp|QUdp|QLocalS|QAbstractSocket|QProcess$|qt6keychain)")

NESTED_LOOP = "nested event loop"
FORBIDDEN = [  # everywhere in core and gui
    (re.compile(r"\bignoreSslErrors\b|\bVerifyNone\b|\bQueryPeer\b|\bSkipTLSVerify\s*=\s*true"),
     "turns TLS checks off"),
    (re.compile(r"\bQEventLoop\b|\bprocessEvents\s*\("), NESTED_LOOP),
    (re.compile(r"\bwaitFor(Finished|Started|ReadyRead|Connected|BytesWritten|Disconnected|Encrypted)\b"),
     "blocks a thread"),
    (re.compile(r"\b(SIGNAL|SLOT)\s*\("), "string-based connect"),
    (re.compile(r"\bsender\s*\(\)"), "sender()"),
    (re.compile(r"\bco_(await|return|yield)\b"), "coroutine"),
    (re.compile(r"QFuture<.*>.*\.then\("), "QFuture::then"),
    (re.compile(r"\bmsleep\s*\(|\busleep\s*\(|\bsleep_for\b"), "sleeps"),
    (re.compile(r"/bin/sh\b|\"sh\"\s*,\s*\"-c\"|startCommand\s*\("), "runs a shell string"),
    (re.compile(r"Qt::RichText|Qt::AutoText"), "rich text for foreign words"),
    (re.compile(r"static\s+\w+\s*&\s*instance\s*\("), "singleton"),
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), "TODO without an owner"),
]
DIALOG_EXEC = re.compile(r"\b\w*([dD]ialog|[mM]enu|[bB]ox)\w*(\.|->)exec\s*\(")
CONNECT = re.compile(r"\bconnect\s*\(")


def without_comments(text):
    """Comments and string contents blanked, line numbers kept."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group(0))
    text = re.sub(r"//[^\n]*|/\*.*?\*/", blank, text, flags=re.S)
    return text


def arguments(text, start):
    """The arguments of the call whose '(' is at start, split at top level."""
    depth, parts, begin = 0, [], start + 1
    for i in range(start, len(text)):
        c = text[i]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth == 0:
                parts.append(text[begin:i].strip())
                return parts
        elif c == "," and depth == 1:
            parts.append(text[begin:i].strip())
            begin = i + 1
    return parts


class Checker:
    def __init__(self, root):
        self.root = root
        self.violations = []
        self.checked = 0

    def report(self, path, line, what):
        self.violations.append(f"{path}:{line}: {what}")

    def check(self, path):
        self.checked += 1
        name = path.relative_to(self.root).as_posix()
        source = path.read_text(encoding="utf-8")
        lines = source.count("\n")
        header = name.endswith(".h")
        if header and lines > LONGEST_HEADER:
            self.report(name, lines, f"header of {lines} lines, at most {LONGEST_HEADER}")
        if lines > LONGEST_FILE:
            self.report(name, lines, f"file of {lines} lines, at most {LONGEST_FILE}")
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in source[:300]:
            self.report(name, 1, "no SPDX licence line")
        product = name.startswith(("core/", "gui/"))
        for number, line in enumerate(source.splitlines(), 1):
            match = INCLUDE.match(line)
            if match and product:
                self.include(name, number, match.group(1), header)
        if product:
            self.constructs(name, without_comments(source))

    def include(self, name, number, included, header):
        top, _, rest = name.partition("/")
        area = rest.split("/")[0]
        if "tests/" in included:
            self.report(name, number, "product code includes tests")
        if top == "core":
            if included.startswith("gui/") or WIDGETS.match(included):
                self.report(name, number, f"core includes {included}")
            match = re.match(r"core/(\w+)/", included)
            if match and match.group(1) != area and match.group(1) not in CORE.get(area, set()):
                self.report(name, number, f"core/{area} may not include {included}")
            if area == "compose" and included.startswith("core/engine/") \
                    and included not in COMPOSE_FROM_ENGINE:
                self.report(name, number, f"compose knows values of the engine only, not {included}")
            # A private header (…_p.h) is included by the .cpp files of its own area only.
            if header and not name.endswith("_p.h") and FOREIGN_IN_HEADER.match(included):
                self.report(name, number, f"public header shows {included}")
        elif top == "gui" and name not in GUI_ENTRY:
            match = re.match(r"core/(\w+)/", included)
            if match and match.group(1) in GUI_MAY_NOT:
                self.report(name, number, f"gui includes {included}")
            if OUTSIDE.match(included):
                self.report(name, number, f"gui talks to the outside: {included}")

    def constructs(self, name, text):
        for number, line in enumerate(text.splitlines(), 1):
            for pattern, what in FORBIDDEN:
                if pattern.search(line) and not (what == NESTED_LOOP and name in OWN_LOOP):
                    self.report(name, number, what)
            if DIALOG_EXEC.search(line):
                self.report(name, number, "nested event loop: use open() or popup()")
        for match in CONNECT.finditer(text):
            before = text[max(0, match.start() - 2):match.start()]
            if before.endswith((".", ">")) and "QObject" not in text[max(0, match.start() - 9):match.start()]:
                continue  # a member function of something else
            parts = arguments(text, match.end() - 1)
            if len(parts) == 3 and "[" in parts[2]:
                number = text.count("\n", 0, match.start()) + 1
                self.report(name, number, "connect to a lambda without a context object")


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    checker = Checker(root)
    sizes = []
    for top in ("core", "gui", "tests"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".cpp") and path.is_file():
                checker.check(path)
                sizes.append(path.read_text(encoding="utf-8").count("\n"))
    small = sum(1 for size in sizes if size < USUAL_FILE)
    if sizes and small < 0.9 * len(sizes):
        checker.report("repository", 0, f"only {small} of {len(sizes)} files are under {USUAL_FILE} lines")
    for violation in checker.violations:
        print(violation)
    print(f"{checker.checked} files checked, {len(checker.violations)} violations")
    return 1 if checker.violations else 0


if __name__ == "__main__":
    sys.exit(main())
