package fr.securite.screens.chart

import android.graphics.Canvas
import android.graphics.DashPathEffect
import android.graphics.Paint
import android.graphics.Path
import android.view.MotionEvent
import android.view.ScaleGestureDetector
import android.view.View
import android.view.ViewGroup
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.asButton
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.written
import fr.securite.screens.Ui
import kotlin.math.hypot
import kotlin.math.roundToInt
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.PinRow
import uniffi.securite_core.Tone

/**
 * The map: what the core drew, moved at once under the fingers; at the end of a gesture the core is asked
 * for the new view. Each pin that opens a page is a child of its own, so that it is touched, focused and
 * read like any control.
 */
class ChartView(private val ui: Ui) : ViewGroup(ui.context) {
    private val unit = resources.displayMetrics.density
    private var items = emptyList<Item>()
    private var drawn: ChartContent.Drawn? = null
    private var right = 0f
    private var down = 0f
    private var zoom = 1f
    private var focusX = 0f
    private var focusY = 0f
    private var last: Pair<Float, Float>? = null

    private val dots = paint(R.color.street, Paint.Style.FILL)
    private val bounds = paint(R.color.bound, Paint.Style.STROKE).apply { strokeWidth = 1.5f * unit }
    private val asked = paint(R.color.pine, Paint.Style.STROKE).apply {
        strokeWidth = 2 * unit
        pathEffect = DashPathEffect(floatArrayOf(7 * unit, 5 * unit), 0f)
    }
    private val ink = paint(R.color.ink, Paint.Style.STROKE).apply { strokeWidth = 2 * unit }
    private val letters = android.widget.TextView(context).apply { written(TextStyle.NOTE) }.paint.apply { isFakeBoldText = true }
    private val pinPaint = paint(R.color.pine, Paint.Style.FILL)

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

    fun show(content: ChartContent.Drawn) {
        if (content == drawn) return
        drawn = content
        items = geometry(content.geometry)
        right = 0f
        down = 0f
        zoom = 1f
        removeAllViews()
        content.pins.forEach { pin -> pin.open?.let { addView(touchPoint(pin)) } }
        requestLayout()
        invalidate()
    }

