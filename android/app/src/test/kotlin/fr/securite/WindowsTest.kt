package fr.securite

import android.graphics.Rect
import android.os.Build
import android.text.Layout
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Windows that are neither a phone held upright nor a large tablet. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class WindowsTest {
    /** Every word whole, and as many panes as there is room for. */
    private fun check(wide: Int, high: Int, panes: Int) {
        RuntimeEnvironment.setQualifiers("fr-rFR-w${wide}dp-h${high}dp-xhdpi")
        for (screen in listOf("typing", "found", "station")) withApp {
            TOUR.getValue(screen)()
            idle()
            val density = activity.resources.displayMetrics.density
            val shown = activity.view<ViewGroup>(R.id.stage).run { (0 until childCount).map { getChildAt(it).width / density } }
            assertEquals("$screen: panes", panes, shown.size)
            assertTrue("$screen: the list is the narrower one, $shown", panes == 1 || shown[0] <= 420 && shown[0] <= 0.45f * wide && shown[0] >= 320)
            assertEquals(screen, emptyList<String>(), views().filter { it.isShown }.mapNotNull { cut(it) ?: broken(it) })
            val hyphened = views().filterIsInstance<TextView>().filter { it.hyphenationFrequency != Layout.HYPHENATION_FREQUENCY_NONE }
            assertEquals(screen, emptyList<CharSequence>(), hyphened.map { it.text })
            keep(picture(), "android-$screen-${wide}x$high")
        }
    }

    @Test fun aSmallTablet() = check(600, 960, panes = 1)

    @Test fun unfolded() = check(673, 841, panes = 1)

    @Test fun halfAPhone() = check(412, 430, panes = 1)

    @Test fun aPhoneOnItsSide() = check(915, 412, panes = 2)

    @Test fun fromHereOnTwoPanesFit() {
        check(839, 1000, panes = 1)
        check(840, 1000, panes = 2)
    }

    @Test fun onItsSideWithAKeyboardTheFieldIsWhole() {
        RuntimeEnvironment.setQualifiers("fr-rFR-w915dp-h412dp-land-xhdpi")
        withApp {
            type("12 rue de la pa")
            idle()
            assertTrue("there is room for the title", titleShown())
            keyboardComes(220)
            // Before API 30 the window itself is lower, which no frame has shown yet.
            if (Build.VERSION.SDK_INT < 30) layOut(915, 412 - 220)
            val seen = Rect()
            assertTrue(field.getGlobalVisibleRect(seen))
            assertTrue("large enough: ${field.height}", field.height >= 48 * activity.resources.displayMetrics.density)
            assertEquals("whole", field.height, seen.height())
            assertFalse("the title has made room", titleShown())
            keep(picture(), "android-keyboard-915x412")
        }
    }

    /** Beside the arrow of its page. */
    private fun OpenApp.titleShown() = all(activity.view(R.id.stage)).any { it.isShown && it is TextView && it.text.toString() == host.state(host.stack.panes.first())!!.title }

    @Test fun noKeyboardCoversTheBar() = withApp {
        type("")
        val asked = EditorInfo.IME_FLAG_NO_FULLSCREEN or EditorInfo.IME_FLAG_NO_EXTRACT_UI
        assertEquals(asked, field.imeOptions and asked)
    }
}
