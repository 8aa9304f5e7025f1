package fr.securite.screens.conversation

import android.view.Gravity
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.Weight
import fr.securite.design.spaced
import fr.securite.screens.KeptButton
import fr.securite.screens.Ui
import fr.securite.screens.page.FieldView
import uniffi.securite_core.PageField
import uniffi.securite_core.ScreenName
import uniffi.securite_core.Tap

/**
 * The field, and beside it what sends. Where its word would leave too little to write in it stands below, and where there is no room
 * for that either it is its symbol alone: what sends is always in sight with the field.
 */
class WriteRow(private val ui: Ui, screen: ScreenName, made: PageField, private val sent: () -> Unit) : LinearLayout(ui.context) {
    private val field = FieldView(ui, screen, made, completed = ::complete)
    private val button = KeptButton(ui, Weight.MAIN, sent)
    private var send: Tap? = null
    private var isScarce = false
    private var isBeside: Boolean? = null

    init {
        spaced(R.dimen.small)
        gravity = Gravity.BOTTOM
        addView(field)
        addView(button)
        lie(beside = true)
    }

    fun isFor(other: PageField) = field.isFor(other)

    fun show(shown: PageField, send: Tap) {
        this.send = send
        field.draw(shown)
        button.show(send)
    }

    fun room(lines: Int, scarce: Boolean) {
        field.lines(lines)
        if (scarce == isScarce) return
        isScarce = scarce
        requestLayout()
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
        if (!button.isWorded) button.isWorded = true
        button.measure(free, free)
        val fits = 2 * button.measuredWidth <= MeasureSpec.getSize(widthSpec)
        if (!fits && isScarce) button.isWorded = false
        lie(beside = fits || isScarce)
        super.onMeasure(widthSpec, heightSpec)
    }

    /** By a keyboard. */
    private fun complete() {
        val tap = send?.takeIf { it.enabled } ?: return
        ui.act(tap)
        sent()
    }

    private fun lie(beside: Boolean) {
        if (beside == isBeside) return
        isBeside = beside
        orientation = if (beside) HORIZONTAL else VERTICAL
        field.layoutParams = if (beside) LayoutParams(0, LayoutParams.WRAP_CONTENT, 1f) else LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT)
        button.layoutParams = LayoutParams(if (beside) LayoutParams.WRAP_CONTENT else LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT)
    }
}
