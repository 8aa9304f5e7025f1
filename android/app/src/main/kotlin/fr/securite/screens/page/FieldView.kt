package fr.securite.screens.page

import android.content.Context
import android.text.Editable
import android.text.TextWatcher
import android.view.Gravity
import android.view.accessibility.AccessibilityManager
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputMethodManager
import android.widget.FrameLayout
import fr.securite.R
import fr.securite.design.addWide
import fr.securite.design.drawing
import fr.securite.design.iconButton
import fr.securite.design.pixels
import fr.securite.design.spoken
import fr.securite.screens.Ui
import uniffi.securite_core.AppAction
import uniffi.securite_core.PageField
import uniffi.securite_core.ScreenName
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tap

/** A field with the control that empties it. What is typed is told to the core; what the core writes is not sent back. */
class FieldView(
    private val ui: Ui,
    screen: ScreenName,
    private val made: PageField,
    completed: () -> Unit = { ui.host.send(AppAction.Entered(made.name)) },
) : FrameLayout(ui.context) {
    private val held = ui.host.fields.of(screen, made.name)
    private val field = TextField(context, held.text, made, completed)
    private val empty = ui.context.iconButton(Symbol.CLEAR.drawing, "") { clear?.let { empty(it) } }
    private var clear: Tap? = null

    /** Made anew while one types in it. */
    private val goesOn = held.focused
    private val typing = object : TextWatcher {
        override fun beforeTextChanged(text: CharSequence, start: Int, count: Int, after: Int) = Unit
        override fun onTextChanged(text: CharSequence, start: Int, before: Int, count: Int) = Unit
        override fun afterTextChanged(text: Editable) {
            held.text = text.toString()
            ui.host.send(AppAction.Typed(made.name, held.text))
        }
    }

    init {
        addWide(field)
        val size = context.pixels(R.dimen.target)
        val place = LayoutParams(size, size, Gravity.END or Gravity.CENTER_VERTICAL)
        addView(empty, place.apply { marginEnd = (context.pixels(R.dimen.field) - size) / 2 })
        empty.id = R.id.empty
        field.addTextChangedListener(typing)
        field.setOnFocusChangeListener { _, focused -> if (isAttachedToWindow) held.focused = focused }
        field.setOnEditorActionListener { _, action, _ ->
            val entered = !field.hasLines && action in listOf(EditorInfo.IME_ACTION_SEARCH, EditorInfo.IME_ACTION_DONE, EditorInfo.IME_NULL)
            if (entered) completed()
            // What is done needs no keyboard any more, which the system sees to.
            entered && action != EditorInfo.IME_ACTION_DONE
        }
    }

    /** In a window that was made anew one types on. */
    override fun onAttachedToWindow() {
        super.onAttachedToWindow()
        if (goesOn) field.requestFocus()
    }

    override fun onWindowFocusChanged(focused: Boolean) {
        super.onWindowFocusChanged(focused)
        if (!focused || !goesOn || !ui.host.fields.keyboard) return
        ui.host.fields.keyboard = false
        keyboard()
    }

    /** Whether it takes what this one asks for: a field of another kind is made anew, with the same text. */
    fun isFor(other: PageField) =
        other.name == made.name && other.kind == made.kind && other.maxLetters == made.maxLetters && other.secret == made.secret

    fun draw(shown: PageField) {
        field.named(shown.label)
        clear = shown.clear
        field.leavesRoom(shown.clear != null)
        empty.visibility = if (shown.clear == null) GONE else VISIBLE
        empty.spoken(shown.clear?.accessibilityLabel)
        if (shown.takesFocus && !held.offered) {
            held.offered = true
            // Whoever hears the page hears it from its top.
            if (!isReadAloud()) post(::type)
        }
        val prefill = shown.prefill
        if (prefill.number == 0u || prefill.number == held.written) return
        held.written = prefill.number
        write(prefill.text)
    }

    fun lines(most: Int) = field.lines(most)

    private fun write(text: String) {
        field.removeTextChangedListener(typing)
        field.setText(text)
        field.setSelection(field.length())
        field.addTextChangedListener(typing)
        held.text = field.text.toString()
    }

    /** The field is empty at once and stays where one types; the core is told by the touch alone. */
    private fun empty(clear: Tap) {
        write("")
        ui.act(clear)
        type()
    }

    private fun isReadAloud() = context.getSystemService(AccessibilityManager::class.java)?.isTouchExplorationEnabled == true

    private fun type() {
        field.requestFocus()
        keyboard()
    }

    private fun keyboard() = (context.getSystemService(Context.INPUT_METHOD_SERVICE) as InputMethodManager).showSoftInput(field, 0)
}
