package fr.securite.host

import android.os.Handler
import android.os.Looper
import fr.securite.emergency.Dialled
import fr.securite.host.ports.FaultLog
import fr.securite.host.ports.Line
import java.util.concurrent.Executor
import uniffi.securite_core.AppAction
import uniffi.securite_core.AppCoreInterface
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.SettingsAction
import uniffi.securite_core.ShellDisplay
import uniffi.securite_core.StackStep
import uniffi.securite_core.Tap
import uniffi.securite_core.WayOut
import uniffi.securite_core.stepOf
import uniffi.securite_core.stepStack

/** How far the core is; it is open with its first home. Silent: it may still come. Failed: it will not. */
enum class Progress { OPENING, WAITING, SILENT, OPEN, FAILED }

/**
 * Holds the core, the stack of screens and the last state of each, for as long as the app lives.
 *
 * One idea: everything here happens on the main thread. States come from the core's thread and are
 * moved over in their order; one that comes after [close], or for a screen that is no longer open, is
 * dropped. Nothing of this is ever saved by the system: after its process dies the app begins at home.
 */
class AppHost(private val make: (ShellDisplay) -> AppCoreInterface, private val worker: Executor, val log: FaultLog, private val line: Line) {
    private val main = Handler(Looper.getMainLooper())
    private var core: AppCoreInterface? = null
    private var started = false
    @Volatile private var closed = false

    /** What the core is told as soon as it is there. */
    private val first = mutableListOf<AppAction>()

    /** Who waits for the core, or to hear that there is none. */
    private val waiting = mutableListOf<(AppCoreInterface?) -> Unit>()

    /** Steps that were made before the library was known to be good: only it says where they lead. */
    private val early = mutableListOf<StackStep>()
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

    /** Called when a language was chosen in the app. */
    var languageChosen: (String) -> Unit = {}

    /** What is typed. */
    val fields = Fields()

    /** The screens, and what follows from them. Where a step leads is the core's to say. */
    var stack = HOME_ALONE
        private set

    val top: ScreenName get() = stack.screens.last()

    /** The screens whose views are worth keeping. */
    val kept: Set<ScreenName> get() = stack.screens.toSet() + stack.panes

    fun state(screen: ScreenName): ScreenState? = states[screen]

    /** How the screen on top is left that nobody else should see. */
    val wayOut: WayOut? get() = states[top]?.wayOut

    /** Whether there is something in the app to go back from. */
    val goesBack get() = stack.screens.size > 1 || early.any { it !is StackStep.Width }

    /** Opens the core. `again`: the app was opened anew, which is worth another try where there is none. */
    fun start(again: Boolean = false) {
        if (started && !(again && progress == Progress.FAILED && core == null)) return
        started = true
        progress = Progress.OPENING
        become(Progress.WAITING, after = QUIET_OPENING_MILLISECONDS)
        become(Progress.SILENT, after = LONGEST_OPENING_MILLISECONDS)
        worker.execute {
            // A library that is missing or of another version throws errors, not exceptions.
            val core = try {
                make(Display())
            } catch (thrown: Throwable) {
                log.tell("open", thrown)
                null
            }
            main.post { settle(core) }
        }
    }

    /** Asks for news while nobody looks, away from the main thread; `done` hears there whether all that was due has come. */
    fun refresh(seconds: UInt, done: (Boolean) -> Unit) {
        start()
        whenOpen { core ->
            worker.execute {
                // A core that is not there, or fails, is not asked again before the next time.
                val all = try {
                    core?.refreshInBackground(seconds) ?: true
                } catch (thrown: Throwable) {
                    log.tell("refresh", thrown)
                    true
                }
                done(all)
            }
        }
    }

    private fun whenOpen(work: (AppCoreInterface?) -> Unit) {
        if (core != null || progress == Progress.FAILED) work(core) else waiting += work
    }

    /** Ends the core. What it still sends is dropped. */
    fun close() {
        closed = true
        changed = {}
        line.end()
        core?.let { guarded("close") { it.shutDown() } }
        core = null
    }

