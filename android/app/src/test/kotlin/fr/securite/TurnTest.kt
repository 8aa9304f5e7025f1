package fr.securite

import android.os.Build
import android.view.inputmethod.InputMethodManager
import android.widget.ScrollView
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
import uniffi.securite_core.PagePart
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenName
import uniffi.securite_core.Tone

/** What a window that is made anew goes on with: a turned phone, a dark evening, larger letters. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class TurnTest {
    private val long = PagePart.Remarks((1..80).map { Remark("sentence $it, as long as a line of a narrow window and then some", Tone.PLAIN) })

    private val OpenApp.scroll get() = views().first { it is ScrollView && it.isShown } as ScrollView

    private fun OpenApp.keyboard() = shadowOf(activity.getSystemService(InputMethodManager::class.java))

    private fun OpenApp.types() = if (Build.VERSION.SDK_INT >= 30) keyboardComes(300) else layOut(412, 915 - 300)

    private fun OpenApp.turn() {
        controller.recreate()
        idle()
    }

    private fun OpenApp.list() {
        touch(R.id.bar_station)
        show(state(ScreenName.Directory, page(listOf(field("a"), long))))
    }

    @Test fun eachPageStandsWhereItWasRead() = withStates {
        show(state(ScreenName.Home, page(listOf(long))))
        scroll.scrollTo(0, 900)
        list()
        scroll.scrollTo(0, 376)
        turn()
        assertEquals(376, scroll.scrollY)
        turn()
        assertEquals("twice", 376, scroll.scrollY)
        host.back()
        idle()
        assertEquals("and the page below", 900, scroll.scrollY)
    }

    @Test fun inAnotherWidthItIsTheSamePartOfIt() = withStates {
        list()
        val part = { scroll.scrollY.toFloat() / scroll.getChildAt(0).height }
        scroll.scrollTo(0, scroll.getChildAt(0).height / 2)
        RuntimeEnvironment.setQualifiers("fr-rFR-w700dp-h915dp-xhdpi")
        turn()
        assertEquals(0.5f, part(), 0.02f)
    }

    @Test fun aPageThatIsOpenedAnewBeginsAtItsTop() = withStates {
        list()
        scroll.scrollTo(0, 376)
        touch(R.id.bar_chat)
        list()
        turn()
        assertEquals(0, scroll.scrollY)
    }

    @Test fun oneTypesOn() = withStates {
        list()
        field.requestFocus()
        types()
        turn()
        controller.windowFocusChanged(false)
        controller.windowFocusChanged(true)
        assertTrue("in the field", field.isFocused)
        assertTrue("with the keyboard", keyboard().isSoftInputVisible)
        activity.getSystemService(InputMethodManager::class.java)!!.hideSoftInputFromWindow(field.windowToken, 0)
        controller.windowFocusChanged(true)
        assertFalse("once", keyboard().isSoftInputVisible)
    }

    @Test fun whoReadsIsNotMadeToType() = withStates {
        list()
        field.requestFocus()
        otherNumbers()
        touch(control(french.panelClose))
        types()
        assertFalse("the panel has taken it", field.isFocused)
        turn()
        controller.windowFocusChanged(false)
        controller.windowFocusChanged(true)
        assertFalse("the field was left before", keyboard().isSoftInputVisible)
    }
}
