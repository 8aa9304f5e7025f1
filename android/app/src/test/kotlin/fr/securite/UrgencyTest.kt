package fr.securite

import android.os.Bundle
import android.view.View
import fr.securite.emergency.EmergencyWords
import fr.securite.emergency.PanelView
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
import uniffi.securite_core.ScreenState

/** What the cell of 17 does, and in which language it speaks. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class UrgencyTest {
    @Test fun aLanguageWeDoNotSpeakIsAnsweredInFrench() {
        val french = EmergencyWords.ALL.first()
        for (language in listOf("zh-rCN", "ar-rEG", "de-rDE", "br-rFR")) {
            RuntimeEnvironment.setQualifiers("$language-w412dp-h915dp-xhdpi")
            withApp {
                assertTrue("the bar before the core: $language", words().contains(french.barUrgency))
                await("home") { host.state(ScreenName.Home) != null }
                val home = (host.state(ScreenName.Home) as ScreenState.Home).state
                assertEquals(language, french.tag, home.wordsTag)
                assertTrue("the bar with the core: $language", words().containsAll(listOf(french.barStation, home.question)))
            }
        }
    }

    @Test fun aLongPressOpensThePanelAlone() = withApp {
        activity.view<View>(R.id.bar_urgency).performLongClick()
        assertTrue(activity.view<PanelView>(R.id.panel).isOpen)
        assertEquals(null, shadowOf(activity.application).nextStartedActivity)
    }

    @Test fun aScreenReaderOpensThePanelAlone() = withApp {
        activity.view<View>(R.id.bar_urgency).performAccessibilityAction(R.id.other_numbers, Bundle())
        assertTrue(activity.view<PanelView>(R.id.panel).isOpen)
        @Suppress("DEPRECATION") // API 26 has no other way to go back
        activity.onBackPressed()
        assertFalse("back closes it", activity.view<PanelView>(R.id.panel).isOpen)
    }

    @Test fun nothingCanDial() = withApp {
        shadowOf(activity.application).checkActivities(true)
        touch(R.id.bar_urgency)
        assertTrue(activity.view<PanelView>(R.id.panel).isOpen)
        assertTrue(words().any { it.contains("112") })
    }
}
