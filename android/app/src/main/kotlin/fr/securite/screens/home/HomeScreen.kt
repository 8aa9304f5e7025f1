package fr.securite.screens.home

import android.view.Gravity
import android.view.View
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ScrollView
import fr.securite.R
import fr.securite.design.Column
import fr.securite.design.Piece
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.drawing
import fr.securite.design.heading
import fr.securite.design.iconButton
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.vertical
import fr.securite.design.addWide
import fr.securite.screens.FORWARD
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.button
import fr.securite.screens.door
import fr.securite.screens.linkRow
import fr.securite.screens.notice
import fr.securite.screens.remarks
import fr.securite.screens.rows
import fr.securite.screens.small
import fr.securite.screens.station
import fr.securite.screens.title
import fr.securite.screens.toned
import uniffi.securite_core.HomeState
import uniffi.securite_core.KeptStation
import uniffi.securite_core.Notice
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Tone

/** Where the app begins. */
class HomeScreen(private val ui: Ui) : Screen {
    private val column = Column(ui.context)
    override val view: View = ScrollView(ui.context).apply {
        addView(column.centred())
    }

    override fun draw(shown: ScreenState) {
        if (shown is ScreenState.Home) draw(shown.notices, shown.state)
    }

    private fun draw(notices: List<Notice>, state: HomeState) {
        val pieces = mutableListOf(Piece(state.title to state.settings) { top(state) })
        pieces += notices.map { ui.notice(it) }
        pieces += ui.title(state.question)
        pieces += state.doors.map { row ->
            Piece(row) { ui.door(row.symbol.drawing, row.title, row.detail, row.open.accessibilityLabel, FORWARD) { ui.act(row.open) } }
        }
        pieces += kept(state.kept)
        pieces += ui.small(state.numbersHeading)
        pieces += Piece(state.numbers) { ui.rows(state.numbers.map { ui.linkRow(it) }) }
        pieces += ui.remarks(state.about)
        column.show(pieces)
    }

    private fun kept(kept: KeptStation): List<Piece> = when (kept) {
        KeptStation.NotKept -> emptyList()
        is KeptStation.Gone -> listOf(
            ui.small(kept.heading),
            Piece(kept) {
                ui.context.vertical().apply {
                    addWide(ui.toned(kept.text, Tone.CAREFUL))
                    addWide(ui.button(kept.forget, Weight.SECOND))
                }
            },
        )
        is KeptStation.Here -> listOf(
            ui.small(kept.heading),
            Piece(kept.row) { ui.station(kept.row) },
            Piece(kept.forget) { ui.button(kept.forget, Weight.SECOND) },
        )
    }

    private fun top(state: HomeState): View = LinearLayout(ui.context).apply {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = ui.context.pixels(R.dimen.title_line)
        val icon = ImageView(ui.context).apply {
            setImageResource(R.mipmap.app_icon)
            background = ui.context.shape(R.color.icon)
            clipToOutline = true
            importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        }
        val size = ui.context.pixels(R.dimen.disc)
        addView(icon, size, size)
        val title = ui.context.heading(state.title, TextStyle.CARD)
        addView(title, LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f).apply { marginStart = ui.context.pixels(R.dimen.medium) })
        addView(ui.context.iconButton(state.settings.symbol.drawing, state.settings.accessibilityLabel) { ui.act(state.settings) })
    }
}
