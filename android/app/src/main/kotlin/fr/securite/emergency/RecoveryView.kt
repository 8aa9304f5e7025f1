package fr.securite.emergency

import android.content.Context
import android.widget.ScrollView
import fr.securite.R
import fr.securite.design.Narrow
import fr.securite.design.TextStyle
import fr.securite.design.addWide
import fr.securite.design.comesAs
import fr.securite.design.heading
import fr.securite.design.padded
import fr.securite.design.text

/** Where the core cannot be opened: what still works, from constants alone (E2). */
class RecoveryView(context: Context, private val words: EmergencyWords, opened: (String) -> Unit) : ScrollView(context) {
    init {
        addView(
            Narrow(context).apply {
                padded(R.dimen.edge, R.dimen.large)
                addWide(context.heading(words.recoveryTitle, TextStyle.PAGE))
                addWide(context.text(words.recovery))
                addWide(PanelView.numbers(context, words, opened))
                addWide(context.text(words.noNetwork, TextStyle.NOTE, R.color.soft))
            }.centred(),
        )
    }

    override fun onAttachedToWindow() {
        super.onAttachedToWindow()
        comesAs(words.recoveryTitle)
    }
}
