package fr.securite.screens.page

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.asButton
import fr.securite.design.heading
import fr.securite.design.mark
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.spoken
import fr.securite.design.text
import fr.securite.design.touchable
import fr.securite.design.vertical
import fr.securite.screens.FORWARD
import fr.securite.screens.Ui
import fr.securite.screens.button
import fr.securite.screens.toned
import uniffi.securite_core.HoursRow
import uniffi.securite_core.StationLine
import uniffi.securite_core.StationRow

/** A station in a list: why, what it is called, what decides whether to go; how to reach it at the thumb. */
fun Ui.station(row: StationRow) = Piece(row) {
    card {
        addView(toned(row.reason, row.tone))
        addWide(stationName(row))
        row.lines.forEach { addWide(line(it)) }
        if (row.buttons.isNotEmpty()) addWide(buttons(row.buttons))
    }
}

/** What is known of the station that the page is about. What can be touched or is a table stands in a card; sentences stand on the page. */
fun Ui.facts(facts: List<StationLine>): List<Piece> = facts.map { fact ->
    Piece(fact) {
        when (fact) {
            is StationLine.Note, is StationLine.Urgent, is StationLine.Phone -> line(fact)
            is StationLine.Contact -> rows(listOf(line(fact)))
            is StationLine.Address, is StationLine.Hours -> card { addWide(line(fact)) }
        }
    }
}

/** A surface that holds what belongs together. */
private fun Ui.card(fill: LinearLayout.() -> Unit): LinearLayout = context.vertical().apply {
    background = context.shape(R.color.surface, outline = R.color.line)
    padded(R.dimen.padding)
    fill()
}

/** The name leads to the page of the station. */
private fun Ui.stationName(row: StationRow): View = LinearLayout(context).apply {
    gravity = Gravity.CENTER_VERTICAL
    minimumHeight = context.pixels(R.dimen.target)
    val names = context.vertical(R.dimen.hair).apply {
        addWide(context.text(row.name, TextStyle.CARD))
        addWide(context.text(row.force, TextStyle.SECOND, R.color.soft))
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }
    addView(names, LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f))
    addView(context.mark(FORWARD))
    background = context.touchable(context.shape(null), R.dimen.tiny)
    asButton(row.accessibilityLabel) { act(row.open) }
}

/** One thing known of a station. */
private fun Ui.line(line: StationLine): View = when (line) {
    is StationLine.Note -> toned(line.text, line.tone)
    is StationLine.Address -> context.text(line.lines.joinToString("\n"), TextStyle.NOTE).apply { spoken(line.accessibilityLabel) }
    // It stands among the lines where one should call before one goes.
    is StationLine.Phone -> button(line.link, Weight.MAIN)
    is StationLine.Contact -> link(line.link)
    is StationLine.Urgent -> button(line.link, Weight.ALARM)
    is StationLine.Hours -> hours(line.heading, line.rows)
}

private fun Ui.hours(heading: String, rows: List<HoursRow>): View = context.vertical(R.dimen.tiny).apply {
    addWide(context.heading(heading, TextStyle.STRONG))
    rows.forEach { addWide(day(it)) }
}

private fun Ui.day(row: HoursRow): View = LinearLayout(context).apply {
    spoken(row.accessibilityLabel)
    isFocusable = false
    addView(context.text(row.day, TextStyle.NOTE, R.color.soft), LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 2f))
    addView(context.text(row.hours, TextStyle.NOTE), LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 3f))
    for (at in 0 until childCount) getChildAt(at).importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
}
