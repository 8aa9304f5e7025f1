package fr.securite

import android.animation.ValueAnimator
import android.content.Intent
import android.graphics.Rect
import android.graphics.drawable.BitmapDrawable
import android.graphics.drawable.Drawable
import android.graphics.drawable.RippleDrawable
import android.os.Build
import android.text.Spanned
import android.text.style.StyleSpan
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ProgressBar
import android.widget.RadioButton
import android.widget.Switch
import android.widget.TextView
import fr.securite.design.Column
import fr.securite.design.SideBySide
import fr.securite.design.pixels
import fr.securite.design.symbol
import fr.securite.design.text
import fr.securite.emergency.Words
import fr.securite.screens.Banner
import fr.securite.screens.chart.PreviewView
import fr.securite.screens.page.WorkBar
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.ClassParameter
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.ChartState
import uniffi.securite_core.Destination
import uniffi.securite_core.LeadRow
import uniffi.securite_core.LeadsLook
import uniffi.securite_core.Notice
import uniffi.securite_core.PageButton
import uniffi.securite_core.PageControl
import uniffi.securite_core.PageLeads
import uniffi.securite_core.PagePart
import uniffi.securite_core.PageProgress
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.Symbol
import uniffi.securite_core.TextRun
import uniffi.securite_core.Tone

