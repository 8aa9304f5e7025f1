package fr.securite.emergency

import android.content.Context
import android.os.Bundle
import android.view.Gravity
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.Button
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TextView
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.asButton
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.symbol
import fr.securite.design.text
import fr.securite.design.touchable

/** A cell of the bar that leads to a page. */
enum class BarCell(val id: Int, val drawing: Int) {
    STATION(R.id.bar_station, R.drawable.symbol_station),
    CHAT(R.id.bar_chat, R.drawable.symbol_chat),
    DISCREET(R.id.bar_discreet, R.drawable.symbol_discreet),
}

/**
 * The bar that never leaves: three pages and 17. Drawn from constants, before the core and without it (E2).
 *
 * Four cells side by side; two by two, drawing beside word, where a word would not fit (large type, narrow screens).
 */
class BarView(
    context: Context,
    private val words: Words,
    private val opened: (BarCell) -> Unit,
    private val called: () -> Unit,
    private val othersAsked: () -> Unit,
) : LinearLayout(context) {
    private var acrossTwo: Boolean? = null
    private var chosen: BarCell? = null
    private var pagesOpen = true

    init {
        id = R.id.bar
        orientation = VERTICAL
        setBackgroundColor(context.getColor(R.color.surface))
        redraw()
    }

    /** Says it in the words that are in use now. */
    fun redraw() = build(acrossTwo ?: false)

    /** Marks the page that is open, by a shape and by a colour. */
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

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        // What is left for a word beside the edges of the narrowest cell, which is that of 17.
        val cell = MeasureSpec.getSize(widthSpec) / 4 - 3 * context.pixels(R.dimen.small) / 2
        val paint = context.text("", TextStyle.LABEL).paint
        val widest = allWords().flatMap { it.split(' ') }.maxOf { paint.measureText(it) }
        val narrow = widest > cell
        if (narrow != acrossTwo) {
            acrossTwo = narrow
            build(narrow)
        }
        super.onMeasure(widthSpec, heightSpec)
    }

    private fun allWords() = words.now.run { listOf(barStation, barChat, barDiscreet, barEmergency) }

    private fun build(two: Boolean) {
        removeAllViews()
        val edge = View(context).apply { setBackgroundColor(context.getColor(R.color.line)) }
        addView(edge, LayoutParams(LayoutParams.MATCH_PARENT, context.pixels(R.dimen.hair)))
        val labels = words.now.run { listOf(barStation, barChat, barDiscreet) }
        val cells = BarCell.entries.zip(labels).map { (cell, label) -> page(cell, label, two) } + emergency(two)
        for (row in cells.chunked(if (two) 2 else 4)) {
            val line = LinearLayout(context)
            line.minimumHeight = context.pixels(if (two) R.dimen.field else R.dimen.bar)
            row.forEach { line.addView(it, LayoutParams(0, LayoutParams.MATCH_PARENT, 1f)) }
            addView(line, LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT))
        }
    }

    private fun page(cell: BarCell, label: String, two: Boolean): View {
        val marked = cell == chosen
        val colour = if (!pagesOpen) R.color.soft else if (marked) R.color.pine else R.color.ink
        val drawing = ImageView(context).apply {
            scaleType = ImageView.ScaleType.CENTER
            setImageDrawable(context.symbol(cell.drawing, if (marked) R.color.on_mist else colour))
            if (marked) background = context.shape(R.color.mist, R.dimen.radius)
        }
        return cell(label, two, drawing, context.text(label, TextStyle.LABEL, colour)) { opened(cell) }.apply {
            id = cell.id
            isSelected = marked
            isEnabled = pagesOpen
            background = context.touchable(context.shape(R.color.surface))
        }
    }

    private fun emergency(two: Boolean): View {
        val number = context.text(EmergencyNumbers.POLICE, TextStyle.NUMBER, R.color.on_alarm).apply { gravity = Gravity.CENTER; includeFontPadding = false }
        val word = context.text(words.now.barEmergency, TextStyle.LABEL, R.color.on_alarm)
        val inside = cell(words.now.barEmergencySpoken, two, number, word, called)
        val edge = context.pixels(R.dimen.small)
        inside.id = R.id.bar_emergency
        // 17 is read first, but for the way out of the discreet section (A1).
        inside.accessibilityTraversalBefore = R.id.stage
        inside.background = android.graphics.drawable.InsetDrawable(context.touchable(context.shape(R.color.alarm)), edge / 2, edge, edge, edge)
        inside.setPadding(edge / 2, edge + edge / 2, edge, edge + edge / 2)
        // No long press of its own: a hand that shakes presses long, and means the same (E6).
        inside.accessibilityDelegate = object : AccessibilityDelegate() {
            override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
                super.onInitializeAccessibilityNodeInfo(host, info)
                info.className = Button::class.java.name
                info.addAction(AccessibilityNodeInfo.AccessibilityAction(R.id.other_numbers, words.now.otherNumbers))
            }

            override fun performAccessibilityAction(host: View, action: Int, arguments: Bundle?): Boolean {
                if (action != R.id.other_numbers) return super.performAccessibilityAction(host, action, arguments)
                othersAsked()
                return true
            }
        }
        return inside
    }

    private fun cell(spoken: String, two: Boolean, over: View, word: TextView, touched: () -> Unit): View {
        val box = LinearLayout(context)
        box.orientation = if (two) HORIZONTAL else VERTICAL
        box.gravity = Gravity.CENTER
        val side = context.pixels(R.dimen.tiny)
        box.setPadding(side, side, side, side)
        word.gravity = Gravity.CENTER
        word.setLineSpacing(0f, 1f)
        over.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        word.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        val mark = LayoutParams(context.pixels(if (two) R.dimen.pill_height else R.dimen.pill), context.pixels(R.dimen.pill_height))
        if (over is TextView) mark.apply { width = LayoutParams.WRAP_CONTENT; height = LayoutParams.WRAP_CONTENT }
        box.addView(over, mark)
        val beside = LayoutParams(LayoutParams.WRAP_CONTENT, LayoutParams.WRAP_CONTENT)
        if (two) beside.marginStart = context.pixels(if (over is TextView) R.dimen.small else R.dimen.tiny)
        box.addView(word, beside)
        box.minimumHeight = context.pixels(R.dimen.target)
        box.asButton(spoken, touched)
        return box
    }
}
