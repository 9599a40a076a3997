# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways of a user through the panel, one after the other on one project."""

import os
import tempfile
import unittest

from panel import Panel, Role, is_enabled, press_of, wait_for
from project import NAME, PORT, SERVICES, Project, docker

BUILDING = 600  # seconds for a cold build on a slow machine


class Journeys(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.project = Project(cls.folder.name)
        cls.panel = None

    @classmethod
    def tearDownClass(cls):
        if cls.panel:
            cls.panel.kill()
        cls.project.remove()
        cls.folder.cleanup()

    def open(self, *arguments):
        type(self).panel = Panel(os.environ["PANEL_PROGRAM"], *arguments,
                                 environment=dict(os.environ))
        return self.panel

    def states(self):
        return {row["Service"]: row["State"] for row in self.panel.table("Services")}

    def wait_states(self, state, seconds=60):
        self.panel.wait(lambda: self.states() == dict.fromkeys(SERVICES, state),
                        f"all services {state}", seconds)

    # --- the journeys, in the order of their names ----------------------------------------------

    def test_1_first_run(self):
        panel = self.open("--project", str(self.project.file))
        self.wait_states("not created")
        panel.press("Bring up")
        panel.wait_said("Cancel")
        self.wait_states("healthy", BUILDING)
        self.assertTrue(self.project.are_healthy())
        nginx = next(row for row in panel.table("Services") if row["Service"] == "nginx")
        self.assertIn(str(PORT), nginx["Host → container"])
        self.assertIn("<title>Inception", self.project.site())

    def test_1b_what_can_be_pressed_has_a_name(self):
        """Also: nobody is read markup aloud."""
        nameless = [widget.get_description() for widget in self.panel.widgets()
                    if press_of(widget) is not None and not widget.get_name()]
        self.assertEqual(nameless, [])
        self.assertNotIn("<p ", self.panel.said())

    def test_2_second_run_goes_on_where_the_first_was(self):
        self.assertEqual(self.panel.quit(), 0)
        panel = self.open()  # no word of the project: it was the last one
        self.wait_states("healthy")
        panel.wait_said(str(self.project.file))
        docker("stop", f"{NAME}_nginx")
        self.panel.wait(lambda: self.states()["nginx"] == "exited (0)", "nginx as stopped")
        docker("start", f"{NAME}_nginx")
        self.wait_states("healthy")

    def test_3_a_build_that_fails_names_the_line_and_goes_on_when_mended(self):
        panel, dockerfile = self.panel, self.project.folder / "requirements/nginx/Dockerfile"
        whole = dockerfile.read_text()
        dockerfile.write_text(whole + "RUN echo this-cannot-work && exit 7\n")
        before = docker("ps", "-q", "--filter", f"name={NAME}_")
        panel.press("Rebuild")
        panel.wait_said("Try again", BUILDING)
        said = panel.said()
        self.assertIn("nginx", said)
        self.assertIn("exit 7", said)
        # What ran goes on: nothing is lost by a build that failed.
        self.assertEqual(docker("ps", "-q", "--filter", f"name={NAME}_"), before)

        dockerfile.write_text(whole)
        panel.press("Try again")
        panel.wait(lambda: not panel.find("Cancel") and not panel.find("Try again"),
                 "the end of the rebuild", BUILDING)
        self.wait_states("healthy")
        self.assertTrue(self.project.are_healthy())

    def test_4_cancelled_and_finished(self):
        panel = self.panel
        panel.choose("Stack", "Down: containers and network…")
        panel.wait_said("Remove the containers and networks of")
        panel.press(self.named("Remove "))
        self.wait_states("not created")
        self.assertTrue(self.project.volumes())

        panel.press("Bring up")
        panel.press("Cancel")
        panel.wait(lambda: panel.find("Bring up"), "the end of the cancelled run")
        self.assertFalse(self.project.are_healthy())

        panel.press("Bring up")
        self.wait_states("healthy", BUILDING)
        self.assertIn("<title>Inception", self.project.site())

    def test_5_another_password_of_the_database(self):
        panel, before = self.panel, self.project.secrets_of("mariadb")
        panel.press("Secrets", role=Role.PAGE_TAB)
        panel.press("Change db_password")
        panel.wait_said("Another value for db_password")
        panel.press("Change now")
        panel.wait(lambda: self.project.secrets_of("mariadb") not in ("", before),
                   "another mariadb", BUILDING)
        panel.press("Services", role=Role.PAGE_TAB)
        self.wait_states("healthy", BUILDING)
        self.assertIn("<title>Inception", self.project.site())

    def test_6_clean_with_a_copy_and_back(self):
        panel, words = self.panel, "Written before the clean"
        self.project.set_title(words)
        self.assertIn(f"<title>{words}", self.project.site())
        panel.choose("Stack", "Clean: also volumes and data…")
        panel.wait_said("with its data?")
        panel.write("Name of the project", NAME)
        panel.press(self.named("Remove "))
        self.wait_states("not created", 120)
        panel.wait(lambda: not panel.find("Cancel"), "the end of the clean")
        self.assertEqual(self.project.volumes(), [])

        panel.choose("Stack", "Copies of volumes…")
        panel.press(self.named("Restore "), seconds=60)
        panel.wait(lambda: len(self.project.volumes()) >= len(SERVICES) - 1, "the volumes", 120)
        panel.wait(lambda: not panel.find("Cancel"), "the end of the restore", 120)
        panel.press("Bring up")
        panel.wait_said("Cancel")
        self.wait_states("healthy", BUILDING)
        self.assertIn(f"<title>{words}", self.project.site())

    def test_7_what_appears_while_the_preview_is_open_is_kept(self):
        panel = self.panel
        panel.choose("Stack", "Clean: also volumes and data…")
        panel.wait_said("with its data?")
        docker("volume", "create", "--label", f"com.docker.compose.project={NAME}",
               f"{NAME}_late")
        remove = self.named("Remove ")
        self.assertFalse(is_enabled(panel.find(remove)))
        panel.write("Name of the project", NAME)
        panel.press(remove)
        self.wait_states("not created", 120)
        panel.wait(lambda: not panel.find("Cancel"), "the end of the clean")
        self.assertEqual(self.project.volumes(), [f"{NAME}_late"])
        panel.wait_said("appeared meanwhile")

    def named(self, beginning):
        """The whole name of the button that begins so."""
        return self.panel.wait(lambda: next((widget.get_name() for widget in
                                      self.panel.widgets(Role.PUSH_BUTTON)
                                      if widget.get_name().startswith(beginning)), None),
                        f"a button “{beginning}…”")


if __name__ == "__main__":
    unittest.main(verbosity=2, failfast=True)
