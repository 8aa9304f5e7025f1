package fr.securite

import android.view.View
import fr.securite.emergency.EmergencyNumbers
import fr.securite.emergency.EmergencyWords
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.ScreenName

/** The cells are built once: whatever happens under a finger, its touch is not lost (E1). */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class BarCellsTest {
    private val ids = listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet, R.id.bar_emergency)
    private val english = EmergencyWords.ALL.last()

    private fun OpenApp.cells() = ids.map { activity.view<View>(it) }

    private fun OpenApp.word(id: Int) = all(activity.view(id)).last() as android.widget.TextView

    /** As wide as this. What is measured with the next frame is again as wide as the window. */
    private fun OpenApp.wide(dp: Int) = activity.window.decorView.run {
        val (wide, high) = (dp * resources.displayMetrics.density).toInt() to height
        measure(View.MeasureSpec.makeMeasureSpec(wide, View.MeasureSpec.EXACTLY), View.MeasureSpec.makeMeasureSpec(high, View.MeasureSpec.EXACTLY))
        layout(0, 0, wide, high)
    }

    private fun OpenApp.rows() = cells().map { cell -> IntArray(2).also { cell.getLocationInWindow(it) }[1] }.distinct().size

    private fun OpenApp.speaks(words: EmergencyWords) = show(sentences(ScreenName.Home).copy(wordsTag = words.tag))

    @Test fun theCellsAreTheSameForAsLongAsTheActivity() = withApp {
        val cells = cells()
        fun same(what: String) = cells().zip(cells).forEach { (now, before) -> assertSame(what, before, now) }
        for ((name, come) in TOUR) {
            come()
            same(name)
        }
        touch(control(french.panelClose))
        speaks(english)
        assertEquals(english.barEmergency, word(R.id.bar_emergency).text.toString())
        assertEquals(english.barStation, activity.view<View>(R.id.bar_station).contentDescription.toString())
        same("language")
        wide(200)
        assertEquals(2, rows())
        same("width")
        wide(412)
        assertEquals(1, rows())
        TestApplication.latest.ended()
        idle()
        assertTrue("pages are closed", recovers() && !activity.view<View>(R.id.bar_chat).isEnabled)
        same("failure")
    }

    @Test fun theOpenPageIsMarkedInPlace() = withStates {
        fun marked() = ids.filter { activity.view<View>(it).isSelected }
        val plain = word(R.id.bar_chat).currentTextColor
        touch(R.id.bar_chat)
        assertEquals(listOf(R.id.bar_chat), marked())
        assertNotEquals(plain, word(R.id.bar_chat).currentTextColor)
        touch(R.id.bar_station)
        assertEquals(listOf(R.id.bar_station), marked())
        assertEquals(plain, word(R.id.bar_chat).currentTextColor)
    }

    @Test fun aTouchOn17IsNotLostWhateverComesMeanwhile() = withStates {
        val changes = linkedMapOf<String, () -> Unit>(
            "a page is marked" to { host.go(ScreenName.Chat) },
            "another language" to { speaks(english) },
            "a narrow window" to { wide(200) },
            "the core ends" to { TestApplication.latest.ended(); idle() },
        )
        for ((what, change) in changes) {
            press(R.id.bar_emergency, change)
            assertEquals(what, EmergencyNumbers.CALL_POLICE, shadowOf(activity.application).nextStartedActivity?.dataString)
            touch(panelClosed())
        }
    }

    private fun OpenApp.panelClosed() = all(activity.view(R.id.panel)).last { it.isClickable }

    @Test fun nothingMovesUnderAFinger() = withStates {
        press(R.id.bar_emergency) {
            wide(200)
            assertEquals("held", 1, rows())
        }
        wide(200)
        assertEquals("let go", 2, rows())
    }
}
