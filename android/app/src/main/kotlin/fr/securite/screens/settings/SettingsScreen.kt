package fr.securite.screens.settings

import android.view.View
import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.drawing
import fr.securite.screens.Page
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.button
import fr.securite.screens.paragraph
import fr.securite.screens.row
import fr.securite.screens.rows
import fr.securite.screens.small
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Tap

/** Language, plain words, what the phone keeps. */
class SettingsScreen(private val ui: Ui) : Screen {
    private val page = Page(ui)
    override val view: View = page.view

    override fun draw(shown: ScreenState) {
        if (shown !is ScreenState.Settings) return
        val state = shown.state
        val pieces = mutableListOf(ui.small(state.languageHeading))
        pieces += Piece(state.languages) { ui.rows(state.languages.map { choice(it.choose, it.chosen, emptyList()) }) }
        pieces += Piece(state.plainWords to state.plainWordsOn) { ui.rows(listOf(choice(state.plainWords, state.plainWordsOn, listOf(state.plainWordsDetail)))) }
        pieces += ui.paragraph(state.kept, TextStyle.NOTE, R.color.soft)
        state.forgetStation?.let { forget -> pieces += Piece(forget) { ui.button(forget, Weight.SECOND) } }
        page.show(state.title, shown.notices, pieces)
    }

    private fun choice(tap: Tap, chosen: Boolean, details: List<String>): View =
        ui.row(tap.symbol.drawing, tap.label, details, tap.accessibilityLabel) { ui.act(tap) }.apply { isSelected = chosen }
}
