package fr.securite.screens.conversation

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.addWide
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.says
import fr.securite.design.shape
import fr.securite.design.spaced
import fr.securite.design.spoken
import fr.securite.design.text
import fr.securite.design.vertical
import fr.securite.screens.Ui
import fr.securite.screens.page.buttons
import uniffi.securite_core.ConversationLine
import uniffi.securite_core.LineSide

/**
 * Something that was said: who said it, the words, how far they are, and below it what leads on.
 *
 * It changes in place: a screen reader stays on a message while it is sent.
 */
class LineView(private val ui: Ui) : LinearLayout(ui.context) {
    private val author = ui.context.text("", TextStyle.LABEL)
    private val words = ui.context.text("")
    private val state = ui.context.text("", TextStyle.SECOND)
    private val parts = listOf(author, words, state)
    private val said = ui.context.vertical(R.dimen.hair)
    private val below = ui.context.vertical()
    private var shown: ConversationLine? = null

    init {
        orientation = VERTICAL
        spaced(R.dimen.small)
        said.padded(R.dimen.medium, R.dimen.small)
        // One breath for a screen reader: all of it stands in its name.
        parts.forEach { it.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO }
        parts.forEach { said.addView(it, LayoutParams(LayoutParams.WRAP_CONTENT, LayoutParams.WRAP_CONTENT)) }
        addView(said)
        addView(below)
    }

    fun show(line: ConversationLine) {
        if (line == shown) return
        author.says(line.author)
        words.says(line.text)
        state.says(line.state)
        state.visibility = if (line.state.isEmpty()) GONE else VISIBLE
        said.spoken(line.spoken)
        if (line.side != shown?.side) lie(line.side.look)
        if (line.buttons != shown?.buttons) {
            below.removeAllViews()
            below.visibility = if (line.buttons.isEmpty()) GONE else VISIBLE
            below.addWide(ui.buttons(line.buttons))
        }
        shown = line
    }

    private fun lie(look: SideLook) {
        said.background = context.shape(look.ground, outline = look.outline)
        words.setTextColor(context.getColor(look.written))
        listOf(author, state).forEach { it.setTextColor(context.getColor(look.second)) }
        for (part in listOf<View>(said, below)) part.layoutParams = LayoutParams(LayoutParams.WRAP_CONTENT, LayoutParams.WRAP_CONTENT).apply { gravity = look.place }
        // Never all across: at which edge it begins tells whose it is.
        val room = context.pixels(R.dimen.target)
        setPaddingRelative(if (look.place == Gravity.START) 0 else room, 0, if (look.place == Gravity.END) 0 else room, 0)
    }
}

/** Where what was said stands, and on what. Its author is named in it: neither place nor colour says it alone. */
private class SideLook(val place: Int, val ground: Int, val outline: Int, val written: Int, val second: Int)

private val LineSide.look: SideLook
    get() = when (this) {
        LineSide.MINE -> SideLook(Gravity.END, R.color.mist, R.color.mist, R.color.on_mist, R.color.on_mist)
        LineSide.THEIRS -> SideLook(Gravity.START, R.color.surface, R.color.edge, R.color.ink, R.color.soft)
        LineSide.SERVICE -> SideLook(Gravity.CENTER_HORIZONTAL, R.color.paper, R.color.line, R.color.ink, R.color.soft)
    }
