package fr.securite.screens.chart

import android.graphics.Matrix
import android.view.MotionEvent
import kotlin.math.hypot

/**
 * What fingers did to a drawing since they came: it is pushed with one, and pushed and stretched at once with two. What lay under
 * them lies under them still; a finger that comes or goes moves nothing.
 */
class Fingers {
    val matrix = Matrix()
    private var middle: Pair<Float, Float>? = null
    private var spread = 0f

    val isStill get() = matrix.isIdentity

    /** How much larger it is. */
    val zoom: Float get() = FloatArray(9).also { matrix.getValues(it) }[Matrix.MSCALE_X]

    fun forget() {
        matrix.reset()
        middle = null
    }

    fun follow(event: MotionEvent) {
        val down = (0 until event.pointerCount).filter { event.actionMasked != MotionEvent.ACTION_POINTER_UP || it != event.actionIndex }
        val here = down.map { event.getX(it) }.average().toFloat() to down.map { event.getY(it) }.average().toFloat()
        val apart = if (down.size < 2) 0f else hypot(event.getX(down[1]) - event.getX(down[0]), event.getY(down[1]) - event.getY(down[0]))
        val before = middle
        if (event.actionMasked == MotionEvent.ACTION_MOVE && before != null) {
            matrix.postTranslate(here.first - before.first, here.second - before.second)
            if (spread > 0 && apart > 0) (apart / spread).let { matrix.postScale(it, it, here.first, here.second) }
        }
        middle = here
        spread = apart
    }

    /** The point that lies under them now, as it was drawn before. */
    fun held(): Pair<Float, Float> {
        val back = Matrix().also { matrix.invert(it) }
        return at(back, middle ?: (0f to 0f))
    }

    /** Where a point lies now. */
    fun now(x: Float, y: Float) = at(matrix, x to y)

    private fun at(by: Matrix, point: Pair<Float, Float>): Pair<Float, Float> {
        val place = floatArrayOf(point.first, point.second).also { by.mapPoints(it) }
        return place[0] to place[1]
    }
}
