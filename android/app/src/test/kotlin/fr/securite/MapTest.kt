package fr.securite

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.view.MotionEvent
import android.view.View
import android.widget.ScrollView
import android.widget.TextView
import fr.securite.emergency.Words
import fr.securite.screens.Ui
import fr.securite.screens.chart.ChartPainter
import fr.securite.screens.chart.ChartView
import fr.securite.screens.chart.PreviewView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.ChartDrawing
import uniffi.securite_core.ChartName
import uniffi.securite_core.ChartPreview
import uniffi.securite_core.ChartState
import uniffi.securite_core.LabelSide
import uniffi.securite_core.PagePart
import uniffi.securite_core.PinRow
import uniffi.securite_core.Remark
import uniffi.securite_core.ScaleBar
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.SettingsAction
import uniffi.securite_core.Tone

/** The map beside, above and over the list, with the real library. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class MapTest {
    private val OpenApp.low get() = views().single { it is PreviewView && it.isShown } as PreviewView

    private val OpenApp.full get() = views().single { it is ChartView && it.isShown } as ChartView

    private fun picture(view: View) = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { view.draw(Canvas(it)) }

    private fun points(content: ChartContent) = (content as? ChartContent.Drawn)?.drawing?.pins.orEmpty().map { it.x to it.y }

    /** The page of the list, whose core shows what the test shows. */
    private fun withList(work: OpenApp.(ListedCore) -> Unit) = withStates { core ->
        touch(R.id.bar_station)
        work(core)
    }

    private fun OpenApp.list(vararg parts: PagePart) = show(state(ScreenName.Directory, page(parts.toList())))

    private fun OpenApp.wholeMap(content: ChartContent) = show(state(ScreenName.Chart, ScreenContent.Chart(ChartState(content, null, null, emptyList()))))

    @Test fun anAnswerComesWithItsMapWhichLeadsToTheWholeOne() = withApp {
        find(ADDRESS)
        val first = points(directory.preview.content)
        assertTrue("at once", first.isNotEmpty())
        assertEquals("one control", listOf<View>(low), all(low).filter { it.isClickable })
        assertTrue("low", low.height < low.width / 2 + activity.resources.getDimensionPixelSize(R.dimen.target))
        touch(low)
        assertEquals(ScreenName.Chart, host.top)
        await("the full map") { host.state(ScreenName.Chart) != null && points(chart.content).isNotEmpty() }
        assertNotEquals("for a size of its own", first, points(chart.content))
        host.send(AppAction.Chart(ChartAction.Panned(40, 60)))
        host.back()
        idle()
        assertEquals("the low one is not moved", first, points(directory.preview.content))
    }

    @Test fun aMapThatWasMovedStaysWhereItWas() = withApp {
        TOUR.getValue("chart")()
        val first = points(chart.content)
        host.send(AppAction.Chart(ChartAction.Panned(40, 60)))
        await("the map moved") { points(chart.content) != first }
        val moved = points(chart.content)
        host.back()
        idle()
        touch(low)
        await("the map again") { host.state(ScreenName.Chart) != null }
        // What the new view told of its size has been answered too once words that were chosen after it are spoken.
        host.send(AppAction.Settings(SettingsAction.LanguageChosen("en")))
        await("English") { host.state(ScreenName.Chart)!!.wordsTag == "en" }
        assertEquals(moved, points(chart.content))
    }

    @Test fun eachMapTellsItsSizeOnce() = withList { core ->
        fun low() = core.received.filterIsInstance<AppAction.PreviewResized>().map { it.size }
        fun full() = core.received.filterIsInstance<AppAction.Chart>().map { (it.action as ChartAction.Resized).size }
        list(field("a"))
        assertEquals("before there is an answer", 1, low().size)
        list(field("a"), preview(drawn(10)))
        list(field("a"), preview(drawn(20)))
        list(field("a"))
        list(field("a"), preview(drawn(30)))
        touch(low)
        wholeMap(ChartContent.Empty("no size yet"))
        wholeMap(drawn(10))
        wholeMap(drawn(20))
        assertEquals("not before it is looked at, and once", 1, full().size)
        host.back()
        idle()
        assertEquals("the same as it was laid out", 1, low().size)
        assertTrue("another", full().single().height > low().single().height)
        touch(low)
        wholeMap(drawn(20))
        assertEquals("whoever made the drawing: a map that is opened anew tells its size", List(2) { full().first() }, full())
    }

    @Test fun theLowMapIsOneViewWhateverItShows() = withList {
        val below = PagePart.Remarks(listOf(Remark("below", Tone.PLAIN)))
        val line = { views().first { it is TextView && it.isShown && it.text.toString() == "below" }.let { at -> IntArray(2).also { at.getLocationInWindow(it) }[1] } }
        list(preview(ChartContent.Empty("nothing yet")), below)
        assertTrue("it says so", words().contains("nothing yet"))
        val (view, place, empty) = Triple(low.apply { isFocusableInTouchMode = true; requestFocus() }, line(), picture(low.getChildAt(0)))
        val pictures = listOf(10, 60).map { x ->
            list(preview(drawn(x)), below)
            assertSame(view, low)
            assertTrue("one is still there", view.isFocused)
            assertEquals("nothing jumps", place, line())
            assertFalse(words().contains("nothing yet"))
            picture(low.getChildAt(0))
        }
        assertFalse("what it shows is new", pictures[0].sameAs(pictures[1]) || pictures[0].sameAs(empty))
        list(preview(ChartContent.Empty("nothing yet")), below)
        assertTrue("no pin is left", picture(view.getChildAt(0)).sameAs(empty))
        list(PagePart.Preview(ChartPreview(ChartContent.Empty("rien"), leads(ScreenName.Chart).copy(label = "carte"))), below)
        assertSame("in other words too", view, low)
        assertTrue(view.isFocused && words().containsAll(listOf("rien", "carte")))
    }

    @Test fun thePageScrollsUnderAFingerOnTheLowMap() = withApp {
        find(ADDRESS)
        val page = generateSequence(low.parent) { it.parent }.filterIsInstance<ScrollView>().first()
        val (x, y) = IntArray(2).also { low.getLocationInWindow(it) }.let { it[0] + 100f to it[1] + 100f }
        for ((at, action) in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_MOVE, MotionEvent.ACTION_MOVE, MotionEvent.ACTION_UP).withIndex()) {
            activity.dispatchTouchEvent(MotionEvent.obtain(0, at * 16L, action, x, y - at * 60, 0))
        }
        idle()
        assertTrue("the page moved", page.scrollY > 0)
        assertEquals("and nothing was opened", ScreenName.Directory, host.top)
    }

    private companion object {
        const val EDGE = 40

        /** Of a surface, in dp. */
        const val SIDE = 200
    }

    @Test fun aMapThatCannotBeMovedGoesBackToWhereItIs() = withList { core ->
        host.act(leads(ScreenName.Chart))
        wholeMap(drawn(100, 100))
        val before = picture(full)
        for ((at, action) in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_MOVE, MotionEvent.ACTION_UP).withIndex()) {
            full.onTouchEvent(MotionEvent.obtain(0, at * 16L, action, 100f + at * 60, 100f, 0))
        }
        assertFalse("it follows the finger", before.sameAs(picture(full)))
        assertTrue("the core is told", (core.received.last() as AppAction.Chart).action is ChartAction.Moved)
        pass(1)
        assertTrue("no answer came", before.sameAs(picture(full)))
    }

    private fun OpenApp.fingers(vararg steps: Pair<Int, List<Pair<Float, Float>>>) {
        for ((at, step) in steps.withIndex()) {
            val (action, places) = step
            val properties = Array(places.size) { MotionEvent.PointerProperties().apply { id = it; toolType = MotionEvent.TOOL_TYPE_FINGER } }
            val coordinates = Array(places.size) { MotionEvent.PointerCoords().apply { x = places[it].first; y = places[it].second } }
            full.onTouchEvent(MotionEvent.obtain(0, at * 16L, action, places.size, properties, coordinates, 0, 0, 1f, 1f, 0, 0, 0, 0))
        }
    }

    private fun OpenApp.units(pixels: Float) = (pixels / activity.resources.displayMetrics.density).toInt()

    @Test fun twoFingersPushAndStretchInOneGesture() = withList { core ->
        host.act(leads(ScreenName.Chart))
        wholeMap(drawn(100, 100))
        core.received.clear()
        val (one, other) = (200f to 300f) to (400f to 300f)
        val second = MotionEvent.ACTION_POINTER_DOWN or (1 shl MotionEvent.ACTION_POINTER_INDEX_SHIFT)
        val lifted = MotionEvent.ACTION_POINTER_UP or (1 shl MotionEvent.ACTION_POINTER_INDEX_SHIFT)
        fingers(
            MotionEvent.ACTION_DOWN to listOf(one),
            second to listOf(one, other),
            // Both to the right, then apart.
            MotionEvent.ACTION_MOVE to listOf(240f to 300f, 440f to 300f),
            MotionEvent.ACTION_MOVE to listOf(140f to 320f, 540f to 320f),
            lifted to listOf(140f to 320f, 540f to 320f),
            MotionEvent.ACTION_UP to listOf(140f to 320f),
        )
        // Under the first finger lies what lay under it, and it is the one that is lifted last.
        val moved = ChartAction.Moved(units(200f), units(300f), 2000, units(-60f), units(20f))
        assertEquals("all of it at once", listOf<AppAction>(AppAction.Chart(moved)), core.received)
    }

    @Test fun aFingerThatComesOrGoesMovesNothing() = withList { core ->
        host.act(leads(ScreenName.Chart))
        wholeMap(drawn(100, 100))
        core.received.clear()
        val before = picture(full)
        val second = MotionEvent.ACTION_POINTER_DOWN or (1 shl MotionEvent.ACTION_POINTER_INDEX_SHIFT)
        val lifted = MotionEvent.ACTION_POINTER_UP or (1 shl MotionEvent.ACTION_POINTER_INDEX_SHIFT)
        fingers(
            MotionEvent.ACTION_DOWN to listOf(200f to 300f),
            second to listOf(200f to 300f, 600f to 500f),
            lifted to listOf(200f to 300f, 600f to 500f),
            MotionEvent.ACTION_MOVE to listOf(200f to 300f),
            MotionEvent.ACTION_UP to listOf(200f to 300f),
        )
        assertEquals(emptyList<AppAction>(), core.received)
        assertTrue(before.sameAs(picture(full)))
    }

    @Test fun twoTapsDrawCloserThere() = withApp {
        TOUR.getValue("chart")()
        val before = chart.content
        for (at in listOf(0L, 30L, 90L, 120L)) {
            full.onTouchEvent(MotionEvent.obtain(if (at < 60) 0 else 90, at, if (at % 90 == 0L) MotionEvent.ACTION_DOWN else MotionEvent.ACTION_UP, 60f, 80f, 0))
        }
        await("closer") { chart.content != before }
    }

    @Test fun anEqualDrawingIsNotTakenAgain() = withStates {
        val painter = ChartPainter(Ui(activity, Words(activity), host, open = {}, asks = {})) { AppAction.PreviewResized(it) }
        val taken = listOf(drawn(10), drawn(10), drawn(20), ChartContent.Empty("none"), ChartContent.Empty("none"), drawn(20)).map { painter.take(it) }
        assertEquals(listOf(true, false, true, true, false, true), taken)
    }

    /** What a painter draws of it, on white, a pixel a unit. */
    private fun OpenApp.painted(drawing: ChartDrawing): Bitmap {
        val painter = ChartPainter(Ui(activity, Words(activity), host, open = {}, asks = {})) { AppAction.PreviewResized(it) }
        val (side, unit) = SIDE to activity.resources.displayMetrics.density
        painter.tell((side * unit).toInt(), (side * unit).toInt())
        painter.take(ChartContent.Drawn(drawing))
        val picture = Bitmap.createBitmap(side, side, Bitmap.Config.ARGB_8888).apply { eraseColor(Color.WHITE) }
        painter.places(Canvas(picture).apply { scale(1 / unit, 1 / unit) })
        return picture
    }

    private val noScale = ScaleBar("", 0, "")

    @Test fun aLabelEndsAtItsPinHoweverWideItIs() = withStates {
        for (words in listOf("iiiiii", "MMMMMM")) {
            for (tone in listOf(Tone.PLAIN, Tone.QUIET)) {
                // Where there is something but ground in the columns beside the pin.
                val ends = { side: LabelSide, columns: IntProgression ->
                    val picture = painted(ChartDrawing(byteArrayOf(2), emptyList(), listOf(PinRow("p", words, SIDE / 2, SIDE / 2, side, tone, null, "")), noScale))
                    columns.firstOrNull { x -> (0 until SIDE).any { y -> Color.luminance(picture.getPixel(x, y)) < 0.3 } }
                }
                val (left, right) = SIDE / 2 - 15 downTo 0 to (SIDE / 2 + 15 until SIDE)
                assertTrue("$words $tone", ends(LabelSide.RIGHT, right)!! < SIDE / 2 + 22)
                assertTrue("$words $tone", ends(LabelSide.LEFT, left)!! > SIDE / 2 - 22)
                for ((side, columns) in listOf(LabelSide.RIGHT to left, LabelSide.LEFT to right, LabelSide.HIDDEN to left, LabelSide.HIDDEN to right)) {
                    assertEquals("$words $tone $side", null, ends(side, columns))
                }
            }
        }
    }

    @Test fun whatWasAskedForIsFilledAndItsHoleIsNot() = withStates {
        val ring = { low: Int, high: Int ->
            listOf(low, low, high, low, high, high, low, high).fold(byteArrayOf(5, 4, 0)) { all, at -> all + byteArrayOf((at * 4).toByte(), (at * 4 shr 8).toByte()) }
        }
        val picture = painted(ChartDrawing(byteArrayOf(2) + ring(20, 180) + ring(80, 120), emptyList(), emptyList(), noScale))
        assertEquals(listOf(true, false, true, false), listOf(5, 50, 100, 150).map { picture.getPixel(it, it) == Color.WHITE })
    }

    @Test fun aNameStandsAroundItsMiddle() = withStates {
        val picture = painted(ChartDrawing(byteArrayOf(2), listOf(ChartName("MMMM", 100, 60)), emptyList(), noScale))
        val dark = (0 until SIDE * SIDE).filter { Color.luminance(picture.getPixel(it % SIDE, it / SIDE)) < 0.3 }
        assertEquals(100.0, dark.map { it % SIDE }.average(), 2.0)
        assertEquals(60.0, dark.map { it / SIDE }.average(), 3.0)
    }

    @Test fun itsControlsAreRoundAndStandOnIt() = withApp {
        TOUR.getValue("chart")()
        val controls = chart.controls!!.run { listOf(closer, farther, fit) }
        val density = activity.resources.displayMetrics.density
        val places = controls.map { seen(control(it.accessibilityLabel)) }
        assertTrue("48 dp", places.all { it.width() == (48 * density).toInt() && it.height() == it.width() })
        assertTrue("on the map", places.all { seen(full).contains(it) })
        assertTrue("at its end", places.all { it.right > seen(full).right - 16 * density })
        val button = control(controls[0].accessibilityLabel)
        var before = chart.content
        touch(button)
        await("closer") { chart.content != before }
        assertSame("a reader stays on it", button, control(chart.controls!!.closer.accessibilityLabel))
        before = chart.content
        touch(control(controls[2].accessibilityLabel))
        await("all of it") { chart.content != before }
    }

    @Test fun whatIsNotOnItIsOneLineAndToldWhenTouched() = withApp {
        TOUR.getValue("chart")()
        val line = control(chart.missing!!.accessibilityLabel)
        val before = words()
        touch(line)
        await("told") { chart.remarks.size > 2 }
        assertSame("a reader stays on it", line, control(chart.missing!!.accessibilityLabel))
        assertTrue(words().containsAll(before) && words().containsAll(chart.remarks.map { it.text }))
        touch(line)
        await("no more") { chart.remarks.size == 2 }
        assertEquals(before, words())
    }

    @Test @Config(qualifiers = TABLET) fun titleMapAndWordsBeginAtOneLineBesideTheList() = withApp {
        find(ADDRESS)
        await("the map") { host.state(ScreenName.Chart)?.let { chart.missing } != null }
        val title = views().first { it is TextView && it.isShown && it.text.toString() == host.state(ScreenName.Chart)!!.title } as TextView
        val remark = views().first { it is TextView && it.isShown && it.text.toString() == chart.remarks.last().text }
        assertEquals(seen(full).left, seen(title).left + title.paddingLeft)
        assertEquals(seen(full).left, seen(remark).left)
        assertEquals(seen(full).left, seen(control(chart.missing!!.accessibilityLabel)).left)
    }

    @Test @Config(qualifiers = TABLET) fun anEmptiedFieldLeavesNothingOnTheMapBesideIt() = withApp {
        find(ADDRESS)
        await("the map drawn") { full.childCount > 0 }
        // Without the round corners.
        val inside = { drawn: Bitmap ->
            val (width, height) = drawn.width - 2 * EDGE to drawn.height - 2 * EDGE
            IntArray(width * height).also { drawn.getPixels(it, 0, width, EDGE, EDGE, width, height) }.toSet()
        }
        assertTrue("something is drawn", inside(picture(full)).size > 1)
        touch(R.id.empty)
        await("nothing to draw") { chart.content is ChartContent.Empty }
        assertEquals("no pin is left", 0, full.childCount)
        assertEquals("no line is left", 1, inside(picture(full)).size)
    }

    @Test @Config(qualifiers = TABLET) fun onATabletTheMapStandsBesideTheList() = withApp {
        find(ADDRESS)
        await("the map") { host.state(ScreenName.Chart) != null }
        assertTrue(words().contains(host.state(ScreenName.Chart)!!.title))
        assertTrue(activity.view<View>(R.id.field).isShown)
        val leads = { spoken().contains(directory.preview.open.accessibilityLabel) }
        assertFalse("nothing leads to what is there", leads())
        host.act(directory.stations.first().open)
        idle()
        assertTrue("once a station stands there", leads())
        touch(control(directory.preview.open.accessibilityLabel))
        assertEquals(listOf(ScreenName.Directory, ScreenName.Chart), host.stack.panes)
        assertFalse(leads())
    }
}
