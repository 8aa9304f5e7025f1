package fr.securite.design

import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.widget.FrameLayout
import android.widget.LinearLayout
import fr.securite.R

/** One under the other, never wider than lines that are read well; on a wide screen it stands in the middle of what holds it. */
open class Narrow(context: Context) : LinearLayout(context) {
    init {
        orientation = VERTICAL
        spaced(R.dimen.medium)
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val most = context.pixels(R.dimen.column)
        val given = MeasureSpec.getSize(widthSpec)
        val spec = if (given > most) MeasureSpec.makeMeasureSpec(most, MeasureSpec.EXACTLY) else widthSpec
        super.onMeasure(spec, heightSpec)
    }

    /** In the middle of all the width there is; at its start under what is as wide as that. */
    fun centred(across: Int = Gravity.CENTER_HORIZONTAL): View = FrameLayout(context).also {
        it.addView(this, FrameLayout.LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT, across))
    }
}

/** A part of a page: what it is drawn from, and how. */
class Piece(val model: Any, val build: () -> View)

/**
 * Parts one under the other in a layout of their own.
 *
 * A part whose model is the same as before keeps its view, so that focus, a screen reader's place and
 * the scroll position stand while the rest of the page changes.
 */
class Pieces(private val into: LinearLayout) {
    private var drawn = emptyList<Pair<Any, View>>()

    fun show(pieces: List<Piece>) {
        val before = drawn.toMutableList()
        drawn = pieces.map { piece ->
            val at = before.indexOfFirst { it.first == piece.model }
            if (at >= 0) before.removeAt(at) else piece.model to piece.build()
        }
        before.forEach { into.removeView(it.second) }
        drawn.forEachIndexed { at, (_, view) ->
            if (into.getChildAt(at) !== view) {
                (view.parent as? ViewGroup)?.removeView(view)
                val own = view.layoutParams as? LinearLayout.LayoutParams
                into.addView(view, at, own ?: LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, LinearLayout.LayoutParams.WRAP_CONTENT))
            }
        }
    }
}

/** The parts of a page. */
class Column(context: Context) : Narrow(context) {
    private val pieces = Pieces(this)

    init {
        setPadding(context.pixels(R.dimen.edge), context.pixels(R.dimen.tiny), context.pixels(R.dimen.edge), context.pixels(R.dimen.large))
    }

    fun show(shown: List<Piece>) = pieces.show(shown)
}
