package fr.securite

import android.os.Looper
import fr.securite.host.AppHost
import fr.securite.host.HOME_ALONE
import fr.securite.host.Progress
import fr.securite.host.ports.FaultLog
import java.util.concurrent.Executor
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.AppCoreInterface
import uniffi.securite_core.ChartContent
import uniffi.securite_core.ChartState
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ShellDisplay
import uniffi.securite_core.StackStep

/** The host between the core's thread and the screens. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class HostTest {
    private val core = ListedCore()
    private lateinit var display: ShellDisplay
    private val line = HeldLine()
    private val host = AppHost({ display = it; core }, Executor { it.run() }, FaultLog(), line)

    private fun idle() = shadowOf(Looper.getMainLooper()).idle()

    private fun open(): AppHost = host.also {
        it.start()
        idle()
    }

    private fun chart(number: Int) = state(ScreenName.Chart, ScreenContent.Chart(ChartState(ChartContent.Empty(""), null, null, emptyList())), "$number")

    @Test fun tenThousandStatesArriveInOrder() {
        open().act(leads(ScreenName.Chart))
        val drawn = mutableListOf<Int>()
        host.changed = { host.state(ScreenName.Chart)?.let { drawn += it.title.toInt() } }
        Thread { repeat(10_000) { display.show(chart(it)) } }.apply { start() }.join()
        assertEquals("nothing is drawn on the core's thread", 0, drawn.size)
        idle()
        assertEquals(10_000, drawn.size)
        assertEquals("the first that is out of order", -1, drawn.indices.firstOrNull { drawn[it] != it } ?: -1)
    }

    @Test fun nothingIsDrawnAfterClosing() {
        open().act(leads(ScreenName.Chart))
        display.show(chart(1))
        host.close()
        display.show(chart(2))
        idle()
        assertTrue(core.closed)
        assertEquals(null, host.state(ScreenName.Chart))
    }

    @Test fun aCoreThatOpensAfterClosingIsClosed() {
        lateinit var opening: Runnable
        val late = AppHost({ core }, { opening = it }, FaultLog(), line)
        late.start()
        late.close()
        opening.run()
        idle()
        assertTrue(core.closed)
        assertEquals(Progress.OPENING, late.progress)
    }

    @Test fun aCoreThatThrowsLeavesTheRecoveryScreen() {
        val broken = object : AppCoreInterface {
            override fun dispatch(action: AppAction): Unit = throw UnsatisfiedLinkError()
            override fun refreshInBackground(seconds: UInt): Boolean = throw UnsatisfiedLinkError()
            override fun shutDown(): Unit = throw IllegalStateException()
        }
        val host = AppHost({ broken }, Executor { it.run() }, FaultLog(), line)
        host.start()
        idle()
        assertEquals(Progress.FAILED, host.progress)
        host.close()
    }

    @Test fun aCoreThatEndsIsHeardOnTheMainThreadUnlessClosed() {
        open()
        display.show(state(ScreenName.Home, page(emptyList())))
        display.ended()
        assertFalse("not yet", host.recovers)
        idle()
        assertEquals(Progress.FAILED, host.progress)
        display.show(state(ScreenName.Home, page(emptyList())))
        idle()
        assertTrue("what comes late changes nothing", host.recovers)
    }

    @Test fun anEndAfterClosingIsNoFault() {
        open()
        display.ended()
        host.close()
        display.ended()
        idle()
        assertFalse(host.recovers)
    }

    @Test fun aStateOfAScreenThatIsClosedIsDropped() {
        open().act(leads(ScreenName.Chart))
        host.back()
        display.show(chart(1))
        idle()
        assertEquals(null, host.state(ScreenName.Chart))
    }

    @Test fun screensAreOpenedAndClosedOnce() {
        val station = ScreenName.Station("a")
        open().go(ScreenName.Directory)
        host.act(leads(station))
        host.act(leads(ScreenName.Station("b")))
        host.act(leads(station))
        host.back()
        host.go(ScreenName.Chat)
        val expected = listOf(
            AppAction.Opened(ScreenName.Home),
            AppAction.Opened(ScreenName.Directory),
            AppAction.Opened(station),
            AppAction.Opened(ScreenName.Station("b")),
        )
        assertEquals(expected, core.received.take(4))
        val then = core.received.drop(4)
        val closed = listOf(ScreenName.Station("b"), station, ScreenName.Directory).map { AppAction.Closed(it) }
        assertEquals(closed + AppAction.Opened(ScreenName.Chat), then)
    }

    @Test fun leavingEmptiesTheStackBeforeTheCoreIsTold() {
        open().go(ScreenName.Discreet)
        var told = -1
        host.changed = { if (told < 0) told = core.received.size }
        val before = core.received.size
        host.act(tap("leave", AppAction.Left))
        assertEquals("home is drawn first", before, told)
        assertEquals(ScreenName.Home, host.top)
        assertFalse("nothing to go back to", host.back())
        assertEquals(listOf<AppAction>(AppAction.Closed(ScreenName.Discreet)), core.received.drop(before))
    }

    @Test fun aPageChosenBeforeTheCoreIsThereIsOpenedThen() {
        host.go(ScreenName.Chat)
        open()
        assertEquals(setOf<AppAction>(AppAction.Opened(ScreenName.Home), AppAction.Opened(ScreenName.Chat)), core.received.toSet())
    }

    @Test fun whatIsTouchedBeforeTheCoreIsThereCanBeTakenBack() {
        host.step(StackStep.Width(true))
        assertFalse("a width is no touch", host.back())
        host.go(ScreenName.Chat)
        assertTrue(host.goesBack && host.back())
        assertFalse("nothing is left of it", host.goesBack || host.back())
        open()
        assertEquals(listOf<AppAction>(AppAction.Opened(ScreenName.Home)), core.received)
        assertTrue("the width stays", host.stack.wide)
    }

    @Test fun behindTheRecoveryWordsNothingIsLeft() {
        open().go(ScreenName.Discreet)
        host.fields.of(ScreenName.Discreet, "a").text = "b"
        display.ended()
        idle()
        assertEquals(HOME_ALONE, host.stack)
        assertEquals("", host.fields.of(ScreenName.Discreet, "a").text)
        host.go(ScreenName.Chat)
        assertFalse("no page opens any more", host.goesBack)
    }

    @Test fun whatIsTypedGoesWithItsScreen() {
        open().go(ScreenName.Directory)
        host.fields.of(ScreenName.Directory, "a").text = "b"
        host.act(leads(ScreenName.Station("c")))
        assertEquals("it stays while its screen does", "b", host.fields.of(ScreenName.Directory, "a").text)
        host.go(ScreenName.Chat)
        assertEquals("", host.fields.of(ScreenName.Directory, "a").text)
    }

    @Test fun whatIsOutOfSightIsKeptAndNotDrawn() {
        open().go(ScreenName.Directory)
        host.act(leads(ScreenName.Chart))
        host.act(leads(ScreenName.Station("a")))
        var drawn = 0
        host.changed = { drawn++ }
        display.show(chart(1))
        idle()
        assertEquals("behind another page nothing is drawn", 0, drawn)
        host.back()
        assertEquals(chart(1), host.state(ScreenName.Chart))
        drawn = 0
        display.show(chart(2))
        idle()
        assertEquals("in sight it is", 1, drawn)
        host.back()
        assertEquals("what is left is forgotten", null, host.state(ScreenName.Chart))
        assertEquals(AppAction.Closed(ScreenName.Chart), core.received.last())
    }

    @Test fun backPassesEachScreenOnce() {
        open().go(ScreenName.Directory)
        for (id in listOf("a", "b", "a", "c", "b")) host.act(leads(ScreenName.Station(id)))
        assertEquals(listOf("b", "c", "a").map { ScreenName.Station(it) } + ScreenName.Directory + ScreenName.Home, passed())
    }

    @Test fun beyondTheListBackPassesOnlyWhatStandsBesideIt() {
        host.step(StackStep.Width(true))
        open().go(ScreenName.Directory)
        for (id in listOf("a", "b", "c")) host.act(leads(ScreenName.Station(id)))
        val replaced = listOf("a", "b").map { AppAction.Closed(ScreenName.Station(it)) }
        assertEquals(replaced, core.received.filterIsInstance<AppAction.Closed>())
        assertEquals(listOf(ScreenName.Station("c"), ScreenName.Directory, ScreenName.Home), passed())
        host.go(ScreenName.Directory)
        host.act(leads(ScreenName.Station("a")))
        host.act(leads(ScreenName.Chart))
        assertEquals("the map is there again", listOf(ScreenName.Directory, ScreenName.Chart), host.stack.panes)
        assertEquals(listOf(ScreenName.Directory, ScreenName.Home), passed())
    }

    /** The screens on top, one back after the other. */
    private fun passed() = mutableListOf(host.top).apply { while (host.back()) add(host.top) }.toList()

    @Test fun whereThereIsRoomTheMapStandsBesideTheList() {
        host.step(StackStep.Width(true))
        open().go(ScreenName.Directory)
        assertEquals(listOf(ScreenName.Directory, ScreenName.Chart), host.stack.panes)
        host.act(leads(ScreenName.Station("a")))
        assertEquals(listOf(ScreenName.Directory, ScreenName.Station("a")), host.stack.panes)
        host.go(ScreenName.Discreet)
        assertEquals(listOf<ScreenName>(ScreenName.Discreet), host.stack.panes)
    }
}
