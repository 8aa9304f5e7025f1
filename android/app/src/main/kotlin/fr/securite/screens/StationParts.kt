package fr.securite.screens

import android.view.Gravity
import android.view.View
import android.widget.ImageView
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.asButton
import fr.securite.design.heading
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.symbol
import fr.securite.design.text
import fr.securite.design.touchable
import fr.securite.design.vertical
import uniffi.securite_core.HoursRow
import uniffi.securite_core.Remark
import uniffi.securite_core.StationLine
import uniffi.securite_core.StationRow

/** A station in a list: why, what it is called, what decides whether to go; calls and the way at the thumb. */
fun Ui.station(row: StationRow): View = card {
    val why = toned(row.reason, row.tone)
    addView(why, LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT))
    addWide(stationName(row))
    together(row.lines).forEach { addWide(line(it)) }
    reach(row.calls, row.way)?.let { addWide(it) }
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
    addView(ImageView(context).apply {
        setImageDrawable(context.symbol(FORWARD, R.color.soft))
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    }, context.pixels(R.dimen.icon), context.pixels(R.dimen.icon))
    background = context.touchable(context.shape(null), R.dimen.tiny)
    asButton(row.accessibilityLabel) { act(row.open) }
}

/** Notes of one ground that follow each other share it. */
fun together(lines: List<StationLine>): List<StationLine> = lines.fold(emptyList()) { before, next ->
    val last = before.lastOrNull()
    val notes = if (last is StationLine.Note && next is StationLine.Note) shared(listOf(Remark(last.text, last.tone), Remark(next.text, next.tone))) else emptyList()
    if (notes.size == 1) before.dropLast(1) + StationLine.Note(notes[0].text, notes[0].tone) else before + next
}

/** One thing known of a station. */
fun Ui.line(line: StationLine): View = when (line) {
    is StationLine.Note -> toned(line.text, line.tone)
    is StationLine.Address -> context.text(line.lines.joinToString("\n"), TextStyle.NOTE).apply { contentDescription = line.accessibilityLabel }
    // It stands among the lines where one should call before one goes.
    is StationLine.Phone -> button(line.link, Weight.MAIN)
    is StationLine.Contact -> linkRow(line.link)
    is StationLine.Urgent -> button(line.link, Weight.ALARM)
    is StationLine.Hours -> hours(line.heading, line.rows)
}

private fun Ui.hours(heading: String, rows: List<HoursRow>): View = context.vertical(R.dimen.tiny).apply {
    addWide(context.heading(heading, TextStyle.STRONG))
    rows.forEach { addWide(day(it)) }
}

private fun Ui.day(row: HoursRow): View = LinearLayout(context).apply {
    contentDescription = row.accessibilityLabel
    isFocusable = false
    addView(context.text(row.day, TextStyle.NOTE, R.color.soft), LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 2f))
    addView(context.text(row.hours, TextStyle.NOTE), LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 3f))
    for (at in 0 until childCount) getChildAt(at).importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
}
