package fr.securite.host

import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.InputMethodManager
import android.widget.FrameLayout
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.pixels
import fr.securite.design.text
import fr.securite.emergency.RecoveryView
import fr.securite.emergency.Words
import fr.securite.screens.Banner
import fr.securite.screens.Frame
import fr.securite.screens.Ui
import kotlin.math.min
import uniffi.securite_core.ScreenName

/** What stands above the bar: one screen or two, or what there is to say without them. */
class Stage(
    context: Context,
    private val host: AppHost,
    private val ui: Ui,
    private val words: Words,
    private val openNumber: (String) -> Unit,
) : LinearLayout(context) {
    /** What stands over both of two panes. Whoever places the stage places it above; 17 is read before it. */
    val banner = Banner(context).apply { accessibilityTraversalAfter = R.id.bar_emergency }
    private val frames = HashMap<ScreenName, Frame>()
    private var placed = emptyList<Any>()
    private var leavings = host.stack.leavings
    private var isCovered = false

    init {
        id = R.id.stage
        orientation = HORIZONTAL
        uncovered()
    }

    /** What lies under the panel is neither read nor reached by keys while it is covered, and nothing is typed into it. */
    fun covered() {
        isCovered = true
        touched()
        descendantFocusability = FOCUS_BLOCK_DESCENDANTS
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
        banner.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
        val typing = findFocus() ?: return
        context.getSystemService(InputMethodManager::class.java)?.hideSoftInputFromWindow(typing.windowToken, 0)
        typing.clearFocus()
    }

    /** The system drops an order that names what is not itself important: 17 is read before this. */
    fun uncovered() {
        isCovered = false
        touched()
        descendantFocusability = FOCUS_BEFORE_DESCENDANTS
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_YES
        banner.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_YES
    }

    /** Draws what the host holds now. A screen that cannot be drawn is its frame's affair; what else fails leaves the recovery words: the bar stands. */
    fun draw() {
        if (host.recovers) return recover()
        try {
            drawScreens()
        } catch (thrown: Throwable) {
            host.log.tell("place", thrown)
            host.stack.panes.forEach { frames.remove(it)?.removed() }
            recover()
        }
    }

    private fun drawScreens() {
        val stack = host.stack
        if (stack.leavings != leavings) beginAnew()
        leavings = stack.leavings
        (frames.keys - host.kept).forEach { frames.remove(it)?.removed() }
        val ready = stack.panes.mapNotNull { host.state(it) }
        if (ready.isEmpty()) return place(listOf(host.progress, words.now)) { listOf(waiting()) }
        // Named before they come.
        ready.forEach { frame(it.name).called(it.title) }
        // The second of two panes has its place before it comes: nothing jumps.
        val names = ready.map { it.name }
        val panes = if (stack.panes.size == 2) stack.panes else names
        place(listOf(panes, names)) { panes.map { if (it in names) frame(it) else View(context) } }
        val alone = panes.size == 1
        banner.show(ready.firstNotNullOfOrNull { it.banner }.takeUnless { alone })
        ready.forEach { frame(it.name).draw(it, alone) }
    }

    /** The app was left quickly: what comes now stands as if nothing had been before it, home at its top (D2). */
    private fun beginAnew() {
        removed()
        frames.clear()
        placed = emptyList()
    }

    private fun recover() {
        banner.show(null)
        place(listOf(Progress.FAILED, words.now)) { listOf(recovery()) }
    }

    private fun recovery(): View = RecoveryView(context, words.now, openNumber)

    /** Something was touched: what waits for quiet waits anew. */
    fun touched() = frames.values.forEach { it.touched() }

    /** The activity goes: nothing may wait any longer. */
    fun removed() = frames.values.forEach { it.removed() }

    private fun frame(name: ScreenName) = frames.getOrPut(name) { Frame(ui, ::recovery) { isCovered } }

    private fun place(what: List<Any>, views: () -> List<View>) {
        if (what == placed) return
        val drawn = views()
        placed = what
        drawn.forEachIndexed { at, view -> place(view, at, list = drawn.size == 2 && at == 0) }
        removeViews(drawn.size, childCount - drawn.size)
    }

    /** A pane that stands where it is to stand stays: a screen reader would say again that it comes. */
    private fun place(view: View, at: Int, list: Boolean) {
        val params = if (list) LayoutParams(listWidth(), LayoutParams.MATCH_PARENT) else LayoutParams(0, LayoutParams.MATCH_PARENT, 1f)
        val there = getChildAt(at) as? FrameLayout
        if (there?.getChildAt(0) === view) {
            there.layoutParams = params
            return
        }
        there?.let { removeView(it) }
        (view.parent as? ViewGroup)?.removeView(view)
        addView(FrameLayout(context).apply { addView(view) }, at, params)
    }

    /** What stands beside the list is never the narrower of the two. */
    private fun listWidth(): Int {
        val window = resources.run { configuration.screenWidthDp * displayMetrics.density }
        return min(context.pixels(R.dimen.pane), (window * LIST_PART).toInt())
    }

    /** Nothing at first, then a quiet word; the bar stands all the while. */
    private fun waiting(): View = FrameLayout(context).apply {
        if (host.progress != Progress.WAITING) return@apply
        val word = context.text(words.now.waiting, TextStyle.TEXT, R.color.soft)
        addView(word, FrameLayout.LayoutParams(FrameLayout.LayoutParams.WRAP_CONTENT, FrameLayout.LayoutParams.WRAP_CONTENT, Gravity.CENTER))
    }

    private companion object {
        const val LIST_PART = 0.45f
    }
}
