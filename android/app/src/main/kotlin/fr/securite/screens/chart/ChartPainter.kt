package fr.securite.screens.chart

import android.graphics.Canvas
import android.graphics.Paint
import android.graphics.Path
import android.widget.TextView
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.written
import fr.securite.screens.Ui
import kotlin.math.roundToInt
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.ChartDrawing
import uniffi.securite_core.ChartSize
import uniffi.securite_core.LabelSide
import uniffi.securite_core.PinRow
import uniffi.securite_core.Tone

/** What the core drew, on a canvas: for the full map and for the low one, which have a size of their own each. */
class ChartPainter(private val ui: Ui, private val corner: Corner = Corner(0, 0), private val resized: (ChartSize) -> AppAction) {
    private val context = ui.context
    private val unit = context.resources.displayMetrics.density
    private var told: ChartSize? = null
    private var strokes = emptyList<(Canvas) -> Unit>()

    /** Nothing where there is nothing to draw. */
    var drawing: ChartDrawing? = null
        private set

    private val dots = paint(R.color.street, Paint.Style.STROKE).apply {
        strokeWidth = 2 * DOT * unit
        strokeCap = Paint.Cap.ROUND
    }
    private val ground = paint(R.color.mist, Paint.Style.FILL).apply { alpha = GROUND_ALPHA }
    private val bounds = paint(R.color.bound, Paint.Style.STROKE).apply { strokeWidth = unit }
    private val asked = paint(R.color.pine, Paint.Style.STROKE).apply { strokeWidth = 2 * unit }
    private val ink = paint(R.color.ink, Paint.Style.STROKE).apply { strokeWidth = 2 * unit }
    private val pinLine = paint(R.color.pine, Paint.Style.STROKE).apply { strokeWidth = 2 * unit }
    private val pinGround = paint(R.color.pine, Paint.Style.FILL)
    private val letters = TextView(context).apply { written(TextStyle.NOTE) }.paint.apply { isFakeBoldText = true }
    private val smallLetters = TextView(context).apply { written(TextStyle.SECOND) }.paint

    /** Tells the core how large the surface is, in pixels; the same once. */
    fun tell(width: Int, height: Int) {
        if (width <= 0 || height <= 0) return
        val letter = letters.measureText(SAMPLE) / SAMPLE.length
        val size = ChartSize(
            units(width), units(height), units(letter.roundToInt()), units(letters.fontSpacing.roundToInt()),
            (2 * PIN_HALF).roundToInt(), PIN_TOP.roundToInt(), units(corner.width), units(corner.height),
        )
        if (size == told) return
        told = size
        ui.host.send(resized(size))
    }

    /** Whether this is another drawing than before. */
    fun take(content: ChartContent): Boolean {
        val now = (content as? ChartContent.Drawn)?.drawing
        val before = drawing
        if (now === before) return false
        drawing = now
        // A page comes anew with each key; unpacking is most of the work.
        val alike = now != null && before != null && now.geometry.contentEquals(before.geometry)
        if (!alike) strokes = now?.let { strokes(geometry(it.geometry)) }.orEmpty()
        return !alike || now?.pins != before?.pins || now?.names != before?.names || now?.scale != before?.scale
    }

    fun units(pixels: Int) = (pixels / unit).roundToInt()

    fun places(canvas: Canvas) {
        strokes.forEach { it(canvas) }
        val drawing = drawing ?: return
        drawing.names.forEach { written(canvas, it.name, it.x * unit, it.y * unit - smallLetters.middle, Paint.Align.CENTER, smallLetters, R.color.soft) }
        drawing.pins.forEach { label(canvas, it) }
        drawing.pins.forEach { pin(canvas, it) }
    }

    fun scale(canvas: Canvas, height: Int) {
        val scale = drawing?.scale ?: return
        val (x, y) = SCALE_EDGE * unit to height - SCALE_EDGE * unit
        val length = scale.length * unit
        val path = Path().apply {
            moveTo(x, y - 6 * unit)
            lineTo(x, y)
            lineTo(x + length, y)
            lineTo(x + length, y - 6 * unit)
        }
        canvas.drawPath(path, ink)
        written(canvas, scale.label, x + length + 8 * unit, y)
    }

    /** What is filled is one path: a hole is a line in a line. */
    private fun strokes(items: List<Item>): List<(Canvas) -> Unit> {
        val (filled, others) = items.partition { it.kind == Drawn.FILLED }
        val inside = Path().apply { fillType = Path.FillType.EVEN_ODD }
        filled.forEach { item -> inside.addPath(path(scaled(item)).apply { close() }) }
        return listOf<(Canvas) -> Unit> { canvas -> canvas.drawPath(inside, ground) } + others.map { stroke(it) }
    }

    private fun scaled(item: Item) = FloatArray(item.points.size) { item.points[it] * unit }

