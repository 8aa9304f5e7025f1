package fr.securite.screens

import android.graphics.drawable.GradientDrawable
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.TextView
import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.PillButton
import fr.securite.design.SideBySide
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.asButton
import fr.securite.design.disc
import fr.securite.design.drawing
import fr.securite.design.heading
import fr.securite.design.look
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.symbol
import fr.securite.design.text
import fr.securite.design.touchable
import fr.securite.design.vertical
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.Remark
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tap
import uniffi.securite_core.Tone

// The parts that pages are made of.

fun Ui.title(words: String) = Piece(words) { context.heading(words, TextStyle.PAGE) }

fun Ui.small(words: String) = Piece(words) { context.heading(words, TextStyle.LABEL, R.color.soft) }

fun Ui.paragraph(words: String, style: TextStyle = TextStyle.TEXT, colour: Int = R.color.ink) =
    Piece(words to style) { context.text(words, style, colour) }

/** Sentences in their order; those of one ground that follow each other share it. */
fun Ui.remarks(remarks: List<Remark>): List<Piece> = shared(remarks).map { remark(it) }

fun shared(remarks: List<Remark>): List<Remark> = remarks.fold(emptyList()) { before, next ->
    val last = before.lastOrNull()
    val together = last != null && last.tone == next.tone && next.tone.look.ground != null
    if (last != null && together) before.dropLast(1) + Remark("${last.text}\n${next.text}", next.tone) else before + next
}

fun Ui.remark(remark: Remark) = Piece(remark) { toned(remark.text, remark.tone) }

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

/** Calls, the first of them the main one; then the way, which never asks more than a call: a door may be shut. */
fun Ui.reach(calls: List<OutsideLink>, way: OutsideLink?): View? {
    val buttons = calls.mapIndexed { at, call -> button(call, if (at == 0) Weight.MAIN else Weight.SECOND) } + listOfNotNull(way).map { button(it, Weight.SECOND) }
    return if (buttons.isEmpty()) null else SideBySide(context, buttons)
}

/** A surface that holds what belongs together. */
fun Ui.card(fill: LinearLayout.() -> Unit): LinearLayout = context.vertical().apply {
    background = context.shape(R.color.surface, outline = R.color.line)
    padded(R.dimen.padding)
    fill()
}

/** A card that is one control. */
fun Ui.door(drawing: Int, title: String, detail: String, spoken: String, end: Int?, touched: () -> Unit): View =
    row(drawing, title, listOf(detail), spoken, end, touched).apply {
        minimumHeight = context.pixels(R.dimen.door)
        background = context.touchable(context.shape(R.color.surface, outline = R.color.line))
    }

/** Rows in one card, with hairlines between them. */
fun Ui.rows(rows: List<View>): View = LinearLayout(context).apply {
    orientation = LinearLayout.VERTICAL
    background = context.shape(R.color.surface, outline = R.color.line)
    clipToOutline = true
    showDividers = LinearLayout.SHOW_DIVIDER_MIDDLE
    dividerDrawable = GradientDrawable().apply {
        setSize(1, context.pixels(R.dimen.hair))
        setColor(context.getColor(R.color.line))
    }
    rows.forEach { addWide(it) }
}

/** A drawing, a title, what more there is to say; a control when `touched` is given. */
fun Ui.row(drawing: Int, title: String, details: List<String>, spoken: String, end: Int? = null, touched: (() -> Unit)? = null): View =
    LinearLayout(context).apply {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = context.pixels(R.dimen.row)
        padded(R.dimen.padding, R.dimen.small)
        addView(context.disc(drawing))
        val words = context.vertical(R.dimen.hair).apply {
            addWide(context.text(title, TextStyle.STRONG).apply { contentDescription = spoken })
            details.filter { it.isNotEmpty() }.forEach { addWide(context.text(it, TextStyle.SECOND, R.color.soft).apply { if (it in spoken) unheard() }) }
        }
        addView(words, LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f).apply { marginStart = context.pixels(R.dimen.medium) })
        end?.let { addView(endMark(it)) }
        if (touched != null) {
            background = context.touchable(context.shape(null), R.dimen.tiny)
            // Without a name of its own it is read as one: the title by its label, then what the label does not say.
            asButton(null, touched)
        }
    }

/** The way out of the discreet page, where it stands on it and above what covers the page. */
fun Ui.wayOut(tap: Tap, id: Int, touched: () -> Unit): View = FrameLayout(context).apply {
    padded(R.dimen.edge, R.dimen.tiny)
    val button = PillButton(context, tap.symbol.drawing, tap.label, tap.accessibilityLabel, Weight.LEAVE)
    button.id = id
    button.setOnClickListener { touched() }
    addView(button, FrameLayout.LayoutParams(FrameLayout.LayoutParams.WRAP_CONTENT, FrameLayout.LayoutParams.WRAP_CONTENT, Gravity.END))
}

private fun View.unheard() {
    importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
}

private fun Ui.endMark(drawing: Int): View = android.widget.ImageView(context).apply {
    val size = context.pixels(R.dimen.icon)
    layoutParams = LinearLayout.LayoutParams(size, size).apply { marginStart = context.pixels(R.dimen.small) }
    setImageDrawable(context.symbol(drawing, R.color.soft))
    importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
}

/** A row that leaves the app. */
fun Ui.linkRow(link: OutsideLink, details: List<String> = emptyList()): View =
    row(link.symbol.drawing, link.label, details, link.accessibilityLabel) { open(link) }

val FORWARD = Symbol.FORWARD.drawing