    /** A touch on one of the core's controls. */
    fun act(tap: Tap) {
        val action = tap.action
        ((action as? AppAction.Settings)?.action as? SettingsAction.LanguageChosen)?.let { languageChosen(it.tag) }
        // Those two are the step.
        if (action !is AppAction.Opened && action !is AppAction.Left) send(action)
        guarded("step") { stepOf(action) }?.let { step(it) }
    }

    /** What the system says of itself; it waits for a core that is not there yet. */
    fun hear(news: List<AppAction>) {
        if (core == null) first += news else news.forEach { send(it) }
    }

    fun send(action: AppAction) {
        guarded("dispatch") { core?.dispatch(action) }
    }

    /** What it leads to is drawn in this very frame (D2); the core is told after. */
    fun step(step: StackStep) {
        if (progress == Progress.FAILED) return
        if (core == null) {
            early += step
            return changed()
        }
        val next = guarded("stack") { stepStack(stack, step) } ?: return
        if (next == stack) return
        if (next.leavings != stack.leavings) fields.beginAnew()
        stack = next
        changed()
        tell()
    }

    /** Whether there was something to go back from. Before the core is there, what was touched is taken back. */
    fun back(): Boolean {
        if (!goesBack) return false
        if (core == null) {
            early.removeAll { it !is StackStep.Width }
            changed()
        } else step(StackStep.Back)
        return true
    }

    private fun settle(opened: AppCoreInterface?) {
        if (closed) {
            opened?.let { guarded("close") { it.shutDown() } }
            return
        }
        core = opened
        val waited = waiting.toList()
        waiting.clear()
        waited.forEach { it(opened) }
        if (opened == null) return become(Progress.FAILED)
        stack = guarded("stack") { early.fold(stack, ::stepStack) } ?: return
        early.clear()
        first.forEach { send(it) }
        first.clear()
        changed()
        tell()
        // Asking the system may take its time.
        worker.execute { hearLine() }
    }

    private fun hearLine() {
        line.begin { metered -> main.post { if (!closed) send(AppAction.LineChanged(metered)) } }
        if (closed) line.end()
    }

    private fun become(now: Progress) {
        progress = now
        if (now == Progress.FAILED) {
            // Behind the recovery words there is nothing left to go back to.
            stack = HOME_ALONE
            early.clear()
            fields.forgetAll()
            line.end()
        }
        changed()
    }

    /** Once this time has passed, unless the core is there or known not to come. */
    private fun become(then: Progress, after: Long) = main.postDelayed({ if (!closed && progress < then) become(then) }, after)

    /** Tells the core which screens were opened and closed since it was last told. */
    private fun tell() {
        val wanted = stack.open.toSet()
        for (gone in opened - wanted) {
            send(AppAction.Closed(gone))
            states -= gone
            fields.forget(gone)
        }
        val new = wanted - opened
        opened.retainAll(wanted)
        opened += new
        new.forEach { send(AppAction.Opened(it)) }
    }

    private fun receive(state: ScreenState) {
        val screen = state.name
        if (closed || screen !in opened) return
        states[screen] = state
        if (screen == ScreenName.Home && progress != Progress.FAILED) progress = Progress.OPEN
        // Home says which words are spoken, whatever stands over it.
        if (screen in stack.panes || screen == ScreenName.Home) changed()
    }

    /** Nothing that goes wrong on the other side ends the app: the bar must stand. */
    private fun <T> guarded(doing: String, work: () -> T): T? = try {
        work()
    } catch (thrown: Throwable) {
        log.tell(doing, thrown)
        become(Progress.FAILED)
        null
    }

    private inner class Display : ShellDisplay {
        override fun show(state: ScreenState) {
            if (!closed) main.post { receive(state) }
        }

        override fun ended() {
            main.post { if (!closed) become(Progress.FAILED) }
        }
    }

    private companion object {
        /** Below this a waiting screen would only flicker. */
        const val QUIET_OPENING_MILLISECONDS = 200L

        /** After this one is told what works without the core. */
        const val LONGEST_OPENING_MILLISECONDS = 10_000L
    }
}
