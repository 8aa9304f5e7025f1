package fr.securite.screens.chart

import android.graphics.Canvas
import android.view.MotionEvent
import android.view.ScaleGestureDetector
import android.view.View
import android.view.ViewGroup
import fr.securite.R
import fr.securite.design.asButton
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.screens.Ui
import kotlin.math.hypot
import kotlin.math.roundToInt
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.Tap

/**
 * The map: what the core drew, moved at once under the fingers; at the end of a gesture the core is asked
 * for the new view. Each pin that opens a page is a child of its own, so that it is touched, focused and
 * read like any control.
 */
class ChartView(private val ui: Ui) : ViewGroup(ui.context) {
    private val unit = resources.displayMetrics.density
    private val painter = ChartPainter(ui) { AppAction.Chart(ChartAction.Resized(it)) }
    private var right = 0f
    private var down = 0f
    private var zoom = 1f
    private var focusX = 0f
    private var focusY = 0f
    private var last: Pair<Float, Float>? = null

    /** At the edge or at the nearest view the core has nothing new to draw: the map goes back to where it is. */
    private val letGo = Runnable {
        still()
        invalidate()
    }

    private val pinch = ScaleGestureDetector(context, object : ScaleGestureDetector.SimpleOnScaleGestureListener() {
        override fun onScale(detector: ScaleGestureDetector): Boolean {
            zoom *= detector.scaleFactor
            focusX = detector.focusX
            focusY = detector.focusY
            invalidate()
            return true
        }
    })

    init {
        setWillNotDraw(false)
        background = context.shape(R.color.land, outline = R.color.line)
        clipToOutline = true
    }

    fun show(content: ChartContent) {
        if (!painter.take(content)) return
        still()
        removeAllViews()
        painter.drawing?.pins.orEmpty().forEach { pin -> pin.open?.let { addView(touchPoint(it, pin.accessibilityLabel)) } }
        requestLayout()
        invalidate()
    }

    override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) = painter.tell(width, height)

    override fun onLayout(changed: Boolean, left: Int, top: Int, rightEdge: Int, bottom: Int) {
        val half = context.pixels(R.dimen.target) / 2
        val pins = painter.drawing?.pins.orEmpty().filter { it.open != null }
        for (at in 0 until childCount) {
            val (x, y) = (pins[at].x * unit).roundToInt() to ((pins[at].y - ChartPainter.PIN_UP) * unit).roundToInt()
            // At the edge the whole target stays inside; a pin that is out of sight is not touched.
            getChildAt(at).visibility = if (x in 0..width && y in 0..height) VISIBLE else INVISIBLE
            val (inX, inY) = x.coerceIn(half, maxOf(half, width - half)) to y.coerceIn(half, maxOf(half, height - half))
            getChildAt(at).layout(inX - half, inY - half, inX + half, inY + half)
        }
    }

    @Suppress("ClickableViewAccessibility") // buttons below the map do the same
    override fun onTouchEvent(event: MotionEvent): Boolean {
        pinch.onTouchEvent(event)
        val here = event.x to event.y
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> {
                // What the last gesture did has been told; this one is counted anew.
                still()
                parent.requestDisallowInterceptTouchEvent(true)
            }
            MotionEvent.ACTION_MOVE -> last?.takeIf { event.pointerCount == 1 && !pinch.isInProgress }?.let {
                right += here.first - it.first
                down += here.second - it.second
                invalidate()
            }
            MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> settle()
        }
        last = here.takeIf { event.pointerCount == 1 && event.actionMasked != MotionEvent.ACTION_UP }
        return true
    }

    override fun onInterceptTouchEvent(event: MotionEvent): Boolean {
        val start = last
        last = event.x to event.y
        return event.actionMasked == MotionEvent.ACTION_MOVE && start != null && hypot(event.x - start.first, event.y - start.second) > unit * SLOP
    }

    /** As the core drew it. */
    private fun still() {
        removeCallbacks(letGo)
        right = 0f
        down = 0f
        zoom = 1f
    }

    /** Tells the core what the fingers did. */
    private fun settle() {
        fun send(action: ChartAction) = ui.host.send(AppAction.Chart(action))
        fun units(pixels: Float) = painter.units(pixels.roundToInt())
        if (right != 0f || down != 0f) send(ChartAction.Panned(units(right), units(down)))
        if (zoom != 1f) send(ChartAction.Zoomed(units(focusX), units(focusY), (zoom * 100).roundToInt()))
        if (right != 0f || down != 0f || zoom != 1f) postDelayed(letGo, LONGEST_ANSWER_MILLISECONDS)
    }

    override fun onDraw(canvas: Canvas) {
        canvas.save()
        canvas.translate(right, down)
        canvas.scale(zoom, zoom, focusX, focusY)
        painter.places(canvas)
        canvas.restore()
        painter.scale(canvas, height)
    }

    private fun touchPoint(open: Tap, spoken: String) = View(context).apply { asButton(spoken) { ui.act(open) } }

    private companion object {
        const val SLOP = 8f
        const val LONGEST_ANSWER_MILLISECONDS = 300L
    }
}
