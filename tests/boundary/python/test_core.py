"""The core as a shell sees it: through the generated bindings and the built library, nothing replaced.

`cargo xtask check bindings` runs this. Nothing here sleeps: a test waits for a screen, and the limit is
only there so that a core that never answers is a failure and not a hang.
"""

import contextlib
import pathlib
import sqlite3
import tempfile
import threading
import unittest

from securite_core import (
    AppAction,
    AppCore,
    AppPaths,
    AppPorts,
    AppProfile,
    ScreenName,
    SettingsAction,
    ShellDisplay,
    ShellFailure,
    ShellLog,
    ShellNotices,
    ShellVault,
    StackStep,
    home_stack,
    step_stack,
)

ADDRESS = "12 rue de Rivoli, Paris"
FIELD = "directory-address"
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

    def ended(self):
        raise AssertionError("the core has ended by a fault")

    def wait_for(self, wanted):
        """The newest screen that `wanted` says yes to, as soon as there is one."""
        with self.news:
            find = lambda: next((state for state in reversed(self.shown) if wanted(state)), None)
            self.news.wait_for(find, LIMIT_IN_SECONDS)
            found = find()
        if found is None:
            raise AssertionError(f"not shown; last of {len(self.shown)}: {self.shown[-1:]}")
        return found


class Log(ShellLog):
    """Keeps what went wrong, by kind."""

    def __init__(self):
        self.kinds = []

    def write(self, entry):
        self.kinds.append(entry.kind)


class Vault(ShellVault):
    """Holds a key, or fails."""

    def __init__(self, held=None, failure=None):
        self.held = held
        self.failure = failure

    def key(self):
        if self.failure:
            raise self.failure
        return self.held

    def keep(self, key):
        self.held = key

    def forget(self):
        self.held = None


class Notices(ShellNotices):
    """Shows none."""

    def post(self, card):
        raise ShellFailure.Failed()

    def ask(self):
        raise ShellFailure.Failed()

    def withdraw(self, id):
        pass

    def wanted(self, wanted):
        pass


def open_core(screens, store_file=None, log=None, vault=None):
    paths = AppPaths(store_file=store_file, pack_file=None, packs_folder=None)
    ports = AppPorts(display=screens, log=log or Log(), vault=vault or Vault(), notices=Notices())
    core = AppCore.open(paths, "fr-FR", AppProfile.EMBEDDED("independent"), ports)
    core.dispatch(AppAction.OPENED(ScreenName.DIRECTORY()))
    return core


def typed(text):
    return AppAction.TYPED(FIELD, text)


def entered():
    return AppAction.ENTERED(FIELD)


def parts(state, kind):
    """What the parts of this kind hold, in order."""
    page = state.content.page
    return [part for part in page.parts if getattr(part, f"is_{kind}")()]


def stations(state):
    return [part.station for part in parts(state, "STATION")]


def place(state):
    return state.title


def type_letter_by_letter(core, text):
    for length in range(1, len(text) + 1):
        core.dispatch(typed(text[:length]))


def suggests(title):
    def wanted(state):
        leads = parts(state, "LEADS") if state.name.is_DIRECTORY() else []
        return bool(leads) and leads[0].leads.rows[0].open.label == title

    return wanted


def found(state):
    return state.name.is_DIRECTORY() and state.content.page.answer.is_FOUND()


