package fr.securite.screens.station

import android.view.View
import fr.securite.design.Piece
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.R
import fr.securite.screens.Page
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.button
import fr.securite.screens.card
import fr.securite.screens.line
import fr.securite.screens.paragraph
import fr.securite.screens.reach
import fr.securite.screens.remarks
import fr.securite.screens.rows
import fr.securite.screens.small
import fr.securite.screens.station
import fr.securite.screens.together
import fr.securite.screens.toned
import fr.securite.design.addWide
import uniffi.securite_core.ScreenState
import uniffi.securite_core.StationContent
import uniffi.securite_core.StationLine
import uniffi.securite_core.Tone

/** All that is known of one station; calls and the way first. */
class StationScreen(private val ui: Ui) : Screen {
    private val page = Page(ui)
    override val view: View = page.view

    override fun draw(shown: ScreenState) {
        if (shown is ScreenState.Station) page.show(shown.state.title, shown.notices, content(shown.state.content))
    }

    private fun content(content: StationContent): List<Piece> = when (content) {
        is StationContent.Unknown -> listOf(Piece(content) { ui.toned(content.text, Tone.CAREFUL) })
        is StationContent.Known -> known(content)
    }

    private fun known(station: StationContent.Known): List<Piece> {
        val pieces = mutableListOf(ui.paragraph(station.force, TextStyle.SECOND, R.color.soft))
        pieces += ui.remarks(station.reason)
        ui.reach(station.calls, station.way)?.let { pieces += Piece(station.calls to station.way) { it } }
        pieces += together(station.lines).map { line -> Piece(line) { placed(line) } }
        pieces += Piece(station.keep) { ui.button(station.keep, Weight.SECOND) }
        pieces += ui.remarks(station.anyStation)
        if (station.near.isNotEmpty()) pieces += ui.small(station.nearHeading)
        pieces += station.near.map { row -> Piece(row) { ui.station(row) } }
        return pieces
    }

    /** What can be touched or is a table stands in a card; sentences stand on the page. */
    private fun placed(line: StationLine): View = when (line) {
        is StationLine.Note, is StationLine.Urgent, is StationLine.Phone -> ui.line(line)
        is StationLine.Contact -> ui.rows(listOf(ui.line(line)))
        is StationLine.Address, is StationLine.Hours -> ui.card { addWide(ui.line(line)) }
    }
}
