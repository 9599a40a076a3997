#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check_layers.py finds what it is there for: each case is a small file that must be found,
or one that looks alike and must pass."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECKER = pathlib.Path(__file__).with_name("check_layers.py")
LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

FOUND = [
    ("core/base/A.cpp", '#include "gui/MainWindow.h"', "core includes"),
    ("core/base/A.cpp", "#include <QtWidgets/QLabel>", "core includes"),
    ("core/base/A.cpp", '#include "core/http/HttpCall.h"', "core/base may not include"),
    ("core/compose/A.cpp", '#include "core/engine/ContainerApi.h"', "values of the engine only"),
    ("core/http/A.h", "#include <QNetworkReply>", "public header shows"),
    ("core/process/A.h", "#include <QProcess>", "public header shows"),
    ("gui/A.cpp", "#include <QtNetwork/QTcpSocket>", "gui talks to the outside"),
    ("gui/A.cpp", '#include "core/process/Command.h"', "gui includes"),
    ("core/http/A.cpp", "reply->ignoreSslErrors();", "turns TLS checks off"),
    ("core/http/A.cpp", "c.setPeerVerifyMode(QSslSocket::VerifyNone);", "turns TLS checks off"),
    ("gui/A.cpp", "QEventLoop loop;", "nested event loop"),
    ("gui/A.cpp", "dialog->exec();", "nested event loop"),
    ("gui/A.cpp", "contextMenu.exec(position);", "nested event loop"),
    ("core/process/A.cpp", "process.waitForFinished();", "blocks a thread"),
    ("gui/A.cpp", "connect(b, &B::clicked, [this] { go(1, 2); });", "without a context"),
    ("gui/A.cpp", "QObject::connect(b, &B::clicked,\n  [] {});", "without a context"),
    ("core/base/A.cpp", "// a file without a licence", "no SPDX"),
    ("core/base/A.h", "int x;\n" * 201, "at most 200"),
    ("tests/unit/A.cpp", "int x;\n" * 501, "at most 500"),
]
PASSES = [
    ("core/http/A.cpp", "#include <QNetworkReply>"),
    ("core/compose/A.cpp", '#include "core/engine/Container.h"'),
    ("gui/A.cpp", "// never call dialog->exec() or ignoreSslErrors()"),
    ("gui/A.cpp", "connect(b, &B::clicked, this, [this] { go(1, 2); });"),
    ("gui/A.cpp", "connect(b, &B::clicked, this, &A::go);"),
    ("gui/main.cpp", '#include "core/commands/CommandLine.h"'),
    ("tests/unit/A.cpp", "QEventLoop loop;"),
]


def check(name, text):
    with tempfile.TemporaryDirectory() as root:
        path = pathlib.Path(root, name)
        path.parent.mkdir(parents=True)
        path.write_text(("" if "without a licence" in text else LICENCE) + text + "\n")
        done = subprocess.run([sys.executable, CHECKER, root], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class CheckLayers(unittest.TestCase):
    def test_finds(self):
        for name, text, expected in FOUND:
            with self.subTest(name=name, text=text[:60]):
                code, output = check(name, text)
                self.assertEqual(code, 1, output)
                self.assertIn(expected, output)

    def test_passes(self):
        for name, text in PASSES:
            with self.subTest(name=name, text=text[:60]):
                code, output = check(name, text)
                self.assertEqual(code, 0, output)


if __name__ == "__main__":
    unittest.main()
