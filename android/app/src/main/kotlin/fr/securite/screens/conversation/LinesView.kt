package fr.securite.screens.conversation

import android.view.View
import android.widget.ScrollView
import fr.securite.R
import fr.securite.design.Column
import fr.securite.design.Piece
import fr.securite.design.Weight
import fr.securite.design.pixels
import fr.securite.screens.Ui
import fr.securite.screens.button
import uniffi.securite_core.ConversationLine
import uniffi.securite_core.Tap

/**
 * What was said, the newest at the bottom.
 *
 * The newest stays in sight, whatever comes and whoever takes room, unless one has moved up: then what is read stays where it is, even
 * when earlier lines come above it.
 */
class LinesView(private val ui: Ui) : ScrollView(ui.context) {
    private val column = Column(ui.context)
    private val views = HashMap<String, LineView>()
    private var follows = true

    /** What is read at the top, and how far it stands below the edge. */
    private var read: View? = null
    private var below = 0
    private var places = false

    init {
        isFillViewport = true
        val (side, ends) = context.pixels(R.dimen.edge) to context.pixels(R.dimen.small)
        column.setPadding(side, ends, side, ends)
        addView(column.centred())
    }

    /** One view for each line as long as it is there. */
    fun show(earlier: Tap?, lines: List<ConversationLine>) {
        views.keys.retainAll(lines.map { it.id }.toSet())
        val said = lines.map { line -> views.getOrPut(line.id) { LineView(ui) }.also { it.show(line) } }
        column.show(listOfNotNull(earlier?.let { tap -> Piece(tap) { ui.button(tap, Weight.SECOND) } }) + said.map { view -> Piece(view) { view } })
    }

    /** The person wrote: what they wrote is seen. */
    fun follow() {
        follows = true
        requestLayout()
    }

    override fun onScrollChanged(x: Int, y: Int, beforeX: Int, beforeY: Int) {
        super.onScrollChanged(x, y, beforeX, beforeY)
        if (places) return
        follows = !canScrollVertically(1)
        read = views.values.filter { it.bottom > y }.minByOrNull { it.top }
        below = (read?.top ?: 0) - y
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        places = true
        super.onLayout(changed, left, top, right, bottom)
        val stays = read?.takeIf { it.isAttachedToWindow && it in views.values }
        if (follows) scrollTo(0, column.bottom) else if (stays != null) scrollTo(0, stays.top - below)
        places = false
    }
}
