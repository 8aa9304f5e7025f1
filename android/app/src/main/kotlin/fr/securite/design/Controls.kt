package fr.securite.design

import android.content.Context
import android.graphics.Canvas
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeInfo.CollectionInfo
import android.view.accessibility.AccessibilityNodeInfo.CollectionItemInfo
import android.widget.Button
import android.widget.ImageView
import android.widget.LinearLayout
import fr.securite.R
import kotlin.math.max

/** How much a button asks to be touched. */
enum class Weight(val ground: Int?, val written: Int, val outline: Int?) {
    MAIN(R.color.pine, R.color.on_pine, null),
    SECOND(null, R.color.pine, R.color.pine),
    ALARM(R.color.alarm, R.color.on_alarm, null),
    LEAVE(R.color.ink, R.color.paper, null),
    PLAIN(null, R.color.pine, null),
}

/** A drawing and a word, both in the middle, or at the start where several lie under each other; what cannot be touched now is pale. */
class PillButton(
    context: Context,
    private val drawing: Int?,
    words: CharSequence,
    spoken: String,
    private val weight: Weight,
    private val centred: Boolean = true,
) : Button(context) {
    init {
        isAllCaps = false
        stateListAnimator = null
        says(words)
        spoken(spoken)
        gravity = Gravity.CENTER_VERTICAL or Gravity.START
        minHeight = context.pixels(R.dimen.button)
        minimumHeight = minHeight
        padded(R.dimen.large, R.dimen.small)
        compoundDrawablePadding = context.pixels(R.dimen.small)
        look(weight.ground, weight.written, weight.outline)
    }

    override fun setEnabled(enabled: Boolean) {
        if (enabled == isEnabled) return
        super.setEnabled(enabled)
        if (enabled) look(weight.ground, weight.written, weight.outline) else look(null, R.color.soft, R.color.line)
    }

    private fun look(ground: Int?, written: Int, outline: Int?) {
        written(TextStyle.STRONG, written)
        background = context.touchable(context.shape(ground, R.dimen.button_radius, outline), R.dimen.button_radius)
        val size = context.pixels(R.dimen.icon)
        setCompoundDrawables(drawing?.let { context.symbol(it, written).apply { setBounds(0, 0, size, size) } }, null, null, null)
    }

    override fun onDraw(canvas: Canvas) {
        val lines = layout?.takeIf { centred } ?: return super.onDraw(canvas)
        val widest = (0 until lines.lineCount).maxOfOrNull { lines.getLineWidth(it) } ?: 0f
        canvas.save()
        canvas.translate(max(0f, (width - compoundPaddingLeft - compoundPaddingRight - widest) / 2), 0f)
        super.onDraw(canvas)
        canvas.restore()
    }
}

/** Controls side by side where all of them fit, equally wide if they can be; else one under the other. One of them may be such a group itself. */
class SideBySide(context: Context, controls: List<View>) : LinearLayout(context) {
    /** How much of the width each has; nothing where they stand one under the other. */
    private var parts: List<Float>? = null

    init {
        spaced(R.dimen.small)
        controls.forEach { addView(it) }
        lie(null)
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val children = (0 until childCount).map { getChildAt(it) }
        val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
        val gaps = context.pixels(R.dimen.small) * (childCount - 1)
        val each = (MeasureSpec.getSize(widthSpec) - gaps) / max(1, childCount)
        children.forEach { it.measure(free, free) }
        val asked = MeasureSpec.getMode(widthSpec) == MeasureSpec.UNSPECIFIED
        val fits = asked || children.sumOf { it.measuredWidth } <= each * childCount
        val equal = !asked && children.all { it.measuredWidth <= each }
        val now = if (fits) children.map { if (equal) 1f else it.measuredWidth.toFloat() } else null
        if (now != parts) lie(now)
        super.onMeasure(widthSpec, heightSpec)
    }

    private fun lie(now: List<Float>?) {
        parts = now
        orientation = if (now == null) VERTICAL else HORIZONTAL
        for (at in 0 until childCount) {
            getChildAt(at).layoutParams = when (now) {
                null -> LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT)
                else -> LayoutParams(0, ViewGroup.LayoutParams.MATCH_PARENT, now[at])
            }
        }
    }
}

