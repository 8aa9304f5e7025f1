package fr.securite.host

import android.os.Handler
import android.os.Looper
import fr.securite.emergency.Dialled
import java.util.concurrent.Executor
import uniffi.securite_core.AppAction
import uniffi.securite_core.AppCoreInterface
import uniffi.securite_core.ChartAction
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.ShellDisplay
import uniffi.securite_core.Tap

/** How far the core is; it is open with its first home. Silent: it may still come. Failed: it will not. */
enum class Progress { OPENING, WAITING, SILENT, OPEN, FAILED }

/**
 * Holds the core, the stack of screens and the last state of each, for as long as the app lives.
 *
 * One idea: everything here happens on the main thread. States come from the core's thread and are
 * moved over in their order; one that comes after [close], or for a screen that is no longer open, is
 * dropped. Nothing of this is ever saved by the system: after its process dies the app begins at home.
 */
class AppHost(private val make: (ShellDisplay) -> AppCoreInterface, private val worker: Executor) {
    private val main = Handler(Looper.getMainLooper())
    private var core: AppCoreInterface? = null
    private var started = false
    @Volatile private var closed = false

    private val stack = mutableListOf<ScreenName>(ScreenName.Home)
    private val opened = LinkedHashSet<ScreenName>()
    private val states = HashMap<ScreenName, ScreenState>()

    var progress = Progress.OPENING
        private set

    /** Whether there is nothing to show but what works without the core. */
    val recovers get() = progress == Progress.SILENT || progress == Progress.FAILED

    /** Called when what is to be drawn has changed. */
    var changed: () -> Unit = {}

    /** What the open panel says, while it is open: a turned phone shows it again. */
    var panel: Dialled? = null

    /** What is being typed on the directory screen; gone with the screen. */
    var typed = ""

    /** The size that the core draws the map for: the low map and the full one take turns. */
    var chartSize: ChartAction.Resized? = null

    /** Whether two panes fit. */
    var wide = false
        set(value) {
            field = value
            tell()
        }

    val top: ScreenName get() = stack.last()

    /** The screens whose views are worth keeping. */
    val kept: Set<ScreenName> get() = stack.toSet() + panes

    /** The screens to be drawn: one, or the list and what it leads to. */
    val panes: List<ScreenName>
        get() = when (top) {
            ScreenName.Directory -> if (wide) listOf(top, ScreenName.Chart) else listOf(top)
            ScreenName.Chart, is ScreenName.Station ->
                if (wide && ScreenName.Directory in stack) listOf(ScreenName.Directory, top) else listOf(top)
            ScreenName.Home, ScreenName.Chat, ScreenName.Discreet, ScreenName.Settings -> listOf(top)
        }

    /** The screens whose states are drawn: the list holds a map of what it found. */
    val drawn: List<ScreenName> get() = (panes + listOf(ScreenName.Chart).filter { ScreenName.Directory in panes }).distinct()

    fun state(screen: ScreenName): ScreenState? = states[screen]

    fun start() {
        if (started) return
        started = true
        become(Progress.WAITING, after = QUIET_OPENING_MILLISECONDS)
        become(Progress.SILENT, after = LONGEST_OPENING_MILLISECONDS)
        worker.execute {
            // A library that is missing or of another version throws errors, not exceptions.
            val core = try {
                make(Display())
            } catch (_: Throwable) {
                null
            }
            main.post { settle(core) }
        }
    }

    /** Ends the core. What it still sends is dropped. */
    fun close() {
        closed = true
        changed = {}
        core?.let { guarded { it.shutDown() } }
        core = null
    }

    /** A touch on one of the core's controls. */
    fun act(tap: Tap) {
        when (val action = tap.action) {
            is AppAction.Opened -> if (action.screen == ScreenName.Home) leave() else push(action.screen)
            else -> send(action)
        }
    }

    fun send(action: AppAction) {
        guarded { core?.dispatch(action) }
    }

    /** A page of the bar stands right above home: what was open before is forgotten. */
    fun go(screen: ScreenName) {
        if (top == screen) return
        stack.subList(1, stack.size).clear()
        push(screen)
    }

    /** Home in this very frame, nothing to go back to (D2); the core is told after. */
    fun leave() {
        stack.subList(1, stack.size).clear()
        changed()
        tell()
        send(AppAction.Opened(ScreenName.Home))
    }

    /** Whether there was a screen to go back from. */
    fun back(): Boolean {
        if (stack.size == 1) return false
        stack.removeAt(stack.size - 1)
        changed()
        tell()
        return true
    }

    /** Once in the stack, on top. What stands beside the list replaces what stood there; the map does so wherever nothing else does. */
    private fun push(screen: ScreenName) {
        stack -= screen
        if (wide && ScreenName.Directory in stack && screen.besideList) {
            stack.removeAll { it.besideList }
            if (screen != ScreenName.Chart) stack += screen
        } else {
            stack += screen
        }
        changed()
        tell()
    }

    private fun settle(opened: AppCoreInterface?) {
        if (closed) {
            opened?.let { guarded { it.shutDown() } }
            return
        }
        core = opened
        if (opened == null) become(Progress.FAILED) else tell()
    }

    private fun become(now: Progress) {
        progress = now
        changed()
    }

    /** Once this time has passed, unless the core is there or known not to come. */
    private fun become(then: Progress, after: Long) = main.postDelayed({ if (!closed && progress < then) become(then) }, after)

    /** Tells the core which screens were opened and closed since it was last told. */
    private fun tell() {
        if (core == null) return
        val wanted = LinkedHashSet(stack).apply { addAll(panes) }
        // With the list, so that its map is there when it is looked at, and stays while a page stands over both.
        if (ScreenName.Directory in stack) wanted += ScreenName.Chart
        for (gone in opened - wanted) {
            send(AppAction.Closed(gone))
            states -= gone
            if (gone == ScreenName.Directory) typed = ""
        }
        val new = wanted - opened
        opened.retainAll(wanted)
        opened += new
        new.forEach { send(AppAction.Opened(it)) }
    }

    private fun receive(state: ScreenState) {
        val screen = state.screen
        if (closed || screen !in opened) return
        states[screen] = state
        if (screen == ScreenName.Home && progress != Progress.FAILED) progress = Progress.OPEN
        // Home says which words are spoken, whatever stands over it.
        if (screen in drawn || screen == ScreenName.Home) changed()
    }

    /** Nothing that goes wrong on the other side ends the app: the bar must stand. */
    private fun guarded(work: () -> Unit) {
        try {
            work()
        } catch (_: Throwable) {
            become(Progress.FAILED)
        }
    }

    private inner class Display : ShellDisplay {
        override fun show(state: ScreenState) {
            if (!closed) main.post { receive(state) }
        }
    }

    private companion object {
        /** Below this a waiting screen would only flicker. */
        const val QUIET_OPENING_MILLISECONDS = 200L

        /** After this one is told what works without the core. */
        const val LONGEST_OPENING_MILLISECONDS = 10_000L
    }
}