class Core(unittest.TestCase):
    def setUp(self):
        self.screens = Screens()
        self.core = open_core(self.screens)
        self.addCleanup(self.core.close)

    def find(self):
        type_letter_by_letter(self.core, ADDRESS)
        self.core.dispatch(entered())
        return self.screens.wait_for(found)

    def test_typing_brings_places_and_submitting_brings_stations(self):
        type_letter_by_letter(self.core, ADDRESS)
        self.screens.wait_for(suggests("12 rue de Rivoli"))
        self.core.dispatch(entered())
        state = self.screens.wait_for(found)

        self.assertIn("rue de Rivoli", place(state))
        rows = stations(state)
        self.assertIn("Commissariat", rows[0].name)
        links = [line.link for row in rows for line in row.lines if line.is_PHONE()]
        controls = [button.control for row in rows for button in row.buttons]
        links += [control.link for control in controls if control.is_OPEN()]
        links = [link for link in links if link.destination.is_CALL()]
        self.assertTrue(links)
        for link in links:
            self.assertRegex(link.destination.number, r"^(\+\d{9,15}|\d{2,5})$")
            self.assertTrue(link.elsewhere)

    def test_a_row_sends_the_action_it_carries(self):
        type_letter_by_letter(self.core, ADDRESS)
        leads = parts(self.screens.wait_for(suggests("12 rue de Rivoli")), "LEADS")[0].leads
        self.core.dispatch(leads.rows[0].open.action)
        self.assertIn("12 rue de Rivoli", place(self.screens.wait_for(found)))

    def test_a_change_of_language_shows_the_screen_again(self):
        french = self.find()
        self.core.dispatch(AppAction.SETTINGS(SettingsAction.LANGUAGE_CHOSEN("en")))
        in_english = lambda state: found(state) and state.words_tag == "en"
        english = self.screens.wait_for(in_english)
        self.assertEqual(place(french), place(english))
        self.assertNotEqual(stations(french)[0].reason, stations(english)[0].reason)

    def test_an_action_after_closing_does_nothing(self):
        self.find()
        self.core.close()
        shown = len(self.screens.shown)
        self.core.dispatch(typed("Lyon"))
        self.core.close()
        self.assertEqual(shown, len(self.screens.shown))

    def test_a_text_of_any_kind_is_answered(self):
        for text in ["", "a", "a" * 10_000, "👮‍♀️🚓", "\0\x1b[2J\r\n", "شارع ريفولي", "'; DROP TABLE settings; --", "/etc/passwd"]:
            with self.subTest(text=text[:20]):
                self.core.dispatch(typed(text))
                self.core.dispatch(entered())
        self.assertIn("rue de Rivoli", place(self.find()))


class Display(unittest.TestCase):
    def test_a_display_that_raises_is_survived(self):
        screens, log = Screens(failures=2), Log()
        core = open_core(screens, log=log)
        self.addCleanup(core.close)
        type_letter_by_letter(core, ADDRESS)
        core.dispatch(entered())
        screens.wait_for(found)
        self.assertGreater(len(screens.shown), screens.failures)
        self.assertIn("show directory failed", log.kinds)


class Stack(unittest.TestCase):
    def test_a_step_needs_no_open_core(self):
        stack = step_stack(home_stack(), StackStep.BAR(ScreenName.DISCREET()))
        self.assertTrue(stack.private)
        self.assertEqual(len(step_stack(stack, StackStep.AWAY()).screens), 1)


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
            return screens.wait_for(lambda state: state.name.is_DIRECTORY() and wanted(state.title)).title
        finally:
            core.close()


class Sealed(unittest.TestCase):
    """A file in which words are sealed under the key 0, 1, 2 … 31."""

    GOLDEN = pathlib.Path(__file__).parents[2] / "data" / "golden" / "settings-2.sqlite"
    KEY = bytes(range(32))

    def opened(self, vault):
        """Opens and closes the core over the file: how many rows are left, and what was told."""
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "store.sqlite"
            file.write_bytes(self.GOLDEN.read_bytes())
            screens, log = Screens(), Log()
            core = open_core(screens, str(file), log, vault)
            screens.wait_for(lambda state: True)
            core.close()
            with contextlib.closing(sqlite3.connect(file)) as store:
                return store.execute("SELECT count(*) FROM sealed").fetchone()[0], log.kinds

    def test_its_key_opens_it_and_it_stays(self):
        vault = Vault(self.KEY)
        self.assertEqual((1, []), self.opened(vault))
        self.assertEqual(self.KEY, vault.held)

    def test_without_the_key_it_is_erased_and_so_is_what_the_vault_holds(self):
        for held in [None, b"", bytes(31), bytes(32), bytes(33)]:
            vault = Vault(held)
            self.assertEqual((0, []), self.opened(vault))
            self.assertIsNone(vault.held)

    def test_a_vault_that_raises_loses_nothing(self):
        for failure in [ShellFailure.Failed(), RuntimeError("with a name in it")]:
            vault = Vault(self.KEY, failure)
            self.assertEqual((1, ["vault key failed"]), self.opened(vault))
            self.assertEqual(self.KEY, vault.held)


if __name__ == "__main__":
    unittest.main()
