package fr.securite

import android.text.InputType
import android.view.View
import android.view.accessibility.AccessibilityManager
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputMethodManager
import android.widget.ScrollView
import android.widget.TextView
import fr.securite.screens.page.TextField
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
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
import uniffi.securite_core.FieldKind
import uniffi.securite_core.HeadingLevel
import uniffi.securite_core.PageAnswer
import uniffi.securite_core.PageHeading
import uniffi.securite_core.PagePart
import uniffi.securite_core.Prefill
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenName
import uniffi.securite_core.Tone

/** The fields of a page: what is typed, what the core writes, what is forgotten. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class FieldTest {
    private val app = RuntimeEnvironment.getApplication()

    /** The page of the list, which is open; what the core was told before is forgotten. */
    private fun withField(vararg parts: PagePart, work: OpenApp.(ListedCore) -> Unit) = withStates { core ->
        touch(R.id.bar_station)
        draw(*parts)
        core.received.clear()
        work(core)
    }

    private fun OpenApp.draw(vararg parts: PagePart, answer: PageAnswer = PageAnswer.Open) = show(state(ScreenName.Directory, page(parts.toList(), answer)))

    private fun OpenApp.fields() = views().filterIsInstance<TextField>().filter { it.isShown }

    private val clear = tap("clear", AppAction.Typed("a", ""))

    private fun ListedCore.typed() = received.filter { it is AppAction.Typed || it is AppAction.Entered }

    @Test fun whatIsTypedAndEnteredIsToldByName() = withField(field("a")) { core ->
        field.append("x")
        field.append("y")
        field.onEditorAction(EditorInfo.IME_ACTION_SEARCH)
        assertEquals(listOf(AppAction.Typed("a", "x"), AppAction.Typed("a", "xy"), AppAction.Entered("a")), core.typed())
    }

    @Test fun oneTouchEmptiesItAtOnceAndIsToldOnce() = withField(field("a", clear)) { core ->
        field.setText("x")
        activity.view<View>(R.id.empty).performClick()
        assertEquals("in the same frame", "", field.text.toString())
        assertTrue("one goes on typing there", field.isFocused)
        assertEquals(listOf<AppAction>(AppAction.Typed("a", "x"), clear.action), core.typed())
        draw(field("a"))
        assertFalse("nothing is left to empty", activity.view<View>(R.id.empty).isShown)
    }

    private val keyboard get() = shadowOf(app.getSystemService(InputMethodManager::class.java)).isSoftInputVisible

    @Test fun whereOneTypesFirstTheKeyboardComesOnceByItself() = withField(field("a", takesFocus = true)) {
        idle()
        assertTrue(field.isFocused && keyboard)
        field.clearFocus()
        app.getSystemService(InputMethodManager::class.java)!!.hideSoftInputFromWindow(field.windowToken, 0)
        draw(field("a", takesFocus = true))
        idle()
        assertFalse("not again", keyboard)
    }

    @Test fun whoHearsThePageHearsItFromItsTop() {
        shadowOf(app.getSystemService(AccessibilityManager::class.java)).setTouchExplorationEnabled(true)
        withField(field("a", takesFocus = true)) {
            idle()
            assertFalse(keyboard)
        }
    }

    @Test fun whatTheCoreWritesIsWrittenOnceAndNotSentBack() = withField(field("a")) { core ->
        draw(field("a", prefill = Prefill(1u, "rue de Rivoli")))
        assertEquals("rue de Rivoli", field.text.toString())
        assertEquals("one types on at its end", 13, field.selectionStart)
        field.append(" 12")
        draw(field("a", clear, prefill = Prefill(1u, "rue de Rivoli")))
        assertEquals("the same again changes nothing", "rue de Rivoli 12", field.text.toString())
        draw(field("a", prefill = Prefill(2u, "other")))
        assertEquals("other", field.text.toString())
        draw(field("a", prefill = Prefill(0u, "never")))
        assertEquals("other", field.text.toString())
        assertEquals("only what was typed was told", listOf<AppAction>(AppAction.Typed("a", "rue de Rivoli 12")), core.typed())
    }

    @Test fun aTurnedPhoneKeepsWhatIsTypedOverWhatWasWritten() = withField(field("a", prefill = Prefill(1u, "written"))) { core ->
        field.setText("typed")
        controller.recreate()
        idle()
        assertEquals("typed", field.text.toString())
        assertEquals("nothing is told twice", listOf<AppAction>(AppAction.Typed("a", "typed")), core.typed())
    }

    @Test fun itsTextGoesWithItsScreen() = withField(field("a")) {
        field.setText("typed")
        touch(R.id.bar_chat)
        touch(R.id.bar_station)
        draw(field("a"))
        assertEquals("", field.text.toString())
    }

    @Test fun aPageInItsPlaceTakesNothingOfIt() = withField(field("a")) {
        field.setText("typed")
        draw(PagePart.Remarks(listOf(Remark("broken", Tone.CAREFUL))))
        assertEquals(0, fields().size)
        draw(field("a"))
        assertEquals("typed", field.text.toString())
    }

    @Test fun longerTextIsCut() = withField(field("a", most = 3u)) { core ->
        field.setText("abcdef")
        assertEquals(listOf<AppAction>(AppAction.Typed("a", "abc")), core.typed())
        draw(field("a", most = 3u, prefill = Prefill(1u, "uvwxyz")))
        assertEquals("uvw", field.text.toString())
        draw(field("a", most = UInt.MAX_VALUE))
        field.append("xyz")
        assertEquals("uvwxyz", field.text.toString())
    }

    @Test fun aLetterOfTwoUnitsIsOneAndIsNotCutInHalf() = withField(field("a", most = 3u)) { core ->
        field.setText("a😀b😀")
        assertEquals("a😀b", field.text.toString())
        field.append("c")
        field.text.replace(0, 1, "😀😀")
        assertEquals("there is room for one alone", "😀😀b", field.text.toString())
        assertEquals(AppAction.Typed("a", "😀😀b"), core.typed().last())
    }

    @Test fun theKeyboardIsForWhatIsToBeTyped() = withField(field("a"), field("b", kind = FieldKind.WORDS)) { core ->
        val (place, words) = fields()
        val variation = { field: TextField -> field.inputType and InputType.TYPE_MASK_VARIATION }
        val action = { field: TextField -> field.imeOptions and EditorInfo.IME_MASK_ACTION }
        assertEquals(InputType.TYPE_TEXT_VARIATION_POSTAL_ADDRESS to EditorInfo.IME_ACTION_SEARCH, variation(place) to action(place))
        assertEquals(InputType.TYPE_TEXT_VARIATION_NORMAL to EditorInfo.IME_ACTION_DONE, variation(words) to action(words))
        assertEquals("a glass for what is looked up", listOf(true, false), fields().map { it.compoundDrawablesRelative[0] != null })
        for (field in fields()) field.onEditorAction(action(field))
        assertEquals(listOf<AppAction>(AppAction.Entered("a"), AppAction.Entered("b")), core.typed())
        place.setText("x")
        draw(field("a", kind = FieldKind.WORDS))
        assertEquals("made anew with its text", EditorInfo.IME_ACTION_DONE to "x", fields().single().let { action(it) to it.text.toString() })
    }

    @Test fun aSecretFieldIsNotLearntFromAndNoneIsFilledInOrSaved() = withField(field("a", secret = true), field("b", secret = false)) {
        val (secret, open) = fields()
        assertTrue(secret.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING != 0)
        assertTrue(secret.inputType and InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS != 0)
        assertEquals(0, open.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING)
        assertEquals(0, open.inputType and InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS)
        for (field in fields()) {
            assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, field.importantForAutofill)
            assertFalse(field.isSaveEnabled)
        }
    }

    @Test fun twoFieldsKeepTheirTextsApart() = withField(field("a"), field("b")) { core ->
        val (first, second) = fields()
        first.setText("one")
        second.setText("two")
        second.onEditorAction(EditorInfo.IME_ACTION_SEARCH)
        assertEquals(listOf(AppAction.Typed("a", "one"), AppAction.Typed("b", "two"), AppAction.Entered("b")), core.typed())
        draw(field("a", prefill = Prefill(1u, "written")), field("b"))
        assertEquals("only its own", listOf("written", "two"), fields().map { it.text.toString() })
        controller.recreate()
        idle()
        assertEquals(listOf("written", "two"), fields().map { it.text.toString() })
        draw(field("b"))
        assertEquals(listOf("two"), fields().map { it.text.toString() })
    }

    /** A question that is answered by mail: words, an address, the question. */
    @Test fun fieldsBelowWordsScrollWithThem() = withField {
        val words = PagePart.Remarks(listOf(Remark("not for emergencies", Tone.WARNING)))
        fun asks(prefill: Prefill) = draw(words, field("mail", kind = FieldKind.MAIL, prefill = prefill), field("text", kind = FieldKind.MESSAGE, prefill = prefill))
        asks(Prefill(0u, ""))
        val (mail, text) = fields()
        for (field in fields()) {
            assertTrue("below the words", seen(field).top > seen(views().first { it is TextView && it.text.toString() == "not for emergencies" }).bottom)
            assertTrue(generateSequence(field.parent) { it.parent }.any { it is ScrollView })
        }
        assertEquals(InputType.TYPE_TEXT_VARIATION_EMAIL_ADDRESS, mail.inputType and InputType.TYPE_MASK_VARIATION)
        assertEquals("one after the other", text, mail.focusSearch(View.FOCUS_DOWN))
        mail.setText("a@b.example")
        text.apply { requestFocus() }.setText("one\ntwo")
        asks(Prefill(0u, ""))
        assertEquals(listOf(mail, text), fields())
        assertTrue("one goes on typing", text.isFocused)
        controller.recreate()
        idle()
        assertEquals(listOf("a@b.example", "one\ntwo"), fields().map { it.text.toString() })
        asks(Prefill(1u, ""))
        assertEquals("each has what the core writes under one number", listOf("", ""), fields().map { it.text.toString() })
    }

    /** What is sent in one's name is read whole before, such as the message to 114. */
    @Test fun aMessageOnAPageIsSeenWhole() {
        val text = List(10) { "line $it" }.joinToString("\n")
        withField(field("a", kind = FieldKind.MESSAGE, prefill = Prefill(1u, text))) {
            val shown = fields().single()
            idle()
            assertEquals(10, shown.lineCount)
            assertTrue("${shown.height} for ${shown.layout.height}", shown.height >= shown.layout.height)
        }
    }

    @Test fun theFieldStaysWhereOneTypesWhileThePageChanges() = withField(field("a")) {
        val before = field.apply { requestFocus() }
        draw(PagePart.Heading(PageHeading("new", HeadingLevel.ROWS)), field("a", clear))
        assertSame(before, field)
        assertTrue(field.isFocused)
        assertTrue("above what scrolls", generateSequence(field.parent) { it.parent }.none { it is ScrollView })
    }

    @Test fun anAnswerIsSeenFromItsTopWithoutTheKeyboard() = withField(field("a")) {
        val long = PagePart.Remarks((1..200).map { Remark("sentence $it", Tone.PLAIN) })
        val keyboard = shadowOf(activity.getSystemService(InputMethodManager::class.java))
        val scroll = { views().first { it is ScrollView && it.isShown } as ScrollView }
        fun typesOn() {
            field.requestFocus()
            activity.getSystemService(InputMethodManager::class.java)!!.showSoftInput(field, 0)
            scroll().scrollTo(0, 500)
        }
        draw(field("a"), long)
        typesOn()
        for ((answer, seen) in listOf(PageAnswer.Asks to false, PageAnswer.Found(1u) to true, PageAnswer.Found(1u) to false, PageAnswer.Found(2u) to true)) {
            draw(field("a"), long, answer = answer)
            assertEquals("$answer, from the top", seen, scroll().scrollY == 0)
            assertEquals("$answer, no keyboard", seen, !keyboard.isSoftInputVisible)
            typesOn()
        }
    }
}
