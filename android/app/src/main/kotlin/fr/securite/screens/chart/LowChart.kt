package fr.securite.screens.chart

import android.graphics.Canvas
import android.graphics.Path
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TextView
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.addWide
import fr.securite.design.asButton
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.symbol
import fr.securite.design.text
import fr.securite.design.touchable
import fr.securite.screens.FORWARD
import fr.securite.screens.Ui
import uniffi.securite_core.ChartAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.Tap

/**
 * A low map above the stations: to be seen, and one control that leads to the full map.
 *
 * It takes no gesture, so that the page scrolls under the finger, and its height is there before the drawing is.
 */
class LowChart(private val ui: Ui) : LinearLayout(ui.context) {
    private val drawn = ChartDrawing(ui)
    private val map = Map()
    private val missing = context.text("", TextStyle.NOTE, R.color.soft).apply { gravity = Gravity.CENTER }
    private val round = Path()
    private val head = context.pixels(R.dimen.large)
    private val word: TextView = context.text("", TextStyle.STRONG, R.color.pine)

    init {
        orientation = VERTICAL
        val line = context.pixels(R.dimen.hair)
        setPadding(line, line, line, line)
        background = context.touchable(context.shape(R.color.surface, outline = R.color.line))
        val above = FrameLayout(context).apply {
            setBackgroundColor(context.getColor(R.color.land))
            addView(map)
            addView(missing.apply { padded(R.dimen.padding) })
        }
        addView(above, LayoutParams(LayoutParams.MATCH_PARENT, context.pixels(R.dimen.chart_low)))
        addWide(View(context).apply { setBackgroundColor(context.getColor(R.color.line)) }).layoutParams.height = context.pixels(R.dimen.hair)
        addWide(words())
        // One control: what is inside is said by its label.
        for (at in 0 until childCount) getChildAt(at).importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }

    fun leadsTo(tap: Tap): View = apply {
        word.text = tap.label
        asButton(tap.accessibilityLabel) { ui.act(tap) }
    }

    fun show(content: ChartContent) = when (content) {
        is ChartContent.Empty -> missing.text = content.text
        is ChartContent.Drawn -> {
            missing.text = ""
            if (drawn.take(content)) map.invalidate() else Unit
        }
    }

    /** The width of the page that it will stand in. */
    fun expect(page: Int) {
        val width = minOf(page, context.pixels(R.dimen.column)) - 2 * context.pixels(R.dimen.edge) - 2 * context.pixels(R.dimen.hair)
        if (!isAttachedToWindow) ask(width, context.pixels(R.dimen.chart_low))
    }

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

    override fun onAttachedToWindow() {
        super.onAttachedToWindow()
        ask(map.width, map.height)
    }

    /** The full map may have been moved; this one shows everything, and has room for the heads of the uppermost pins. */
    private fun ask(width: Int, height: Int) {
        if (drawn.ask(width, height - head)) drawn.send(ChartAction.Fitted) else post { drawn.latest()?.let { show(it) } }
    }

    private fun words(): View = LinearLayout(context).apply {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = context.pixels(R.dimen.target)
        padded(R.dimen.padding, R.dimen.small)
        addView(word, LayoutParams(0, LayoutParams.WRAP_CONTENT, 1f))
        val size = context.pixels(R.dimen.icon)
        val mark = ImageView(context).apply {
            setImageDrawable(context.symbol(FORWARD, R.color.soft))
            importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        }
        addView(mark, size, size)
    }

    private inner class Map : View(ui.context) {
        override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) = ask(width, height)

        override fun onDraw(canvas: Canvas) {
            if (missing.text.isNotEmpty()) return
            canvas.save()
            canvas.translate(0f, head.toFloat())
            drawn.places(canvas)
            canvas.restore()
            drawn.scale(canvas, height)
        }
    }
}
