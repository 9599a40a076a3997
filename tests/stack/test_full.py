#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that the stack promises, on a real engine.

    python3 tests/stack/test_full.py [-k PATTERN]
"""

import sys
import unittest

from full_access import *  # noqa: F401,F403  (the tests)
from full_life import *  # noqa: F401,F403
from full_modes import *  # noqa: F401,F403
from full_secrets import *  # noqa: F401,F403
from fullstack import stack


if __name__ == "__main__":
    # Not setUpModule: each test is of the module that it comes from.
    try:
        print(f"all eight up and healthy from empty volumes in {stack.create():.1f} s", flush=True)
        tests = unittest.main(verbosity=2, exit=False)
    finally:
        stack.remove()
    sys.exit(not tests.result.wasSuccessful())
