package fr.securite.screens

import android.content.Context
import android.view.Gravity
import android.widget.FrameLayout
import fr.securite.R
import fr.securite.design.Narrow
import fr.securite.design.PillButton
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.padded
import fr.securite.design.shape
import fr.securite.design.text
import fr.securite.emergency.Words
import uniffi.securite_core.OutsideLink

/** Where no program of the system opens a link (a tablet has no dialer): what a person can use elsewhere. */
class LinkNote(context: Context, private val words: Words) : FrameLayout(context) {
    private val sheet = Narrow(context)

    init {
        id = R.id.note
        visibility = GONE
        layoutParams = LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT, Gravity.BOTTOM)
        background = context.shape(R.color.surface, outline = R.color.edge)
        padded(R.dimen.large)
        // On what comes into sight itself: of a region inside it a screen reader is told nothing.
        accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_POLITE
        addView(sheet.centred())
    }

    fun show(link: OutsideLink) {
        // First in sight, then filled: what changes out of sight is not told.
        visibility = VISIBLE
        sheet.removeAllViews()
        sheet.addWide(context.text(link.label, TextStyle.STRONG))
        sheet.addWide(context.text(link.elsewhere).apply { setTextIsSelectable(true) })
        val close = PillButton(context, R.drawable.symbol_clear, words.now.panelClose, words.now.panelClose, Weight.SECOND)
        sheet.addWide(close.apply { setOnClickListener { hide() } })
    }

    fun hide() {
        visibility = GONE
    }
}
