package fr.securite.screens

import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.TextView
import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.PillButton
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.drawing
import fr.securite.design.look
import fr.securite.design.padded
import fr.securite.design.says
import fr.securite.design.shape
import fr.securite.design.spoken
import fr.securite.design.text
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.Remark
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tap
import uniffi.securite_core.Tone

// What pages and the map are made of alike.

val FORWARD = Symbol.FORWARD.drawing

/** Sentences in their order, each kept as long as it is the same. */
fun Ui.remarks(remarks: List<Remark>): List<Piece> = remarks.map { Piece(it) { toned(it.text, it.tone) } }

/** A sentence in the look of its tone. A reason is as wide as its words; other grounds are as wide as the page. */
fun Ui.toned(words: String, tone: Tone): TextView = context.text(words, tone.look.style, tone.look.colour).apply {
    if (tone == Tone.CHOSEN) layoutParams = LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT)
    tone.look.ground?.let {
        background = context.shape(it)
        padded(R.dimen.medium, if (tone == Tone.CHOSEN) R.dimen.tiny else R.dimen.medium)
    }
}

fun Ui.button(tap: Tap, weight: Weight): View = PillButton(context, tap.symbol.drawing, tap.label, tap.accessibilityLabel, weight).apply {
    isEnabled = tap.enabled
    setOnClickListener { act(tap) }
}

fun Ui.button(link: OutsideLink, weight: Weight): View = PillButton(context, link.symbol.drawing, link.label, link.accessibilityLabel, weight).apply {
    setOnClickListener { open(link) }
}

/** A button that stays while what it says changes: a finger may be on it, and a screen reader. */
class KeptButton(private val ui: Ui, private val weight: Weight, private val touched: () -> Unit = {}) : FrameLayout(ui.context) {
    private var shown: Tap? = null
    private var button: PillButton? = null

    /** Whether its word stands beside its symbol; a screen reader says it all the same. */
    var isWorded = true
        set(now) {
            field = now
            shown?.let { show(it) }
        }

    fun show(tap: Tap) {
        if (tap.symbol != shown?.symbol) button = draw(tap)
        shown = tap
        button?.run {
            says(if (isWorded) tap.label else "")
            spoken(tap.accessibilityLabel)
            isEnabled = tap.enabled
        }
    }

    private fun draw(tap: Tap) = PillButton(context, tap.symbol.drawing, "", "", weight).also { made ->
        removeAllViews()
        addWide(made)
        made.setOnClickListener {
            shown?.let { ui.act(it) }
            touched()
        }
    }
}

/** The way out of a page, where it stands over it and over what covers it. */
fun Ui.wayOut(tap: Tap, id: Int, touched: () -> Unit): View = FrameLayout(context).apply {
    padded(R.dimen.edge, R.dimen.tiny)
    val button = PillButton(context, tap.symbol.drawing, tap.label, tap.accessibilityLabel, Weight.LEAVE)
    button.id = id
    button.setOnClickListener { touched() }
    addView(button, FrameLayout.LayoutParams(FrameLayout.LayoutParams.WRAP_CONTENT, FrameLayout.LayoutParams.WRAP_CONTENT, android.view.Gravity.END))
}
