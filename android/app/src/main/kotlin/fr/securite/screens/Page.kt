package fr.securite.screens

import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ScrollView
import fr.securite.R
import fr.securite.design.Column
import fr.securite.design.Piece
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.drawing
import fr.securite.design.heading
import fr.securite.design.iconButton
import fr.securite.design.look
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.says
import fr.securite.design.shape
import fr.securite.design.spoken
import fr.securite.design.text
import fr.securite.design.vertical
import kotlin.math.max
import kotlin.math.roundToInt
import uniffi.securite_core.Notice
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.StackStep
import uniffi.securite_core.Tap

/** A title line that stays, and a column that scrolls under it. */
class Page(private val ui: Ui, across: Int = Gravity.CENTER_HORIZONTAL) {
    /** Stands between the title and the column, and does not scroll. */
    val head = LinearLayout(ui.context).apply { orientation = LinearLayout.VERTICAL }
    private val back = ui.context.iconButton(R.drawable.symbol_back, ui.words.now.back) { name?.let { ui.host.step(StackStep.BackTo(below(it))) } }
    private val icon = appIcon()
    private val title = ui.context.heading("", TextStyle.CARD)
    private val corner = FrameLayout(ui.context)
    private var inCorner: Tap? = null
    private var name: ScreenName? = null
    private val column = Column(ui.context)

    /** What a screen reader says by itself. It takes no room, and nobody sees it. */
    private val aloud = View(ui.context).apply {
        // From the start: else its first words would be told as a change of what stands around it.
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_YES
        accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    }
    val scroll = ScrollView(ui.context).apply {
        isFillViewport = true
        clipToPadding = false
        addView(column.centred(across))
        setOnScrollChangeListener { _, _, down, _, _ -> name?.let { if (placed) ui.host.fields.read(it, down.toFloat() / height()) } }
        addOnLayoutChangeListener { _, _, _, _, _, _, _, _, _ -> place() }
    }
    private var placed = false

    /** Whether something is typed in the head. It must be in sight before the title is. */
    var typed = false
    private val titles = titleLine()
    val view: View = Sheet().apply {
        addWide(titles)
        addWide(head)
        addView(aloud, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 1).apply { bottomMargin = -1 })
        addView(scroll, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1f))
    }

    fun show(state: ScreenState, pieces: List<Piece>, announcement: String = "") {
        name = state.name
        title.says(state.title)
        back.spoken(ui.words.now.back)
        // What only stands beside the list is not in the stack, and the arrow would not close it.
        back.visibility = if (below(state.name) > 0u) View.VISIBLE else View.GONE
        icon.visibility = if (state.name == ScreenName.Home) View.VISIBLE else View.GONE
        // Alone it begins where the page does.
        val (small, rest) = ui.context.pixels(R.dimen.small).let { it to ui.context.pixels(R.dimen.edge) - it }
        title.setPaddingRelative(if (back.visibility == View.GONE && icon.visibility == View.GONE) rest else small, small, rest, small)
        if (state.corner != inCorner) corner(state.corner)
        column.show(state.notices.map { ui.notice(it) } + pieces)
        aloud.spoken(announcement.ifEmpty { null })
    }

    private fun height() = max(1, column.height)

    /** Once there is something to scroll, a page of a window that was made anew stands where it was read. */
    private fun place() {
        val screen = name?.takeIf { !placed && column.childCount > 0 } ?: return
        scroll.scrollTo(0, (ui.host.fields.read(screen) * height()).roundToInt())
        placed = true
    }

    /** How many screens lie under it. The arrow closes its own screen, whatever stands beside or over it. */
    private fun below(screen: ScreenName): UInt = ui.host.stack.screens.indexOf(screen).coerceAtLeast(0).toUInt()

    private fun corner(tap: Tap?) {
        inCorner = tap
        corner.removeAllViews()
        if (tap == null) return
        corner.addView(ui.context.iconButton(tap.symbol.drawing, tap.accessibilityLabel) { ui.act(tap) }.apply { isEnabled = tap.enabled })
    }

    private fun titleLine(): View = LinearLayout(ui.context).apply {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = ui.context.pixels(R.dimen.title_line)
        val (edge, side) = ui.context.pixels(R.dimen.small) to ui.context.pixels(R.dimen.edge)
        setPaddingRelative(edge, 0, edge, 0)
        addView(back)
        val disc = ui.context.pixels(R.dimen.disc)
        val beside = ui.context.pixels(R.dimen.medium) - edge
        addView(icon, LinearLayout.LayoutParams(disc, disc).apply { marginStart = side - edge; marginEnd = beside })
        addView(title, LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f))
        addView(corner)
    }

    /** Where a keyboard leaves little of a low window the title makes room for what is typed. */
    private inner class Sheet : LinearLayout(ui.context) {
        init {
            orientation = VERTICAL
        }

        override fun onMeasure(widthSpec: Int, heightSpec: Int) {
            val least = listOf(R.dimen.title_line, R.dimen.field, R.dimen.row).sumOf { context.pixels(it) }
            titles.visibility = if (typed && MeasureSpec.getSize(heightSpec) < least) GONE else VISIBLE
            super.onMeasure(widthSpec, heightSpec)
        }
    }

    private fun appIcon(): View = ImageView(ui.context).apply {
        setImageResource(R.mipmap.app_icon)
        background = ui.context.shape(R.color.icon)
        clipToOutline = true
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    }
}

/** Something that went wrong and was dealt with, until it has been read. */
fun Ui.notice(notice: Notice) = Piece(notice) {
    context.vertical().apply {
        val look = notice.tone.look
        background = context.shape(look.ground ?: R.color.surface)
        padded(R.dimen.padding, R.dimen.medium)
        addWide(context.text(notice.text, TextStyle.NOTE, look.colour))
        addWide(button(notice.dismiss, Weight.MAIN))
    }
}
