package fr.securite

import android.content.Intent
import android.os.Bundle
import android.view.View
import fr.securite.emergency.EmergencyNumbers
import fr.securite.emergency.PanelView
import java.util.concurrent.Executor
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** 17 in one touch, from every state there is (E1, E2, E8). */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class BarTest {
    /** The bar is whole, at the bottom, not covered, and one touch opens the dialer. */
    private fun OpenApp.barStands() {
        val decor = activity.window.decorView
        val bar = activity.view<View>(R.id.bar)
        val place = IntArray(2).also { bar.getLocationInWindow(it) }
        val density = activity.resources.displayMetrics.density
        assertTrue("the bar is shown", bar.isShown)
        assertTrue("the bar is inside: ${place[1] + bar.height} of ${decor.height}", place[1] + bar.height <= decor.height && place[1] > 0)
        for (id in listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet, R.id.bar_urgency)) {
            val cell = activity.view<View>(id)
            assertTrue("a cell is large enough", cell.width >= 48 * density && cell.height >= 48 * density)
            all(cell).filterIsInstance<android.widget.TextView>().forEach {
                val layout = it.layout
                assertTrue("“${it.text}” is whole", it.width >= (0 until layout.lineCount).maxOf { line -> layout.getLineWidth(line) } - 1 && it.height >= layout.height)
            }
        }
        touch(R.id.bar_urgency)
        val started = shadowOf(activity.application).nextStartedActivity
        assertNotNull("the dialer opens", started)
        assertEquals(Intent.ACTION_DIAL, started.action)
        assertEquals(EmergencyNumbers.CALL_POLICE, started.dataString)
        assertTrue("the panel stands behind it", activity.view<PanelView>(R.id.panel).isOpen)
        val panel = IntArray(2).also { activity.view<View>(R.id.panel).getLocationInWindow(it) }
        assertTrue("the panel does not cover the bar", panel[1] + activity.view<View>(R.id.panel).height <= place[1])
    }

    @Test fun overHome() = withApp {
        await("home") { host.state(uniffi.securite_core.ScreenName.Home) != null }
        barStands()
    }

    @Test fun coreMissing() {
        TestApplication.make = { throw UnsatisfiedLinkError("no library") }
        withApp {
            assertTrue(words().contains("L’application ne s’ouvre pas"))
            barStands()
            assertFalse("pages are closed", activity.view<View>(R.id.bar_station).isEnabled)
        }
    }

    @Test fun coreOfAnotherVersion() {
        TestApplication.make = { throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project") }
        withApp {
            assertTrue(words().contains("L’application ne s’ouvre pas"))
            barStands()
        }
    }

    @Test fun coreOpening() {
        TestApplication.worker = Executor { }
        withApp {
            assertFalse("nothing flickers at first", words().contains("L’application s’ouvre…"))
            shadowOf(android.os.Looper.getMainLooper()).idleFor(java.time.Duration.ofMillis(250))
            assertTrue(words().contains("L’application s’ouvre…"))
            barStands()
        }
    }

    @Test fun storeDamaged() {
        val store = java.io.File.createTempFile("settings", null).apply { writeText("not a database, long enough to be refused".repeat(40)) }
        TestApplication.storeFile = store.path
        withApp {
            await("home") { host.state(uniffi.securite_core.ScreenName.Home) != null }
            val home = host.state(uniffi.securite_core.ScreenName.Home) as uniffi.securite_core.ScreenState.Home
            assertEquals("the notice says so", 1, home.notices.size)
            assertTrue(words().contains(home.notices[0].text))
            barStands()
        }
    }

    @Test @Config(qualifiers = "fr-rFR-w412dp-h380dp-xhdpi") fun keyboardOpen() = withApp {
        touch(R.id.bar_station)
        await("the field") { activity.findViewById<View>(R.id.field) != null }
        barStands()
    }

    @Test fun twiceTheTextSize() {
        RuntimeEnvironment.setFontScale(2f)
        withApp { barStands() }
    }

    @Test @Config(qualifiers = "en-rGB-w320dp-h533dp-hdpi") fun smallEnglishPhone() = withApp { barStands() }

    @Test @Config(qualifiers = "fr-rFR-w915dp-h412dp-land-xhdpi") fun landscape() = withApp { barStands() }

    @Test @Config(qualifiers = TABLET) fun tablet() = withApp { barStands() }

    @Test @Config(qualifiers = "de-rDE-w412dp-h915dp-xhdpi") fun aLanguageWeDoNotSpeak() = withApp {
        assertTrue(words().contains("Urgence"))
        barStands()
    }

    @Test fun aLongPressOpensThePanelAlone() = withApp {
        activity.view<View>(R.id.bar_urgency).performLongClick()
        assertTrue(activity.view<PanelView>(R.id.panel).isOpen)
        assertEquals(null, shadowOf(activity.application).nextStartedActivity)
    }

    @Test fun aScreenReaderOpensThePanelAlone() = withApp {
        activity.view<View>(R.id.bar_urgency).performAccessibilityAction(R.id.other_numbers, Bundle())
        assertTrue(activity.view<PanelView>(R.id.panel).isOpen)
        @Suppress("DEPRECATION") // API 26 has no other way to go back
        activity.onBackPressed()
        assertFalse("back closes it", activity.view<PanelView>(R.id.panel).isOpen)
    }

    @Test fun nothingCanDial() = withApp {
        shadowOf(activity.application).checkActivities(true)
        touch(R.id.bar_urgency)
        assertTrue(activity.view<PanelView>(R.id.panel).isOpen)
        assertTrue(words().any { it.contains("112") })
    }
}
