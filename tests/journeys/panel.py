# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel as somebody sees it who has nothing but a screen reader: names, roles and actions.

Nothing here knows of Qt or of the program's sources; what it cannot find by its name, a blind user
cannot find either.
"""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version has to be asked for first)

APPLICATION = "inception-panel"
Role = Atspi.Role


def wait_for(condition, what, seconds=30):
    """Polls until the condition is true and returns it; `what` says what did not come."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except GLib.Error:  # a widget went while it was looked at
            found = None
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"after {seconds} s still not: {what}")
        time.sleep(0.05)


def below(widget):
    """The widget and all that is shown within it."""
    if not widget:
        return
    yield widget
    for place in range(widget.get_child_count()):
        yield from below(widget.get_child_at_index(place))


def is_shown(widget):
    return widget.get_state_set().contains(Atspi.StateType.SHOWING)


def is_enabled(widget):
    return widget.get_state_set().contains(Atspi.StateType.ENABLED)


def press_of(widget):
    """The number of the action that presses it, or None."""
    if "Action" not in widget.get_interfaces() or widget.get_role() == Role.TABLE_CELL:
        return None
    names = [Atspi.Action.get_action_name(widget, place)
             for place in range(Atspi.Action.get_n_actions(widget))]
    return next((names.index(name) for name in ("Press", "Toggle", "ShowMenu") if name in names),
                None)


def text_of(widget):
    if widget.get_role() in (Role.TEXT, Role.DOCUMENT_TEXT, Role.PARAGRAPH, Role.TERMINAL):
        return Atspi.Text.get_text(widget, 0, -1)
    return widget.get_name() or ""


class Panel:
    """One run of the window."""

    def __init__(self, program, *arguments, environment):
        self.log = open(environment["HOME"] + "/panel.log", "ab")
        self.process = subprocess.Popen(
            [program, *arguments], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            env=environment | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"})
        self.application = wait_for(self._find, "the window in the accessibility tree")

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the panel ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(place)
            if application and application.get_process_id() == self.process.pid \
                    and application.get_child_count():
                return application
        return None

    # --- finding ------------------------------------------------------------------------------

    def widgets(self, role=None):
        """What is on the screen now, dialogs too."""
        for widget in below(self.application):
            if (role is None or widget.get_role() == role) and is_shown(widget):
                yield widget

    def find(self, name, role=None):
        """The first widget of that name, or None."""
        for widget in self.widgets(role):
            if widget.get_name() == name:
                return widget
        return None

    def said(self):
        """Every text and description on the screen, a line each."""
        return "\n".join(text for widget in self.widgets()
                         for text in (text_of(widget), widget.get_description()) if text)

    def wait(self, condition, what, seconds=30):
        """As wait_for; what does not come is told with all that the screen said instead."""
        try:
            return wait_for(condition, what, seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}\n--- on the screen ---\n{self.said()}") from None

    def wait_said(self, words, seconds=30):
        self.wait(lambda: words in self.said(), f"“{words}” on the screen", seconds)

    def table(self, name):
        """The rows of a table: heading to text."""
        table = self.find(name, Role.TABLE) or self.find(name, Role.TREE_TABLE)
        if not table:
            return []
        columns = [Atspi.Table.get_column_description(table, column)
                   for column in range(Atspi.Table.get_n_columns(table))]
        return [{columns[column]: Atspi.Table.get_accessible_at(table, row, column).get_name()
                 for column in range(len(columns))}
                for row in range(Atspi.Table.get_n_rows(table))]

    # --- doing --------------------------------------------------------------------------------

    def press(self, name, seconds=30, role=None):
        """Presses a button, or chooses an entry of a menu, as soon as it can be pressed."""
        def ready():
            for widget in self.widgets(role):
                if widget.get_name() == name and is_enabled(widget) and press_of(widget) is not None:
                    return widget
            return None
        widget = self.wait(ready, f"“{name}” can be pressed", seconds)
        try:
            Atspi.Action.do_action(widget, press_of(widget))
        except GLib.Error as error:  # a button that opens a menu answers when the menu closes
            if "reply" not in error.message:
                raise

    def choose(self, menu, entry):
        """Chooses an entry of the menu bar."""
        self.press(menu, role=Role.MENU_ITEM)
        self.press(entry, role=Role.MENU_ITEM)

    def write(self, name, text):
        """Puts text into a field."""
        field = self.wait(lambda: self.find(name, Role.TEXT) or self.find(name, Role.PASSWORD_TEXT),
                          f"the field “{name}”")
        Atspi.EditableText.set_text_contents(field, text)

    def quit(self):
        """By the menu; returns the exit code."""
        self.choose("File", "Quit")
        try:
            return self.process.wait(20)
        finally:
            self.log.close()

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.log.close()
