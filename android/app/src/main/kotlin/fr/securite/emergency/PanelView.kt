package fr.securite.emergency

import android.content.Context
import android.text.SpannableString
import android.text.style.RelativeSizeSpan
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import fr.securite.R
import fr.securite.design.Narrow
import fr.securite.design.PillButton
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.comesAs
import fr.securite.design.heading
import fr.securite.design.padded
import fr.securite.design.pixels
import fr.securite.design.shape
import fr.securite.design.text
import fr.securite.design.vertical

/** 17, 114, 112: what stands behind the dialer, and what shows where nothing can dial. Above the bar, never over it. */
class PanelView(
    context: Context,
    private val words: Words,
    private val opened: (String) -> Unit,
    private val openedAnyway: (String) -> Unit,
    private val closed: () -> Unit,
) : LinearLayout(context) {
    private val uncovered = FrameLayout(context).apply { setBackgroundColor(context.getColor(R.color.paper)) }
    private val covered = FrameLayout(context).apply { setBackgroundColor(context.getColor(R.color.scrim)) }
    private var dialled: Dialled = Dialled.Alone
    private lateinit var title: TextView

    init {
        id = R.id.panel
        visibility = GONE
        orientation = VERTICAL
        addWide(uncovered)
        addView(covered, LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_YES
        // A touch beside the sheet closes it; a screen reader has the button for that.
        for (beside in listOf(uncovered, covered)) {
            beside.setOnClickListener { closed() }
            beside.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        }
        redraw()
    }

    /** Says it in the words that are in use now. */
    fun redraw() {
        covered.removeAllViews()
        val scroll = ScrollView(context).apply { addView(sheet(words.now)) }
        covered.addView(scroll, FrameLayout.LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT, Gravity.BOTTOM))
        if (isOpen) comesAs(title.text)
    }

    /** A line of the page below that is never covered: it stands here too, and comes first. */
    fun keeps(line: View?) {
        uncovered.removeAllViews()
        line?.let { uncovered.addView(it) }
    }

    val isOpen get() = visibility == VISIBLE

    fun open(dialled: Dialled) {
        this.dialled = dialled
        redraw()
        if (!isOpen) comesAs(title.text)
        visibility = VISIBLE
        // Keys go on where something new is said; a screen reader does so by itself.
        title.requestFocus()
    }

    fun close() {
        visibility = GONE
    }

    private fun sheet(words: EmergencyWords): View = Narrow(context).apply {
        title = context.heading(titled(words), TextStyle.CARD)
        title.id = R.id.panel_title
        title.isFocusable = true
        addWide(title)
        said(words).forEach { addWide(it) }
        addWide(numbers(context, words, opened))
        if (dialled !is Dialled.Refused && dialled != Dialled.Unwritten) addWide(context.text(words.noNetwork, TextStyle.SECOND, R.color.soft))
        // The weakest of all, and far from every number.
        val close = PillButton(context, null, words.panelClose, words.panelClose, Weight.PLAIN).apply { setOnClickListener { closed() } }
        addView(close, LayoutParams(LayoutParams.WRAP_CONTENT, LayoutParams.WRAP_CONTENT).apply { topMargin = context.pixels(R.dimen.large) })
    }.centred().apply {
        background = context.shape(R.color.surface).apply { cornerRadii = FloatArray(8) { if (it < 4) context.resources.getDimension(R.dimen.radius) else 0f } }
        padded(R.dimen.large)
        isClickable = true
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    private fun titled(words: EmergencyWords) = when (dialled) {
        Dialled.Ready -> words.panelTitle
        Dialled.Written -> words.panelWritten
        Dialled.Alone, Dialled.Unwritten, is Dialled.Refused -> words.panelAlone
    }

    private fun said(words: EmergencyWords): List<View> = when (val now = dialled) {
        Dialled.Alone -> emptyList()
        Dialled.Ready -> listOf(context.text(words.panelDetail, TextStyle.NOTE, R.color.soft))
        Dialled.Written -> listOf(context.text(words.panelWrittenDetail, TextStyle.NOTE, R.color.soft))
        is Dialled.Refused -> listOf(warning(words.cannotCall)) + listOfNotNull(now.link?.let { link -> second(words.openAnyway) { openedAnyway(link) } })
        Dialled.Unwritten -> listOf(warning(words.cannotWrite))
    }

    private fun second(words: String, touched: () -> Unit): View =
        PillButton(context, null, words, words, Weight.SECOND).apply { setOnClickListener { touched() } }

    private fun warning(words: String): View = context.text(words, TextStyle.STRONG, R.color.on_rose).apply {
        background = context.shape(R.color.rose)
        padded(R.dimen.medium)
    }

    companion object {
        /** The three numbers with their words; the recovery screen has the same. */
        fun numbers(context: Context, words: EmergencyWords, opened: (String) -> Unit): LinearLayout = context.vertical().apply {
            fun number(drawing: Int, number: String, word: String, spoken: String, weight: Weight, link: String): View =
                PillButton(context, drawing, large(number, word), spoken, weight, centred = false).apply {
                    minimumHeight = context.pixels(R.dimen.field)
                    setOnClickListener { opened(link) }
                }
            val (call, write) = R.drawable.symbol_call to R.drawable.symbol_write
            addWide(number(call, EmergencyNumbers.POLICE, words.panelPolice, words.barEmergencySpoken, Weight.ALARM, EmergencyNumbers.CALL_POLICE))
            addWide(number(write, EmergencyNumbers.BY_TEXT, words.panelByText, words.panelByTextSpoken, Weight.SECOND, EmergencyNumbers.WRITE_BY_TEXT))
            addWide(number(call, EmergencyNumbers.EUROPE, words.panelEurope, words.panelEuropeSpoken, Weight.SECOND, EmergencyNumbers.CALL_EUROPE))
        }

        private fun large(number: String, word: String) = SpannableString("$number  $word").apply { setSpan(RelativeSizeSpan(1.4f), 0, number.length, 0) }
    }
}
