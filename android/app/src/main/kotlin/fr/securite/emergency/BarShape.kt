package fr.securite.emergency

import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.LinearLayout.HORIZONTAL
import android.widget.LinearLayout.LayoutParams
import android.widget.LinearLayout.VERTICAL
import fr.securite.R
import fr.securite.design.pixels

/**
 * How the four cells lie: two pairs, one after the other.
 *
 * [least] is the least height of a pair; none where the height of the window is shared out.
 */
enum class BarShape(val pairs: Int, val cells: Int, val least: Int?) {
    /** Side by side at the foot of the window, the word under the drawing. */
    ROW(HORIZONTAL, HORIZONTAL, R.dimen.bar),

    /** Two by two, the word beside the drawing: where a word would not fit into a quarter of the width. */
    SQUARE(VERTICAL, HORIZONTAL, R.dimen.field),

    /** The same while one types: room for answers. The drawings keep their names for readers, 17 its word. */
    FOLDED(HORIZONTAL, HORIZONTAL, R.dimen.field),

    /** At the side of a low window, 17 at its foot. */
    RAIL(VERTICAL, VERTICAL, null),

    /** The same where four do not fit above each other. */
    RAIL_SQUARE(VERTICAL, HORIZONTAL, null),
    ;

    /** Lays the pairs and their cells; the last of them is 17. */
    fun lay(rows: LinearLayout) {
        val context = rows.context
        rows.orientation = pairs
        for (at in 0 until rows.childCount) {
            val pair = rows.getChildAt(at) as LinearLayout
            pair.orientation = cells
            pair.minimumHeight = least?.let { context.pixels(it) } ?: 0
            pair.layoutParams = when {
                least == null -> LayoutParams(MATCH_PARENT, 0, 1f)
                pairs == VERTICAL -> LayoutParams(MATCH_PARENT, WRAP_CONTENT)
                this == FOLDED && at == 0 -> LayoutParams(WRAP_CONTENT, MATCH_PARENT)
                else -> LayoutParams(0, MATCH_PARENT, 1f)
            }
            for (cell in 0 until pair.childCount) {
                val page = pair.getChildAt(cell) is PageCell
                pair.getChildAt(cell).layoutParams = when {
                    cells == VERTICAL -> LayoutParams(MATCH_PARENT, 0, 1f)
                    this == FOLDED && page -> LayoutParams(context.pixels(R.dimen.pill), MATCH_PARENT)
                    else -> LayoutParams(0, MATCH_PARENT, 1f)
                }
            }
        }
    }
}
