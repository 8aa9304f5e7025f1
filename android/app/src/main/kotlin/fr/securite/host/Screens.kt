package fr.securite.host

import fr.securite.emergency.BarCell
import uniffi.securite_core.ScreenName
import uniffi.securite_core.StackState

/** Home alone, as a constant: what the shell stands on until the library is known to be good (E2). */
val HOME_ALONE = StackState(
    screens = listOf(ScreenName.Home),
    wide = false,
    panes = listOf(ScreenName.Home),
    open = listOf(ScreenName.Home),
    marked = null,
    `private` = false,
    secret = false,
    leavings = 0u,
)

/** The page that a cell of the bar leads to. */
val BarCell.page: ScreenName
    get() = when (this) {
        BarCell.STATION -> ScreenName.Directory
        BarCell.CHAT -> ScreenName.Chat
        BarCell.DISCREET -> ScreenName.Discreet
    }
