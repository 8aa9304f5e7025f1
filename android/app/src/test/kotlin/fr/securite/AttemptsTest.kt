package fr.securite

import fr.securite.emergency.EmergencyNumbers
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppCoreInterface
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ShellDisplay

/** A core that ends the app whenever it is opened does not take 17 with it (E2). */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class AttemptsTest {
    private val mark = File(RuntimeEnvironment.getApplication().noBackupFilesDir, "opening")
    private var opened = 0

    /** An app of its own; unless told otherwise it ends before its core has shown a home. */
    private fun open(make: (ShellDisplay) -> AppCoreInterface = { ListedCore() }, work: OpenApp.() -> Unit = {}) {
        TestApplication.make = { opened++; make(it) }
        withApp(work = work)
    }

    @Test fun afterTwoThatEndedTheAppStandsWithoutItAndTheNextTriesAgain() {
        repeat(2) { open { assertFalse(recovers()) } }
        open {
            assertTrue("the words are there", recovers())
            assertEquals("the core was left alone", 2, opened)
            touch(R.id.bar_emergency)
            assertEquals(EmergencyNumbers.CALL_POLICE, shadowOf(activity.application).nextStartedActivity.dataString)
        }
        open { assertFalse(recovers()) }
        assertEquals("tried again", 3, opened)
    }

    @Test fun aHomeEndsTheCount() {
        open()
        open(TestApplication.real) { await("home") { host.state(ScreenName.Home) != null } }
        repeat(2) { open { assertFalse(recovers()) } }
        assertEquals(4, opened)
    }

    @Test fun theMarkSaysNothingAndGoesWithHome() {
        open { assertEquals(listOf<Byte>(0), mark.readBytes().toList()) }
        open(TestApplication.real) {
            await("home") { host.state(ScreenName.Home) != null }
            assertFalse(mark.exists())
            TOUR.getValue("discreet")()
            assertFalse("nothing comes after it", mark.exists())
        }
    }

    @Test fun whatIsThrownIsNoEndOfTheApp() {
        repeat(4) { open({ throw UnsatisfiedLinkError("no library") }) { assertTrue(recovers()) } }
        assertEquals(4, opened)
    }

    @Test fun openedAnewItIsTriedAgainAndATurnedPhoneIsNotOpenedAnew() {
        repeat(2) { open() }
        open {
            controller.recreate()
            idle()
            assertTrue(recovers())
            assertEquals(2, opened)
            controller.pause().stop().destroy()
            val anew = OpenApp(Robolectric.buildActivity(MainActivity::class.java))
            anew.controller.setup()
            anew.show(sentences(ScreenName.Home))
            assertEquals(3, opened)
            assertTrue("home stands", anew.words().containsAll(SENTENCES))
            anew.controller.pause().stop().destroy()
        }
    }

    @Test fun aMarkThatCannotBeMadeKeepsNobodyOut() {
        mark.mkdirs()
        File(mark, "x").writeText("x")
        open(TestApplication.real) { await("home") { host.state(ScreenName.Home) != null } }
    }
}
