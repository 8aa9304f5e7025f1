package fr.securite

import android.content.Intent
import android.os.Bundle
import android.view.View
import android.view.inputmethod.EditorInfo
import android.window.WindowOnBackInvokedDispatcher
import fr.securite.emergency.EmergencyWords
import fr.securite.emergency.PanelView
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
import uniffi.securite_core.Destination
import uniffi.securite_core.PageAnswer
import uniffi.securite_core.PagePart
import uniffi.securite_core.ScreenName

/** What a person does, with the real library. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class JourneyTest {
    @Test fun anAddressLeadsToItsStationAndItsPhone() = withApp {
        val rows = find(ADDRESS)
        assertTrue("the competent one is drawn", words().contains(rows.first().name))
        val call = control(phone(rows.first()).accessibilityLabel)
        call.performClick()
        val dialer = shadowOf(activity.application).nextStartedActivity
        assertEquals(Intent.ACTION_DIAL, dialer.action)
        assertEquals(phone(rows.first()).destination, Destination.Call(dialer.dataString!!.removePrefix("tel:")))
    }

    @Test fun answersComeAtEachKey() = withApp {
        val first = suggest("12 rue de la pa").first()
        control(first.open.accessibilityLabel).performClick()
        await("stations") { directory.answer is PageAnswer.Found }
        assertEquals("what was typed stays as it was typed", "12 rue de la pa", field.text.toString())
    }

    @Test fun whoTypesNothingChoosesDepartmentLetterAndCommune() = withApp {
        TOUR.getValue("departments")()
        val lists = listOf("95 Val-d’Oise", "C", "Cergy")
        for (title in lists) {
            await(title) { host.state(host.top) != null && page(host.top).leads.any { it.open.label == title } }
            control(page(host.top).leads.first { it.open.label == title }.open.accessibilityLabel).performClick()
        }
        assertEquals(ScreenName.Directory, host.top)
        await("stations") { directory.answer is PageAnswer.Found }
        assertEquals("what was chosen stands where one types", "Cergy 95000", field.text.toString())
        assertTrue("the answer is drawn", words().contains(directory.stations.first().name))
    }

    @Test fun oneTouchEmptiesTheFieldAndStaysInIt() = withApp {
        type("")
        assertFalse("nothing to empty", activity.view<View>(R.id.empty).isShown)
        suggest("12 rue de la pa")
        field.clearFocus()
        touch(R.id.empty)
        assertEquals("at once", "", field.text.toString())
        assertTrue("one goes on typing there", field.isFocused)
        await("the core follows") { directory.suggestions.isEmpty() }
        assertFalse("nothing is left to empty", activity.view<View>(R.id.empty).isShown)
    }

    @Test fun sourcesStandBelowTheStations() = withApp {
        val rows = find(ADDRESS)
        val notes = directory.parts.filterIsInstance<PagePart.Remarks>().last().remarks.map { it.text }
        val shown = words()
        assertTrue("there are notes", notes.isNotEmpty())
        assertEquals(notes, shown.subList(shown.indexOf(rows.last().name), shown.size).filter { it in notes })
    }

    @Test fun theBarSpeaksTheLanguageThatIsChosen() = withApp {
        TOUR.getValue("settings")()
        val (french, plain, english) = EmergencyWords.ALL
        for ((words, row) in listOf(english to 1, french to 0, plain to 2)) {
            host.act(settings.choices[row].choose)
            await(words.tag) { listOf(ScreenName.Home, ScreenName.Settings).all { host.state(it)!!.wordsTag == words.tag } }
            assertTrue("the bar: ${words.tag}", words().containsAll(listOf(words.barStation, words.barDiscreet)))
            assertTrue("17 as it is spoken", spoken().contains(words.barEmergencySpoken))
            assertTrue("back: ${words.tag}", spoken().contains(words.back))
            otherNumbers()
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
        val name = directory.parts.filterIsInstance<PagePart.Field>().single().field.name
        val hint = directory.remarks
        host.send(AppAction.Typed(name, huge))
        await("an answer") { directory.remarks != hint }
        host.send(AppAction.Typed(name, ""))
        await("and goes on") { directory.remarks == hint }
    }

    @Test fun hugePastedTextIsCut() = withApp {
        type("")
        val hint = directory.remarks
        type("rue de Rivoli ".repeat(100_000))
        await("an answer") { directory.remarks != hint }
        assertEquals(200, field.length())
    }

    @Test fun theKeyboardIsAskedToLearnNothing() = withApp {
        type("")
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
        assertEquals(ADDRESS, field.text.toString())
        assertTrue("the stations are still there", words().contains(directory.stations.first().name))
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
        assertTrue("the first is drawn again", words().containsAll(chat.headings))
    }

    @Test fun backLeadsHomeAndThenOut() = withApp {
        host.act(find(ADDRESS).first().open)
        @Suppress("DEPRECATION") // API 26 has no other way to go back
        repeat(2) { activity.onBackPressed() }
        assertEquals(ScreenName.Home, host.top)
    }

    /** From API 36 on the system asks for nothing else. Robolectric does not read that line of the manifest. */
    @Test @Config(sdk = [36]) fun theSystemsBackIsTakenWhileThereIsSomethingToGoBackTo() {
        RuntimeEnvironment.getApplication().applicationInfo.setEnableOnBackInvokedCallback(true)
        withApp { backIsTakenAsFarAsHome() }
    }

    private fun OpenApp.backIsTakenAsFarAsHome() {
        val system = { (activity.window.decorView.findOnBackInvokedDispatcher() as WindowOnBackInvokedDispatcher).topCallback }
        val leaves = system()
        touch(R.id.bar_chat)
        otherNumbers()
        system()!!.onBackInvoked()
        assertFalse("first the panel", activity.view<PanelView>(R.id.panel).isOpen)
        assertEquals(ScreenName.Chat, host.top)
        assertNotSame(leaves, system())
        system()!!.onBackInvoked()
        assertEquals("then the page", ScreenName.Home, host.top)
        assertSame("then the app is left", leaves, system())
    }
}
