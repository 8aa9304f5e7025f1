package fr.securite.screens.conversation

import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import fr.securite.R
import fr.securite.design.Narrow
import fr.securite.design.addWide
import fr.securite.design.pixels
import kotlin.math.max
import kotlin.math.min

/**
 * Shares out the height of a conversation.
 *
 * High enough, all of head and foot stands there and the lines have the rest. In a low window, with a keyboard or with large letters,
 * first comes the field, then what is asked, one line, and the head; what one of them does not get it scrolls, and nothing is out of reach.
 */
class ConversationSheet(private val titles: View, private val head: Narrow, aloud: View, lines: View, private val foot: ComposerView) : LinearLayout(head.context) {
    private val above = scrolling(head)
    private val between = scrolling(foot.told)
    private val below = scrolling(foot)
    private val hair = context.pixels(R.dimen.hair)
    private var toSee: View? = null

    init {
        orientation = VERTICAL
        addWide(titles)
        addView(above)
        addView(aloud)
        addView(edge(), LayoutParams(LayoutParams.MATCH_PARENT, hair))
        addView(lines, LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        addView(edge(), LayoutParams(LayoutParams.MATCH_PARENT, hair))
        addView(between)
        addView(below)
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val high = MeasureSpec.getSize(heightSpec) - 2 * hair
        val (title, row) = context.pixels(R.dimen.title_line) to context.pixels(R.dimen.row)
        val isLow = high < title + LOW_ROWS * row
        foot.room(lines = (high / FIELD_PART / context.pixels(R.dimen.type_text)).coerceIn(1, FIELD_LINES), scarce = isLow)
        val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
        listOf(titles, above, between, below).forEach { it.measure(widthSpec, free) }
        val (headAll, toldAll, footLeast) = listOf(above.measuredHeight, between.measuredHeight, foot.needed())
        val lowWithTitle = (title + LOW_ROWS * row) * resources.configuration.fontScale
        titles.visibility = if (high < lowWithTitle && titles.measuredHeight + headAll + row + toldAll + footLeast > high) GONE else VISIBLE
        val rest = max(0, high - footLeast - if (titles.visibility == GONE) 0 else titles.measuredHeight)
        val toldHigh = min(toldAll, max(rest / 2, rest - row - headAll))
        val headHigh = (rest - row - toldHigh).coerceIn(min(headAll, (rest - toldHigh) / 2), headAll)
        above.layoutParams.height = headHigh
        between.layoutParams.height = toldHigh
        below.layoutParams.height = footLeast + (rest - row - toldHigh - headHigh).coerceIn(0, max(0, below.measuredHeight - footLeast))
        super.onMeasure(widthSpec, heightSpec)
    }

    /** What has just come to the head is seen, be there room for nothing else of it. */
    fun see(part: View) {
        toSee = part
        requestLayout()
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        super.onLayout(changed, left, top, right, bottom)
        toSee?.let { above.scrollTo(0, it.top) }
        toSee = null
    }

    private fun edge() = View(context).apply { setBackgroundColor(context.getColor(R.color.line)) }

    private fun scrolling(part: Narrow) = ScrollView(context).apply {
        layoutParams = LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT)
        addView(part.centred(), FrameLayout.LayoutParams(FrameLayout.LayoutParams.MATCH_PARENT, FrameLayout.LayoutParams.WRAP_CONTENT))
    }

    private companion object {
        /** Under the title; in less the title makes room where all does not fit. */
        const val LOW_ROWS = 5

        /** This part of the height may be letters that are typed. */
        const val FIELD_PART = 6

        /** Lines of a message seen at most, however high it is: what was said before is read too. */
        const val FIELD_LINES = 5
    }
}
