package fr.securite.screens.page

import android.content.Context
import android.graphics.Rect
import android.text.InputFilter
import android.text.InputType
import android.view.View
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.symbol
import fr.securite.design.written

/** Where one types. The system saves nothing and fills nothing in; of a secret field the keyboard is asked to learn nothing (D7). */
class TextField(context: Context, typed: String, mostLetters: UInt, secret: Boolean) : EditText(context) {
    init {
        id = R.id.field
        isSaveEnabled = false
        importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        inputType = InputType.TYPE_CLASS_TEXT or if (secret) InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS else 0
        val learning = if (secret) EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING else 0
        imeOptions = EditorInfo.IME_ACTION_SEARCH or EditorInfo.IME_FLAG_NO_EXTRACT_UI or learning
        isSingleLine = true
        filters = arrayOf(InputFilter.LengthFilter(mostLetters.coerceAtMost(Int.MAX_VALUE.toUInt()).toInt()))
        written(TextStyle.TEXT)
        setHintTextColor(context.getColor(R.color.soft))
        minHeight = context.pixels(R.dimen.field)
        // At its end there is room for the button that empties it, so that nothing moves when it comes.
        val (side, above) = context.pixels(R.dimen.padding) to context.pixels(R.dimen.small)
        setPaddingRelative(side, above, context.pixels(R.dimen.target) + above, above)
        compoundDrawablePadding = context.pixels(R.dimen.medium)
        val size = context.pixels(R.dimen.icon)
        setCompoundDrawablesRelative(context.symbol(R.drawable.symbol_find, R.color.ink).apply { setBounds(0, 0, size, size) }, null, null, null)
        outlined(false)
        setText(typed)
        setSelection(text.length)
    }

    fun named(label: String) {
        if (hint?.toString() != label) hint = label
    }

    override fun onFocusChanged(focused: Boolean, direction: Int, from: Rect?) {
        super.onFocusChanged(focused, direction, from)
        outlined(focused)
    }

    private fun outlined(focused: Boolean) {
        val (colour, width) = if (focused) R.color.pine to R.dimen.outline_on else R.color.edge to R.dimen.outline
        background = context.shape(R.color.surface, outline = colour, width = width)
    }
}