/** Each part that a page can have. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class PageTest {
    private fun OpenApp.draw(parts: List<PagePart>) = show(state(ScreenName.Home, page(parts), "title"))

    private inline fun <reified P : PagePart> sample(at: Int = 0) = everyPart().filterIsInstance<P>()[at]

    private fun withPart(part: PagePart, work: OpenApp.(ListedCore) -> Unit) = withStates { core ->
        draw(listOf(part))
        work(core)
    }

    private fun OpenApp.text(words: String) = views().first { it.isShown && it is TextView && it.text.toString() == words } as TextView

    private fun OpenApp.info(spoken: String): AccessibilityNodeInfo = control(spoken).createAccessibilityNodeInfo()

    private fun OpenApp.group(id: String) = (control("$id word, spoken").parent as View).createAccessibilityNodeInfo().collectionInfo

    /** Whatever a page holds it stands, and no text lacks room. */
    private fun OpenApp.stands() {
        assertFalse("it is drawn", recovers())
        assertEquals(emptyList<String>(), views().filter { it.isShown }.mapNotNull { cut(it) })
    }

    @Test fun everyPartIsDrawnInItsOrderAndWhole() = withStates {
        val kinds = PagePart::class.java.declaredClasses.filter { PagePart::class.java.isAssignableFrom(it) }.toSet()
        assertTrue("there are kinds", kinds.size > 5)
        assertEquals("a sample of each", kinds, everyPart().map { it.javaClass }.toSet())
        draw(everyPart())
        stands()
        val words = listOf(
            "page heading word", "one word\ntwo word", "three word", "rows heading word", "door 1 word", "detail of door 1 word", "door 2 word",
            "row 1 word", "row 2 word", "brief word", "call word", "what for word", "trace word", "this word", "that word", "on word",
            "detail of on word", "main word", "second word", "reason word", "name word", "force word", "note word", "12 word\n75004 word",
            "contact word", "urgent word", "hours word", "day word", "8 – 20 word", "way word", "work word", "stop word", "no map word", "map word",
        )
        val shown = words()
        assertEquals("nothing is missing", emptyList<String>(), words - shown.toSet())
        assertEquals("in their order", words.map { shown.indexOf(it) }.sorted(), words.map { shown.indexOf(it) })
        assertEquals("label word", field.hint.toString())
    }

    @Test fun headingsAreHeadings() = withStates {
        draw(everyPart())
        val (large, small) = text("page heading word") to text("rows heading word")
        assertTrue(large.textSize > small.textSize)
        if (Build.VERSION.SDK_INT >= 28) {
            for (heading in listOf(large, small, text("title"), text("hours word"))) assertTrue("${heading.text}", heading.isAccessibilityHeading)
            assertFalse(text("three word").isAccessibilityHeading)
        }
    }

    @Test fun sentencesOfOneRemarkShareOneGround() = withPart(sample<PagePart.Remarks>()) {
        assertTrue("a ground", text("one word\ntwo word").background != null)
        assertEquals(null, text("three word").background)
    }

    @Test fun doorsStandEachInACardOfItsOwnAndLeadOn() = withPart(sample<PagePart.Leads>(0)) {
        for (door in listOf("door 1", "door 2").map { control("go to $it word") }) {
            assertTrue("a card of its own", door.background is RippleDrawable && door.parent is Column)
        }
        val high = activity.resources.getDimensionPixelSize(R.dimen.door)
        assertTrue("large", control("go to door 1 word").height >= high)
        touch(control("go to door 2 word"))
        assertEquals(ScreenName.Station("door 2"), host.top)
    }

    @Test fun rowsStandCloseTogetherAndLeadOn() = withPart(sample<PagePart.Leads>(1)) {
        val (first, second) = control("go to row 1 word") to control("go to row 2 word")
        assertSame("in one card", first.parent, second.parent)
        assertEquals("one element", listOf("go to row 1 word", "detail of row 1 word"), heard(first))
        touch(second)
        assertEquals(ScreenName.Station("row 2"), host.top)
    }

    @Test fun aLinkSaysWhatItLeavesBehindAndLeavesTheApp() = withPart(sample<PagePart.Links>(1)) {
        val row = control("call word, spoken")
        assertEquals(listOf("call word, spoken", "what for word", "trace word"), heard(row))
        touch(row)
        assertEquals(Intent.ACTION_DIAL, shadowOf(activity.application).nextStartedActivity.action)
    }

    @Test fun aScreenReaderHearsWhatIsChosen() = withStates { core ->
        draw(everyPart())
        val (chosen, other, on) = listOf("this", "that", "on").map { info("$it word, spoken") }
        @Suppress("DEPRECATION") // before API 36 there is no other way to ask
        assertEquals(listOf(true, false, true), listOf(chosen, other, on).map { it.isChecked })
        assertEquals(listOf(true, true, true), listOf(chosen, other, on).map { it.isCheckable })
        assertEquals(listOf(RadioButton::class, RadioButton::class, Switch::class).map { it.java.name }, listOf(chosen, other, on).map { it.className })
        assertEquals("one of two", 2 to AccessibilityNodeInfo.CollectionInfo.SELECTION_MODE_SINGLE, group("this")?.run { rowCount to selectionMode })
        assertEquals(listOf(0 to true, 1 to false, null), listOf(chosen, other, on).map { row -> row.collectionItemInfo?.run { rowIndex to isSelected } })
        assertEquals("each for itself", null, group("on"))
        touch(control("that word, spoken"))
        assertEquals(tap("that word").action, core.received.last())
        assertFalse("a link is no choice", info("call word, spoken").isCheckable)
    }

    @Test fun buttonsDoWhatTheySay() = withStates { core ->
        draw(listOf(sample<PagePart.Buttons>(), PagePart.Buttons(listOf(PageButton(false, PageControl.Act(tap("off", enabled = false)))))))
        touch(control("main word, spoken"))
        assertEquals(Intent.ACTION_VIEW, shadowOf(activity.application).nextStartedActivity.action)
        touch(control("second word, spoken"))
        assertEquals(tap("second word").action, core.received.last())
        assertFalse(control("off, spoken").isEnabled)
        assertTrue("the main one looks so", text("main word").currentTextColor == activity.getColor(R.color.on_pine))
        assertTrue("the other does not", text("second word").currentTextColor == activity.getColor(R.color.pine))
    }

    @Test fun aStationCallsAndLeadsToItsPage() = withPart(sample<PagePart.Station>()) {
        touch(control("call word, spoken"))
        assertEquals("tel:17", shadowOf(activity.application).nextStartedActivity.dataString)
        assertEquals("the main one looks so", activity.getColor(R.color.on_pine), text("call word").currentTextColor)
        assertEquals("the other does not", activity.getColor(R.color.pine), text("way word").currentTextColor)
        touch(control("station word"))
        assertEquals(ScreenName.Station("s"), host.top)
    }

    @Test fun factsAreReadAsTheCoreSaysThem() = withPart(sample<PagePart.Facts>()) {
        assertTrue(spoken().containsAll(listOf("address word", "from eight word", "phone word", "contact word, spoken", "urgent word, spoken")))
        assertEquals("a day is one element", listOf("from eight word"), heard(text("day word").parent as View))
    }

    @Test fun workSaysHowFarItIsAndIsCalledOff() = withPart(sample<PagePart.Progress>()) { core ->
        val said = text("work word").createAccessibilityNodeInfo()
        assertEquals(ProgressBar::class.java.name, said.className)
        assertEquals(listOf(0f, 300f, 1_000f), said.rangeInfo.run { listOf(min, current, max) })
        assertEquals(0.3f, bar().part)
        val stop = control("stop word, spoken")
        assertTrue("as large as a finger", stop.height >= activity.pixels(R.dimen.target))
        touch(stop)
        assertEquals(AppAction.NoticeDismissed("stop word"), core.received.last())
    }

    @Test fun workGoesOnUnderAFingerAndSaysNothingByItself() = withStates { core ->
        fun goes(permille: UInt?, stop: String = "stop") =
            draw(listOf(PagePart.Progress(PageProgress("$permille", permille, tap(stop, symbol = Symbol.CLEAR)))))
        goes(10u)
        val stop = control("stop, spoken").apply { isFocusableInTouchMode = true; requestFocus() }
        val words = text("10")
        press(stop) { for (permille in 11..400) goes(permille.toUInt()) }
        assertEquals("the touch counts", AppAction.NoticeDismissed("stop"), core.received.last())
        assertSame("its words stay", words, text("400"))
        assertTrue("the focus stays", control("stop, spoken") === stop && stop.isFocused)
        for (part in generateSequence<View>(words) { it.parent as? View }) assertEquals(View.ACCESSIBILITY_LIVE_REGION_NONE, part.accessibilityLiveRegion)
        goes(500u, "other")
        touch(control("other, spoken"))
        assertEquals("it sends what it says now", AppAction.NoticeDismissed("other"), core.received.last())
        draw(emptyList())
        assertFalse("it is gone", views().any { it is WorkBar })
    }

    @Test fun workOfUnknownLengthMovesWhereMotionIsWanted() {
        for (wanted in listOf(true, false)) withStates {
            motion(if (wanted) 1f else 0f)
            try {
                draw(listOf(PagePart.Progress(PageProgress("asking", null, tap("stop")))))
                assertEquals(null, text("asking").createAccessibilityNodeInfo().rangeInfo)
                bar().show(null)
                assertEquals("wanted: $wanted", wanted, bar().isMoving)
                bar().show(0.5f)
                assertFalse("what is known stands", bar().isMoving)
            } finally {
                motion(1f)
            }
        }
    }

    /** As the person wants it of the whole system. */
    private fun motion(scale: Float) {
        val asked = ClassParameter.from(Float::class.javaPrimitiveType, scale)
        ReflectionHelpers.callStaticMethod<Unit>(ValueAnimator::class.java, "setDurationScale", asked)
    }

    private fun OpenApp.bar() = views().filterIsInstance<WorkBar>().single { it.isShown }

    @Test fun theLowMapStandsInThePageAndLeadsToTheWholeOne() = withPart(sample<PagePart.Preview>()) {
        val low = views().single { it is PreviewView && it.isShown }
        assertEquals("map word, spoken", low.contentDescription.toString())
        touch(low)
        assertEquals(ScreenName.Chart, host.top)
    }

    @Test @Config(qualifiers = TABLET) fun whereTheMapHasRoomBesideThePageAButtonLeadsToIt() = withPart(sample<PagePart.Preview>()) {
        assertFalse(views().any { it is PreviewView })
        touch(control("map word, spoken"))
        assertEquals(ScreenName.Chart, host.top)
    }

    @Test fun aPageOfNothingStands() = withStates {
        draw(emptyList())
        stands()
        assertTrue(words().contains("title"))
    }

    @Test fun aHundredRowsStandAndTheLastCanBeTouched() = withStates {
        val rows = (1..100).map { LeadRow("$it", Symbol.PLACE, bold("row $it"), "", leads(ScreenName.Station("$it")).copy(accessibilityLabel = "go to $it"), null) }
        draw(listOf(PagePart.Leads(PageLeads(LeadsLook.ROWS, rows))))
        stands()
        assertEquals(100, words().count { it.startsWith("row ") })
        touch(control("go to 100"))
        assertEquals(ScreenName.Station("100"), host.top)
    }

    @Test fun aWordOf300LettersIsBrokenAndNotCut() = withStates {
        draw(everyPart("w".repeat(300)))
        stands()
        draw(everyPart("w".repeat(300)).filterNot { it is PagePart.Field })
        stands()
    }

    @Test fun wordsFromRightToLeftStandWhole() = withStates {
        draw(everyPart("شرطة النجدة"))
        stands()
    }

    @Test @Config(qualifiers = "ar-ldrtl-w412dp-h915dp-xhdpi") fun onAPhoneReadFromTheRightFrenchWordsAreReadFromTheLeft() = withStates {
        touch(R.id.bar_chat)
        show(state(ScreenName.Chat, page(everyPart("شرطة")), "title"))
        stands()
        val at = { view: View -> IntArray(2).also { view.getLocationInWindow(it) }[0] }
        assertTrue("the arrow before the title", at(arrows().single()) < at(text("title")))
    }

    @Test fun aPartThatDidNotChangeKeepsItsView() = withStates {
        val rows = sample<PagePart.Leads>(1)
        draw(listOf(PagePart.Remarks(listOf(Remark("before", Tone.PLAIN))), rows))
        val row = control("go to row 2 word").apply { isFocusableInTouchMode = true; requestFocus() }
        draw(listOf(PagePart.Remarks(listOf(Remark("after", Tone.PLAIN))), rows))
        assertSame(row, control("go to row 2 word"))
        assertTrue("one is still there", row.isFocused)
        assertEquals(listOf("after"), words().filter { it == "before" || it == "after" })
    }

    @Test fun aBannerStandsOverEveryPageBelowItsWayOutAndAboveItsNotices() = withStates {
        val notice = Notice("n", "notice", Tone.CAREFUL, tap("read"))
        fun draw(name: ScreenName, banner: String?) =
            show(state(name, page(everyPart()), "title", wayOut = wayOut().takeIf { name == ScreenName.Discreet }, banner = banner).copy(notices = listOf(notice)))
        draw(ScreenName.Home, null)
        assertFalse("no page has one of its own", views().any { it is Banner && it.isShown })
        for ((cell, name) in listOf(null to ScreenName.Home, R.id.bar_station to ScreenName.Directory, R.id.bar_discreet to ScreenName.Discreet)) {
            cell?.let { touch(it) }
            draw(name, "no real one")
            val (banner, title) = text("no real one") to text("title")
            assertTrue("$name: above the title and the notice", seen(banner).bottom <= minOf(seen(title).top, seen(text("notice")).top))
            assertEquals("$name: whole and once", 1 to null, words().count { it == "no real one" } to cut(banner))
            assertTrue("$name: read, and not said by itself", banner.isImportantForAccessibility && banner.accessibilityLiveRegion == View.ACCESSIBILITY_LIVE_REGION_NONE)
            if (name == ScreenName.Discreet) assertTrue("the way out is first", seen(control("leave, spoken")).bottom <= seen(banner).top)
            draw(name, "another")
            assertSame("it changes in place", banner, text("another"))
        }
    }

    @Test @Config(qualifiers = TABLET) fun overTwoPanesTheBannerStandsOnceAndAfter17() = withStates {
        touch(R.id.bar_station)
        for (name in listOf(ScreenName.Directory, ScreenName.Chart)) show(state(name, page(listOf(field(name.toString()))), "$name", banner = "no real one"))
        assertEquals(2, host.stack.panes.size)
        val banner = views().single { it is Banner && it.isShown }
        assertEquals("over both", seen(activity.view(R.id.stage)).run { left to right }, seen(banner).run { left to right })
        assertEquals(seen(activity.view(R.id.stage)).top, seen(banner).bottom)
        assertEquals(R.id.bar_emergency, banner.accessibilityTraversalAfter)
        otherNumbers()
        assertFalse("what the panel covers is not read", text("no real one").isImportantForAccessibility)
    }

    @Test fun aMapHasItsBannerToo() = withStates {
        host.act(leads(ScreenName.Chart))
        show(state(ScreenName.Chart, ScreenContent.Chart(ChartState(ChartContent.Empty(""), null, null, emptyList())), "title", banner = "no real one"))
        assertTrue(text("no real one").isShown)
    }

    @Test fun theCornerStandsAtTheEndOfTheTitleLineAndHomeHasTheIcon() = withStates {
        show(state(ScreenName.Home, page(emptyList()), "title", corner = leads(ScreenName.Settings).copy(accessibilityLabel = "settings")))
        val at = { view: View -> IntArray(2).also { view.getLocationInWindow(it) } }
        assertTrue("on one line", at(control("settings"))[0] > at(text("title"))[0] && at(control("settings"))[1] < at(text("title"))[1] + text("title").height)
        touch(control("settings"))
        assertEquals(ScreenName.Settings, host.top)
        show(state(ScreenName.Settings, page(emptyList()), "other"))
        assertFalse("not in the corner of others", views().any { it.isShown && it.contentDescription?.toString() == "settings" })
        host.back()
        assertTrue("and still there", control("settings").isShown)
        show(state(ScreenName.Home, page(emptyList()), "title", corner = leads(ScreenName.Settings).copy(accessibilityLabel = "réglages")))
        assertEquals("one takes the place of another", listOf("réglages"), spoken().filter { it == "settings" || it == "réglages" })
    }

    private fun OpenApp.arrows() = views().filter { it.isShown && it.contentDescription?.toString() == Words(activity).now.back }

    @Test fun whereHomeHasTheIconOthersHaveTheWayBack() = withStates {
        val icons = { all(activity.view(R.id.stage)).count { it.isShown && it is ImageView && !it.isClickable } }
        draw(emptyList())
        assertEquals(0 to 1, arrows().size to icons())
        touch(R.id.bar_chat)
        show(state(ScreenName.Chat, page(emptyList())))
        assertEquals(1 to 0, arrows().size to icons())
        touch(arrows().single())
        assertEquals(ScreenName.Home, host.top)
    }

    @Test @Config(qualifiers = TABLET) fun anArrowClosesItsOwnPage() = withStates {
        touch(R.id.bar_station)
        show(state(ScreenName.Directory, page(emptyList())))
        host.act(leads(ScreenName.Station("a")))
        show(state(ScreenName.Station("a"), page(emptyList())))
        val (list, station) = arrows()
        touch(station)
        assertEquals("the list stays", listOf(ScreenName.Home, ScreenName.Directory), host.stack.screens)
        host.act(leads(ScreenName.Station("a")))
        show(state(ScreenName.Station("a"), page(emptyList())))
        touch(list)
        assertEquals("both go", listOf<ScreenName>(ScreenName.Home), host.stack.screens)
    }

    @Test fun theBarMarksThePageThatIsOpen() = withStates {
        val marked = { listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet).filter { activity.view<View>(it).isSelected } }
        assertEquals(emptyList<Int>(), marked())
        for (cell in listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet)) {
            touch(cell)
            assertEquals(listOf(cell), marked())
        }
        touch(R.id.bar_station)
        host.act(leads(ScreenName.Station("a")))
        assertEquals("a station belongs to the list", listOf(R.id.bar_station), marked())
    }

    @Test fun whatWasTypedIsSetApartAndTheTitleIsOneText() {
        val row = LeadRow("a", Symbol.PLACE, listOf(TextRun("Sœur ", false), TextRun("É", true), TextRun("mile", false)), "", leads(ScreenName.Station("a")).copy(accessibilityLabel = "go to a"), null)
        withPart(PagePart.Leads(PageLeads(LeadsLook.ROWS, listOf(row)))) {
            val title = text("Sœur Émile")
            assertEquals("go to a", title.contentDescription.toString())
            val words = title.text as Spanned
            assertEquals(listOf(5 to 6), words.getSpans(0, words.length, StyleSpan::class.java).map { words.getSpanStart(it) to words.getSpanEnd(it) })
            assertFalse("the rest is plain", title.typeface.isBold)
            draw(listOf(PagePart.Leads(PageLeads(LeadsLook.ROWS, listOf(row.copy(title = bold("Sœur Émile")))))))
            assertTrue("other titles are bold as a whole", text("Sœur Émile").typeface.isBold)
        }
    }

    @Test fun aRowMayHaveAWayOutBesideIt() {
        val call = link("call", Destination.Call("0134430000")).copy(accessibilityLabel = "call a station")
        val row = LeadRow("a", Symbol.STATION, bold("a station"), "open", leads(ScreenName.Station("a")).copy(accessibilityLabel = "to a station"), call)
        withPart(PagePart.Leads(PageLeads(LeadsLook.ROWS, listOf(row)))) {
            val (lead, beside) = control("to a station") to control("call a station")
            stands()
            val target = activity.pixels(R.dimen.target)
            assertTrue("as large as a finger", seen(beside).width() >= target && seen(beside).height() >= target)
            assertTrue("one beside the other", seen(lead).right <= seen(beside).left && !Rect.intersects(seen(lead), seen(beside)))
            touch(beside)
            assertEquals("tel:0134430000", shadowOf(activity.application).nextStartedActivity.dataString)
            assertEquals(ScreenName.Home, host.top)
            touch(lead)
            assertEquals(ScreenName.Station("a"), host.top)
        }
    }

    @Test fun whereWordsAreLargeNoneBreaksForTheWayOutBesideIt() {
        RuntimeEnvironment.setQualifiers("w360dp-h640dp")
        RuntimeEnvironment.setFontScale(2f)
        val row = LeadRow("a", Symbol.STATION, bold("Commissariat"), "", leads(ScreenName.Station("a")).copy(accessibilityLabel = "to a station"), link("call"))
        withPart(PagePart.Leads(PageLeads(LeadsLook.ROWS, listOf(row)))) {
            stands()
            assertEquals("on one line", 1, text("Commissariat").lineCount)
            assertTrue("below it", seen(control("to a station")).bottom <= seen(control("call, spoken")).top)
        }
    }

    @Test fun rowsThatAreTheSameStayWhileAnswersChange() = withStates {
        touch(R.id.bar_station)
        fun rows(vararg names: String) {
            val leads = names.map { LeadRow(it, Symbol.PLACE, bold(it), "", leads(ScreenName.Station(it)).copy(accessibilityLabel = "go to $it"), null) }
            show(state(ScreenName.Directory, page(listOf(field("a"), PagePart.Leads(PageLeads(LeadsLook.ROWS, leads))))))
        }
        rows("one", "two", "three")
        val (two, three) = control("go to two") to control("go to three")
        rows("three", "two", "four")
        assertSame(two, control("go to two"))
        assertSame(three, control("go to three"))
        assertEquals("in their order", listOf("three", "two", "four"), words().filter { it in listOf("one", "two", "three", "four") })
        assertTrue("one below the other", seen(three).bottom <= seen(two).top && seen(two).bottom <= seen(control("go to four")).top)
    }

    @Test fun aDrawingIsUnpackedOnceForEachColour() = withStates {
        val (one, same) = List(2) { activity.symbol(R.drawable.symbol_find, R.color.ink) }
        assertNotSame("each where it stands", one, same)
        val bitmap = { drawn: Drawable -> (drawn as BitmapDrawable).bitmap }
        assertSame(bitmap(one), bitmap(same))
        assertNotSame(bitmap(one), bitmap(activity.symbol(R.drawable.symbol_find, R.color.pine)))
        assertEquals("as large as it is shown", activity.pixels(R.dimen.icon), one.intrinsicWidth)
    }

    @Test fun controlsSideBySideAreLaidOutOnceForAWidth() = withStates {
        val both = SideBySide(activity, listOf("one", "two").map { activity.text(it) })
        fun measure(wide: Int): List<android.view.ViewGroup.LayoutParams> {
            both.forceLayout()
            both.measure(View.MeasureSpec.makeMeasureSpec(wide, View.MeasureSpec.EXACTLY), View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED))
            return (0 until both.childCount).map { both.getChildAt(it).layoutParams }
        }
        val beside = measure(800)
        assertTrue(measure(800).zip(beside).all { (now, before) -> now === before })
        measure(20)
        assertEquals("one under the other", LinearLayout.VERTICAL, both.orientation)
        measure(800)
        assertEquals(LinearLayout.HORIZONTAL, both.orientation)
    }
}
