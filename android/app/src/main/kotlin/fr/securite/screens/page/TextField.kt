package fr.securite.screens.page

import android.content.Context
import android.graphics.Rect
import android.text.InputFilter
import android.text.InputType
import android.text.Spanned
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
class TextField(context: Context, typed: String, made: PageField) : EditText(context) {
    init {
        id = R.id.field
        isSaveEnabled = false
        importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        val (variation, enter) = when (made.kind) {
            FieldKind.PLACE -> InputType.TYPE_TEXT_VARIATION_POSTAL_ADDRESS to EditorInfo.IME_ACTION_SEARCH
            FieldKind.WORDS -> InputType.TYPE_TEXT_VARIATION_NORMAL to EditorInfo.IME_ACTION_DONE
        }
        val (suggestions, learning) =
            if (made.secret) InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS to EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING else 0 to 0
        inputType = InputType.TYPE_CLASS_TEXT or variation or suggestions
        // A keyboard over the whole screen would cover the bar (E1).
        imeOptions = enter or EditorInfo.IME_FLAG_NO_EXTRACT_UI or EditorInfo.IME_FLAG_NO_FULLSCREEN or learning
        isSingleLine = true
        filters = arrayOf(MostLetters(made.maxLetters.coerceAtMost(Int.MAX_VALUE.toUInt()).toInt()))
        written(TextStyle.TEXT)
        setHintTextColor(context.getColor(R.color.soft))
        minHeight = context.pixels(R.dimen.field)
        // At its end there is room for the button that empties it, so that nothing moves when it comes.
        val (side, above) = context.pixels(R.dimen.padding) to context.pixels(R.dimen.small)
        setPaddingRelative(side, above, context.pixels(R.dimen.target) + above, above)
        compoundDrawablePadding = context.pixels(R.dimen.medium)
        val size = context.pixels(R.dimen.icon)
        val glass = context.symbol(R.drawable.symbol_find, R.color.ink).apply { setBounds(0, 0, size, size) }
        setCompoundDrawablesRelative(glass.takeIf { made.kind == FieldKind.PLACE }, null, null, null)
        outlined(false)
        setText(typed)
        setSelection(text.length)
    }

    fun named(label: String) {
        if (hint?.toString() != label) hint = context.voiced(label)
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
