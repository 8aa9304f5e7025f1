package fr.securite

import android.content.Intent
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Rect
import android.os.Bundle
import android.view.MotionEvent
import android.window.WindowOnBackInvokedDispatcher
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.view.inputmethod.EditorInfo
import android.widget.ScrollView
import android.widget.TextView
import fr.securite.emergency.EmergencyWords
import fr.securite.emergency.PanelView
import fr.securite.host.ports.Links
import fr.securite.screens.chart.ChartView
import fr.securite.screens.chart.LowChart
import fr.securite.screens.directory.AddressField
import java.time.Duration
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.DirectoryAction
import uniffi.securite_core.DirectoryContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.ScreenState
import uniffi.securite_core.ShellDisplay
import uniffi.securite_core.StationLine
import uniffi.securite_core.StationRow

/** What a person does, with the real library. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class JourneyTest {
    private fun OpenApp.isSecret() = activity.window.attributes.flags and FLAG_SECURE != 0

    private fun OpenApp.pass(seconds: Long) = shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofSeconds(seconds))

    /** Among the calls, or before an address nobody should walk to unasked. */
    private fun phone(row: StationRow): OutsideLink = row.calls.firstOrNull() ?: row.lines.filterIsInstance<StationLine.Phone>().first().link

    @Test fun anAddressLeadsToItsStationAndItsPhone() = withApp {
        val rows = find(ADDRESS)
        assertTrue("the competent one is drawn", words().contains(rows.first().name))
        val call = control(phone(rows.first()).accessibilityLabel)
        call.performClick()
        val dialer = shadowOf(activity.application).nextStartedActivity
        assertEquals(Intent.ACTION_DIAL, dialer.action)
        assertEquals(phone(rows.first()).address, dialer.dataString)
    }

    @Test fun answersComeAtEachKey() = withApp {
        type("12 rue de la pa")
        await("suggestions") { directory is DirectoryContent.Suggestions }
        val first = (directory as DirectoryContent.Suggestions).rows.first()
        control(first.choose.accessibilityLabel).performClick()
        await("stations") { directory is DirectoryContent.Found }
        assertEquals("what was typed stays as it was typed", "12 rue de la pa", activity.view<AddressField>(R.id.field).text.toString())
    }

    @Test fun oneTouchEmptiesTheFieldAndStaysInIt() = withApp {
        type("")
        assertFalse("nothing to empty", activity.view<View>(R.id.empty).isShown)
        type("12 rue de la pa")
        await("suggestions") { directory is DirectoryContent.Suggestions }
        val field = activity.view<AddressField>(R.id.field)
        field.clearFocus()
        touch(R.id.empty)
        assertEquals("at once", "", field.text.toString())
        assertTrue("one goes on typing there", field.isFocused)
        await("the core follows") { directory is DirectoryContent.Waiting }
        assertFalse("nothing is left to empty", activity.view<View>(R.id.empty).isShown)
    }

    @Test fun sourcesStandBelowTheStations() = withApp {
        val rows = find(ADDRESS)
        val found = directory as DirectoryContent.Found
        val shown = words()
        val below = shown.subList(shown.indexOf(rows.last().name), shown.size)
        val missing = found.notes.filterNot { note -> below.any { note.text in it } }
        assertTrue("there are notes", found.notes.isNotEmpty())
        assertEquals(emptyList<String>(), missing.map { it.text })
    }

    @Test fun theBarSpeaksTheLanguageThatIsChosen() = withApp {
        TOUR.getValue("settings")()
        val settings = { (host.state(ScreenName.Settings) as ScreenState.Settings).state }
        val (french, plain, english) = EmergencyWords.ALL
        for ((words, choose) in listOf(english to { settings().languages[1].choose }, french to { settings().languages[0].choose }, plain to { settings().plainWords })) {
            host.act(choose())
            await(words.tag) { (host.state(ScreenName.Home) as ScreenState.Home).state.wordsTag == words.tag && settings().title.isNotEmpty() }
            assertTrue("the bar: ${words.tag}", words().containsAll(listOf(words.barStation, words.barDiscreet)))
            assertTrue("17 as it is spoken", spoken().contains(words.barUrgencySpoken))
            assertTrue("back: ${words.tag}", spoken().contains(words.back))
            activity.view<View>(R.id.bar_urgency).performLongClick()
            assertTrue("the panel: ${words.tag}", words().contains(words.panelAlone))
            control(words.panelClose).performClick()
        }
        controller.recreate()
        idle()
        assertTrue("a turned phone speaks it at once", words().contains(plain.barStation))
    }

    @Test fun theCoreTakesAHugeText() = withApp {
        type("")
        val huge = "rue de Rivoli ".repeat(100_000)
        host.send(AppAction.Directory(DirectoryAction.QueryChanged(huge)))
        await("an answer") { directory !is DirectoryContent.Waiting }
        host.send(AppAction.Directory(DirectoryAction.QueryChanged("")))
        await("and goes on") { directory is DirectoryContent.Waiting }
    }

    @Test fun hugePastedTextIsCut() = withApp {
        type("rue de Rivoli ".repeat(100_000))
        await("an answer") { directory !is DirectoryContent.Waiting }
        assertEquals(200, activity.view<AddressField>(R.id.field).length())
    }

    @Test fun theKeyboardIsAskedToLearnNothing() = withApp {
        type("")
        val field = activity.view<AddressField>(R.id.field)
        assertTrue(field.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING != 0)
        assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, field.importantForAutofill)
    }

    @Test fun turningThePhoneKeepsWhatIsTypedAndTheSystemGetsNothing() = withApp {
        find(ADDRESS)
        val saved = Bundle()
        controller.saveInstanceState(saved)
        assertTrue("nothing is saved: $saved", saved.isEmpty)
        controller.recreate()
        idle()
        assertEquals(ADDRESS, controller.get().view<AddressField>(R.id.field).text.toString())
        assertTrue("the stations are still there", directory is DirectoryContent.Found)
    }

    @Test fun theWindowThatIsSeenIsDrawn() = withApp {
        await("home") { host.state(ScreenName.Home) != null }
        controller.pause().stop()
        val second = Robolectric.buildActivity(MainActivity::class.java).setup()
        idle()
        second.pause()
        controller.restart().resume()
        second.stop().destroy()
        touch(R.id.bar_chat)
        await("the chat") { host.state(ScreenName.Chat) != null }
        assertTrue("the first is drawn again", words().contains((host.state(ScreenName.Chat) as ScreenState.Chat).state.heading))
    }

    @Test fun backLeadsHomeAndThenOut() = withApp {
        host.act(find(ADDRESS).first().open)
        @Suppress("DEPRECATION") // API 26 has no other way to go back
        repeat(2) { activity.onBackPressed() }
        assertEquals(ScreenName.Home, host.top)
    }

    /** From API 36 on the system asks for nothing else. Robolectric does not read that line of the manifest. */
    @Test @Config(sdk = [35]) fun theSystemsBackIsTakenWhileThereIsSomethingToGoBackTo() {
        RuntimeEnvironment.getApplication().applicationInfo.setEnableOnBackInvokedCallback(true)
        withApp { backIsTakenAsFarAsHome() }
    }

    private fun OpenApp.backIsTakenAsFarAsHome() {
        val system = { (activity.window.decorView.findOnBackInvokedDispatcher() as WindowOnBackInvokedDispatcher).topCallback }
        val leaves = system()
        touch(R.id.bar_chat)
        activity.view<View>(R.id.bar_urgency).performLongClick()
        system()!!.onBackInvoked()
        assertFalse("first the panel", activity.view<PanelView>(R.id.panel).isOpen)
        assertEquals(ScreenName.Chat, host.top)
        assertNotSame(leaves, system())
        system()!!.onBackInvoked()
        assertEquals("then the page", ScreenName.Home, host.top)
        assertSame("then the app is left", leaves, system())
    }

    @Test fun whatANoteSaysGoesWithItsPage() = withApp {
        TOUR.getValue("discreet")()
        shadowOf(activity.application).checkActivities(true)
        val link = (host.state(ScreenName.Discreet) as ScreenState.Discreet).state.rows.first().link
        control(link.accessibilityLabel).performClick()
        assertTrue(activity.view<View>(R.id.note).isShown)
        activity.view<View>(R.id.leave).performClick()
        assertFalse("in the frame in which the page is left", activity.view<View>(R.id.note).isShown)
    }

    @Test fun aNoteMakesRoomForTheQuestion() = withApp {
        TOUR.getValue("discreet")()
        shadowOf(activity.application).checkActivities(true)
        val state = (host.state(ScreenName.Discreet) as ScreenState.Discreet).state
        touch(control(state.rows.first().link.accessibilityLabel))
        assertTrue(activity.view<View>(R.id.note).isShown)
        pass(state.quiet.asksAfterSeconds.toLong() + 1)
        assertTrue(words().contains(state.quiet.question))
        assertFalse("nothing lies over the question", activity.view<View>(R.id.note).isShown)
    }

    @Test fun onlyTheDiscreetPageAndTheChatAreKeptFromPictures() = withApp {
        for ((screen, secret) in listOf("discreet" to true, "home" to false, "chat" to true, "found" to false)) {
            if (screen == "home") host.leave()
            TOUR.getValue(screen)()
            assertEquals(screen, secret, isSecret())
        }
    }

    @Test fun leavingQuicklyIsHomeInTheSameFrame() = withApp {
        TOUR.getValue("discreet")()
        activity.view<View>(R.id.leave).performClick()
        assertTrue("home, before anything else ran", words().contains((host.state(ScreenName.Home) as ScreenState.Home).state.question))
        assertFalse("nothing to go back to", host.back())
        assertEquals(null, host.state(ScreenName.Discreet))
    }

    @Test fun thePanelLeavesTheWayOutInSight() = withApp {
        TOUR.getValue("discreet")()
        val place = { id: Int -> Rect().also { assertTrue(activity.view<View>(id).getGlobalVisibleRect(it)) } }
        val before = place(R.id.leave)
        activity.view<View>(R.id.bar_urgency).performLongClick()
        idle()
        assertEquals("it stands where it stood", before, place(R.id.panel_leave))
        val (x, y) = before.exactCenterX() to before.exactCenterY()
        for (action in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP)) activity.dispatchTouchEvent(MotionEvent.obtain(0, 0, action, x, y, 0))
        val first = all(activity.view(R.id.panel)).first { it.contentDescription != null }
        assertEquals("a screen reader reads it first", R.id.panel_leave, first.id)
        idle()
        assertEquals(ScreenName.Home, host.top)
        assertFalse("nothing covers home", activity.view<PanelView>(R.id.panel).isOpen)
        activity.view<View>(R.id.bar_urgency).performLongClick()
        assertFalse("elsewhere there is nothing to leave", activity.findViewById<View>(R.id.panel_leave)?.isShown ?: false)
    }

    @Test fun whoeverTakesThePhoneFindsHome() = withApp {
        TOUR.getValue("discreet")()
        controller.pause()
        assertEquals(ScreenName.Home, host.top)
        assertTrue("the picture for recent apps is still kept away", isSecret())
        controller.resume()
        assertFalse(isSecret())
    }

    @Test fun allThatARowSaysIsHeard() = withApp {
        TOUR.getValue("discreet")()
        for (row in (host.state(ScreenName.Discreet) as ScreenState.Discreet).state.rows) {
            assertEquals(listOf(row.link.accessibilityLabel, row.detail, row.trace), heard(control(row.link.accessibilityLabel)))
        }
        TOUR.getValue("settings")()
        val settings = (host.state(ScreenName.Settings) as ScreenState.Settings).state
        assertEquals(listOf(settings.plainWords.accessibilityLabel, settings.plainWordsDetail), heard(control(settings.plainWords.accessibilityLabel)))
        host.leave()
        idle()
        val door = (host.state(ScreenName.Home) as ScreenState.Home).state.doors.first()
        assertEquals("nothing is said twice", listOf(door.open.accessibilityLabel), heard(control(door.open.accessibilityLabel)))
    }

    @Test fun afterAMinuteOfQuietThePageIsLeft() = withApp {
        TOUR.getValue("discreet")()
        val quiet = (host.state(ScreenName.Discreet) as ScreenState.Discreet).state.quiet
        pass(quiet.asksAfterSeconds.toLong() + 1)
        assertTrue("it asks", words().contains(quiet.question))
        activity.onUserInteraction()
        assertFalse("a touch stays", words().contains(quiet.question))
        pass(quiet.leavesAfterSeconds.toLong() + 1)
        assertEquals(ScreenName.Home, host.top)
    }

    @Test fun oddLinksOpenNothingAndSaySo() {
        val odd = listOf("javascript:alert(1)", "file:///etc/hosts", "", "intent://x", "HTTPS", "content://contacts", "::::", "foo:bar", "tel:01 23 45", "tel:\n17", "https://example.org/ x")
        for (address in odd) {
            TestApplication.make = { display -> OneScreen(display, ScreenName.Chat) { chat(emptyList(), link(address)) } }
            withApp {
                touch(R.id.bar_chat)
                control(link(address).accessibilityLabel).performClick()
                assertEquals("“$address” opens nothing", null, shadowOf(activity.application).nextStartedActivity)
                val note = activity.view<View>(R.id.note)
                val said = all(note).filterIsInstance<TextView>().map { it.text.toString() }
                assertTrue("“$address” is said: $said", note.isShown && said[0] == link(address).label && address.endsWith(said[1]))
            }
        }
    }

    @Test fun linksOpenBySchemeAndNothingElse() {
        for ((address, action) in mapOf("https://example.org/" to Intent.ACTION_VIEW, "geo:48.8,2.3" to Intent.ACTION_VIEW, "mailto:a@example.org" to Intent.ACTION_SENDTO, "sms:114" to Intent.ACTION_SENDTO, "tel:17" to Intent.ACTION_DIAL)) {
            assertTrue(Links.open(RuntimeEnvironment.getApplication(), address))
            assertEquals(action, shadowOf(RuntimeEnvironment.getApplication()).nextStartedActivity.action)
        }
    }

    @Test fun whereNoProgramOpensALinkItsAddressIsShown() = withApp {
        val call = phone(find(ADDRESS).first())
        shadowOf(activity.application).checkActivities(true)
        control(call.accessibilityLabel).performClick()
        assertTrue(words().contains(call.address.removePrefix("tel:")))
    }

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
        assertTrue("the list is there", words().contains((directory as DirectoryContent.Found).place))
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
    private class HeldMaps(private val display: ShellDisplay) : ShellDisplay {
        private val held = LinkedBlockingQueue<ScreenState>()
        @Volatile var holds = true

        override fun show(state: ScreenState) = if (holds && state is ScreenState.Chart) held.put(state) else display.show(state)

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

    private fun OpenApp.drawnMap() = (host.state(ScreenName.Chart) as? ScreenState.Chart)?.state?.content as? ChartContent.Drawn

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
        val inside = { drawn: Bitmap -> Bitmap.createBitmap(drawn, EDGE, EDGE, drawn.width - 2 * EDGE, drawn.height - 2 * EDGE).let { part -> IntArray(part.width * part.height).also { part.getPixels(it, 0, part.width, 0, 0, part.width, part.height) } }.toSet() }
        assertTrue("something is drawn", inside(picture()).size > 1)
        touch(R.id.empty)
        await("nothing to draw") { (host.state(ScreenName.Chart) as ScreenState.Chart).state.content is ChartContent.Empty }
        assertEquals("no pin is left", 0, map().childCount)
        assertEquals("no line is left", 1, inside(picture()).size)
    }

    @Test @Config(qualifiers = TABLET) fun onATabletTheMapStandsBesideTheList() = withApp {
        find(ADDRESS)
        await("the map") { host.state(ScreenName.Chart) != null }
        assertTrue(words().contains((host.state(ScreenName.Chart) as ScreenState.Chart).state.title))
        assertTrue(activity.view<View>(R.id.field).isShown)
    }
}
