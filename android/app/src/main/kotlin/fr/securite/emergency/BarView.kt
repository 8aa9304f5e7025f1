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
import kotlin.math.ceil
import kotlin.math.max

/** A cell of the bar that leads to a page. */
enum class BarCell(val id: Int, val drawing: Int) {
    STATION(R.id.bar_station, R.drawable.symbol_station),
    CHAT(R.id.bar_chat, R.drawable.symbol_chat),
    DISCREET(R.id.bar_discreet, R.drawable.symbol_discreet),
}

/**
 * The bar that never leaves: three pages and 17. Drawn from constants, before the core and without it (E2).
 *
 * It lies as its words and its window ask for ([BarShape]). The cells are built once and change in place: a touch on one that goes
 * in the meantime would be lost (E1).
 */
class BarView(
    context: Context,
    private val words: Words,
    /** At the side of the window, from top to bottom. */
    private val rail: Boolean,
    private val opened: (BarCell) -> Unit,
    called: () -> Unit,
    othersAsked: () -> Unit,
) : LinearLayout(context) {
    private val pages = BarCell.entries.map { cell -> PageCell(context, cell, ImageView(context)) { opened(cell) } }
    private val emergency = EmergencyCell(context, words, called, othersAsked)
    private val cells = pages + emergency
    private val rows = LinearLayout(context)
    private val paint = context.text("", TextStyle.LABEL).paint
    private var lies: Triple<BarShape, Boolean, Boolean>? = null
    private val shape get() = lies?.first
    private val worded get() = lies?.second == true
    private var chosen: BarCell? = null
    private var pagesOpen = true
    private var held = false

    /** Whether a keyboard takes its part of the window. */
    var typing = false

    init {
        id = R.id.bar
        orientation = if (rail) HORIZONTAL else VERTICAL
        setBackgroundColor(context.getColor(R.color.surface))
        val edge = View(context).apply { setBackgroundColor(context.getColor(R.color.line)) }
        val hair = context.pixels(R.dimen.hair)
        addView(edge, if (rail) LayoutParams(hair, LayoutParams.MATCH_PARENT) else LayoutParams(LayoutParams.MATCH_PARENT, hair))
        addView(rows, LayoutParams(LayoutParams.MATCH_PARENT, if (rail) LayoutParams.MATCH_PARENT else LayoutParams.WRAP_CONTENT))
        cells.chunked(2).forEach { pair -> rows.addView(LinearLayout(context).apply { pair.forEach { addView(it) } }) }
        lie(if (rail) BarShape.RAIL else BarShape.ROW, worded = true)
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
        val given = MeasureSpec.getSize(widthSpec)
        if (rail) {
            if (!held) lieAtTheSide(MeasureSpec.getSize(heightSpec) - paddingTop)
            return super.onMeasure(MeasureSpec.makeMeasureSpec(railWidth(), MeasureSpec.EXACTLY), heightSpec)
        }
        if (!held) lieAtTheFoot(given)
        val sides = if (shape == BarShape.ROW) max(0, given - cells.size * context.pixels(R.dimen.bar_cell)) / 2 else 0
        rows.setPadding(sides, 0, sides, 0)
        super.onMeasure(widthSpec, heightSpec)
    }

    private fun lieAtTheFoot(given: Int) {
        // What is left for a word beside the edges of the narrowest cell, which is that of 17.
        val fits = widestWord() <= given / 4 - 3 * context.pixels(R.dimen.small) / 2
        if (fits) return lie(BarShape.ROW, worded = true)
        val beside = context.pixels(R.dimen.pill_height) + widestWord() + 3 * context.pixels(R.dimen.tiny)
        if (!typing) return lie(BarShape.SQUARE, worded = true, beside = max(beside, emergency.widthBeside()) <= given / 2)
        val left = given - pages.size * context.pixels(R.dimen.pill)
        lie(BarShape.FOLDED, worded = false, beside = emergency.widthBeside() <= left)
    }

    /** With words where all of them are whole, of one above the other; else drawings alone. */
    private fun lieAtTheSide(high: Int) {
        val worded = wideWithWords() <= context.pixels(R.dimen.rail) + 2 * context.pixels(R.dimen.padding) && cells.maxOf { it.tall(worded = true) } <= high / cells.size
        val one = worded || cells.maxOf { it.tall(worded = false) } <= high / cells.size
        lie(if (one) BarShape.RAIL else BarShape.RAIL_SQUARE, worded)
    }

    private fun railWidth() = when {
        worded -> wideWithWords()
        shape == BarShape.RAIL_SQUARE -> 2 * max(context.pixels(R.dimen.target), emergency.widthAlone())
        else -> max(context.pixels(R.dimen.rail), emergency.widthAlone())
    } + context.pixels(R.dimen.hair)

    private fun wideWithWords() = max(context.pixels(R.dimen.rail), widestWord() + 3 * context.pixels(R.dimen.small) / 2)

    private fun widestWord(): Int =
        words.now.run { listOf(barStation, barChat, barDiscreet, barEmergency) }.flatMap { it.split(' ') }.maxOf { ceil(paint.measureText(it)).toInt() }

    private fun lie(shape: BarShape, worded: Boolean, beside: Boolean = false) {
        val asked = Triple(shape, worded, beside)
        if (asked == lies) return
        lies = asked
        shape.lay(rows)
        val inLine = shape == BarShape.ROW || shape == BarShape.SQUARE
        pages.forEach { it.lies(beside = beside && worded, worded, inLine) }
        emergency.lies(beside, worded || shape == BarShape.FOLDED, inLine)
    }
}
