package fr.securite.screens.page

import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.TextStyle
import fr.securite.design.heading
import fr.securite.screens.Ui
import uniffi.securite_core.HeadingLevel
import uniffi.securite_core.PageHeading

/** Large over the page, small over rows. */
fun Ui.heading(heading: PageHeading) = Piece(heading) {
    when (heading.level) {
        HeadingLevel.PAGE -> context.heading(heading.text, TextStyle.PAGE)
        HeadingLevel.ROWS -> context.heading(heading.text, TextStyle.LABEL, R.color.soft)
    }
}