    private fun stroke(item: Item): (Canvas) -> Unit {
        val points = scaled(item)
        return when (item.kind) {
            Drawn.FILLED -> { _ -> }
            Drawn.HOUSES -> { canvas -> canvas.drawPoints(points, dots) }
            Drawn.COMMUNE, Drawn.DEPARTMENT -> path(points).let { path -> { canvas -> canvas.drawPath(path, bounds) } }
            Drawn.ASKED -> path(points).let { path -> { canvas -> canvas.drawPath(path, asked) } }
        }
    }

    private fun path(points: FloatArray) = Path().apply {
        for (at in 0 until points.size - 1 step 2) if (at == 0) moveTo(points[0], points[1]) else lineTo(points[at], points[at + 1])
    }

    private fun pin(canvas: Canvas, pin: PinRow) {
        val (x, y) = pin.x * unit to pin.y * unit
        if (pin.tone == Tone.QUIET) {
            canvas.drawCircle(x, y, 9 * unit, pinGround.apply { color = context.getColor(R.color.ink) })
            canvas.drawCircle(x, y, 4 * unit, pinGround.apply { color = context.getColor(R.color.land) })
        } else {
            val chosen = pin.tone == Tone.CHOSEN
            val shape = Path().apply {
                moveTo(x, y)
                cubicTo(x - 9 * unit, y - 11 * unit, x - 13 * unit, y - 16 * unit, x - 13 * unit, y - PIN_UP * unit)
                arcTo(x - 13 * unit, y - PIN_TOP * unit, x + 13 * unit, y - 10 * unit, 180f, 180f, false)
                cubicTo(x + 13 * unit, y - 16 * unit, x + 9 * unit, y - 11 * unit, x, y)
                close()
            }
            canvas.drawPath(shape, pinGround.apply { color = context.getColor(if (chosen) R.color.pine else R.color.surface) })
            canvas.drawPath(shape, pinLine)
            canvas.drawCircle(x, y - PIN_UP * unit, 4.5f * unit, pinGround.apply { color = context.getColor(if (chosen) R.color.on_pine else R.color.pine) })
        }
    }

    /** At the side that the core says, where it ends at the pin whatever its width. */
    private fun label(canvas: Canvas, pin: PinRow) {
        val (x, y) = pin.x * unit to pin.y * unit
        val isPlace = pin.tone == Tone.QUIET
        val top = y - unit * if (isPlace) PIN_HALF else PIN_TOP
        val bottom = y + if (isPlace) PIN_HALF * unit else 0f
        val beside = top + PIN_HALF * unit - letters.middle
        val away = (PIN_HALF + GAP) * unit
        when (pin.labelSide) {
            LabelSide.HIDDEN -> Unit
            LabelSide.RIGHT -> written(canvas, pin.label, x + away, beside)
            LabelSide.LEFT -> written(canvas, pin.label, x - away, beside, Paint.Align.RIGHT)
            LabelSide.ABOVE -> written(canvas, pin.label, whole(x, pin.label), top - letters.descent(), Paint.Align.CENTER)
            LabelSide.BELOW -> written(canvas, pin.label, whole(x, pin.label), bottom - letters.ascent(), Paint.Align.CENTER)
        }
    }

    /** The middle of words that stand whole on the surface. */
    private fun whole(x: Float, words: String): Float {
        val (half, width) = letters.measureText(words) / 2 to (told?.width ?: 0) * unit
        return maxOf(half, minOf(x, width - half))
    }

    /** Ink with a rim of the ground, readable over lines and dots. */
    private fun written(canvas: Canvas, words: String, x: Float, y: Float, from: Paint.Align = Paint.Align.LEFT, with: Paint = letters, colour: Int = R.color.ink) {
        with.textAlign = from
        with.style = Paint.Style.STROKE
        with.strokeWidth = 4 * unit
        with.color = context.getColor(R.color.land)
        canvas.drawText(words, x, y, with)
        with.style = Paint.Style.FILL
        with.color = context.getColor(colour)
        canvas.drawText(words, x, y, with)
    }

    /** From the middle of a line down to where it stands; less than nothing. */
    private val Paint.middle get() = (ascent() + descent()) / 2

    private fun paint(colour: Int, how: Paint.Style) = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = context.getColor(colour)
        style = how
    }

    /** What lies over the lower corner at the end, in pixels: nothing is written under it. */
    class Corner(val width: Int, val height: Int)

    companion object {
        /** The head of a pin is that far above its point. */
        const val PIN_UP = 23f
        private const val PIN_TOP = 36f
        private const val PIN_HALF = 13f

        /** Between a pin and its label. */
        private const val GAP = 5f

        /** Two fifths: the ground shows through. */
        private const val GROUND_ALPHA = 102
        private const val DOT = 1.3f
        private const val SCALE_EDGE = 16f

        /** Letters of a usual width. */
        private const val SAMPLE = "abcdefghijklmnopqrstuvwxyz"
    }
}
