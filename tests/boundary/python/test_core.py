"""The core as a shell sees it: through the generated bindings and the built library, nothing replaced.

`cargo xtask check bindings` runs this. Nothing here sleeps: a test waits for a screen, and the limit is
only there so that a core that never answers is a failure and not a hang.
"""

import pathlib
import tempfile
import threading
import unittest

from securite_core import (
    AppAction,
    AppCore,
    AppPaths,
    DirectoryAction,
    DirectoryContent,
    ScreenName,
    SettingsAction,
    ShellDisplay,
)

ADDRESS = "12 rue de Rivoli, Paris"
LIMIT_IN_SECONDS = 60


class Screens(ShellDisplay):
    """Keeps every screen shown, and lets a test wait for one."""

    def __init__(self, failures=0):
        self.shown = []
        self.failures = failures
        self.news = threading.Condition()

    def show(self, state):
        with self.news:
            self.shown.append(state)
            self.news.notify_all()
            if len(self.shown) <= self.failures:
                raise RuntimeError("this shell cannot draw")

    def wait_for(self, wanted):
        """The newest screen that `wanted` says yes to, as soon as there is one."""
        with self.news:
            find = lambda: next((state for state in reversed(self.shown) if wanted(state)), None)
            self.news.wait_for(find, LIMIT_IN_SECONDS)
            found = find()
        if found is None:
            raise AssertionError(f"not shown; last of {len(self.shown)}: {self.shown[-1:]}")
        return found


def open_core(screens, store_file=None):
    core = AppCore.open(AppPaths(store_file=store_file, pack_file=None), "fr-FR", screens)
    core.dispatch(AppAction.OPENED(ScreenName.DIRECTORY()))
    return core


def directory(action):
    return AppAction.DIRECTORY(action)


def type_letter_by_letter(core, text):
    for length in range(1, len(text) + 1):
        core.dispatch(directory(DirectoryAction.QUERY_CHANGED(text[:length])))


def suggests(title):
    def wanted(state):
        content = state.state.content if state.is_DIRECTORY() else None
        return content is not None and content.is_SUGGESTIONS() and content.rows[0].title == title

    return wanted


def found(state):
    return state.is_DIRECTORY() and state.state.content.is_FOUND()


class Core(unittest.TestCase):
    def setUp(self):
        self.screens = Screens()
        self.core = open_core(self.screens)
        self.addCleanup(self.core.close)

    def find(self):
        type_letter_by_letter(self.core, ADDRESS)
        self.core.dispatch(directory(DirectoryAction.SUBMITTED()))
        return self.screens.wait_for(found)

    def test_typing_brings_places_and_submitting_brings_stations(self):
        type_letter_by_letter(self.core, ADDRESS)
        self.screens.wait_for(suggests("12 Rue de Rivoli"))
        self.core.dispatch(directory(DirectoryAction.SUBMITTED()))
        content = self.screens.wait_for(found).state.content

        self.assertIn("Rue de Rivoli", content.place)
        self.assertIn("Commissariat", content.rows[0].name)
        links = [line.link.address for row in content.rows for line in row.lines if line.is_PHONE()]
        links += [call.address for row in content.rows for call in row.calls]
        self.assertTrue(links)
        for link in links:
            self.assertRegex(link, r"^tel:(\+\d{9,15}|\d{2,5})$")

    def test_a_row_sends_the_action_it_carries(self):
        type_letter_by_letter(self.core, ADDRESS)
        rows = self.screens.wait_for(suggests("12 Rue de Rivoli")).state.content.rows
        self.core.dispatch(rows[0].choose.action)
        self.assertIn("12 Rue de Rivoli", self.screens.wait_for(found).state.content.place)

    def test_a_change_of_language_shows_the_screen_again(self):
        french = self.find().state
        self.core.dispatch(AppAction.SETTINGS(SettingsAction.LANGUAGE_CHOSEN("en")))
        in_english = lambda state: found(state) and state.state.title != french.title
        english = self.screens.wait_for(in_english).state
        self.assertEqual(french.content.place, english.content.place)
        self.assertNotEqual(french.content.rows[0].reason, english.content.rows[0].reason)

    def test_an_action_after_closing_does_nothing(self):
        self.find()
        self.core.close()
        shown = len(self.screens.shown)
        self.core.dispatch(directory(DirectoryAction.QUERY_CHANGED("Lyon")))
        self.core.close()
        self.assertEqual(shown, len(self.screens.shown))

    def test_a_text_of_any_kind_is_answered(self):
        for text in ["", "a", "a" * 10_000, "👮‍♀️🚓", "\0\x1b[2J\r\n", "شارع ريفولي", "'; DROP TABLE settings; --", "/etc/passwd"]:
            with self.subTest(text=text[:20]):
                self.core.dispatch(directory(DirectoryAction.QUERY_CHANGED(text)))
                self.core.dispatch(directory(DirectoryAction.SUBMITTED()))
        self.assertIn("Rue de Rivoli", self.find().state.content.place)


class Display(unittest.TestCase):
    def test_a_display_that_raises_is_survived(self):
        screens = Screens(failures=2)
        core = open_core(screens)
        self.addCleanup(core.close)
        type_letter_by_letter(core, ADDRESS)
        core.dispatch(directory(DirectoryAction.SUBMITTED()))
        screens.wait_for(found)
        self.assertGreater(len(screens.shown), screens.failures)


class Store(unittest.TestCase):
    def test_a_chosen_language_is_there_after_reopening(self):
        with tempfile.TemporaryDirectory() as folder:
            file = str(pathlib.Path(folder) / "store.sqlite")
            first = self.title(file, lambda title: True)
            english = self.title(file, lambda title: title != first, SettingsAction.LANGUAGE_CHOSEN("en"))
            self.assertEqual(english, self.title(file, lambda title: True))

    def title(self, store_file, wanted, *actions):
        """Opens the core, does these things, closes it; the first title that was wanted."""
        screens = Screens()
        core = open_core(screens, store_file)
        for action in actions:
            core.dispatch(AppAction.SETTINGS(action))
        try:
            return screens.wait_for(lambda state: state.is_DIRECTORY() and wanted(state.state.title)).state.title
        finally:
            core.close()


if __name__ == "__main__":
    unittest.main()
