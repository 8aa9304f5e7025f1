package fr.securite.screens.chat

import android.view.View
import fr.securite.design.Piece
import fr.securite.design.Weight
import fr.securite.screens.Page
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.button
import fr.securite.screens.linkRow
import fr.securite.screens.remark
import fr.securite.screens.remarks
import fr.securite.screens.rows
import fr.securite.screens.title
import uniffi.securite_core.ScreenState

/** The chat's first page: what it is not for, what is, then the door to it. */
class ChatScreen(private val ui: Ui) : Screen {
    private val page = Page(ui)
    override val view: View = page.view

    override fun draw(shown: ScreenState) {
        if (shown !is ScreenState.Chat) return
        val state = shown.state
        val pieces = mutableListOf(ui.remark(state.warning))
        pieces += Piece(state.urgent) { ui.rows(state.urgent.map { ui.linkRow(it) }) }
        pieces += ui.title(state.heading)
        pieces += ui.remarks(state.remarks)
        pieces += Piece(state.open) { ui.button(state.open, Weight.MAIN) }
        pieces += ui.remark(state.source)
        page.show(state.title, shown.notices, pieces)
    }
}
