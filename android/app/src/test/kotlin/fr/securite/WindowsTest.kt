package fr.securite

import android.graphics.Rect
import android.os.Build
import android.text.Layout
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.widget.ScrollView
import android.widget.TextView
import fr.securite.screens.Banner
import fr.securite.screens.page.WorkBar
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.PagePart
import uniffi.securite_core.ScreenName

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

    @Test fun aPhoneOnItsSide() = check(915, 412, panes = 1)

    @Test fun aLowWindowHasOnePaneHoweverWide() = check(1280, 479, panes = 1)

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
            if (Build.VERSION.SDK_INT < 30) layOut(915, 412 - 24 - 220)
            val seen = Rect()
            assertTrue(field.getGlobalVisibleRect(seen))
            assertTrue("large enough: ${field.height}", field.height >= 48 * activity.resources.displayMetrics.density)
            assertEquals("whole", field.height, seen.height())
            assertFalse("the title has made room", titleShown())
            keep(picture(), "android-keyboard-915x412")
        }
    }

    private val cells = listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet, R.id.bar_emergency)

    /** In every size of letters and both lights: nothing lies over another, nothing is small, cut or broken. */
    private fun everywhere(wide: Int, high: Int, keyboard: Int = 0, banner: String? = null, shape: OpenApp.() -> Unit = {}) {
        for ((scale, light) in listOf(1f, 1.3f, 2f).flatMap { scale -> listOf("notnight", "night").map { scale to it } }) {
            RuntimeEnvironment.setQualifiers("fr-rFR-w${wide}dp-h${high}dp-$light-xhdpi")
            RuntimeEnvironment.setFontScale(scale)
            withStates {
                touch(R.id.bar_station)
                show(state(ScreenName.Directory, page(listOf(field("a"), PagePart.Station(station()))), banner = banner))
                // Before API 30 the window itself is lower, which only layOut shows.
                if (keyboard > 0 && Build.VERSION.SDK_INT >= 30) keyboardComes(keyboard)
                if (keyboard > 0 && Build.VERSION.SDK_INT < 30) layOut(wide, high - keyboard)
                val where = "$wide × $high, $scale, $light"
                stands(where, activity.view(R.id.stage))
                assertEquals("$where: the field", field.height, seen(field).height())
                assertTrue("$where: a field of ${field.height}", field.height >= 48 * activity.resources.displayMetrics.density)
                banner?.let { under(where, it) }
                if (light == "notnight") keep(picture(), "android-${if (banner == null) "bar" else "banner"}-${wide}x$high-$keyboard-$scale")
                shape()
                otherNumbers()
                idle()
                if (keyboard > 0 && Build.VERSION.SDK_INT < 30) layOut(wide, high - keyboard)
                assertTrue("$where: the panel is there", seen(activity.view(R.id.panel_title)).height() > 0)
                stands("$where, panel", activity.view(R.id.panel))
                keep(picture(), "android-panel-${wide}x$high-$keyboard-$scale-$light")
            }
        }
    }

    private fun station() = everyPart().filterIsInstance<PagePart.Station>().single().station

    /** The bar and what stands beside or above it. */
    private fun OpenApp.stands(where: String, above: View) {
        val density = activity.resources.displayMetrics.density
        val places = cells.map { seen(activity.view(it)) }
        for ((cell, place) in cells.map { activity.view<View>(it) }.zip(places)) {
            assertEquals("$where: whole", cell.width to cell.height, place.width() to place.height())
            assertTrue("$where: a cell of ${place.width()} × ${place.height()}", place.width() >= 48 * density && place.height() >= 48 * density)
            assertTrue("$where: it is named", heard(cell).single().isNotEmpty())
            assertEquals("$where: one cell at a place", listOf(place), places.filter { Rect.intersects(it, place) })
        }
        assertFalse("$where: the bar lies over nothing", Rect.intersects(seen(activity.view(R.id.bar)), seen(above)))
        val shown = all(above) + all(activity.view(R.id.bar))
        assertEquals(where, emptyList<String>(), shown.filter { it.isShown }.mapNotNull { cut(it) ?: broken(it) })
        val small = all(above).filter { it.isShown && it.isClickable && it.hasOnClickListeners() && it.height > 0 && minOf(it.width, it.height) < 48 * density }
        assertEquals("$where: nothing is small", emptyList<View>(), small)
    }

    /** It is in sight over each page, and takes a third of it at most. */
    private fun OpenApp.under(where: String, said: String) {
        val banners = views().filterIsInstance<Banner>().filter { it.isShown }
        assertTrue("$where: it is there", banners.isNotEmpty())
        for (banner in banners) {
            assertEquals("$where: whole", banner.width to banner.height, seen(banner).width() to seen(banner).height())
            val words = all(banner).filterIsInstance<TextView>().single()
            assertEquals("$where: a reader says all of it", said, words.text.toString())
            assertTrue("$where: a line at least", words.height >= words.lineHeight && words.layout.lineCount >= 1)
            assertTrue("$where: ${banner.height} of ${activity.view<View>(R.id.stage).height}", words.layout.lineCount == 1 || 3 * banner.height <= activity.view<View>(R.id.stage).height)
            for (other in listOf(activity.view<View>(R.id.bar), field)) assertFalse("$where: over nothing", Rect.intersects(seen(banner), seen(other)))
        }
    }

    @Test fun aBannerOnASmallPhone() = everywhere(360, 640, banner = BANNER)

    @Test fun aBannerOnASmallPhoneWithAKeyboard() = everywhere(360, 640, keyboard = 270, banner = BANNER)

    @Test fun aBannerOnAPhoneOnItsSideWithAKeyboard() = everywhere(915, 412, keyboard = 220, banner = BANNER)

    @Test fun aBannerOnATablet() = everywhere(1280, 800, banner = BANNER)

    @Test fun aBannerInANarrowLowWindow() = everywhere(320, 470, banner = BANNER)

    @Test fun whatIsUnderWayIsWholeOnASmallPhone() {
        for (screen in listOf("renewing", "looking", "offer", "demo")) {
            for ((scale, light) in listOf(1f to "notnight", 2f to "notnight", 2f to "night")) {
                RuntimeEnvironment.setQualifiers("fr-rFR-w360dp-h640dp-$light-xhdpi")
                RuntimeEnvironment.setFontScale(scale)
                withApp {
                    TOUR.getValue(screen)()
                    idle()
                    val shown = views().filter { it.isShown }
                    assertEquals("$screen, $scale, $light", emptyList<String>(), shown.mapNotNull { cut(it) ?: broken(it) })
                    val bar = all(activity.view(R.id.stage)).filterIsInstance<WorkBar>().firstOrNull { it.isShown }
                    bar?.let { part -> generateSequence<View>(part) { it.parent as? View }.filterIsInstance<ScrollView>().first().run { scrollTo(0, getChildAt(0).height) } }
                    idle()
                    keep(picture(), "android-$screen-360x640-$scale-$light")
                }
            }
        }
    }

    private fun OpenApp.rows() = cells.map { seen(activity.view(it)).top }.distinct().size

    private fun OpenApp.columns() = cells.map { seen(activity.view(it)).left }.distinct().size

    private fun OpenApp.worded() = cells.filter { id -> all(activity.view(id)).last().isShown }

    private fun OpenApp.atTheSide() {
        assertTrue("at the end", seen(activity.view(R.id.bar)).left >= seen(activity.view(R.id.stage)).right)
        assertEquals("17 at its foot", cells.maxOf { seen(activity.view(it)).bottom }, seen(activity.view(R.id.bar_emergency)).bottom)
    }

    @Test fun everythingOnAPhone() = everywhere(412, 915) { assertEquals("every word", 4, worded().size) }

    @Test fun everythingOnASmallPhone() = everywhere(360, 640)

    @Test fun everythingOnASmallPhoneWithAKeyboard() = everywhere(360, 640, keyboard = 270) {
        if (Build.VERSION.SDK_INT < 30 || activity.resources.configuration.fontScale == 1f) return@everywhere
        assertEquals("folded into one row", 1, rows())
        assertEquals("17 keeps its word", listOf(R.id.bar_emergency), worded())
        assertTrue("17 is the widest", seen(activity.view(R.id.bar_emergency)).width() > seen(activity.view(R.id.bar_chat)).width())
        keyboardComes(0)
        assertEquals("unfolded again", 2 to 4, rows() to worded().size)
    }

    @Test fun everythingOnAPhoneOnItsSide() = everywhere(915, 412) {
        atTheSide()
        assertEquals(4 to 1, rows() to columns())
    }

    @Test fun everythingOnAPhoneOnItsSideWithAKeyboard() = everywhere(915, 412, keyboard = 220) {
        atTheSide()
        if (Build.VERSION.SDK_INT >= 30) assertEquals("four are too many above each other", 2 to 2, rows() to columns())
    }

    @Test fun everythingOnASmallTablet() = everywhere(600, 960)

    @Test fun everythingUnfolded() = everywhere(673, 841)

    @Test fun everythingFromHereOnWithTwoPanes() = everywhere(840, 1000)

    @Test fun everythingOnATablet() = everywhere(1280, 800) {
        val (density, places) = activity.resources.displayMetrics.density to cells.map { seen(activity.view(it)) }
        assertTrue("no wider than a hand", places.all { it.width() <= 200 * density })
        assertEquals("in the middle", activity.window.decorView.width - places.last().right, places.first().left)
    }

    @Test fun everythingInHalfAPhone() = everywhere(412, 430) {
        assertEquals("its width is what it has least of", activity.window.decorView.height, seen(activity.view(R.id.bar)).bottom)
    }

    @Test fun aNarrowLowWindowKeepsTheBarAtItsFoot() = everywhere(320, 470) {
        assertEquals(activity.window.decorView.height, seen(activity.view(R.id.bar)).bottom)
        assertEquals(activity.window.decorView.width, seen(activity.view(R.id.bar)).width())
    }

    /** Beside the arrow of its page. */
    private fun OpenApp.titleShown() = all(activity.view(R.id.stage)).any { it.isShown && it is TextView && it.text.toString() == host.state(host.stack.panes.first())!!.title }

    @Test fun noKeyboardCoversTheBar() = withApp {
        type("")
        val asked = EditorInfo.IME_FLAG_NO_FULLSCREEN or EditorInfo.IME_FLAG_NO_EXTRACT_UI
        assertEquals(asked, field.imeOptions and asked)
    }
}
