package fr.securite.screens

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import android.widget.ScrollView
import fr.securite.R
import fr.securite.design.Column
import fr.securite.design.Piece
import fr.securite.design.PillButton
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.drawing
import fr.securite.design.heading
import fr.securite.design.iconButton
import fr.securite.design.look
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.text
import fr.securite.design.vertical
import uniffi.securite_core.Notice

/** A title line that stays, and a column that scrolls under it. */
class Page(private val ui: Ui) {
    /** Stands between the title and the column, and does not scroll. */
    val head = LinearLayout(ui.context).apply { orientation = LinearLayout.VERTICAL }
    private val back = ui.context.iconButton(R.drawable.symbol_back, ui.words.now.back) { ui.context.onBackPressed() }
    private val title = ui.context.heading("", TextStyle.CARD)
    private val column = Column(ui.context)
    val scroll = ScrollView(ui.context).apply {
        isFillViewport = true
        clipToPadding = false
        addView(column.centred())
    }
    val view: View = LinearLayout(ui.context).apply {
        orientation = LinearLayout.VERTICAL
        addWide(titleLine())
        addWide(head)
        addView(scroll, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f))
    }

    fun show(words: String, notices: List<Notice>, pieces: List<Piece>) {
        title.text = words
        back.contentDescription = ui.words.now.back
        column.show(notices.map { ui.notice(it) } + pieces)
    }

    /** Whether there is something to go back from. */
    fun closes(closes: Boolean) {
        back.visibility = if (closes) View.VISIBLE else View.GONE
    }

    private fun titleLine(): View = LinearLayout(ui.context).apply {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = ui.context.pixels(R.dimen.title_line)
        val edge = ui.context.pixels(R.dimen.small)
        setPadding(edge, 0, ui.context.pixels(R.dimen.edge), 0)
        addView(back)
        title.setPadding(edge, edge, 0, edge)
        addView(title, LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f))
    }
}

/** Something that went wrong and was dealt with, until it has been read. */
fun Ui.notice(notice: Notice) = Piece(notice) {
    context.vertical().apply {
        val look = notice.tone.look
        background = context.shape(look.ground ?: R.color.surface)
        padded(R.dimen.padding, R.dimen.medium)
        addWide(context.text(notice.text, TextStyle.NOTE, look.colour))
        val dismiss = notice.dismiss
        addWide(PillButton(context, dismiss.symbol.drawing, dismiss.label, dismiss.accessibilityLabel, Weight.MAIN).apply { setOnClickListener { act(dismiss) } })
    }
}
