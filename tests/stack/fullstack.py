# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one stack that all of test_full.py works on; each test leaves it healthy."""

from stackrun import Stack

stack = Stack()
