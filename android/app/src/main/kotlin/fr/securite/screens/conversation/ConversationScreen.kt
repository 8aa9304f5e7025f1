package fr.securite.screens.conversation

import android.content.Context
import android.view.View
import android.view.inputmethod.InputMethodManager
import fr.securite.R
import fr.securite.design.Narrow
import fr.securite.design.Piece
import fr.securite.design.Pieces
import fr.securite.design.SideBySide
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.pixels
import fr.securite.design.vertical
import fr.securite.screens.Aloud
import fr.securite.screens.Screen
import fr.securite.screens.TitleLine
import fr.securite.screens.Ui
import fr.securite.screens.button
import fr.securite.screens.notice
import fr.securite.screens.remarks
import fr.securite.screens.toned
import uniffi.securite_core.ConversationAlarm
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenState

/** A conversation: how it stands and the way to help on top, what was said between, where one writes at the foot. */
class ConversationScreen(private val ui: Ui) : Screen {
    private val titles = TitleLine(ui)
    private val head = Narrow(ui.context)
    private val heads = Pieces(head)
    private val aloud = Aloud(ui.context)
    private val lines = LinesView(ui)
    private val foot = ComposerView(ui, sent = { lines.follow() })
    private val sheet = ConversationSheet(titles, head, aloud, lines, foot)
    private var alarm: ConversationAlarm? = null
    override val view: View = sheet

    init {
        val (side, ends) = ui.context.pixels(R.dimen.edge) to ui.context.pixels(R.dimen.tiny)
        head.setPadding(side, ends, side, 2 * ends)
    }

    override fun draw(shown: ScreenState) {
        val state = (shown.content as ScreenContent.Conversation).state
        titles.show(shown)
        val help = listOfNotNull(state.alarm?.let { ui.alarm(it) })
        heads.show(ui.remarks(state.standing) + help + shown.notices.map { ui.notice(it) })
        if (state.alarm != null && alarm == null) sheet.see(head.getChildAt(state.standing.size))
        alarm = state.alarm
        lines.show(state.earlier, state.lines)
        val wasWritten = foot.isWritten
        foot.show(shown.name, state)
        if (wasWritten && !foot.isWritten) keyboardGoes()
        aloud.says(state.announcement)
    }

    private fun keyboardGoes() {
        val keyboard = ui.context.getSystemService(Context.INPUT_METHOD_SERVICE) as InputMethodManager
        keyboard.hideSoftInputFromWindow(view.windowToken, 0)
    }
}

/** What to do, and the numbers: the first in the colour of 17. */
private fun Ui.alarm(alarm: ConversationAlarm) = Piece(alarm) {
    context.vertical().apply {
        addWide(toned(alarm.remark.text, alarm.remark.tone))
        addWide(SideBySide(context, alarm.links.mapIndexed { at, link -> button(link, if (at == 0) Weight.ALARM else Weight.SECOND) }))
    }
}
