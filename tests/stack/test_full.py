#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that the stack promises, on a real engine.

    python3 tests/stack/test_full.py [-k PATTERN]
"""

import unittest

from full_access import *  # noqa: F401,F403  (the tests)
from full_life import *  # noqa: F401,F403
from full_modes import *  # noqa: F401,F403
from full_secrets import *  # noqa: F401,F403
from fullstack import stack


def setUpModule():
    unittest.addModuleCleanup(stack.remove)
    print(f"all eight up and healthy from nothing but images in {stack.create():.1f} s")


if __name__ == "__main__":
    unittest.main(verbosity=2)
