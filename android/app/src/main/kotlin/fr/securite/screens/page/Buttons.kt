package fr.securite.screens.page

import android.view.View
import fr.securite.design.SideBySide
import fr.securite.design.Weight
import fr.securite.screens.Ui
import fr.securite.screens.button
import uniffi.securite_core.PageButton
import uniffi.securite_core.PageControl

/** Beside each other where they fit. */
fun Ui.buttons(buttons: List<PageButton>): View = SideBySide(context, buttons.map { button(it) })

private fun Ui.button(button: PageButton): View {
    val weight = if (button.main) Weight.MAIN else Weight.SECOND
    return when (val control = button.control) {
        is PageControl.Act -> button(control.tap, weight)
        is PageControl.Open -> button(control.link, weight)
    }
}
