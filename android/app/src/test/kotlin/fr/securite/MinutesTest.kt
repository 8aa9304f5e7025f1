package fr.securite

import android.content.Intent
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction

/** A page that stays open knows what time it is (M3). */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class MinutesTest {
    @Test fun eachMinuteInSightIsToldToTheCore() = withStates { core ->
        fun told(): List<AppAction> {
            core.received.clear()
            activity.application.sendBroadcast(Intent(Intent.ACTION_TIME_TICK))
            idle()
            return core.received.toList()
        }
        assertEquals(listOf<AppAction>(AppAction.TimePassed), told())
        controller.pause().stop()
        assertEquals("out of sight", emptyList<AppAction>(), told())
        controller.restart().resume()
        assertEquals("and back", listOf<AppAction>(AppAction.TimePassed), told())
    }
}
