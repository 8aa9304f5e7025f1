package fr.securite

import android.app.LocaleManager
import android.content.Context
import android.content.ContextWrapper
import android.os.Build
import android.os.LocaleList
import android.text.Spanned
import android.text.style.LocaleSpan
import android.view.View
import android.widget.EditText
import android.widget.TextView
import fr.securite.emergency.EmergencyWords
import fr.securite.host.ports.Languages
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.ScreenName
import uniffi.securite_core.SettingsAction

/** The language of the words, of the system and of the voice. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class LanguageTest {
    private val english = EmergencyWords.ALL.last()

    private val OpenApp.list: LocaleManager get() = activity.getSystemService(LocaleManager::class.java)!!

    private fun OpenApp.outside(tag: String) {
        list.applicationLocales = LocaleList.forLanguageTags(tag)
        controller.recreate()
        idle()
    }

    /** The settings are open: what is shown there, on the bar, and in the system's list where there is one. */
    private fun OpenApp.speaks(words: EmergencyWords, list: String = words.tag) {
        await(words.tag) { listOf(ScreenName.Home, ScreenName.Settings).all { host.state(it)!!.wordsTag == words.tag } }
        assertTrue("the bar: ${words.tag}", words().contains(words.barStation))
        if (Build.VERSION.SDK_INT >= 33) assertEquals(list, this.list.applicationLocales.toLanguageTags())
    }

    private fun OpenApp.choose(row: Int) {
        host.act(settings.choices[row].choose)
        idle()
    }

    @Test fun theSystemsLanguageIsFollowedWithoutARestart() = withApp {
        TOUR.getValue("settings")()
        speaks(french, list = "")
        RuntimeEnvironment.setQualifiers("+en-rGB")
        controller.recreate()
        speaks(english, list = "")
        choose(0)
        speaks(french)
        RuntimeEnvironment.setQualifiers("+de-rDE")
        controller.recreate()
        speaks(french)
    }

    @Test fun aLanguageThatComesBeforeTheCoreIsNotLost() {
        val core = ListedCore()
        var opens = {}
        TestApplication.make = { core }
        TestApplication.worker = java.util.concurrent.Executor { opens = { it.run() } }
        withApp {
            RuntimeEnvironment.setQualifiers("+en-rGB")
            controller.recreate()
            opens()
            idle()
            val told = core.received.filterIsInstance<AppAction.SystemLanguage>().map { it.tag }
            assertEquals(listOf("fr", "en"), told)
            assertTrue("before anything is shown", core.received.indexOf(AppAction.SystemLanguage("en")) < core.received.indexOf(AppAction.Opened(ScreenName.Home)))
        }
    }

    @Test fun whatIsChosenOutsideIsChosenHereAndTheOtherWayRound() = withApp {
        if (Build.VERSION.SDK_INT < 33) return@withApp // the system has no such list
        TOUR.getValue("settings")()
        outside("en-GB")
        speaks(english, list = "en-GB")
        assertTrue("chosen", settings.choices[1].chosen)
        choose(0)
        speaks(french)
        outside("en")
        speaks(english)
        outside("")
        speaks(french, list = "")
        outside("de,en")
        speaks(english, list = "de,en")
    }

    @Test fun whatWasChosenHereStaysWhereTheSystemsListIsEmptyFromTheStart() = withApp {
        val told = mutableListOf<Throwable>()
        val languages = Languages(activity.application) { told += it }
        assertEquals("nothing but the system's own", 1, languages.news(activity).size)
        assertEquals(emptyList<Throwable>(), told)
    }

    @Test fun aSystemThatAnswersWithAFaultIsToldOfAndTheAppGoesOn() = withApp {
        if (Build.VERSION.SDK_INT < 33) return@withApp
        val told = mutableListOf<Throwable>()
        val odd = object : ContextWrapper(activity.application) {
            override fun getSystemService(name: String): Any = throw SecurityException()
        }
        val languages = Languages(odd) { told += it }
        languages.chosen("en")
        assertEquals(1, languages.news(activity).size)
        assertEquals(2, told.size)
    }

    @Test fun ofTwoChoicesAtOnceTheLaterCounts() = withApp {
        if (Build.VERSION.SDK_INT < 33) return@withApp
        TOUR.getValue("settings")()
        list.applicationLocales = LocaleList.forLanguageTags("en")
        choose(0)
        controller.recreate()
        speaks(french)
        choose(1)
        list.applicationLocales = LocaleList.forLanguageTags("fr")
        controller.recreate()
        speaks(french)
    }

    @Test fun theListOfTheSystemHasEachLanguageOfTheCatalogues() {
        val listed = Regex("""android:name="(\w+)"""").findAll(File(System.getProperty("app"), "main/res/xml/locales.xml").readText()).map { it.groupValues[1] }
        assertEquals(EmergencyWords.ALL.map { it.tag.substringBefore('-') }.toSet(), listed.toSet())
        val manifest = File(System.getProperty("app"), "main/AndroidManifest.xml").readText()
        assertTrue(manifest.contains("""android:localeConfig="@xml/locales""""))
    }

    private fun voice(words: CharSequence) = (words as? Spanned)?.getSpans(0, words.length, LocaleSpan::class.java)?.singleOrNull()
        ?.takeIf { words.getSpanStart(it) == 0 && words.getSpanEnd(it) == words.length }?.locale?.language

    /** What is written and what is only said. What somebody typed may be in any language. */
    private fun said(view: View): List<CharSequence> = if (view.importantForAccessibility == View.IMPORTANT_FOR_ACCESSIBILITY_NO) emptyList() else listOfNotNull(
        view.contentDescription,
        (view as? TextView)?.takeIf { it !is EditText }?.text,
        (view as? EditText)?.hint,
        if (Build.VERSION.SDK_INT >= 28) view.accessibilityPaneTitle else null,
    ).filter { it.isNotEmpty() }

    @Test fun theVoiceHasTheLanguageOfTheWords() {
        // Of a phone that speaks neither.
        RuntimeEnvironment.setQualifiers("+de-rDE")
        for ((screen, come) in TOUR) withApp {
            come()
            idle()
            assertEquals(screen, emptyList<CharSequence>(), views().flatMap { said(it) }.filter { voice(it) != "fr" })
        }
        RuntimeEnvironment.setQualifiers("+fr-rFR")
        withApp {
            TOUR.getValue("settings")()
            assertEquals("the phone speaks it", emptyList<CharSequence>(), views().flatMap { said(it) }.filter { voice(it) != null })
            host.send(AppAction.Settings(SettingsAction.LanguageChosen("en")))
            speaks(english, list = "")
            touch(R.id.bar_chat)
            await("the chat") { host.state(ScreenName.Chat) != null }
            assertEquals(emptyList<CharSequence>(), views().filter { it.isShown }.flatMap { said(it) }.filter { voice(it) != "en" })
        }
    }
}
