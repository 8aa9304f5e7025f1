package fr.securite.screens.conversation

import fr.securite.R
import fr.securite.design.Narrow
import fr.securite.design.Piece
import fr.securite.design.Pieces
import fr.securite.design.addWide
import fr.securite.design.pixels
import fr.securite.design.spaced
import fr.securite.design.vertical
import fr.securite.screens.Ui
import fr.securite.screens.page.buttons
import fr.securite.screens.remarks
import fr.securite.screens.toned
import uniffi.securite_core.ConversationAsk
import uniffi.securite_core.ConversationState
import uniffi.securite_core.PageField
import uniffi.securite_core.ScreenName
import uniffi.securite_core.Tap

/** The foot of a conversation: what is asked or was refused, the field with what sends it, what else can be done. */
class ComposerView(private val ui: Ui, private val sent: () -> Unit) : Narrow(ui.context) {
    /**
     * What is asked or was refused, which stands above. It is told, and is there before it is filled: of a region that comes with its
     * words a screen reader is told nothing.
     */
    val told = Narrow(ui.context).apply { accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_POLITE }
    private val tells = Pieces(told)
    private val written = context.vertical()
    private val done = Pieces(context.vertical().also { addWide(written); addWide(it) })
    private var row: WriteRow? = null

    /** Whether something can be written. */
    val isWritten get() = row != null

    init {
        for (part in listOf(this, told)) part.spaced(R.dimen.small)
        val (side, ends) = context.pixels(R.dimen.edge) to context.pixels(R.dimen.small)
        setPadding(side, ends, side, ends)
        told.setPadding(side, ends, side, 0)
        told.visibility = GONE
    }

    fun show(screen: ScreenName, state: ConversationState) {
        val tell = listOfNotNull(state.asks?.let { ui.ask(it) }) + ui.remarks(listOfNotNull(state.refusal))
        told.visibility = if (tell.isEmpty()) GONE else VISIBLE
        tells.show(tell)
        write(screen, state.field, state.send)
        done.show(listOf(Piece(state.buttons) { ui.buttons(state.buttons) }))
    }

    /** So many lines are written in at most; where room is [scarce] what sends takes none below. */
    fun room(lines: Int, scarce: Boolean) {
        row?.room(lines, scarce)
    }

    /** How high it is as far as what is written, once it is measured, or one button: what is below may scroll. */
    fun needed() = paddingTop + (if (isWritten) written.measuredHeight else context.pixels(R.dimen.button)) + paddingBottom

    /** A field that is there already stays as it is, so that one goes on typing. */
    private fun write(screen: ScreenName, field: PageField?, send: Tap?) {
        val now = if (field == null || send == null) null else row?.takeIf { it.isFor(field) } ?: WriteRow(ui, screen, field, sent)
        if (now != row) {
            written.removeAllViews()
            now?.let { written.addWide(it) }
            row = now
        }
        written.visibility = if (now == null) GONE else VISIBLE
        if (field != null && send != null) now?.show(field, send)
    }
}

/** The question, then yes and no. */
private fun Ui.ask(ask: ConversationAsk) = Piece(ask) {
    context.vertical().apply {
        addWide(toned(ask.remark.text, ask.remark.tone))
        addWide(buttons(ask.buttons))
    }
}
