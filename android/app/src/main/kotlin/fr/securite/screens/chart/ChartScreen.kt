package fr.securite.screens.chart

import android.view.View
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.SideBySide
import fr.securite.design.Weight
import fr.securite.design.pixels
import fr.securite.screens.Page
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.button
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
    private val chart = ChartView(ui)
    private val page = Page(ui)
    override val view: View = page.view

    init {
        // The map fills what the buttons and remarks leave; it must have a size before the core can draw.
        val edge = ui.context.pixels(R.dimen.edge)
        page.head.setPadding(edge, 0, edge, ui.context.pixels(R.dimen.small))
        page.head.addView(chart, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f))
        page.head.layoutParams = LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 3f)
        page.scroll.layoutParams = LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f)
    }

    override fun draw(shown: ScreenState) {
        val state = (shown.content as ScreenContent.Chart).state
        chart.show(state.content)
        val controls = listOfNotNull(state.controls).map { Piece(it) { buttons(it) } }
        page.show(shown, missing(state.content) + controls + ui.remarks(state.remarks))
    }

    private fun missing(content: ChartContent): List<Piece> = when (content) {
        is ChartContent.Empty -> listOf(Piece(content) { ui.toned(content.text, Tone.PLAIN) })
        is ChartContent.Drawn -> emptyList()
    }

    private fun buttons(controls: ChartControls): View {
        fun button(tap: Tap) = ui.button(tap, Weight.SECOND)
        val size = SideBySide(ui.context, listOf(button(controls.closer), button(controls.farther)))
        return SideBySide(ui.context, listOf(size, button(controls.fit)))
    }
}
