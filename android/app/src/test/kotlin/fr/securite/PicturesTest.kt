package fr.securite

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.ScreenName

/** Every screen is drawn on phone and tablet, light and dark, in French and English; `cargo xtask shots` keeps the pictures. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, sdk = [36])
class PicturesTest(private val screen: String) {
    private fun picture(device: String, night: Boolean, language: String) {
        val night1 = if (night) "night" else "notnight"
        val where = if (device == "tablet") "sw800dp-w1280dp-h800dp-land-$night1-mdpi" else "w412dp-h915dp-$night1-xhdpi"
        RuntimeEnvironment.setQualifiers("${if (language == "fr") "fr-rFR" else "en-rGB"}-$where")
        withApp {
            TOUR.getValue(screen)()
            idle()
            val picture = picture()
            val colours = (0 until picture.height step 7).flatMap { y -> (0 until picture.width step 7).map { x -> picture.getPixel(x, y) } }.toSet()
            assertTrue("something is drawn", colours.size > 8)
            keep(picture, "android-$screen-$device-${if (night) "dark" else "light"}-$language")
        }
    }

    @Test fun phoneLightFrench() = picture("phone", false, "fr")

    @Test fun phoneLightEnglish() = picture("phone", false, "en")

    @Test fun phoneDarkFrench() = picture("phone", true, "fr")

    @Test fun phoneDarkEnglish() = picture("phone", true, "en")

    @Test fun tabletLightFrench() = picture("tablet", false, "fr")

    @Test fun tabletLightEnglish() = picture("tablet", false, "en")

    @Test fun tabletDarkFrench() = picture("tablet", true, "fr")

    @Test fun tabletDarkEnglish() = picture("tablet", true, "en")

    /** In words that are longer than any of ours, every one is whole (the picture shows which are in no catalogue). */
    @Test fun longWordsAreWhole() {
        RuntimeEnvironment.setQualifiers("fr-rFR-w360dp-h640dp-xhdpi")
        withApp {
            host.send(AppAction.SystemLanguage(LONG))
            await("long words") { host.state(ScreenName.Home)?.wordsTag == LONG }
            TOUR.getValue(screen)()
            idle()
            assertEquals(emptyList<String>(), views().filter { it.isShown }.mapNotNull { cut(it) })
            keep(picture(), "android-$screen-long-words")
        }
    }

    companion object {
        /** The core's language for tests, which only a library with debug checks speaks. */
        const val LONG = "en-XA"

        @JvmStatic
        @Parameters(name = "{0}")
        fun screens() = TOUR.keys.map { arrayOf<Any>(it) }
    }
}