/** A drawing in a disc, at the head of a row. The word beside it says all. */
fun Context.disc(drawing: Int): View = ImageView(this).apply {
    val size = pixels(R.dimen.disc)
    layoutParams = LinearLayout.LayoutParams(size, size)
    scaleType = ImageView.ScaleType.FIT_CENTER
    val inset = (size - pixels(R.dimen.icon)) / 2
    setPadding(inset, inset, inset, inset)
    background = shape(R.color.mist, R.dimen.disc)
    setImageDrawable(symbol(drawing, R.color.on_mist))
    importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
}

/** A drawing at the end of a row. The words before it say all. */
fun Context.mark(drawing: Int): View = ImageView(this).apply {
    val size = pixels(R.dimen.icon)
    layoutParams = LinearLayout.LayoutParams(size, size).apply { marginStart = pixels(R.dimen.small) }
    setImageDrawable(symbol(drawing, R.color.soft))
    importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
}

/** A drawing alone, where a word beside it would be said twice; `spoken` is its name. */
fun Context.iconButton(drawing: Int, spoken: String, touched: () -> Unit): View = ImageView(this).apply {
    asTarget()
    setImageDrawable(symbol(drawing, R.color.ink))
    background = touchable(shape(null, R.dimen.button_radius), R.dimen.button_radius)
    asButton(spoken, touched)
}

/** As large as a finger, the drawing in its middle. */
private fun ImageView.asTarget() {
    val size = context.pixels(R.dimen.target)
    layoutParams = LinearLayout.LayoutParams(size, size)
    minimumWidth = size
    minimumHeight = size
    scaleType = ImageView.ScaleType.CENTER
}

/** A drawing in a disc of its own, over something else; what cannot be touched now is pale. */
class RoundButton(context: Context) : ImageView(context) {
    init {
        asTarget()
        background = context.touchable(context.shape(R.color.surface, R.dimen.button_radius, R.color.edge), R.dimen.button_radius)
    }

    fun shows(drawing: Int, spoken: String, enabled: Boolean, touched: () -> Unit) {
        setImageDrawable(context.symbol(drawing, if (enabled) R.color.ink else R.color.line))
        isEnabled = enabled
        asButton(spoken, touched)
    }
}

/** What is touched as a whole is one button for a screen reader too; its texts name it where it has no name of its own. */
fun View.asButton(spoken: String?, touched: () -> Unit) {
    spoken(spoken)
    asControl(Button::class.java, null, touched)
}

/** The same where it is chosen or not; `at` is its row among those of which one is chosen. */
fun View.asChoice(role: Class<out View>, chosen: Boolean, at: Int?, touched: () -> Unit) = asControl(role, chosen, touched, at)

private fun View.asControl(role: Class<out View>, chosen: Boolean?, touched: () -> Unit, at: Int? = null) {
    isFocusable = true
    setOnClickListener { touched() }
    accessibilityDelegate = object : View.AccessibilityDelegate() {
        override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
            super.onInitializeAccessibilityNodeInfo(host, info)
            info.className = role.name
            info.isCheckable = chosen != null
            @Suppress("DEPRECATION") // its successor is from API 36
            info.isChecked = chosen ?: false
            @Suppress("DEPRECATION") // its successor is from API 30
            if (at != null) info.collectionItemInfo = CollectionItemInfo.obtain(at, 1, 0, 1, false, chosen ?: false)
        }
    }
}

/** So many rows, of which one is chosen: a screen reader says at which of them it is. */
fun ViewGroup.asOneOf(rows: Int) {
    accessibilityDelegate = object : View.AccessibilityDelegate() {
        @Suppress("DEPRECATION") // the constructors are from API 30
        override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
            super.onInitializeAccessibilityNodeInfo(host, info)
            info.collectionInfo = CollectionInfo.obtain(rows, 1, false, CollectionInfo.SELECTION_MODE_SINGLE)
        }
    }
}
