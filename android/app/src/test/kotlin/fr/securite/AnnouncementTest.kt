package fr.securite

import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager
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
import uniffi.securite_core.Destination
import uniffi.securite_core.LinkRow
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

    /** The names of what came into sight, in their order. */
    private fun OpenApp.came(): List<String> = shadowOf(readers()).sentAccessibilityEvents
        .filter { it.eventType == AccessibilityEvent.TYPE_WINDOW_STATE_CHANGED && it.contentChangeTypes and GONE == 0 }
        .flatMap { event -> event.text.map { it.toString() } }

    private fun OpenApp.opens(name: ScreenName, title: String) {
        host.act(leads(name))
        repeat(2) { show(state(name, page(listOf(PagePart.Remarks(listOf(Remark("sentence $it", Tone.PLAIN))))), title)) }
    }

    @Test fun aPageIsNamedOnceWhenItComes() = withReader {
        val before = came().size
        opens(ScreenName.Station("a"), "page a")
        assertEquals(listOf("page a"), came().drop(before))
        assertEquals("page a", activity.title)
        opens(ScreenName.Station("b"), "page b")
        host.back()
        idle()
        assertEquals(listOf("page a", "page b", "page a"), came().drop(before))
        assertEquals("page a", activity.title)
    }

    @Test fun ofTwoPanesOnlyTheOneThatComesIsNamed() {
        RuntimeEnvironment.setQualifiers(TABLET)
        withReader {
            show(state(ScreenName.Directory, page(emptyList()), "list"))
            opens(ScreenName.Station("a"), "page a")
            val before = came().size
            opens(ScreenName.Station("b"), "page b")
            assertEquals(listOf("page b"), came().drop(before))
        }
    }

    @Test fun thePanelIsNamedAndNothingIsForced() = withReader {
        val before = came().size
        otherNumbers()
        idle()
        assertEquals(listOf(french.panelAlone), came().drop(before))
        touch(numbers(R.id.panel)[1])
        assertEquals(french.panelWritten, came().last())
        assertTrue("it is there for screen readers", activity.view<View>(R.id.panel).isImportantForAccessibility)
        assertEquals(emptyList<View>(), views().filter { it.isShown && it.createAccessibilityNodeInfo().isAccessibilityFocused })
    }

    @Test fun theRecoveryWordsAreNamed() = withReader {
        TestApplication.latest.ended()
        idle()
        assertEquals(french.recoveryTitle, came().last())
        assertEquals(french.recoveryTitle, activity.title)
    }

    @Test fun aNoteIsTold() = withReader {
        Device.NO_RADIO.isThis()
        show(state(ScreenName.Directory, page(listOf(PagePart.Links(listOf(LinkRow("1", link("call", Destination.Call("3919")), "", "")))))))
        pass(1)
        val (note, told) = activity.view<View>(R.id.note) to mutableListOf<Int>()
        (note.parent as View).accessibilityDelegate = object : View.AccessibilityDelegate() {
            override fun onRequestSendAccessibilityEvent(host: ViewGroup, child: View, event: AccessibilityEvent): Boolean {
                if (child === note) told += event.eventType
                return true
            }
        }
        touch(control("call, spoken"))
        pass(1)
        assertEquals(View.ACCESSIBILITY_LIVE_REGION_POLITE, note.createAccessibilityNodeInfo().liveRegion)
        assertTrue("$told", AccessibilityEvent.TYPE_WINDOW_CONTENT_CHANGED in told)
    }

    private companion object {
        const val GONE = AccessibilityEvent.CONTENT_CHANGE_TYPE_PANE_DISAPPEARED
    }
}
