package fr.securite

import android.view.View
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertSame
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.PagePart
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenName
import uniffi.securite_core.Tone

/** What a screen reader says by itself, by the events that it gets. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class AnnouncementTest {
    private fun withReader(work: OpenApp.() -> Unit) = withStates {
        shadowOf(readers()).setEnabled(true)
        touch(R.id.bar_station)
        draw("")
        work()
    }

    private fun OpenApp.readers() = activity.getSystemService(AccessibilityManager::class.java)!!

    private fun OpenApp.draw(said: String, sentence: String = "sentence") =
        show(state(ScreenName.Directory, page(listOf(PagePart.Remarks(listOf(Remark(sentence, Tone.PLAIN)))), announcement = said)))

    /** What was sent from the one live region of the page. */
    private fun OpenApp.said(): List<String> {
        val changes = shadowOf(readers()).sentAccessibilityEvents.filter { it.eventType == AccessibilityEvent.TYPE_WINDOW_CONTENT_CHANGED }
        return changes.filter { it.contentChangeTypes == AccessibilityEvent.CONTENT_CHANGE_TYPE_CONTENT_DESCRIPTION }
            .mapNotNull { it.contentDescription?.toString() }.filter { it.startsWith("said ") }
    }

    private fun OpenApp.region() = views().single { it.isShown && it.accessibilityLiveRegion == View.ACCESSIBILITY_LIVE_REGION_POLITE }

    @Test fun eachAnnouncementIsSaidOnce() = withReader {
        draw("said one")
        draw("said one")
        draw("said one", "another sentence")
        assertEquals(listOf("said one"), said())
        draw("said two")
        assertEquals(listOf("said one", "said two"), said())
        draw("")
        assertEquals("nothing is said of nothing", listOf("said one", "said two"), said())
        draw("said two")
        assertEquals("said again after it", listOf("said one", "said two", "said two"), said())
    }

    @Test fun nothingIsSaidAgainWhereOneComesBackTo() = withReader {
        draw("said one")
        host.act(leads(ScreenName.Station("a")))
        show(state(ScreenName.Station("a"), page(emptyList())))
        host.back()
        idle()
        assertEquals(listOf("said one"), said())
    }

    @Test fun itIsOneRegionThatNobodySeesAndNoKeyReaches() = withReader {
        draw("")
        val (region, before) = region() to picture()
        draw("said one")
        assertSame("the same view", region, region())
        assertFalse("no key stops there", region.isFocusable)
        assertEquals(View.ACCESSIBILITY_LIVE_REGION_POLITE, region.createAccessibilityNodeInfo().liveRegion)
        assertEquals("a screen reader can ask it", true, region.createAccessibilityNodeInfo().isVisibleToUser)
        assertEquals("nothing is seen of it", true, before.sameAs(picture()))
    }
}
