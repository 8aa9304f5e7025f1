package fr.securite.screens.chart

import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.RoundButton
import fr.securite.design.TextStyle
import fr.securite.design.asButton
import fr.securite.design.drawing
import fr.securite.design.mark
import fr.securite.design.pixels
import fr.securite.design.says
import fr.securite.design.shape
import fr.securite.design.text
import fr.securite.design.touchable
import fr.securite.design.vertical
import fr.securite.screens.FORWARD
import fr.securite.screens.Page
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.remarks
import fr.securite.screens.toned
import uniffi.securite_core.ChartContent
import uniffi.securite_core.ChartControls
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Tap
import uniffi.securite_core.Tone

/** The place and its stations, drawn. The list says the same in words. */
class ChartScreen(private val ui: Ui) : Screen {
    private val chart = ChartView(ui, corner())
    private val page = Page(ui, Gravity.START)
    private val controls = ui.context.vertical(R.dimen.small)
    private val count = ui.context.text("", TextStyle.NOTE)
    private val missing = missingLine()
    private var shows: ChartControls? = null
    override val view: View = page.view

    init {
        // The map fills what the remarks leave; it must have a size before the core can draw.
        val edge = ui.context.pixels(R.dimen.edge)
        page.head.setPadding(edge, 0, edge, ui.context.pixels(R.dimen.small))
        val inside = ui.context.pixels(R.dimen.small)
        controls.setPadding(inside, inside, inside, inside)
        val both = FrameLayout(ui.context).apply {
            addView(chart, FrameLayout.LayoutParams.MATCH_PARENT, FrameLayout.LayoutParams.MATCH_PARENT)
            addView(controls, FrameLayout.LayoutParams(FrameLayout.LayoutParams.WRAP_CONTENT, FrameLayout.LayoutParams.WRAP_CONTENT, Gravity.BOTTOM or Gravity.END))
        }
        page.head.addView(both, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f))
        page.head.layoutParams = LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 3f)
        page.scroll.layoutParams = LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f)
    }

    override fun draw(shown: ScreenState) {
        val state = (shown.content as ScreenContent.Chart).state
        chart.show(state.content)
        chart.closer = state.controls?.closer
        if (state.controls != shows) buttons(state.controls)
        page.show(shown, empty(state.content) + listOfNotNull(state.missing?.let { missing(it) }) + ui.remarks(state.remarks))
    }

    /** One view for each state: a reader stays on it while what it counts is told below. */
    private fun missing(tap: Tap): Piece {
        count.says(tap.label)
        missing.isEnabled = tap.enabled
        missing.asButton(tap.accessibilityLabel) { ui.act(tap) }
        return Piece(missing) { missing }
    }

    private fun missingLine() = LinearLayout(ui.context).apply {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = context.pixels(R.dimen.target)
        background = context.touchable(context.shape(null))
        addView(count, LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f))
        addView(context.mark(FORWARD))
        // What is inside is said by its label.
        for (at in 0 until childCount) getChildAt(at).importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    private fun empty(content: ChartContent): List<Piece> = when (content) {
        is ChartContent.Empty -> listOf(Piece(content) { ui.toned(content.text, Tone.PLAIN) })
        is ChartContent.Drawn -> emptyList()
    }

    /** What the buttons cover. */
    private fun corner(): ChartPainter.Corner {
        val (target, small) = ui.context.pixels(R.dimen.target) to ui.context.pixels(R.dimen.small)
        return ChartPainter.Corner(target + 2 * small, BUTTONS * target + (BUTTONS + 1) * small)
    }

    /** Round, at the corner that a thumb reaches. Those that are there stay: a reader is on one of them. */
    private fun buttons(now: ChartControls?) {
        shows = now
        val taps = now?.let { listOf(it.closer, it.farther, it.fit) }.orEmpty()
        if (taps.size != controls.childCount) {
            controls.removeAllViews()
            repeat(taps.size) { controls.addView(RoundButton(ui.context)) }
        }
        taps.forEachIndexed { at, tap -> (controls.getChildAt(at) as RoundButton).shows(tap.symbol.drawing, tap.accessibilityLabel, tap.enabled) { ui.act(tap) } }
    }

    private companion object {
        const val BUTTONS = 3
    }
}
