package fr.securite.screens.page

import android.animation.ValueAnimator
import android.content.Context
import android.graphics.Canvas
import android.graphics.Paint
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeInfo.RangeInfo
import android.widget.LinearLayout
import android.widget.ProgressBar
import fr.securite.R
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.says
import fr.securite.design.shape
import fr.securite.design.spaced
import fr.securite.design.text
import fr.securite.screens.KeptButton
import fr.securite.screens.Ui
import uniffi.securite_core.PageProgress

/**
 * Work that is under way: what is done, how far it is, and how it is called off.
 *
 * It changes in place, many times a second maybe: a finger on the button counts, and a screen reader stays where it is. What it
 * says of the work is one element, the words with the range; nothing is said by itself, the core says how it ended.
 */
class WorkView(ui: Ui) : LinearLayout(ui.context) {
    private val words = ui.context.text("")
    private val bar = WorkBar(ui.context)
    private val stop = KeptButton(ui, Weight.SECOND)
    private var permille: UInt? = null

    init {
        orientation = VERTICAL
        spaced(R.dimen.medium)
        background = context.shape(R.color.surface, outline = R.color.line)
        padded(R.dimen.padding)
        words.accessibilityDelegate = Range()
        addWide(words)
        addWide(bar)
        addWide(stop)
    }

    fun show(progress: PageProgress) {
        words.says(progress.text)
        permille = progress.permille
        bar.show(progress.permille?.let { it.toInt() / WHOLE })
        stop.show(progress.stop)
    }

    private inner class Range : View.AccessibilityDelegate() {
        override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
            super.onInitializeAccessibilityNodeInfo(host, info)
            info.className = ProgressBar::class.java.name
            val now = permille ?: return
            @Suppress("DEPRECATION") // the constructor is from API 30
            info.rangeInfo = RangeInfo.obtain(RangeInfo.RANGE_TYPE_INT, 0f, WHOLE, now.toFloat())
        }
    }

    private companion object {
        const val WHOLE = 1_000f
    }
}

/** So much of the whole; where nobody knows, a part that moves along, or stands in the middle where the person wants no motion. */
class WorkBar(context: Context) : View(context) {
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG)
    private val moves = ValueAnimator.ofFloat(0f, 1f).apply {
        duration = ONCE_MILLISECONDS
        repeatCount = ValueAnimator.INFINITE
        repeatMode = ValueAnimator.REVERSE
        addUpdateListener { invalidate() }
    }

    /** Of the whole; nothing where nobody knows. */
    var part: Float? = null
        private set

    val isMoving get() = moves.isStarted

    init {
        // Its words say it.
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    fun show(part: Float?) {
        this.part = part
        move()
        invalidate()
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) = setMeasuredDimension(MeasureSpec.getSize(widthSpec), context.pixels(R.dimen.small))

    override fun onVisibilityAggregated(isVisible: Boolean) {
        super.onVisibilityAggregated(isVisible)
        move()
    }

    override fun onDetachedFromWindow() {
        moves.cancel()
        super.onDetachedFromWindow()
    }

    private fun move() {
        val should = part == null && isAttachedToWindow && isShown && ValueAnimator.areAnimatorsEnabled()
        if (should && !moves.isStarted) moves.start()
        if (!should) moves.cancel()
    }

    override fun onDraw(canvas: Canvas) {
        bar(canvas, R.color.line, 0f, 1f)
        val known = part
        // Both ends are reached, and what moves is never as long as something that was done.
        val from = if (moves.isStarted) moves.animatedValue as Float * (1f - MOVING) else (1f - MOVING) / 2
        if (known == null) bar(canvas, R.color.pine, from, from + MOVING) else bar(canvas, R.color.pine, 0f, known)
    }

    private fun bar(canvas: Canvas, colour: Int, from: Float, to: Float) {
        if (to <= from) return
        val mirrored = layoutDirection == LAYOUT_DIRECTION_RTL
        val (left, right) = if (mirrored) 1f - to to 1f - from else from to to
        val round = height / 2f
        paint.color = context.getColor(colour)
        // The first of it is seen as what it is: round.
        val end = maxOf(right * width, left * width + height)
        canvas.drawRoundRect(left * width, 0f, minOf(end, width.toFloat()), height.toFloat(), round, round, paint)
    }

    private companion object {
        const val ONCE_MILLISECONDS = 1_400L

        /** Of the whole. */
        const val MOVING = 0.3f
    }
}
