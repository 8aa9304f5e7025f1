package fr.securite.screens.discreet

import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import fr.securite.R
import fr.securite.design.Column
import fr.securite.design.Piece
import fr.securite.design.PillButton
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.text
import fr.securite.design.vertical
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.linkRow
import fr.securite.screens.notice
import fr.securite.screens.remark
import fr.securite.screens.remarks
import fr.securite.screens.rows
import fr.securite.screens.small
import fr.securite.screens.title
import fr.securite.screens.wayOut
import uniffi.securite_core.DiscreetState
import uniffi.securite_core.HelpRow
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Tap

/** Domestic violence. "Leave quickly" stays in sight and is first in every order; nothing is said by the look. */
class DiscreetScreen(private val ui: Ui) : Screen {
    private val column = Column(ui.context)
    private val leaveLine = FrameLayout(ui.context)
    private val question = ui.context.vertical()
    private var leave: Tap? = null
    private val quiet = QuietWatch(asks = ::ask, leaves = { ui.host.leave() })

    override val view: View = LinearLayout(ui.context).apply {
        orientation = LinearLayout.VERTICAL
        addWide(leaveLine)
        val scroll = ScrollView(ui.context).apply {
            addView(column.centred())
        }
        addView(scroll, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f))
        question.id = R.id.quiet
        question.visibility = View.GONE
        question.background = ui.context.shape(R.color.surface, outline = R.color.edge)
        question.padded(R.dimen.large)
        question.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE
        addWide(question)
    }

    override fun draw(shown: ScreenState) {
        if (shown !is ScreenState.Discreet) return
        val state = shown.state
        drawLeave(state.leave)
        drawQuestion(state)
        val pieces = shown.notices.map { ui.notice(it) }.toMutableList()
        pieces += ui.title(state.title)
        pieces += ui.remarks(state.remarks)
        pieces += state.rows.map { row -> Piece(row) { help(row) } }
        pieces += ui.small(state.tracesHeading)
        pieces += ui.remarks(state.traces)
        pieces += ui.remark(state.source)
        column.show(pieces)
        quiet.limits(state.quiet.asksAfterSeconds.toLong(), state.quiet.leavesAfterSeconds.toLong())
    }

    override fun touched() {
        question.visibility = View.GONE
        quiet.touched()
    }

    override fun removed() = quiet.stop()

    private fun ask() {
        ui.asks()
        question.visibility = View.VISIBLE
    }

    private fun help(row: HelpRow): View = ui.rows(listOf(ui.linkRow(row.link, listOf(row.detail, row.trace))))

    private fun drawLeave(tap: Tap) {
        if (tap == leave) return
        leave = tap
        leaveLine.removeAllViews()
        leaveLine.addView(ui.wayOut(tap, R.id.leave) { ui.act(tap) })
        leaveLine.findViewById<View>(R.id.leave)?.accessibilityTraversalBefore = R.id.bar_urgency
    }

    private fun drawQuestion(state: DiscreetState) {
        question.removeAllViews()
        question.addWide(ui.context.text(state.quiet.question, TextStyle.STRONG))
        question.addWide(PillButton(ui.context, null, state.quiet.stay, state.quiet.stay, Weight.MAIN).apply { setOnClickListener { touched() } })
    }
}
