package fr.securite

import android.content.Intent
import android.graphics.Rect
import android.os.Build
import android.view.View
import fr.securite.emergency.EmergencyNumbers
import fr.securite.emergency.EmergencyWords
import fr.securite.emergency.PanelView
import java.io.File
import java.time.Duration
import java.util.concurrent.Executor
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.AppCoreInterface
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.ShellDisplay

/** 17 in one touch, from every state there is, in every window (E1, E2, E8). */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class)
class BarTest(private val window: String) {
    private val keyboard get() = window.startsWith("keyboard")

    private fun inWindow(work: OpenApp.() -> Unit) {
        RuntimeEnvironment.setQualifiers(WINDOWS.getValue(window))
        RuntimeEnvironment.setFontScale(if (window.contains("twice")) 2f else 1f)
        withApp {
            if (keyboard) keyboardComes(KEYBOARD_DP)
            work()
        }
    }

    /** The bar is whole, at the bottom, not covered, and one touch opens the dialer. */
    private fun OpenApp.barStands() {
        val decor = activity.window.decorView
        val bar = activity.view<View>(R.id.bar)
        val place = IntArray(2).also { bar.getLocationInWindow(it) }
        val density = activity.resources.displayMetrics.density
        val covered = if (keyboard && Build.VERSION.SDK_INT >= 30) (KEYBOARD_DP * density).toInt() else 0
        assertTrue("the bar is shown", bar.isShown)
        assertEquals("the bar ends where the window or the keyboard says", decor.height - covered, place[1] + bar.height)
        assertTrue("a page stands above it, or beside it", place[1] > 48 * density || place[0] > 300 * density)
        for (id in listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet, R.id.bar_emergency)) {
            val cell = activity.view<View>(id)
            assertTrue("a cell is large enough", cell.width >= 48 * density && cell.height >= 48 * density)
            all(cell).filterIsInstance<android.widget.TextView>().filter { it.isShown }.forEach {
                val layout = it.layout
                val widest = (0 until layout.lineCount).maxOf { line -> layout.getLineWidth(line) }
                assertTrue("“${it.text}” is whole", it.width >= widest - 1 && it.height >= layout.height)
                val broken = (0 until layout.lineCount - 1).any { line -> it.text[layout.getLineEnd(line) - 1] != ' ' }
                assertFalse("no word of “${it.text}” is broken at ${it.width} of ${cell.width}", broken)
            }
        }
        touch(R.id.bar_emergency)
        val started = shadowOf(activity.application).nextStartedActivity
        assertNotNull("the dialer opens", started)
        assertEquals(Intent.ACTION_DIAL, started.action)
        assertEquals(EmergencyNumbers.CALL_POLICE, started.dataString)
        assertTrue("the panel stands behind it", activity.view<PanelView>(R.id.panel).isOpen)
        assertFalse("the panel does not cover the bar", Rect.intersects(seen(activity.view(R.id.panel)), seen(bar)))
    }

    private fun OpenApp.recovery() = assertTrue("the recovery screen is there", recovers())

    @Test fun overHome() = inWindow {
        await("home") { host.state(ScreenName.Home) != null }
        barStands()
    }

    @Test fun whileAnAddressIsTyped() = inWindow {
        type("12 rue de la pa")
        barStands()
        assertTrue("the field is in sight", activity.view<View>(R.id.field).isShown)
    }

    @Test fun coreMissing() {
        TestApplication.make = { throw UnsatisfiedLinkError("no library") }
        inWindow {
            recovery()
            assertFalse("pages are closed", activity.view<View>(R.id.bar_station).isEnabled)
            barStands()
        }
    }

    @Test fun coreOpening() {
        TestApplication.worker = Executor { }
        inWindow {
            val waiting = { words().any { word -> EmergencyWords.ALL.any { it.waiting == word } } }
            assertFalse("nothing flickers at first", waiting())
            shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofMillis(250))
            assertTrue(waiting())
            barStands()
        }
    }

    @Test fun coreThatStaysSilent() {
        var speaks = false
        lateinit var shows: () -> Unit
        TestApplication.make = { display ->
            val held = mutableListOf<ScreenState>()
            shows = { synchronized(held) { speaks = true; held.forEach { display.show(it) } } }
            TestApplication.real(object : ShellDisplay by display {
                override fun show(state: ScreenState) = synchronized(held) { if (speaks) display.show(state) else held += state }
            })
        }
        inWindow {
            val waiting = { words().any { word -> EmergencyWords.ALL.any { it.waiting == word } } }
            val pass = { milliseconds: Long -> shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofMillis(milliseconds)) }
            pass(250)
            assertTrue("its library is there, its home is not", waiting())
            pass(9_000)
            assertTrue("still", waiting())
            pass(1_000)
            recovery()
            barStands()
            touch(all(activity.view(R.id.panel)).last { it.isClickable })
            shows()
            await("home after all") { host.state(ScreenName.Home) != null }
            assertFalse("the words are gone", recovers())
            assertTrue("home is drawn", words().contains(home.headings.first()))
            assertTrue("pages are open", activity.view<View>(R.id.bar_station).isEnabled)
            pass(20_000)
            barStands()
        }
    }

    @Test fun coreThatFailsLater() {
        var broken = false
        TestApplication.make = { display ->
            val real = TestApplication.real(display)
            object : AppCoreInterface by real {
                override fun dispatch(action: AppAction) = if (broken) throw IllegalStateException("panicked") else real.dispatch(action)
            }
        }
        inWindow {
            await("home") { host.state(ScreenName.Home) != null }
            broken = true
            touch(R.id.bar_chat)
            recovery()
            assertFalse("pages are closed", activity.view<View>(R.id.bar_station).isEnabled)
            barStands()
        }
    }

    @Test fun coreThatEnds() {
        lateinit var core: ShellDisplay
        TestApplication.make = { display -> TestApplication.real(display.also { core = it }) }
        inWindow {
            await("home") { host.state(ScreenName.Home) != null }
            Thread { core.ended() }.apply { start() }.join()
            assertFalse("nothing is drawn on the core's thread", host.recovers)
            idle()
            recovery()
            assertFalse("pages are closed", activity.view<View>(R.id.bar_station).isEnabled)
            barStands()
        }
    }

    @Test fun storeDamaged() {
        val store = File.createTempFile("settings", null).apply { writeText("not a database, long enough to be refused".repeat(40)) }
        TestApplication.storeFile = store.path
        inWindow {
            await("home") { host.state(ScreenName.Home) != null }
            val notices = host.state(ScreenName.Home)!!.notices
            assertEquals("the notice says so", 1, notices.size)
            assertTrue(words().contains(notices[0].text))
            barStands()
        }
    }

    @Test fun screenThatCannotBeDrawn() {
        var broken = true
        TestApplication.make = { display -> OneScreen(display, ScreenName.Chat) { chat(if (broken) Unreadable() else emptyList()) } }
        inWindow {
            touch(R.id.bar_chat)
            recovery()
            barStands()
            broken = false
            host.leave()
            touch(R.id.bar_chat)
            assertTrue("other states are drawn again", words().contains(CHAT_TITLE))
        }
    }

    companion object {
        private const val KEYBOARD_DP = 350

        private val WINDOWS = linkedMapOf(
            "phone" to PHONE,
            "small English phone" to "en-rGB-w320dp-h533dp-hdpi",
            "twice the text" to PHONE,
            "landscape" to "fr-rFR-w915dp-h412dp-land-xhdpi",
            "small tablet" to "fr-rFR-sw600dp-w600dp-h960dp-xhdpi",
            "unfolded" to "fr-rFR-sw600dp-w673dp-h841dp-xhdpi",
            "half a phone" to "fr-rFR-w412dp-h430dp-xhdpi",
            "tablet" to TABLET,
            "tablet, twice the text" to TABLET,
            "keyboard" to PHONE,
            "keyboard, twice the text" to PHONE,
        )

        @JvmStatic
        @Parameters(name = "{0}")
        fun windows() = WINDOWS.keys.map { arrayOf<Any>(it) }
    }
}
