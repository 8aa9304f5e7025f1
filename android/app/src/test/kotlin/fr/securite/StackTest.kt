package fr.securite

import android.os.Looper
import fr.securite.host.AppHost
import fr.securite.host.HOME_ALONE
import fr.securite.host.ports.FaultLog
import java.util.concurrent.Executor
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.ScreenName
import uniffi.securite_core.StackStep
import uniffi.securite_core.homeStack

/** A table: what is done from home, and what stands then. The rule is the core's; here is that the shell keeps to it. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class StackTest {
    private fun screen(word: String) = when (word) {
        "home" -> ScreenName.Home
        "list" -> ScreenName.Directory
        "map" -> ScreenName.Chart
        "chat" -> ScreenName.Chat
        "discreet" -> ScreenName.Discreet
        "settings" -> ScreenName.Settings
        else -> ScreenName.Station(word)
    }

    private fun AppHost.goOn(word: String) {
        when (word) {
            "wide", "narrow" -> step(StackStep.Width(word == "wide"))
            "back" -> back()
            "leave" -> act(tap("leave", AppAction.Left))
            "away" -> step(StackStep.Away)
            else -> if (word.startsWith("bar ")) go(screen(word.substring(4))) else act(leads(screen(word)))
        }
    }

    /** Opens the core after so many of the steps. */
    private fun after(steps: List<String>, early: Int): Pair<AppHost, ListedCore> {
        val core = ListedCore()
        val host = AppHost({ core }, Executor { it.run() }, FaultLog(), HeldLine())
        steps.take(early).forEach { host.goOn(it) }
        host.start()
        shadowOf(Looper.getMainLooper()).idle()
        steps.drop(early).forEach { host.goOn(it) }
        return host to core
    }

    private fun check(steps: String, screens: String, panes: String) {
        val each = steps.split(", ").filter { it.isNotEmpty() }
        // To go back before the core is there takes all back.
        for (early in 0..each.size.coerceAtMost(each.indexOf("back").let { if (it < 0) each.size else it })) {
            val (host, core) = after(each, early)
            val expected = listOf(screens, panes).map { words -> words.split(" ").map { screen(it) } }
            assertEquals("$steps, $early of them early", expected, listOf(host.stack.screens, host.stack.panes))
            val open = core.received.fold(emptySet<ScreenName>()) { open, told ->
                when (told) {
                    is AppAction.Opened -> open + told.screen
                    is AppAction.Closed -> open - told.screen
                    else -> open
                }
            }
            assertEquals("$steps: what the core was told", host.stack.open.toSet(), open)
        }
    }

    @Test fun theConstantIsTheCoresHome() = assertEquals(homeStack(), HOME_ALONE)

    @Test fun whereStepsLead() {
        check("", "home", "home")
        check("settings, home", "home", "home")
        check("bar list, a, b", "home list a b", "b")
        check("bar list, a, b, a", "home list a", "a")
        check("bar list, a, b, back", "home list a", "a")
        check("bar list, map, a", "home list map a", "a")
        check("bar list, a, bar chat", "home chat", "chat")
        check("bar list, a, bar list", "home list", "list")
    }

    @Test fun twoPanesAreTheListAndWhatItLeadsTo() {
        check("wide, bar list", "home list", "list map")
        check("wide, bar list, a, b", "home list b", "list b")
        check("wide, bar list, a, b, back", "home list", "list map")
        check("wide, bar list, a, map", "home list", "list map")
        check("wide, a", "home a", "a")
    }

    @Test fun aTurnedPhoneShowsTheSamePage() {
        check("bar list, a, b, wide", "home list a b", "list b")
        check("wide, bar list, a, narrow", "home list a", "a")
        check("bar list, map, wide, a", "home list a", "list a")
        check("bar discreet, wide, narrow", "home discreet", "discreet")
    }

    @Test fun nothingLeadsBackIntoASectionThatWasLeft() {
        check("bar discreet, leave", "home", "home")
        check("bar discreet, leave, back", "home", "home")
        check("bar discreet, away", "home", "home")
        check("settings, discreet, away", "home", "home")
        check("bar discreet, a", "home a", "a")
        check("settings, discreet, chat, back", "home settings", "settings")
        check("bar list, a, away", "home list a", "a")
        check("bar chat, away", "home chat", "chat")
    }
}
