package fr.securite.screens.page

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Rect
import android.text.InputFilter
import android.text.InputType
import android.text.Spanned
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.View
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.symbol
import fr.securite.design.voiced
import fr.securite.design.written
import uniffi.securite_core.FieldKind
import uniffi.securite_core.PageField

/** Where one types. The system saves nothing and fills nothing in; of a secret field the keyboard is asked to learn nothing (D7). */
class TextField(context: Context, typed: String, made: PageField, private val completed: () -> Unit) : EditText(context) {
    private val typing = made.kind.typing

    /** Whether Enter begins another line. */
    val hasLines = typing.lines > 1

    init {
        id = R.id.field
        isSaveEnabled = false
        importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        val (suggestions, learning) =
            if (made.secret) InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS to EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING else 0 to 0
        inputType = InputType.TYPE_CLASS_TEXT or typing.variation or suggestions
        // A keyboard over the whole screen would cover the bar (E1).
        imeOptions = typing.enter or EditorInfo.IME_FLAG_NO_EXTRACT_UI or EditorInfo.IME_FLAG_NO_FULLSCREEN or learning
        isSingleLine = !hasLines
        lines(typing.lines)
        filters = arrayOf(MostLetters(made.maxLetters.coerceAtMost(Int.MAX_VALUE.toUInt()).toInt()))
        written(TextStyle.TEXT)
        setHintTextColor(context.getColor(R.color.soft))
        // As high as what sends it beside.
        minHeight = context.pixels(if (hasLines) R.dimen.button else R.dimen.field)
        val (side, above) = context.pixels(R.dimen.padding) to context.pixels(R.dimen.small)
        setPaddingRelative(side, above, side, above)
        compoundDrawablePadding = context.pixels(R.dimen.medium)
        val size = context.pixels(R.dimen.icon)
        val drawing = typing.drawing?.let { context.symbol(it, R.color.ink).apply { setBounds(0, 0, size, size) } }
        setCompoundDrawablesRelative(drawing, null, null, null)
        outlined(false)
        setText(typed)
        setSelection(text.length)
    }

    /** It grows with its text up to so many lines, then scrolls. */
    fun lines(most: Int) {
        val now = most.coerceAtMost(typing.lines)
        if (maxLines != now) maxLines = now
    }

    /** Room at its end for the button that empties it, where there is one: until then the hint has all of it. Lines need their width. */
    fun leavesRoom(leaves: Boolean) {
        val end = if (leaves && !hasLines) context.pixels(R.dimen.target) + paddingTop else context.pixels(R.dimen.padding)
        if (paddingEnd != end) setPaddingRelative(paddingStart, paddingTop, end, paddingBottom)
    }

    fun named(label: String) {
        if (hint?.toString() != label) hint = context.voiced(label)
    }

    /** Enter is a line: with Ctrl, or the key that stands for it, a keyboard says that the text is complete. */
    override fun onKeyDown(code: Int, event: KeyEvent): Boolean {
        val completes = hasLines && code in listOf(KeyEvent.KEYCODE_ENTER, KeyEvent.KEYCODE_NUMPAD_ENTER) && (event.isCtrlPressed || event.isMetaPressed)
        return if (completes) true.also { completed() } else super.onKeyDown(code, event)
    }

    /** What it holds scrolls under a finger before what it stands in. */
    @SuppressLint("ClickableViewAccessibility") // nothing is touched here that was not before
    override fun onTouchEvent(event: MotionEvent): Boolean {
        if (canScrollVertically(1) || canScrollVertically(-1)) parent.requestDisallowInterceptTouchEvent(true)
        return super.onTouchEvent(event)
    }

    override fun onFocusChanged(focused: Boolean, direction: Int, from: Rect?) {
        super.onFocusChanged(focused, direction, from)
        outlined(focused)
    }

    private fun outlined(focused: Boolean) {
        val (colour, width) = if (focused) R.color.pine to R.dimen.outline_on else R.color.edge to R.dimen.outline
        background = context.shape(R.color.surface, outline = colour, width = width)
    }

    /** Letters as the core counts them: one of two units is one, and is taken whole or not at all. */
    private class MostLetters(private val most: Int) : InputFilter {
        override fun filter(new: CharSequence, start: Int, end: Int, old: Spanned, from: Int, to: Int): CharSequence? {
            val room = most - Character.codePointCount(old, 0, from) - Character.codePointCount(old, to, old.length)
            return when {
                Character.codePointCount(new, start, end) <= room -> null
                room <= 0 -> ""
                else -> new.subSequence(start, Character.offsetByCodePoints(new, start, room))
            }
        }
    }
}

/** What the keyboard is asked for, how many lines are seen at most, and what is drawn at its head. */
private class Typing(val variation: Int, val enter: Int, val lines: Int = 1, val drawing: Int? = null)

private val FieldKind.typing: Typing
    get() = when (this) {
        FieldKind.PLACE -> Typing(InputType.TYPE_TEXT_VARIATION_POSTAL_ADDRESS, EditorInfo.IME_ACTION_SEARCH, drawing = R.drawable.symbol_find)
        FieldKind.WORDS -> Typing(InputType.TYPE_TEXT_VARIATION_NORMAL, EditorInfo.IME_ACTION_DONE)
        FieldKind.MAIL -> Typing(InputType.TYPE_TEXT_VARIATION_EMAIL_ADDRESS, EditorInfo.IME_ACTION_DONE)
        FieldKind.MESSAGE -> Typing(InputType.TYPE_TEXT_FLAG_MULTI_LINE or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES, EditorInfo.IME_ACTION_NONE, lines = 12)
    }
