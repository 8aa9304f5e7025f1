package fr.securite

import android.content.ActivityNotFoundException
import android.content.ContextWrapper
import android.content.Intent
import android.graphics.Rect
import android.util.Log
import android.view.View
import fr.securite.emergency.Words
import fr.securite.host.ports.FaultLog
import fr.securite.emergency.Dialer
import fr.securite.host.ports.Copies
import fr.securite.host.ports.Links
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowLog
import uniffi.securite_core.AppAction
import uniffi.securite_core.AppCoreInterface
import uniffi.securite_core.Destination
import uniffi.securite_core.LinkRow
import uniffi.securite_core.LogEntry
import uniffi.securite_core.LogLevel
import uniffi.securite_core.PagePart
import uniffi.securite_core.ScreenName

/** What a fault leaves standing, and what is told of it. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class FaultTest {
    private fun told() = ShadowLog.getLogsForTag("securite").map { it.msg }

    @Test fun theWayOutStandsOverAPageThatTookAnothersPlace() = withStates {
        touch(R.id.bar_discreet)
        show(sentences(ScreenName.Discreet, wayOut()))
        assertTrue("the sentences are shown", words().containsAll(SENTENCES))
        val leave = activity.view<View>(R.id.leave)
        assertEquals("first", leave, all(activity.view(R.id.stage)).first { it.isShown && it.isClickable })
        assertEquals("before 17", R.id.bar_emergency, leave.accessibilityTraversalBefore)
        assertTrue("in sight", leave.getGlobalVisibleRect(Rect()))
        otherNumbers()
        assertTrue("the panel does not cover it", activity.view<View>(R.id.panel_leave).isShown)
        touch(R.id.panel_leave)
        assertEquals(ScreenName.Home, host.top)
    }

    @Test fun aPageThatTookAnothersPlaceIsLeftAfterTheQuiet() = withStates {
        touch(R.id.bar_discreet)
        show(sentences(ScreenName.Discreet, wayOut()))
        pass(41)
        assertTrue("it asks", words().contains(wayOut().quiet.question))
        touch(control(wayOut().quiet.stay))
        pass(41)
        assertEquals("a touch stays", ScreenName.Discreet, host.top)
        pass(20)
        assertEquals(ScreenName.Home, host.top)
    }

    @Test fun whoeverTakesThePhoneFindsHomeWhateverWasToCome() = withStates {
        touch(R.id.bar_discreet)
        controller.pause()
        assertEquals("nothing had come yet", ScreenName.Home, host.top)
        controller.resume()
        touch(R.id.bar_discreet)
        show(sentences(ScreenName.Discreet, wayOut()))
        controller.pause()
        assertEquals("sentences stood there", ScreenName.Home, host.top)
        controller.resume()
        touch(R.id.bar_chat)
        show(chat(emptyList()))
        controller.pause()
        assertEquals("a page without a way out stays", ScreenName.Chat, host.top)
    }

    @Test fun aWayOutThatGoesTakesItsQuietAlong() = withStates {
        touch(R.id.bar_discreet)
        show(sentences(ScreenName.Discreet, wayOut()))
        pass(41)
        show(sentences(ScreenName.Discreet))
        assertNull(activity.findViewById<View>(R.id.leave))
        assertFalse("nothing is asked", words().contains(wayOut().quiet.question))
        pass(100)
        assertEquals(ScreenName.Discreet, host.top)
    }

    @Test fun aScreenComesBackInThePlaceOfTheSentences() = withStates {
        touch(R.id.bar_chat)
        for (round in 0..1) {
            show(sentences(ScreenName.Chat))
            assertTrue("the sentences", words().containsAll(SENTENCES))
            assertFalse("instead of the screen", words().contains(CHAT_TITLE))
            show(chat(emptyList()))
            assertTrue("the screen", words().contains(CHAT_TITLE))
            assertFalse("instead of the sentences", words().any { it in SENTENCES })
        }
    }

    @Test fun whatWasTypedIsStillThereWhenItsScreenComesBack() = withApp {
        suggest("12 rue de la pa")
        val own = host.state(ScreenName.Directory)!!
        show(sentences(ScreenName.Directory))
        assertNull(activity.findViewById<View>(R.id.field))
        show(own)
        assertEquals("12 rue de la pa", field.text.toString())
    }

    @Test fun homeAsSentencesHasNothingToGoBackTo() = withStates {
        assertTrue(words().containsAll(SENTENCES))
        val back = { views().count { it.isShown && it.isClickable && it.contentDescription?.toString() == Words(activity).now.back } }
        assertEquals(0, back())
        touch(R.id.bar_chat)
        show(sentences(ScreenName.Chat))
        assertEquals("elsewhere there is", 1, back())
    }

    @Test fun whatCannotBeDrawnIsToldWithoutItsMessage() = withStates {
        touch(R.id.bar_chat)
        show(chat(Unreadable()))
        assertTrue("the recovery words", recovers())
        val told = told()
        assertEquals(told.toString(), 1, told.size)
        assertTrue(told[0], Regex("draw: IllegalStateException at Unreadable\\.get:\\d+ ×1").matches(told[0]))
        assertEquals("at the level of a fault", Log.ERROR, ShadowLog.getLogsForTag("securite")[0].type)
        val everything = ShadowLog.getLogs().flatMap { listOf(it.msg.orEmpty(), it.throwable?.message.orEmpty()) }
        assertFalse("nothing of its message, nowhere", everything.any { Unreadable.TYPED in it })
    }

    /** A list of a list that was changed: what it throws comes from below our code. */
    private fun <T> stale(first: T): List<T> = arrayListOf(first).let { all -> all.subList(0, 1).also { all.add(first) } }

    @Test fun aFaultOfTheDiscreetPageDoesNotSayWhereItWas() = withStates {
        touch(R.id.bar_discreet)
        val row = LinkRow("a", link(destination = Destination.Call("3919")), "", "")
        show(state(ScreenName.Discreet, page(listOf(PagePart.Links(stale(row)))), wayOut = wayOut()))
        assertTrue("the recovery words", recovers())
        val told = told().map { it.substringBeforeLast(':') }
        assertEquals("told by the part, which any page can have", listOf("draw: ConcurrentModificationException at RowsKt.links"), told)
        assertFalse("the section", ShadowLog.getLogs().any { "discreet" in it.msg.orEmpty().lowercase() })
        assertTrue("the way out stands over the recovery words too", activity.view<View>(R.id.leave).isShown)
        touch(R.id.leave)
        assertEquals(ScreenName.Home, host.top)
    }

    @Test @Config(qualifiers = TABLET) fun aScreenThatCannotBeDrawnLeavesItsNeighbour() = withApp {
        find(ADDRESS)
        show(chat(Unreadable()).copy(name = ScreenName.Chart))
        assertTrue("the recovery words stand for the one", recovers())
        assertTrue("the other is whole", activity.view<View>(R.id.field).isShown && words().containsAll(directory.headings))
    }

    @Test fun aCoreThatCannotBeOpenedIsTold() {
        TestApplication.make = { throw UnsatisfiedLinkError(Unreadable.TYPED) }
        withApp { assertTrue(recovers()) }
        assertTrue(told().toString(), told().single().startsWith("open: UnsatisfiedLinkError at FaultTest"))
    }

    @Test fun aCoreThatThrowsIsTold() {
        TestApplication.make = {
            object : AppCoreInterface {
                override fun dispatch(action: AppAction) = throw IllegalStateException(Unreadable.TYPED)
                override fun refreshInBackground(seconds: UInt) = throw IllegalStateException(Unreadable.TYPED)
                override fun shutDown() = throw IllegalArgumentException(Unreadable.TYPED)
            }
        }
        withApp { assertTrue(recovers()) }
        assertEquals(listOf("dispatch: IllegalStateException", "close: IllegalArgumentException"), told().map { it.substringBefore(" at ") }.distinct())
        assertFalse(told().any { Unreadable.TYPED in it })
    }

    @Test fun aLinkThatTheSystemRefusesIsToldAndAMissingProgramIsNot() {
        val told = mutableListOf<Throwable>()
        fun phone(thrown: Exception) = object : ContextWrapper(RuntimeEnvironment.getApplication()) {
            override fun startActivity(intent: Intent) = throw thrown
        }
        for (asked in listOf(Destination.Page("https://example.org/"), Destination.Call("17"))) {
            assertFalse(Links(Dialer(phone(ActivityNotFoundException())) { told += it }, Copies(RuntimeEnvironment.getApplication()) { throw it }).open(asked))
            assertEquals("a phone's own answer", 0, told.size)
            assertFalse(Links(Dialer(phone(SecurityException())) { told += it }, Copies(RuntimeEnvironment.getApplication()) { throw it }).open(asked))
            assertTrue(told.removeAt(0) is SecurityException)
        }
    }

    @Test fun whatTheCoreTellsIsWrittenAsItIs() {
        FaultLog().write(LogEntry(LogLevel.WARNING, "show Home failed", 4u))
        FaultLog().write(LogEntry(LogLevel.FAULT, "no thread", 1u))
        assertEquals(listOf(Log.WARN to "show Home failed ×4", Log.ERROR to "no thread ×1"), ShadowLog.getLogsForTag("securite").map { it.type to it.msg })
    }

    @Test fun aFaultInEveryFrameIsToldAtEachDoubling() {
        val (log, thrown) = FaultLog() to IllegalStateException()
        repeat(100) { log.tell("draw", thrown) }
        assertEquals(listOf(1, 2, 4, 8, 16, 32, 64).map { "×$it" }, told().map { it.substringAfterLast(' ') })
    }
}
