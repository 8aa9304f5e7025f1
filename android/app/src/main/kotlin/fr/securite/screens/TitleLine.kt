package fr.securite.screens

import android.content.Context
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.ImageView
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.drawing
import fr.securite.design.heading
import fr.securite.design.iconButton
import fr.securite.design.pixels
import fr.securite.design.says
import fr.securite.design.shape
import fr.securite.design.spoken
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.StackStep
import uniffi.securite_core.Tap

/** Stays above what scrolls: the way back, what the screen is called, a control in the corner. */
class TitleLine(private val ui: Ui) : LinearLayout(ui.context) {
    private val back = context.iconButton(R.drawable.symbol_back, ui.words.now.back) { name?.let { ui.host.step(StackStep.BackTo(below(it))) } }
    private val icon = appIcon()
    private val title = context.heading("", TextStyle.CARD)
    private val corner = FrameLayout(context)
    private var inCorner: Tap? = null
    private var name: ScreenName? = null

    init {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = context.pixels(R.dimen.title_line)
        val (edge, side) = context.pixels(R.dimen.small) to context.pixels(R.dimen.edge)
        setPaddingRelative(edge, 0, edge, 0)
        addView(back)
        val disc = context.pixels(R.dimen.disc)
        val beside = context.pixels(R.dimen.medium) - edge
        addView(icon, LayoutParams(disc, disc).apply { marginStart = side - edge; marginEnd = beside })
        addView(title, LayoutParams(0, LayoutParams.WRAP_CONTENT, 1f))
        addView(corner)
    }

    fun show(state: ScreenState) {
        name = state.name
        title.says(state.title)
        back.spoken(ui.words.now.back)
        // What only stands beside the list is not in the stack, and the arrow would not close it.
        back.visibility = if (below(state.name) > 0u) VISIBLE else GONE
        icon.visibility = if (state.name == ScreenName.Home) VISIBLE else GONE
        // Alone it begins where the page does.
        val (small, rest) = context.pixels(R.dimen.small).let { it to context.pixels(R.dimen.edge) - it }
        title.setPaddingRelative(if (back.visibility == GONE && icon.visibility == GONE) rest else small, small, rest, small)
        if (state.corner != inCorner) corner(state.corner)
    }

    /** How many screens lie under it. The arrow closes its own screen, whatever stands beside or over it. */
    private fun below(screen: ScreenName): UInt = ui.host.stack.screens.indexOf(screen).coerceAtLeast(0).toUInt()

    private fun corner(tap: Tap?) {
        inCorner = tap
        corner.removeAllViews()
        if (tap == null) return
        corner.addView(context.iconButton(tap.symbol.drawing, tap.accessibilityLabel) { ui.act(tap) }.apply { isEnabled = tap.enabled })
    }

    private fun appIcon(): View = ImageView(context).apply {
        setImageResource(R.mipmap.app_icon)
        background = context.shape(R.color.icon)
        clipToOutline = true
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }
}

/** What a screen reader says by itself when it becomes another: as the screen comes its title is read. It takes no room, and nobody sees it. */
class Aloud(context: Context) : View(context) {
    private var last: String? = null

    init {
        // From the start: else its first words would be told as a change of what stands around it.
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_YES
        accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_POLITE
        layoutParams = LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 1).apply { bottomMargin = -1 }
    }

    fun says(announcement: String) {
        val comes = last == null
        if (announcement == last) return
        last = announcement
        if (!comes) spoken(announcement.ifEmpty { null })
    }
}
