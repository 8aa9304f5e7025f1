package fr.securite

import android.graphics.Rect
import android.view.View
import android.widget.ScrollView
import android.widget.TextView
import java.io.File
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
import uniffi.securite_core.FirstRunAction
import uniffi.securite_core.ScreenName

/** The first run as a new device shows it: in each window, page by page, with the bar below (E1, D16). */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, sdk = [36])
class FirstRunTest(private val name: String, private val qualifiers: String, private val scale: Float) {
    @Test fun e1EachPageIsReadWithTheBarBelowAndTheLastLeadsHome() {
        RuntimeEnvironment.setQualifiers("fr-rFR-$qualifiers")
        RuntimeEnvironment.setFontScale(scale)
        TestApplication.storeFile = File(RuntimeEnvironment.getApplication().filesDir, "new").path
        withApp {
            await("home") { host.state(ScreenName.Home) != null }
            val titles = mutableListOf<String>()
            while (on() != null) {
                titles += home.headings.first()
                assertTrue("the title is in sight", inSight(titles.last()))
                val bar = listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet, R.id.bar_emergency)
                assertEquals("the bar", 4, bar.count { activity.view<View>(it).isShown })
                keep(picture(), "android-first-run-${titles.size}-$name")
                views().filterIsInstance<ScrollView>().forEach { it.scrollTo(0, 10_000) }
                val before = home
                touch(views().first { it.isShown && it.isClickable && (it as? TextView)?.text == on()!!.label })
                await("the next page") { home != before }
                idle()
            }
            assertEquals(3, titles.toSet().size)
            assertTrue("home is there", home.leads.any { it.open.action == AppAction.Opened(ScreenName.Guidance) })
        }
    }

    private fun OpenApp.on() = home.taps.firstOrNull { it.action == AppAction.FirstRun(FirstRunAction.WENT_ON) }

    private fun OpenApp.inSight(title: String) = views().filterIsInstance<TextView>().any {
        it.text.toString() == title && it.isShown && it.getGlobalVisibleRect(Rect())
    }

    companion object {
        @JvmStatic
        @Parameters(name = "{0}")
        fun windows() = listOf(
            arrayOf<Any>("phone", "w412dp-h915dp-xhdpi", 1f),
            arrayOf<Any>("small", "w360dp-h640dp-xhdpi", 1f),
            arrayOf<Any>("twice", "w360dp-h640dp-xhdpi", 2f),
            arrayOf<Any>("side", "w915dp-h412dp-land-xhdpi", 1f),
            arrayOf<Any>("tablet", "sw800dp-w1280dp-h800dp-land-night-mdpi", 1f),
        )
    }
}
