package fr.securite.emergency

import android.content.Context
import android.view.MotionEvent
import android.view.View
import android.widget.ImageView
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.pixels
import fr.securite.design.text

/** A cell of the bar that leads to a page. */
enum class BarCell(val id: Int, val drawing: Int) {
    STATION(R.id.bar_station, R.drawable.symbol_station),
    CHAT(R.id.bar_chat, R.drawable.symbol_chat),
    DISCREET(R.id.bar_discreet, R.drawable.symbol_discreet),
}

/**
 * The bar that never leaves: three pages and 17. Drawn from constants, before the core and without it (E2).
 *
 * Four cells side by side; two by two, drawing beside word, where a word would not fit (large type, narrow screens). The cells
 * are built once and change in place: a touch on one that goes in the meantime would be lost (E1).
 */
class BarView(
    context: Context,
    private val words: Words,
    private val opened: (BarCell) -> Unit,
    called: () -> Unit,
    othersAsked: () -> Unit,
) : LinearLayout(context) {
    private val pages = BarCell.entries.map { cell -> PageCell(context, cell, ImageView(context)) { opened(cell) } }
    private val emergency = EmergencyCell(context, words, called, othersAsked)
    private val pairs = (pages + emergency).chunked(2).map { pair(it) }
    private val rows = LinearLayout(context)
    private var acrossTwo: Boolean? = null
    private var chosen: BarCell? = null
    private var pagesOpen = true
    private var held = false

    init {
        id = R.id.bar
        orientation = VERTICAL
        setBackgroundColor(context.getColor(R.color.surface))
        val edge = View(context).apply { setBackgroundColor(context.getColor(R.color.line)) }
        addView(edge, LayoutParams(LayoutParams.MATCH_PARENT, context.pixels(R.dimen.hair)))
        addView(rows, LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT))
        pairs.forEach { rows.addView(it) }
        lies(false)
        redraw()
    }

    /** Says it in the words that are in use now. */
    fun redraw() {
        val labels = words.now.run { listOf(barStation, barChat, barDiscreet) }
        pages.zip(labels).forEach { (page, label) -> page.shows(label, marked = page.cell == chosen, open = pagesOpen) }
        emergency.shows()
        // Other words may ask for another shape.
        requestLayout()
    }

    /** Marks the page that is open. */
    fun mark(cell: BarCell?) {
        if (cell == chosen) return
        chosen = cell
        redraw()
    }

    /** Where the core cannot be opened there are no pages; 17 stays. */
    fun pages(open: Boolean) {
        if (open == pagesOpen) return
        pagesOpen = open
        redraw()
    }

    /** Nothing moves under a finger. */
    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        held = event.actionMasked != MotionEvent.ACTION_UP && event.actionMasked != MotionEvent.ACTION_CANCEL
        if (!held) requestLayout()
        return super.dispatchTouchEvent(event)
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        // What is left for a word beside the edges of the narrowest cell, which is that of 17.
        val cell = MeasureSpec.getSize(widthSpec) / 4 - 3 * context.pixels(R.dimen.small) / 2
        val paint = context.text("", TextStyle.LABEL).paint
        val widest = allWords().flatMap { it.split(' ') }.maxOf { paint.measureText(it) }
        if (!held) lies(widest > cell)
        super.onMeasure(widthSpec, heightSpec)
    }

    private fun allWords() = words.now.run { listOf(barStation, barChat, barDiscreet, barEmergency) }

    /** Both pairs in one row, or one above the other. */
    private fun lies(two: Boolean) {
        if (two == acrossTwo) return
        acrossTwo = two
        rows.orientation = if (two) VERTICAL else HORIZONTAL
        for (pair in pairs) {
            pair.minimumHeight = context.pixels(if (two) R.dimen.field else R.dimen.bar)
            pair.layoutParams =
                if (two) LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT) else LayoutParams(0, LayoutParams.MATCH_PARENT, 1f)
        }
        (pages + emergency).forEach { it.lies(beside = two) }
    }

    private fun pair(cells: List<Cell>) = LinearLayout(context).apply {
        cells.forEach { addView(it, LayoutParams(0, LayoutParams.MATCH_PARENT, 1f)) }
    }
}
