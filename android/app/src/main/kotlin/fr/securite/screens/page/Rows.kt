package fr.securite.screens.page

import android.content.Context
import android.graphics.Typeface
import android.graphics.drawable.GradientDrawable
import android.text.SpannableStringBuilder
import android.text.Spanned
import android.text.style.StyleSpan
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import android.widget.RadioButton
import android.widget.Switch
import android.widget.TextView
import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.Pieces
import fr.securite.design.RoundButton
import fr.securite.design.TextStyle
import fr.securite.design.addWide
import fr.securite.design.asButton
import fr.securite.design.asChoice
import fr.securite.design.asOneOf
import fr.securite.design.disc
import fr.securite.design.drawing
import fr.securite.design.mark
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.spoken
import fr.securite.design.text
import fr.securite.design.touchable
import fr.securite.design.vertical
import fr.securite.screens.Ui
import uniffi.securite_core.ChoiceRow
import uniffi.securite_core.LeadRow
import uniffi.securite_core.LeadsLook
import uniffi.securite_core.LinkRow
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.PageChoices
import uniffi.securite_core.PageLeads
import uniffi.securite_core.TextRun

/** Doors each in a card of its own, rows close together in one: [list] is that card, of which rows that are the same stay. */
fun Ui.leads(leads: PageLeads, list: () -> RowsView): List<Piece> = when (leads.look) {
    LeadsLook.DOORS -> leads.rows.map { row -> Piece(row) { door(row) } }
    LeadsLook.ROWS -> list().let { rows ->
        rows.show(leads.rows.map { row -> Piece(row) { lead(row) } })
        listOf(Piece(rows) { rows })
    }
}

/** Close together in one card, unless more is said of them than their labels. */
fun Ui.links(links: List<LinkRow>): List<Piece> {
    val brief = links.all { it.detail.isEmpty() && it.trace.isEmpty() }
    if (brief) return listOf(Piece(links) { rows(links.map { link(it.link) }) })
    return links.map { Piece(it) { rows(listOf(link(it.link, it.detail, it.trace))) } }
}

/** One of several, or each for itself. */
fun Ui.choices(choices: PageChoices) = Piece(choices) {
    rows(choices.rows.mapIndexed { at, row -> choice(row, at.takeUnless { choices.several }) }).apply { if (!choices.several) asOneOf(choices.rows.size) }
}

/** A row that leaves the app. */
fun Ui.link(link: OutsideLink, vararg details: String): View =
    row(link.symbol.drawing, strong(link.label), details.toList(), link.accessibilityLabel).apply { asButton(null) { open(link) } }

private fun Ui.lead(row: LeadRow): View {
    val lead = row(row.symbol.drawing, titled(row.title), listOf(row.detail), row.open.accessibilityLabel, row.open.symbol.drawing).apply {
        isEnabled = row.open.enabled
        asButton(null) { act(row.open) }
    }
    return row.beside?.let { beside(lead, it) } ?: lead
}

/** Two controls: the row, and at its end one that leaves the app; below it where the words are so large that one of them would break. */
private fun Ui.beside(row: View, link: OutsideLink): View = LinearLayout(context).apply {
    val button = RoundButton(context).apply { shows(link.symbol.drawing, link.accessibilityLabel, true) { open(link) } }
    val padding = context.pixels(R.dimen.padding)
    if (context.hasLargeWords) {
        orientation = LinearLayout.VERTICAL
        gravity = Gravity.END
        addWide(row)
        setPaddingRelative(0, 0, padding, padding)
    } else {
        gravity = Gravity.CENTER_VERTICAL
        addView(row, LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f))
        setPaddingRelative(0, 0, padding, 0)
    }
    addView(button)
}

/** So large that on a small phone a name in a row has room for nothing beside it. */
private val Context.hasLargeWords get() = resources.configuration.fontScale > 1.3f

private fun Ui.door(row: LeadRow): View = lead(row).apply {
    minimumHeight = context.pixels(R.dimen.door)
    background = context.touchable(context.shape(R.color.surface, outline = R.color.line))
}

private fun Ui.choice(row: ChoiceRow, at: Int?): View {
    val choose = row.choose
    val role = if (at == null) Switch::class.java else RadioButton::class.java
    return row(choose.symbol.drawing, strong(choose.label), listOf(row.detail), choose.accessibilityLabel).apply {
        isEnabled = choose.enabled
        asChoice(role, row.chosen, at) { act(choose) }
    }
}

/** Rows in one card, with hairlines between them. */
class RowsView(context: Context) : LinearLayout(context) {
    private val pieces = Pieces(this)

    init {
        orientation = VERTICAL
        background = context.shape(R.color.surface, outline = R.color.line)
        clipToOutline = true
        showDividers = SHOW_DIVIDER_MIDDLE
        dividerDrawable = GradientDrawable().apply {
            setSize(1, context.pixels(R.dimen.hair))
            setColor(context.getColor(R.color.line))
        }
    }

    fun show(rows: List<Piece>) = pieces.show(rows)
}

fun Ui.rows(rows: List<View>): LinearLayout = RowsView(context).apply { rows.forEach { addWide(it) } }

private fun Ui.strong(title: String) = context.text(title, TextStyle.STRONG)

/** One text for a screen reader, whatever is set apart in it. Most titles are bold as a whole and need no spans, which are slow to lay out. */
private fun Ui.titled(runs: List<TextRun>): TextView {
    if (runs.all { it.strong }) return strong(runs.joinToString("") { it.text })
    val words = SpannableStringBuilder()
    runs.forEach { run -> if (run.strong) words.append(run.text, StyleSpan(Typeface.BOLD), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE) else words.append(run.text) }
    return context.text(words)
}

/**
 * A drawing, a title, what more there is to say; whoever makes it makes it a control.
 *
 * Without a name of its own it is read as one: the title by its label, then what the label does not say.
 */
private fun Ui.row(drawing: Int, title: TextView, details: List<String>, spoken: String, end: Int? = null): View = LinearLayout(context).apply {
    gravity = Gravity.CENTER_VERTICAL
    minimumHeight = context.pixels(R.dimen.row)
    padded(R.dimen.padding, R.dimen.small)
    background = context.touchable(context.shape(null), R.dimen.tiny)
    addView(context.disc(drawing))
    val words = context.vertical(R.dimen.hair).apply {
        addWide(title.apply { spoken(spoken) })
        for (detail in details.filter { it.isNotEmpty() }) {
            val said = context.text(detail, TextStyle.SECOND, R.color.soft)
            if (detail in spoken) said.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
            addWide(said)
        }
    }
    addView(words, LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f).apply { marginStart = context.pixels(R.dimen.medium) })
    end?.takeUnless { context.hasLargeWords }?.let { addView(context.mark(it)) }
}
