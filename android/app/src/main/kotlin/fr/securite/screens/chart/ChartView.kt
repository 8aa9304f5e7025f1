package fr.securite.screens.chart

import android.graphics.Canvas
import android.view.GestureDetector
import android.view.MotionEvent
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
 * for the new view, once. Each pin that opens a page is a child of its own, so that it is touched, focused and
 * read like any control.
 */
class ChartView(private val ui: Ui, corner: ChartPainter.Corner) : ViewGroup(ui.context) {
    private val unit = resources.displayMetrics.density
    private val painter = ChartPainter(ui, corner) { AppAction.Chart(ChartAction.Resized(it)) }
    private val fingers = Fingers()
    private var start: Pair<Float, Float>? = null

    /** Double taps draw closer there; filled in where the core has such a control. */
    var closer: Tap? = null

    /** At the edge or at the nearest view the core has nothing new to draw: the map goes back to where it is. */
    private val letGo = Runnable {
        still()
        invalidate()
    }

    private val taps = GestureDetector(context, object : GestureDetector.SimpleOnGestureListener() {
        override fun onDoubleTap(event: MotionEvent): Boolean {
            val zoom = ((closer?.takeIf { it.enabled }?.action as? AppAction.Chart)?.action as? ChartAction.Zoomed) ?: return false
            send(zoom.copy(x = units(event.x), y = units(event.y)))
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

    @Suppress("ClickableViewAccessibility") // buttons on the map do the same
    override fun onTouchEvent(event: MotionEvent): Boolean {
        taps.onTouchEvent(event)
        if (event.actionMasked == MotionEvent.ACTION_DOWN) {
            // What the last gesture did has been told; this one is counted anew.
            still()
            parent.requestDisallowInterceptTouchEvent(true)
        }
        fingers.follow(event)
        if (event.actionMasked == MotionEvent.ACTION_UP || event.actionMasked == MotionEvent.ACTION_CANCEL) settle()
        invalidate()
        return true
    }

    override fun onInterceptTouchEvent(event: MotionEvent): Boolean {
        if (event.actionMasked == MotionEvent.ACTION_DOWN) start = event.x to event.y
        val (x, y) = start ?: return false
        val pushes = event.actionMasked == MotionEvent.ACTION_MOVE && hypot(event.x - x, event.y - y) > unit * SLOP
        // The touch began on a pin, and this gesture is counted from here.
        if (pushes) still()
        return pushes
    }

    /** As the core drew it. */
    private fun still() {
        removeCallbacks(letGo)
        fingers.forget()
    }

    /** Tells the core what the fingers did, all in one: it would answer to each by itself, and the map would jump. */
    private fun settle() {
        if (fingers.isStill) return
        val (x, y) = fingers.held()
        val (toX, toY) = fingers.now(x, y)
        send(ChartAction.Moved(units(x), units(y), (fingers.zoom * 1000).roundToInt(), units(toX - x), units(toY - y)))
        postDelayed(letGo, LONGEST_ANSWER_MILLISECONDS)
    }

    private fun send(action: ChartAction) = ui.host.send(AppAction.Chart(action))

    private fun units(pixels: Float) = painter.units(pixels.roundToInt())

    override fun onDraw(canvas: Canvas) {
        canvas.save()
        canvas.concat(fingers.matrix)
        painter.places(canvas)
        canvas.restore()
        painter.scale(canvas, height)
    }

    private fun touchPoint(open: Tap, spoken: String) = View(context).apply { asButton(spoken) { ui.act(open) } }

    private companion object {
        const val SLOP = 8f
        const val LONGEST_ANSWER_MILLISECONDS = 600L
    }
}
