package fr.securite.design

import android.content.Context
import android.content.res.ColorStateList
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Typeface
import android.graphics.drawable.BitmapDrawable
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.text.Layout
import android.util.TypedValue
import android.view.View
import android.view.ViewGroup
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.TextView
import fr.securite.R
import java.util.WeakHashMap

/** A style of `tokens.toml`. Sizes follow the person's own setting. */
enum class TextStyle(val size: Int, val bold: Int) {
    PAGE(R.dimen.type_page, R.bool.type_page_bold),
    CARD(R.dimen.type_card, R.bool.type_card_bold),
    TEXT(R.dimen.type_text, R.bool.type_text_bold),
    STRONG(R.dimen.type_strong, R.bool.type_strong_bold),
    NOTE(R.dimen.type_note, R.bool.type_note_bold),
    SECOND(R.dimen.type_second, R.bool.type_second_bold),
    LABEL(R.dimen.type_label, R.bool.type_label_bold),
    NUMBER(R.dimen.type_number, R.bool.type_number_bold),
}

fun Context.pixels(dimension: Int): Int = resources.getDimensionPixelSize(dimension)

fun TextView.written(style: TextStyle, colour: Int = R.color.ink) {
    setTextSize(TypedValue.COMPLEX_UNIT_PX, resources.getDimension(style.size))
    setTextColor(context.getColor(colour))
    typeface = Typeface.defaultFromStyle(if (resources.getBoolean(style.bold)) Typeface.BOLD else Typeface.NORMAL)
    setLineSpacing(0f, if (style == TextStyle.NUMBER) 1f else 1.1f)
    // A name is read at a glance when it is whole.
    hyphenationFrequency = Layout.HYPHENATION_FREQUENCY_NONE
}

fun Context.text(words: CharSequence, style: TextStyle = TextStyle.TEXT, colour: Int = R.color.ink): TextView =
    TextView(this).apply {
        written(style, colour)
        says(words)
    }

/** A heading: screen readers jump from one to the next. */
fun Context.heading(words: String, style: TextStyle, colour: Int = R.color.ink): TextView =
    text(words, style, colour).apply { headed() }

fun View.headed() {
    if (android.os.Build.VERSION.SDK_INT >= 28) isAccessibilityHeading = true
}

/** Drawn once in its colour for each window: rows of answers come and go with every key. All symbols have the size they are shown in. */
fun Context.symbol(drawing: Int, colour: Int): Drawable =
    BitmapDrawable(resources, symbols.getOrPut(this) { HashMap() }.getOrPut(drawing to colour) { drawn(drawing, colour) })

private fun Context.drawn(drawing: Int, colour: Int): Bitmap {
    val lines = checkNotNull(getDrawable(drawing)).mutate().apply { setTint(getColor(colour)) }
    val bitmap = Bitmap.createBitmap(lines.intrinsicWidth, lines.intrinsicHeight, Bitmap.Config.ARGB_8888)
    bitmap.density = resources.displayMetrics.densityDpi
    lines.setBounds(0, 0, bitmap.width, bitmap.height)
    lines.draw(Canvas(bitmap))
    return bitmap
}

/** Of windows that are there; the main thread's alone. */
private val symbols = WeakHashMap<Context, HashMap<Pair<Int, Int>, Bitmap>>()

/** A surface with round corners, and a line around it where one is asked for. */
fun Context.shape(ground: Int?, radius: Int = R.dimen.radius, outline: Int? = null, width: Int = R.dimen.hair): GradientDrawable =
    GradientDrawable().apply {
        cornerRadius = resources.getDimension(radius)
        setColor(ground?.let { getColor(it) } ?: Color.TRANSPARENT)
        outline?.let { setStroke(pixels(width), getColor(it)) }
    }

/** The same, answering to a touch. */
fun Context.touchable(ground: Drawable, radius: Int = R.dimen.radius): Drawable {
    val pressed = (getColor(R.color.pine) and 0xFFFFFF) or 0x33000000
    return RippleDrawable(ColorStateList.valueOf(pressed), ground, shape(R.color.ink, radius))
}

fun Context.vertical(gap: Int = R.dimen.small): LinearLayout = LinearLayout(this).apply {
    orientation = LinearLayout.VERTICAL
    spaced(gap)
}

/** With room between its parts. */
fun LinearLayout.spaced(gap: Int) {
    showDividers = LinearLayout.SHOW_DIVIDER_MIDDLE
    dividerDrawable = GradientDrawable().apply { context.pixels(gap).let { setSize(it, it) } }
}

fun View.padded(sides: Int, ends: Int = sides) {
    val (x, y) = context.pixels(sides) to context.pixels(ends)
    setPadding(x, y, x, y)
}

fun ViewGroup.addWide(view: View): View = view.also { addView(it, ViewGroup.LayoutParams(MATCH_PARENT, WRAP_CONTENT)) }
