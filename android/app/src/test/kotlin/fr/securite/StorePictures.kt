package fr.securite

import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/**
 * What stores show of the app: its screens as they are, over the built-in pack. `cargo xtask shots --store` keeps them; no run of all
 * tests draws them. Sizes are what Play takes, and F-Droid too: 9:16 or 16:9, nothing transparent.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, sdk = [36])
class StorePictures(private val language: String, private val folder: String) {
    @Test fun taken() {
        // Beside the list on a wide screen the map stands anyway.
        val screens = if (folder == WIDE) SCREENS - "chart" else SCREENS
        for ((at, screen) in screens.withIndex()) {
            RuntimeEnvironment.setQualifiers("${language.replace("-", "-r")}-${DEVICES.getValue(folder)}")
            withApp {
                TOUR.getValue(screen)()
                idle()
                val picture = picture().apply { setHasAlpha(false) }
                assertEquals("$folder is 9 to 16", maxOf(picture.width, picture.height) * 9, minOf(picture.width, picture.height) * 16)
                keep(picture, "$language/images/$folder/${at + 1}-$screen")
            }
        }
    }

    companion object {
        /** In the order in which a store shows them; it takes no more than eight. */
        private val SCREENS = listOf("home", "typing", "found", "station", "chart", "chat", "discreet", "emergency")

        private const val WIDE = "tenInchScreenshots"

        private val DEVICES = mapOf(
            "phoneScreenshots" to "w432dp-h768dp-notnight-400dpi",
            "sevenInchScreenshots" to "sw612dp-w612dp-h1088dp-notnight-xhdpi",
            WIDE to "sw720dp-w1280dp-h720dp-land-notnight-xhdpi",
        )

        @JvmStatic
        @Parameters(name = "{0}, {1}")
        fun pictures() = listOf("fr-FR", "en-US").flatMap { language -> DEVICES.keys.map { arrayOf<Any>(language, it) } }
    }
}
