package fr.securite

import android.view.View
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Every screen on a device that is not as it should be: the bar and the numbers stand on each (E8). The core has the other half. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class, sdk = [36])
class BadStatesTest(private val screen: String) {
    private fun numbersStand() = withApp {
        TOUR.getValue(screen)()
        idle()
        val bar = listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet, R.id.bar_emergency)
        assertEquals(bar, bar.filter { activity.view<View>(it).isShown })
        otherNumbers()
        idle()
        for (number in listOf("17", "112", "114")) assertTrue(number, words().any { number in it } || spoken().any { number in it })
    }

    @Test fun e8ALanguageNobodyKnows() {
        RuntimeEnvironment.setQualifiers("tlh-w412dp-h915dp-xhdpi")
        numbersStand()
    }

    @Test fun e8ThreeTimesTheTextOnASmallPhone() {
        RuntimeEnvironment.setQualifiers("fr-rFR-w360dp-h640dp-xhdpi")
        RuntimeEnvironment.setFontScale(3f)
        numbersStand()
    }

    @Test fun e8NoFileTakesWhatIsKept() {
        TestApplication.storeFile = "/no-such-folder/settings"
        numbersStand()
    }

    companion object {
        @JvmStatic
        @Parameters(name = "{0}")
        fun screens() = TOUR.keys.map { arrayOf<Any>(it) }
    }
}
