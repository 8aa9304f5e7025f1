package fr.securite.screens

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import android.widget.ScrollView
import fr.securite.R
import fr.securite.design.Column
import fr.securite.design.Piece
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.look
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.text
import fr.securite.design.vertical
import kotlin.math.max
import kotlin.math.roundToInt
import uniffi.securite_core.Notice
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState

/** A title line that stays, and a column that scrolls under it. */
class Page(private val ui: Ui, across: Int = Gravity.CENTER_HORIZONTAL) {
    /** Stands between the title and the column, and does not scroll. */
    val head = LinearLayout(ui.context).apply { orientation = LinearLayout.VERTICAL }
    private val titles = TitleLine(ui)
    private val aloud = Aloud(ui.context)
    private var name: ScreenName? = null
    private val column = Column(ui.context)
    val scroll = ScrollView(ui.context).apply {
        isFillViewport = true
        clipToPadding = false
        addView(column.centred(across))
        setOnScrollChangeListener { _, _, down, _, _ -> name?.let { if (placed) ui.host.fields.read(it, down.toFloat() / height()) } }
        addOnLayoutChangeListener { _, _, _, _, _, _, _, _, _ -> place() }
    }
    private var placed = false

    /** Whether something is typed in the head. It must be in sight before the title is. */
    var typed = false
    val view: View = Sheet().apply {
        addWide(titles)
        addWide(head)
        addView(aloud)
        addView(scroll, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f))
    }

    fun show(state: ScreenState, pieces: List<Piece>, announcement: String = "") {
        name = state.name
        titles.show(state)
        column.show(state.notices.map { ui.notice(it) } + pieces)
        aloud.says(announcement)
    }

    private fun height() = max(1, column.height)

    /** Once there is something to scroll, a page of a window that was made anew stands where it was read. */
    private fun place() {
        val screen = name?.takeIf { !placed && column.childCount > 0 } ?: return
        scroll.scrollTo(0, (ui.host.fields.read(screen) * height()).roundToInt())
        placed = true
    }

    /** Where a keyboard leaves little of a low window the title makes room for what is typed. */
    private inner class Sheet : LinearLayout(ui.context) {
        init {
            orientation = VERTICAL
        }

        override fun onMeasure(widthSpec: Int, heightSpec: Int) {
            val least = listOf(R.dimen.title_line, R.dimen.field, R.dimen.row).sumOf { context.pixels(it) }
            titles.visibility = if (typed && MeasureSpec.getSize(heightSpec) < least) GONE else VISIBLE
            super.onMeasure(widthSpec, heightSpec)
        }
    }
}

/** Something that went wrong and was dealt with, until it has been read. */
fun Ui.notice(notice: Notice) = Piece(notice) {
    context.vertical().apply {
        val look = notice.tone.look
        background = context.shape(look.ground ?: R.color.surface)
        padded(R.dimen.padding, R.dimen.medium)
        addWide(context.text(notice.text, TextStyle.NOTE, look.colour))
        addWide(button(notice.dismiss, Weight.MAIN))
    }
}
