package fr.securite

import android.text.InputType
import android.view.KeyEvent
import android.view.View
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputMethodManager
import android.widget.TextView
import fr.securite.emergency.EmergencyNumbers
import fr.securite.emergency.PanelView
import fr.securite.screens.conversation.LineView
import fr.securite.screens.conversation.LinesView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.LineSide
import uniffi.securite_core.Prefill
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Tone

/** What is said between a person and an officer. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class ConversationTest {
    private fun with(state: ScreenState, work: OpenApp.(ListedCore) -> Unit) = withStates { core ->
        touch(R.id.bar_chat)
        show(chat(emptyList()))
        host.act(leads(ScreenName.Conversation))
        show(state)
        core.received.clear()
        work(core)
    }

    private fun many(count: Int, from: Int = 0) =
        (from until from + count).map { line("$it", if (it % 2 == 0) LineSide.MINE else LineSide.THEIRS, "what was said, $it") }

    private val OpenApp.lines get() = views().filterIsInstance<LinesView>().single { it.isShown }

    private fun OpenApp.line(text: String) = all(lines).filterIsInstance<LineView>().single { line -> all(line).any { it is TextView && it.text.toString() == text } }

    private fun OpenApp.inSight(view: View) = seen(view).let { it.height() == view.height && it.bottom <= seen(lines).bottom && it.top >= seen(lines).top }

    private fun ListedCore.told() = received.filter { it is AppAction.Typed || it is AppAction.Entered || it is AppAction.Chat }

    @Test fun allOfItIsThereInItsOrder() = with(conversation(alarm = ALARM, earlier = EARLIER, asks = ASK, refusal = REFUSED)) {
        val order = listOf(HERE[0].text, ALARM.remark.text, EARLIER.label, "Bonjour", ASK.remark.text, REFUSED.text, "Envoyer", END.label)
        assertEquals(order, words().filter { it in order })
        assertTrue("what is said of a message", words().containsAll(listOf("Vous", "Agent", "Le service", "Reçu par le service")))
    }

    @Test fun whoSpeaksIsToldByPlaceAndByName() = with(conversation()) {
        val (mine, theirs, service) = listOf(SAID[0], SAID[2], SAID[1]).map { said -> line(said.text) }
        val bubble = { line: LineView -> seen(line.getChildAt(0)) }
        assertTrue("mine at the end", bubble(mine).right == seen(mine).right && bubble(mine).left > seen(mine).left)
        assertTrue("theirs at the start", bubble(theirs).left == seen(theirs).left && bubble(theirs).right < seen(theirs).right)
        assertTrue("the service in the middle", bubble(service).run { centerX() } in seen(service).run { centerX() - 1..centerX() + 1 })
    }

    @Test fun aLineIsOneElementAndItsButtonsComeAfterIt() = with(conversation()) { core ->
        val refused = line(SAID[5].text)
        assertEquals(listOf(SAID[5].spoken), heard(refused.getChildAt(0)))
        touch(control("Renvoyer, spoken"))
        assertEquals(listOf<AppAction>(AGAIN.control.let { (it as uniffi.securite_core.PageControl.Act).tap.action }), core.told())
    }

    @Test fun theNewestIsInSightAndComesIntoIt() = with(conversation(many(60))) {
        assertTrue(inSight(line("what was said, 59")))
        show(conversation(many(61)))
        assertTrue("the next too", inSight(line("what was said, 60")))
        keyboardComes(300)
        assertTrue("over the keyboard", inSight(line("what was said, 60")))
    }

    @Test fun aNewLineDoesNotMoveWhatIsRead() = with(conversation(many(60), earlier = EARLIER)) {
        lines.scrollTo(0, lines.scrollY / 2)
        idle()
        val read = all(lines).filterIsInstance<LineView>().first { inSight(it) }
        val before = seen(read)
        show(conversation(many(62), earlier = EARLIER))
        assertEquals("below", before, seen(read))
        show(conversation(many(82, from = -20), earlier = EARLIER))
        assertEquals("above", before, seen(read))
        lines.scrollTo(0, Int.MAX_VALUE)
        show(conversation(many(83, from = -20)))
        assertTrue("at the end one follows again", inSight(line("what was said, 62")))
    }

    @Test fun oneLineThatChangesLeavesTheOthersAndItself() = with(conversation(listOf(line("a", LineSide.MINE, "one", "sending"), line("b", LineSide.THEIRS, "two")))) {
        val (one, two) = line("one") to line("two")
        show(conversation(listOf(line("a", LineSide.MINE, "one", "received"), line("b", LineSide.THEIRS, "two"), line("c", LineSide.THEIRS, "three"))))
        assertSame(one, line("one"))
        assertSame(two, line("two"))
        assertTrue("received" in words() && "sending" !in words())
    }

    @Test fun whatIsTypedIsToldAndSendSendsIt() = with(conversation(many(60), send = send(enabled = false))) { core ->
        assertFalse("nothing to send", control("Envoyer, spoken").isEnabled)
        field.setText("hello")
        show(conversation(many(60)))
        lines.scrollTo(0, 0)
        touch(control("Envoyer, spoken"))
        assertEquals(listOf(AppAction.Typed("message", "hello"), AppAction.Entered("message")), core.told())
        show(conversation(many(60) + line("new", LineSide.MINE, "hello", "sending"), field = writes(Prefill(1u, "")), send = send(enabled = false)))
        assertEquals("as the core says", "", field.text.toString())
        assertTrue("what one wrote is seen", inSight(line("hello")))
        assertEquals("it is not sent back", 2, core.told().size)
    }

    @Test fun enterIsALineAndCtrlEnterSends() = with(conversation()) { core ->
        assertNotEquals(0, field.inputType and InputType.TYPE_TEXT_FLAG_MULTI_LINE)
        assertEquals("no key of the keyboard sends", EditorInfo.IME_ACTION_NONE, field.imeOptions and EditorInfo.IME_MASK_ACTION)
        field.requestFocus()
        field.append("a")
        val key = { state: Int -> KeyEvent(0, 0, KeyEvent.ACTION_DOWN, KeyEvent.KEYCODE_ENTER, 0, state) }
        field.onKeyDown(KeyEvent.KEYCODE_ENTER, key(0))
        assertEquals("a\n", field.text.toString())
        field.onKeyDown(KeyEvent.KEYCODE_ENTER, key(KeyEvent.META_CTRL_ON or KeyEvent.META_CTRL_LEFT_ON))
        assertEquals(AppAction.Entered("message"), core.told().last())
        show(conversation(send = send(enabled = false)))
        core.received.clear()
        field.onKeyDown(KeyEvent.KEYCODE_ENTER, key(KeyEvent.META_CTRL_ON or KeyEvent.META_CTRL_LEFT_ON))
        assertEquals("nothing to send", emptyList<AppAction>(), core.told())
    }

    @Test fun theFieldGrowsToAFewLinesAndIsSavedNowhere() = with(conversation()) {
        val one = field.height
        field.setText((1..3).joinToString("\n"))
        idle()
        val three = field.height
        assertTrue(three > one)
        field.setText((1..30).joinToString("\n"))
        idle()
        assertTrue("it scrolls then: $three, ${field.height}", field.height < 2 * three && field.lineCount == 30)
        assertFalse(field.isSaveEnabled)
        assertNotEquals(0, field.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING)
        assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, field.importantForAutofill)
    }

    @Test fun aTurnedPhoneKeepsWhatIsTypedAndALeftConversationNothing() = with(conversation()) {
        field.setText("typed")
        controller.recreate()
        idle()
        assertEquals("typed", field.text.toString())
        host.back()
        host.act(leads(ScreenName.Conversation))
        show(conversation())
        assertEquals("", field.text.toString())
    }

    @Test fun theNumbersOfTheAlarmTakeTheOneWay() = with(conversation(alarm = ALARM)) {
        dials("com.example.dialer")
        touch(control("Appeler le 17, en parlant"))
        assertEquals(EmergencyNumbers.CALL_POLICE, shadowOf(activity.application).nextStartedActivity?.dataString)
        assertTrue("the panel stands behind", activity.view<PanelView>(R.id.panel).isOpen)
    }

    @Test fun anAlarmThatComesWhileOneTypesIsSeenHoweverLowTheWindow() {
        RuntimeEnvironment.setQualifiers("fr-rFR-w640dp-h360dp-land-xhdpi")
        with(conversation()) {
            keyboardComes(190)
            show(conversation(alarm = ALARM))
            idle()
            val said = views().first { it is TextView && it.text.toString() == ALARM.remark.text }
            assertTrue("${seen(said)}", seen(said).height() >= 20 * activity.resources.displayMetrics.density)
        }
    }

    @Test fun whereItIsOverTheKeyboardGoesWithTheField() = with(conversation()) {
        field.requestFocus()
        val keyboard = activity.getSystemService(InputMethodManager::class.java)!!
        keyboard.showSoftInput(field, 0)
        show(over())
        assertTrue(views().none { it.id == R.id.field && it.isShown })
        assertFalse(shadowOf(keyboard).isSoftInputVisible)
    }

    @Test fun whatComesIsSaidPolitelyAndTakesNoFocus() = withStates { core ->
        shadowOf(activity.getSystemService(AccessibilityManager::class.java)).setEnabled(true)
        touch(R.id.bar_chat)
        show(chat(emptyList()))
        host.act(leads(ScreenName.Conversation))
        show(conversation(announcement = "said first"))
        field.requestFocus()
        show(conversation(SAID + line("7", LineSide.THEIRS, "Oui, venez."), announcement = "said: Oui, venez."))
        val said = shadowOf(activity.getSystemService(AccessibilityManager::class.java)).sentAccessibilityEvents
            .filter { it.eventType == AccessibilityEvent.TYPE_WINDOW_CONTENT_CHANGED && it.contentChangeTypes == AccessibilityEvent.CONTENT_CHANGE_TYPE_CONTENT_DESCRIPTION }
            .mapNotNull { it.contentDescription?.toString() }.filter { it.startsWith("said") }
        assertEquals("not as it comes", listOf("said: Oui, venez."), said)
        assertTrue("one goes on typing", field.isFocused)
        assertEquals(0, core.told().size)
    }

    @Test fun aQuestionAndARefusalAreToldWhereTheyCome() = with(conversation()) {
        show(conversation(asks = ASK))
        val region = generateSequence(views().first { it is TextView && it.text.toString() == ASK.remark.text }) { it.parent as? View }
            .first { it.accessibilityLiveRegion != View.ACCESSIBILITY_LIVE_REGION_NONE }
        assertEquals(View.ACCESSIBILITY_LIVE_REGION_POLITE, region.accessibilityLiveRegion)
        touch(control("Non, continuer, spoken"))
        show(conversation(standing = listOf(Remark("x", Tone.QUIET))))
        assertFalse(ASK.remark.text in words())
    }
}
