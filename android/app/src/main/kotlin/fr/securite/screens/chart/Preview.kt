package fr.securite.screens.chart

import android.graphics.Canvas
import android.graphics.Path
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.addWide
import fr.securite.design.asButton
import fr.securite.design.mark
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.says
import fr.securite.design.shape
import fr.securite.design.text
import fr.securite.design.touchable
import fr.securite.screens.FORWARD
import fr.securite.screens.Ui
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.ChartPreview

/**
 * A low map above the stations: to be seen, and one control that leads to the full map.
 *
 * It takes no gesture, so that the page scrolls under the finger, and its height is there before the drawing is.
 */
class PreviewView(private val ui: Ui) : LinearLayout(ui.context) {
    /** Room for the heads of the uppermost pins. */
    private val head = context.pixels(R.dimen.large)
    private val painter = ChartPainter(ui) { AppAction.PreviewResized(it) }
    private val missing = context.text("", TextStyle.NOTE, R.color.soft).apply { gravity = Gravity.CENTER }
    private val map = Map()
    private val round = Path()
    private val word = context.text("", TextStyle.STRONG, R.color.pine)

    init {
        orientation = VERTICAL
        val line = context.pixels(R.dimen.hair)
        setPadding(line, line, line, line)
        background = context.touchable(context.shape(R.color.surface, outline = R.color.line))
        addWide(map)
        addWide(View(context).apply { setBackgroundColor(context.getColor(R.color.line)) }).layoutParams.height = context.pixels(R.dimen.hair)
        addWide(words())
        // One control: what is inside is said by its label.
        for (at in 0 until childCount) getChildAt(at).importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }

    fun show(preview: ChartPreview) {
        word.says(preview.open.label)
        asButton(preview.open.accessibilityLabel) { ui.act(preview.open) }
        missing.says(
            when (val content = preview.content) {
                is ChartContent.Empty -> content.text
                is ChartContent.Drawn -> ""
            },
        )
        if (painter.take(preview.content)) map.invalidate()
    }

    /** The width of the page that it will stand in: the core is told before there is an answer, and it comes with its map. */
    fun expect(page: Int) {
        val width = minOf(page, context.pixels(R.dimen.column)) - 2 * context.pixels(R.dimen.edge) - 2 * context.pixels(R.dimen.hair)
        if (!isAttachedToWindow) tell(width, context.pixels(R.dimen.chart_low))
    }

    private fun tell(width: Int, height: Int) = painter.tell(width, height - head)

    override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) {
        super.onSizeChanged(width, height, oldWidth, oldHeight)
        round.rewind()
        val (line, radius) = context.pixels(R.dimen.hair).toFloat() to resources.getDimension(R.dimen.radius)
        round.addRoundRect(line, line, width - line, height - line, radius, radius, Path.Direction.CW)
    }

    /** What is inside ends at the round corners. */
    override fun dispatchDraw(canvas: Canvas) {
        canvas.save()
        canvas.clipPath(round)
        super.dispatchDraw(canvas)
        canvas.restore()
    }

    private fun words(): View = LinearLayout(context).apply {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = context.pixels(R.dimen.target)
        padded(R.dimen.padding, R.dimen.small)
        addView(word, LayoutParams(0, LayoutParams.WRAP_CONTENT, 1f))
        addView(context.mark(FORWARD))
    }

    private inner class Map : FrameLayout(ui.context) {
        init {
            setBackgroundColor(context.getColor(R.color.land))
            setWillNotDraw(false)
            minimumHeight = context.pixels(R.dimen.chart_low)
            addView(missing.apply { padded(R.dimen.padding) })
        }

        override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) = tell(width, height)

        override fun onDraw(canvas: Canvas) {
            canvas.save()
            canvas.translate(0f, head.toFloat())
            painter.places(canvas)
            canvas.restore()
            painter.scale(canvas, height)
        }
    }
}
