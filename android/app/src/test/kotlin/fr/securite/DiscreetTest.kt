package fr.securite

import android.graphics.Rect
import android.os.Build
import android.view.MotionEvent
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager
import android.widget.ScrollView
import fr.securite.emergency.PanelView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
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

/** The page that nobody else should see, with the real library (D1–D10). */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class DiscreetTest {
    private fun OpenApp.isSecret() = activity.window.attributes.flags and FLAG_SECURE != 0

    @Test fun whatANoteSaysGoesWithItsPage() = withApp {
        TOUR.getValue("discreet")()
        shadowOf(activity.application).checkActivities(true)
        val link = discreet.links.first().link
        control(link.accessibilityLabel).performClick()
        assertTrue(activity.view<View>(R.id.note).isShown)
        activity.view<View>(R.id.leave).performClick()
        assertFalse("in the frame in which the page is left", activity.view<View>(R.id.note).isShown)
    }

    @Test fun aNoteMakesRoomForTheQuestion() = withApp {
        TOUR.getValue("discreet")()
        shadowOf(activity.application).checkActivities(true)
        touch(control(discreet.links.first().link.accessibilityLabel))
        assertTrue(activity.view<View>(R.id.note).isShown)
        pass(quiet.asksAfterSeconds.toLong() + 1)
        assertTrue(words().contains(quiet.question))
        assertFalse("nothing lies over the question", activity.view<View>(R.id.note).isShown)
    }

    @Test fun leavingQuicklyIsHomeInTheSameFrame() = withApp {
        TOUR.getValue("discreet")()
        activity.view<View>(R.id.leave).performClick()
        assertTrue("home, before anything else ran", words().contains(home.headings.first()))
        assertFalse("nothing to go back to", host.back())
        assertEquals(null, host.state(ScreenName.Discreet))
    }

    @Test fun thePanelLeavesTheWayOutInSight() = withApp {
        TOUR.getValue("discreet")()
        val place = { id: Int -> Rect().also { assertTrue(activity.view<View>(id).getGlobalVisibleRect(it)) } }
        val before = place(R.id.leave)
        otherNumbers()
        idle()
        assertEquals("it stands where it stood", before, place(R.id.panel_leave))
        val (x, y) = before.exactCenterX() to before.exactCenterY()
        for (action in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP)) {
            activity.dispatchTouchEvent(MotionEvent.obtain(0, 0, action, x, y, 0))
        }
        val first = all(activity.view(R.id.panel)).first { it.contentDescription != null }
        assertEquals("a screen reader reads it first", R.id.panel_leave, first.id)
        idle()
        assertEquals(ScreenName.Home, host.top)
        assertFalse("nothing covers home", activity.view<PanelView>(R.id.panel).isOpen)
        otherNumbers()
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

    @Test fun aTurnedPhoneIsInTheSameHand() = withApp {
        TOUR.getValue("discreet")()
        controller.recreate()
        idle()
        assertEquals(ScreenName.Discreet, host.top)
        assertTrue("and is kept from pictures", isSecret())
        assertTrue("the way out stands there", activity.view<View>(R.id.leave).isShown)
    }

    @Test fun afterTheWayOutHomeStandsAsIfNothingHadBeenBefore() = withStates {
        show(state(ScreenName.Home, page(List(80) { PagePart.Remarks(listOf(Remark("sentence $it", Tone.PLAIN))) })))
        val scroll = { views().first { it is ScrollView && it.isShown } as ScrollView }
        scroll().scrollTo(0, 700)
        touch(R.id.bar_chat)
        host.back()
        assertEquals("back is where one was", 700, scroll().scrollY)
        touch(R.id.bar_discreet)
        host.leave()
        idle()
        assertEquals(0, scroll().scrollY)
    }

    @Test fun allThatARowSaysIsHeard() = withApp {
        TOUR.getValue("discreet")()
        for (row in discreet.links) {
            assertEquals(listOf(row.link.accessibilityLabel, row.detail, row.trace), heard(control(row.link.accessibilityLabel)))
        }
        TOUR.getValue("settings")()
        val plain = settings.choices.last()
        assertEquals(listOf(plain.choose.accessibilityLabel, plain.detail), heard(control(plain.choose.accessibilityLabel)))
        host.leave()
        idle()
        val door = home.leads.first()
        assertEquals("nothing is said twice", listOf(door.open.accessibilityLabel), heard(control(door.open.accessibilityLabel)))
    }

    @Test fun afterAMinuteOfQuietThePageIsLeft() = withApp {
        TOUR.getValue("discreet")()
        pass(quiet.asksAfterSeconds.toLong() + 1)
        assertTrue("it asks", words().contains(quiet.question))
        activity.onUserInteraction()
        assertFalse("a touch stays", words().contains(quiet.question))
        pass(quiet.leavesAfterSeconds.toLong() + 1)
        assertEquals(ScreenName.Home, host.top)
    }

    private fun OpenApp.readers() = shadowOf(activity.getSystemService(AccessibilityManager::class.java))

    private fun OpenApp.asked() = words().contains(quiet.question)

    @Test fun whoeverNeedsMoreTimeHasItForTheQuestionAndForTheAnswer() = withApp {
        if (Build.VERSION.SDK_INT < 29) return@withApp // the system has no such setting
        readers().setInteractiveUiTimeout(120_000)
        TOUR.getValue("discreet")()
        pass(119)
        assertFalse("it waits", asked())
        pass(2)
        assertTrue("it asks", asked())
        pass(118)
        assertEquals("it waits for the answer", ScreenName.Discreet, host.top)
        pass(2)
        assertEquals(ScreenName.Home, host.top)
    }

    @Test fun toReadFromWordToWordIsNoQuiet() = withApp {
        readers().setEnabled(true)
        TOUR.getValue("discreet")()
        val (word, control) = AccessibilityEvent.TYPE_VIEW_TEXT_TRAVERSED_AT_MOVEMENT_GRANULARITY to AccessibilityEvent.TYPE_VIEW_ACCESSIBILITY_FOCUSED
        for (step in listOf(word, control, word, control)) {
            pass(quiet.asksAfterSeconds.toLong() - 1)
            assertFalse("$step", asked())
            activity.view<View>(R.id.leave).sendAccessibilityEvent(step)
        }
    }

    @Test fun underThePanelNothingIsAsked() = withApp {
        TOUR.getValue("discreet")()
        otherNumbers()
        show(host.state(ScreenName.Discreet)!!)
        pass(quiet.leavesAfterSeconds.toLong() - 1)
        assertEquals(ScreenName.Discreet, host.top)
        assertFalse(asked())
        touch(all(activity.view(R.id.panel)).last { it.isClickable })
        pass(quiet.asksAfterSeconds.toLong() + 1)
        assertTrue("the count has begun anew", asked())
    }

    @Test fun underThePanelThePageIsLeftAllTheSame() = withApp {
        TOUR.getValue("discreet")()
        otherNumbers()
        show(host.state(ScreenName.Discreet)!!)
        pass(quiet.leavesAfterSeconds.toLong() + 1)
        assertEquals(ScreenName.Home, host.top)
    }
}
