package fr.securite

import android.os.Build
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import fr.securite.emergency.EmergencyNumbers
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowActivity
import org.robolectric.util.ReflectionHelpers
import uniffi.securite_core.AppAction
import uniffi.securite_core.ScreenName

/** What is kept from pictures, from readers and from whoever stands beside (D5, D6). */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class, shadows = [GuardTest.Recents::class])
class GuardTest {
    /** Robolectric forgets what the list of recent apps is told. */
    @Implements(android.app.Activity::class)
    class Recents : ShadowActivity() {
        var pictured = true

        @Implementation
        fun setRecentsScreenshotEnabled(enabled: Boolean) {
            pictured = enabled
        }
    }

    private val OpenApp.stage get() = activity.view<View>(R.id.stage)

    private fun OpenApp.kept(): List<Boolean> {
        val secure = activity.window.attributes.flags and FLAG_SECURE != 0
        val recents = Build.VERSION.SDK_INT >= 33 && !(shadowOf(activity) as Recents).pictured
        val readers = Build.VERSION.SDK_INT >= 34 && stage.isAccessibilityDataSensitive
        val shared = Build.VERSION.SDK_INT >= 35 && stage.contentSensitivity == View.CONTENT_SENSITIVITY_SENSITIVE
        return listOf(secure, recents, readers, shared)
    }

    /** Each as far as the system has it. */
    private fun kept(secure: Boolean, private: Boolean, secret: Boolean = false) =
        listOf(secure, private && Build.VERSION.SDK_INT >= 33, secret && Build.VERSION.SDK_INT >= 34, private && Build.VERSION.SDK_INT >= 35)

    @Test fun aPictureOfTheChatMayBeAProofWhereTheListOfRecentAppsCanBeKeptEmpty() = withApp {
        val ofChat = kept(secure = Build.VERSION.SDK_INT < 33, private = true)
        for ((screen, expected) in listOf("home" to kept(false, false), "chat" to ofChat, "conversation" to ofChat, "discreet" to kept(true, true, secret = true), "found" to kept(false, false))) {
            TOUR.getValue(screen)()
            assertEquals(screen, expected, kept())
        }
    }

    @Test fun whoReadsTheScreenAndHelpsNobodyDoesNotReadTheSection() = withApp {
        if (Build.VERSION.SDK_INT < 34) return@withApp // every service is asked for by the person, and reads all
        for ((screen, hidden) in listOf("found" to false, "chat" to false, "discreet" to true)) {
            TOUR.getValue(screen)()
            val reads = { stage.includeForAccessibility() }
            readerHelps(true)
            assertTrue(screen, reads())
            readerHelps(false)
            assertEquals(screen, !hidden, reads())
            assertTrue("17 is everybody's", activity.view<View>(R.id.bar_emergency).includeForAccessibility())
        }
    }

    private fun View.includeForAccessibility() = ReflectionHelpers.callInstanceMethod<Boolean>(this, "includeForAccessibility")

    @Test fun whileAwayItStaysAsItWas() = withApp {
        TOUR.getValue("discreet")()
        controller.pause()
        assertEquals(ScreenName.Home, host.top)
        assertEquals(kept(true, true, secret = true), kept())
        controller.resume()
        assertEquals(kept(false, false), kept())
    }

    @Test fun nothingOfOursIsReadAlong() = withApp {
        if (Build.VERSION.SDK_INT >= 30) assertFalse(stage.isImportantForContentCapture)
    }

    private fun OpenApp.covered() = all(activity.window.decorView).single { it.isClickable && it.parent === stage.parent.parent && it.javaClass == View::class.java }.isShown

    @Test fun paperLiesOverAPrivatePageWhileTheWindowIsNotInUse() = withApp {
        for ((screen, private) in listOf("home" to false, "found" to false, "chat" to true, "conversation" to true, "discreet" to true)) {
            TOUR.getValue(screen)()
            assertFalse(screen, covered())
            controller.windowFocusChanged(false)
            assertEquals(screen, private, covered())
            controller.windowFocusChanged(true)
            assertFalse(screen, covered())
        }
    }

    @Test fun paperLiesNeitherOver17NorOverThePanel() = withApp {
        TOUR.getValue("discreet")()
        otherNumbers()
        assertFalse("our own panel takes nothing out of use", covered())
        controller.windowFocusChanged(false)
        assertTrue(covered())
        val pages = stage.parent.parent as android.view.ViewGroup
        assertTrue("the panel is drawn over it", pages.indexOfChild(activity.view(R.id.panel)) == pages.childCount - 1)
        press(R.id.bar_emergency) {}
        assertEquals(EmergencyNumbers.CALL_POLICE, shadowOf(activity.application).nextStartedActivity?.dataString)
    }

    @Test fun aPageThatIsLeftIsUncoveredWithHome() = withApp {
        TOUR.getValue("discreet")()
        controller.windowFocusChanged(false)
        host.leave()
        assertFalse("there is nothing to hide", covered())
    }

    @Test fun theCoreHearsWhenNobodySeesTheApp() = withStates { core ->
        val told = { core.received.filter { it is AppAction.WentAway || it is AppAction.CameBack } }
        core.received.clear()
        controller.pause()
        assertEquals("another window in front of it", emptyList<AppAction>(), told())
        controller.stop()
        controller.restart().resume()
        assertEquals(listOf<AppAction>(AppAction.WentAway, AppAction.CameBack), told())
        core.received.clear()
        controller.recreate()
        assertEquals("a turned phone is in the same hand", emptyList<AppAction>(), told().filter { it is AppAction.WentAway })
    }
}
