package fr.securite

import android.graphics.Bitmap
import android.graphics.Canvas
import android.view.MotionEvent
import android.view.View
import android.widget.ScrollView
import android.widget.TextView
import fr.securite.screens.chart.ChartView
import fr.securite.screens.chart.LowChart
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.ShellDisplay

/** The map beside, above and over the list, with the real library. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class MapTest {
    @Test fun theLowMapLeadsToTheFullOneAndComesBackAsItWas() = withApp {
        find(ADDRESS)
        await("the low map") { drawnMap() != null }
        val low = views().filterIsInstance<LowChart>().single { it.isShown }
        val size = host.chartSize!!
        assertTrue("low", size.height < size.width / 2)
        assertEquals("one control", listOf<View>(low), all(low).filter { it.isClickable })
        val pins = drawnMap()!!.pins
        low.performClick()
        assertEquals(ScreenName.Chart, host.top)
        await("the full map") { drawnMap()?.pins != pins }
        host.send(AppAction.Chart(ChartAction.Panned(40, 60)))
        @Suppress("DEPRECATION") // API 26 has no other way to go back
        activity.onBackPressed()
        assertTrue("the list is there", words().containsAll(directory.headings))
        await("the low map again, with everything on it") { drawnMap()?.pins == pins }
        assertEquals(size, host.chartSize)
    }

    @Test fun thePageScrollsUnderAFingerOnTheLowMap() = withApp {
        find(ADDRESS)
        val low = views().filterIsInstance<LowChart>().single { it.isShown }
        val page = generateSequence(low.parent) { it.parent }.filterIsInstance<ScrollView>().first()
        val (x, y) = IntArray(2).also { low.getLocationInWindow(it) }.let { it[0] + 100f to it[1] + 100f }
        for ((at, action) in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_MOVE, MotionEvent.ACTION_MOVE, MotionEvent.ACTION_UP).withIndex()) {
            activity.dispatchTouchEvent(MotionEvent.obtain(0, at * 16L, action, x, y - at * 60, 0))
        }
        idle()
        assertTrue("the page moved", page.scrollY > 0)
        assertEquals("and nothing was opened", ScreenName.Directory, host.top)
    }

    /** The real core, whose maps wait until they are asked for. */
    private class HeldMaps(private val display: ShellDisplay) : ShellDisplay by display {
        private val held = LinkedBlockingQueue<ScreenState>()
        @Volatile var holds = true

        override fun show(state: ScreenState) = if (holds && state.name == ScreenName.Chart) held.put(state) else display.show(state)

        /** Lets all through that came; at least one comes. */
        fun release() {
            display.show(checkNotNull(held.poll(20, TimeUnit.SECONDS)))
            generateSequence { held.poll() }.forEach { display.show(it) }
        }
    }

    private fun withHeldMaps(work: OpenApp.(HeldMaps) -> Unit) {
        lateinit var maps: HeldMaps
        TestApplication.make = { display -> TestApplication.real(HeldMaps(display).also { maps = it }) }
        withApp { work(maps) }
    }

    @Test fun nothingJumpsWhenTheMapIsDrawn() = withHeldMaps { maps ->
        val first = find(ADDRESS).first()
        val place = { IntArray(2).also { at -> views().first { it.isShown && it is TextView && it.text == first.name }.getLocationInWindow(at) }.toList() }
        idle()
        val before = place()
        maps.release()
        idle()
        assertEquals(before, place())
    }

    @Test fun theFullMapWaitsForWhatIsDrawnForItsSize() = withHeldMaps { maps ->
        maps.holds = false
        find(ADDRESS)
        await("the low map") { drawnMap() != null }
        maps.holds = true
        views().single { it is LowChart && it.isShown }.performClick()
        idle()
        val full = views().single { it is ChartView && it.isShown } as ChartView
        assertEquals("no pin where it was on the low map", 0, full.childCount)
        maps.release()
        idle()
        assertTrue(full.childCount > 0)
    }

    private companion object {
        const val EDGE = 40
    }

    private fun OpenApp.drawnMap() = (host.state(ScreenName.Chart)?.content as? ScreenContent.Chart)?.state?.content as? ChartContent.Drawn

    @Test fun aMapThatCannotBeMovedGoesBackToWhereItIs() = withHeldMaps { maps ->
        maps.holds = false
        TOUR.getValue("chart")()
        val full = views().single { it is ChartView && it.isShown } as ChartView
        val drawn = { Bitmap.createBitmap(full.width, full.height, Bitmap.Config.ARGB_8888).also { full.draw(Canvas(it)) } }
        val before = drawn()
        maps.holds = true
        for ((at, action) in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_MOVE, MotionEvent.ACTION_UP).withIndex()) {
            full.onTouchEvent(MotionEvent.obtain(0, at * 16L, action, 100f + at * 60, 100f, 0))
        }
        assertFalse("it follows the finger", before.sameAs(drawn()))
        pass(1)
        assertTrue("no answer came", before.sameAs(drawn()))
    }

    @Test @Config(qualifiers = TABLET) fun anEmptiedFieldLeavesNothingOnTheMapBesideIt() = withApp {
        find(ADDRESS)
        val map = { views().single { it is ChartView && it.isShown } as ChartView }
        await("the map drawn") { map().childCount > 0 }
        val picture = { map().let { view -> Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { view.draw(Canvas(it)) } } }
        // Without the round corners.
        val inside = { drawn: Bitmap ->
            val (width, height) = drawn.width - 2 * EDGE to drawn.height - 2 * EDGE
            IntArray(width * height).also { drawn.getPixels(it, 0, width, EDGE, EDGE, width, height) }.toSet()
        }
        assertTrue("something is drawn", inside(picture()).size > 1)
        touch(R.id.empty)
        await("nothing to draw") { chart.content is ChartContent.Empty }
        assertEquals("no pin is left", 0, map().childCount)
        assertEquals("no line is left", 1, inside(picture()).size)
    }

    @Test @Config(qualifiers = TABLET) fun onATabletTheMapStandsBesideTheList() = withApp {
        find(ADDRESS)
        await("the map") { host.state(ScreenName.Chart) != null }
        assertTrue(words().contains(host.state(ScreenName.Chart)!!.title))
        assertTrue(activity.view<View>(R.id.field).isShown)
        val leads = { spoken().contains(directory.preview.accessibilityLabel) }
        assertFalse("nothing leads to what is there", leads())
        host.act(directory.stations.first().open)
        idle()
        assertTrue("once a station stands there", leads())
        touch(control(directory.preview.accessibilityLabel))
        assertEquals(listOf(ScreenName.Directory, ScreenName.Chart), host.stack.panes)
        assertFalse(leads())
    }
}
