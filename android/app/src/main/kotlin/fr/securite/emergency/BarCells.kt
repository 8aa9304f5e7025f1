package fr.securite.emergency

import android.content.Context
import android.graphics.drawable.InsetDrawable
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
import fr.securite.design.says
import fr.securite.design.shape
import fr.securite.design.spoken
import fr.securite.design.symbol
import fr.securite.design.text
import fr.securite.design.touchable
import kotlin.math.ceil
import kotlin.math.max

/** One cell of the bar, made once: a finger may lie on it while all that it shows changes. */
sealed class Cell(context: Context, private val over: View, colour: Int, touched: () -> Unit) : LinearLayout(context) {
    protected val word: TextView = context.text("", TextStyle.LABEL, colour)
    private val number = over as? TextView

    init {
        gravity = Gravity.CENTER
        minimumHeight = context.pixels(R.dimen.target)
        word.gravity = Gravity.CENTER
        word.setLineSpacing(0f, 1f)
        for (part in listOf(over, word)) {
            part.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
            addView(part, LayoutParams(LayoutParams.WRAP_CONTENT, LayoutParams.WRAP_CONTENT))
        }
        asButton(null, touched)
    }

    /** The word under the drawing, beside it, or said alone; [inLine] with the drawings of other cells. */
    open fun lies(beside: Boolean, worded: Boolean, inLine: Boolean) {
        orientation = if (beside) HORIZONTAL else VERTICAL
        word.visibility = if (worded) VISIBLE else GONE
        if (number == null) {
            over.layoutParams = LayoutParams(context.pixels(if (beside || !worded) R.dimen.pill_height else R.dimen.pill), context.pixels(R.dimen.pill_height))
        }
        word.layoutParams = LayoutParams(LayoutParams.WRAP_CONTENT, LayoutParams.WRAP_CONTENT).apply {
            if (beside) marginStart = context.pixels(if (number != null) R.dimen.small else R.dimen.tiny)
        }
    }

    /** How high it is at most, each word in a line of its own. */
    fun tall(worded: Boolean): Int {
        val drawing = number?.let { ceil(it.paint.fontSpacing).toInt() } ?: context.pixels(R.dimen.pill_height)
        val lines = if (worded) word.text.split(' ').size * ceil(word.paint.fontSpacing).toInt() else 0
        return max(minimumHeight, paddingTop + drawing + lines + paddingBottom)
    }

    protected fun says(label: String, spoken: String) {
        word.says(label)
        spoken(spoken)
    }
}

/** Leads to a page. The one that is open is marked by a shape and by a colour. */
class PageCell(context: Context, val cell: BarCell, private val drawing: ImageView, touched: () -> Unit) : Cell(context, drawing, R.color.ink, touched) {
    init {
        id = cell.id
        drawing.scaleType = ImageView.ScaleType.CENTER
        background = context.touchable(context.shape(R.color.surface))
        context.pixels(R.dimen.tiny).let { setPadding(it, 2 * it, it, it) }
    }

    /** Drawings stand in one line, whether the word below has one line or two; and in one column, however long the word beside. */
    override fun lies(beside: Boolean, worded: Boolean, inLine: Boolean) {
        super.lies(beside, worded, inLine)
        gravity = if (!inLine) Gravity.CENTER else if (beside) Gravity.CENTER_VERTICAL or Gravity.START else Gravity.TOP or Gravity.CENTER_HORIZONTAL
        word.gravity = if (beside) Gravity.START else Gravity.CENTER
    }

    fun shows(label: String, marked: Boolean, open: Boolean) {
        says(label, label)
        isSelected = marked
        isEnabled = open
        val colour = if (!open) R.color.soft else if (marked) R.color.pine else R.color.ink
        word.setTextColor(context.getColor(colour))
        drawing.setImageDrawable(context.symbol(cell.drawing, if (marked) R.color.on_mist else colour))
        drawing.background = if (marked) context.shape(R.color.mist, R.dimen.radius) else null
    }
}

/** 17. It has no long press of its own: a hand that shakes presses long, and means the same (E6). */
class EmergencyCell private constructor(
    context: Context,
    private val number: TextView,
    private val words: Words,
    touched: () -> Unit,
    private val othersAsked: () -> Unit,
) : Cell(context, number, R.color.on_alarm, touched) {
    constructor(context: Context, words: Words, touched: () -> Unit, othersAsked: () -> Unit) : this(context, number(context), words, touched, othersAsked)

    init {
        id = R.id.bar_emergency
        // 17 is read first, but for the way out of the discreet section (A1).
        accessibilityTraversalBefore = R.id.stage
        val edge = context.pixels(R.dimen.small)
        background = InsetDrawable(context.touchable(context.shape(R.color.alarm)), edge / 2, edge, edge, edge)
        setPadding(edge / 2, edge + edge / 2, edge, edge + edge / 2)
        accessibilityDelegate = Others()
    }

    /** With its number alone. */
    fun widthAlone() = 2 * context.pixels(R.dimen.small) + paddingLeft + number.paint.measureText(EmergencyNumbers.POLICE).toInt() + 1 + paddingRight

    /** With its word beside the number. */
    fun widthBeside() = widthAlone() + context.pixels(R.dimen.small) + ceil(word.paint.measureText(word.text.toString())).toInt()

    fun shows() = says(words.now.barEmergency, words.now.barEmergencySpoken)

    /** A screen reader finds the other numbers here too. */
    private inner class Others : AccessibilityDelegate() {
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

    private companion object {
        fun number(context: Context): TextView =
            context.text(EmergencyNumbers.POLICE, TextStyle.NUMBER, R.color.on_alarm).apply { gravity = Gravity.CENTER; includeFontPadding = false }
    }
}
