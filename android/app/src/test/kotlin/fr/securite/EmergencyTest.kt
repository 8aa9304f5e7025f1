package fr.securite

import android.content.res.Configuration
import android.os.Build
import android.os.LocaleList
import android.view.View
import android.view.inputmethod.InputMethodManager
import android.widget.TextView
import fr.securite.emergency.EmergencyNumbers
import fr.securite.emergency.EmergencyWords
import fr.securite.emergency.PanelView
import fr.securite.emergency.Words
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.ScreenName

/** What the cell of 17 does, and in which language it speaks. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class EmergencyTest {
    @Test fun aLanguageWeDoNotSpeakIsAnsweredInFrench() {
        for (language in listOf("zh-rCN", "ar-rEG", "de-rDE", "br-rFR")) {
            RuntimeEnvironment.setQualifiers("$language-w412dp-h915dp-xhdpi")
            withApp {
                assertTrue("the bar before the core: $language", words().contains(french.barEmergency))
                await("home") { host.state(ScreenName.Home) != null }
                assertEquals(language, french.tag, host.state(ScreenName.Home)!!.wordsTag)
                assertTrue("the bar with the core: $language", words().containsAll(listOf(french.barStation, home.headings.first())))
                val ends = listOf(R.id.bar_station, R.id.bar_emergency).map { id -> IntArray(2).also { activity.view<View>(id).getLocationInWindow(it) }[0] }
                assertTrue("French is read from the left: $language", ends[0] < ends[1])
            }
        }
    }

    @Test fun theFirstOfTheSystemsLanguagesThatIsOursIsSpoken() {
        val english = EmergencyWords.ALL.last()
        val application = RuntimeEnvironment.getApplication()
        val several = Configuration(application.resources.configuration).apply { setLocales(LocaleList.forLanguageTags("de-DE,en-GB,fr-FR")) }
        @Suppress("DEPRECATION") // Robolectric's own way sets one language
        application.resources.updateConfiguration(several, application.resources.displayMetrics)
        withApp {
            assertEquals("the bar", english, Words(application).now)
            await("home") { host.state(ScreenName.Home) != null }
            assertEquals("the core", english.tag, host.state(ScreenName.Home)!!.wordsTag)
        }
    }

    /** A hand that shakes presses long (E6). */
    @Test fun aLongPressDoesWhatAShortOneDoes() = withApp {
        for (seconds in listOf(0L, 3L)) {
            press(R.id.bar_emergency) { pass(seconds) }
            assertEquals("$seconds", EmergencyNumbers.CALL_POLICE, shadowOf(activity.application).nextStartedActivity?.dataString)
        }
    }

    @Test fun aScreenReaderOpensThePanelAlone() = withApp {
        otherNumbers()
        assertTrue(activity.view<PanelView>(R.id.panel).isOpen)
        assertEquals(null, shadowOf(activity.application).nextStartedActivity)
        @Suppress("DEPRECATION") // API 26 has no other way to go back
        activity.onBackPressed()
        assertFalse("back closes it", activity.view<PanelView>(R.id.panel).isOpen)
    }

    @Test fun thePanelTakesTheKeyboardAway() = withApp {
        type("12 rue")
        val keyboard = shadowOf(activity.getSystemService(InputMethodManager::class.java))
        for (opens in listOf({ otherNumbers() }, { touch(R.id.bar_emergency) })) {
            assertTrue(field.requestFocus())
            activity.getSystemService(InputMethodManager::class.java)!!.showSoftInput(field, 0)
            assertTrue("one types", field.isFocused && keyboard.isSoftInputVisible)
            opens()
            assertFalse("the keyboard is gone", keyboard.isSoftInputVisible)
            assertFalse("no key goes into the field", field.isFocused)
            touch(control(french.panelClose))
            assertEquals("what was typed stays", "12 rue", field.text.toString())
        }
    }

    @Test fun thePanelIsWhereKeysAre() = withApp {
        type("")
        otherNumbers()
        idle()
        val title = activity.view<TextView>(R.id.panel_title)
        assertEquals(french.panelAlone, title.text.toString())
        if (Build.VERSION.SDK_INT >= 28) assertEquals(french.panelAlone, activity.view<View>(R.id.panel).accessibilityPaneTitle.toString())
        val reached = { activity.view<View>(R.id.field).requestFocus() }
        assertFalse("no key reaches what lies under it", reached())
        touch(control(french.panelClose))
        assertTrue("what lay under it is reached again", reached())
    }

    @Test fun nothingCanDial() = withApp {
        shadowOf(activity.application).checkActivities(true)
        touch(R.id.bar_emergency)
        panelSays(french.cannotCall)
        assertFalse("there is nothing to open", words().contains(french.openAnyway))
        for ((number, said) in CANNOT.withIndex()) {
            otherNumbers()
            panelSays(french.panelAlone)
            touch(numbers(R.id.panel)[number])
            panelSays(said)
        }
    }

    @Test fun aTurnedPhoneShowsThePanelAgain() = withApp {
        touch(R.id.bar_emergency)
        controller.recreate()
        idle()
        panelSays(french.panelTitle)
        touch(control(french.panelClose))
        controller.recreate()
        idle()
        assertFalse("closed is closed", activity.view<PanelView>(R.id.panel).isOpen)
    }

    @Test fun whereTheDialerTookTheNumberItIsReady() = withApp {
        otherNumbers()
        panelSays(french.panelAlone)
        touch(numbers(R.id.panel)[0])
        panelSays(french.panelTitle)
    }

    @Test fun theRecoveryScreenSaysThatNothingCanDial() {
        TestApplication.make = { throw UnsatisfiedLinkError("no library") }
        withApp {
            shadowOf(activity.application).checkActivities(true)
            for ((number, said) in CANNOT.withIndex()) {
                touch(numbers(R.id.stage)[number])
                panelSays(said)
                touch(control(french.panelClose))
            }
        }
    }

    private companion object {
        /** 17, 114, 112. */
        val CANNOT = listOf(french.cannotCall, french.cannotWrite, french.cannotCall)
    }
}