    override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) {
        val letter = letters.measureText(SAMPLE) / SAMPLE.length
        val action = ChartAction.Resized(units(width), units(height), units(letter.roundToInt()), units(letters.fontSpacing.roundToInt()))
        if (width > 0 && height > 0) send(action)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, rightEdge: Int, bottom: Int) {
        val half = context.pixels(R.dimen.target) / 2
        val pins = drawn?.pins.orEmpty().filter { it.open != null }
        for (at in 0 until childCount) {
            // The head of a pin is above its point.
            val (x, y) = (pins[at].x * unit).roundToInt() to (pins[at].y * unit - PIN_UP * unit).roundToInt()
            getChildAt(at).layout(x - half, y - half, x + half, y + half)
        }
    }

    @Suppress("ClickableViewAccessibility") // buttons below the map do the same
    override fun onTouchEvent(event: MotionEvent): Boolean {
        pinch.onTouchEvent(event)
        val here = event.x to event.y
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> parent.requestDisallowInterceptTouchEvent(true)
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

    /** Tells the core what the fingers did. */
    private fun settle() {
        if (right != 0f || down != 0f) send(ChartAction.Panned(units(right.roundToInt()), units(down.roundToInt())))
        if (zoom != 1f) send(ChartAction.Zoomed(units(focusX.roundToInt()), units(focusY.roundToInt()), (zoom * 100).roundToInt()))
    }

    override fun onDraw(canvas: Canvas) {
        val content = drawn ?: return
        canvas.save()
        canvas.translate(right, down)
        canvas.scale(zoom, zoom, focusX, focusY)
        items.forEach { draw(canvas, it) }
        content.pins.forEach { pin(canvas, it) }
        canvas.restore()
        scale(canvas, content)
    }

    private fun draw(canvas: Canvas, item: Item) {
        val scaled = FloatArray(item.points.size) { item.points[it] * unit }
        when (item.kind) {
            Drawn.DOTS -> for (at in 0 until scaled.size - 1 step 2) canvas.drawCircle(scaled[at], scaled[at + 1], DOT * unit, dots)
            Drawn.OUTLINE, Drawn.COAST -> canvas.drawPath(path(scaled), bounds)
            Drawn.OUTLINE_ASKED -> canvas.drawPath(path(scaled), asked)
        }
    }

    private fun path(points: FloatArray) = Path().apply {
        for (at in 0 until points.size - 1 step 2) if (at == 0) moveTo(points[0], points[1]) else lineTo(points[at], points[at + 1])
    }

    private fun pin(canvas: Canvas, pin: PinRow) {
        val (x, y) = pin.x * unit to pin.y * unit
        if (pin.tone == Tone.QUIET) {
            canvas.drawCircle(x, y, 9 * unit, pinPaint.apply { color = context.getColor(R.color.ink) })
            canvas.drawCircle(x, y, 4 * unit, pinPaint.apply { color = context.getColor(R.color.land) })
        } else {
            val chosen = pin.tone == Tone.CHOSEN
            val shape = Path().apply {
                moveTo(x, y)
                cubicTo(x - 9 * unit, y - 11 * unit, x - 13 * unit, y - 16 * unit, x - 13 * unit, y - PIN_UP * unit)
                arcTo(x - 13 * unit, y - 36 * unit, x + 13 * unit, y - 10 * unit, 180f, 180f, false)
                cubicTo(x + 13 * unit, y - 16 * unit, x + 9 * unit, y - 11 * unit, x, y)
                close()
            }
            canvas.drawPath(shape, pinPaint.apply { color = context.getColor(if (chosen) R.color.pine else R.color.surface) })
            canvas.drawPath(shape, paint(R.color.pine, Paint.Style.STROKE).apply { strokeWidth = 2 * unit })
            canvas.drawCircle(x, y - PIN_UP * unit, 4.5f * unit, pinPaint.apply { color = context.getColor(if (chosen) R.color.on_pine else R.color.pine) })
        }
        if (pin.labelShown) written(canvas, pin.label, pin.labelX * unit, pin.labelY * unit - letters.ascent())
    }

    private fun scale(canvas: Canvas, content: ChartContent.Drawn) {
        val (x, y) = SCALE_EDGE * unit to height - SCALE_EDGE * unit
        val length = content.scale.length * unit
        val path = Path().apply {
            moveTo(x, y - 6 * unit)
            lineTo(x, y)
            lineTo(x + length, y)
            lineTo(x + length, y - 6 * unit)
        }
        canvas.drawPath(path, ink)
        written(canvas, content.scale.label, x + length + 8 * unit, y)
    }

    /** Ink with a rim of the ground, readable over lines and dots. */
    private fun written(canvas: Canvas, words: String, x: Float, y: Float) {
        letters.style = Paint.Style.STROKE
        letters.strokeWidth = 4 * unit
        letters.color = context.getColor(R.color.land)
        canvas.drawText(words, x, y, letters)
        letters.style = Paint.Style.FILL
        letters.color = context.getColor(R.color.ink)
        canvas.drawText(words, x, y, letters)
    }

    private fun touchPoint(pin: PinRow) = View(context).apply { asButton(pin.accessibilityLabel) { pin.open?.let { ui.act(it) } } }

    private fun units(pixels: Int) = (pixels / unit).roundToInt()

    private fun paint(colour: Int, how: Paint.Style) = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = context.getColor(colour)
        style = how
    }

    private fun send(action: ChartAction) = ui.host.send(AppAction.Chart(action))

    private companion object {
        const val PIN_UP = 23f
        const val DOT = 1.3f
        const val SCALE_EDGE = 16f
        const val SLOP = 8f

        /** Letters of a usual width. */
        const val SAMPLE = "abcdefghijklmnopqrstuvwxyz"
    }
}
