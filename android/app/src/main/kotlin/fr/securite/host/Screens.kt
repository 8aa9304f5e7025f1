package fr.securite.host

import fr.securite.emergency.BarCell
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState

/** Which screen a state belongs to. */
val ScreenState.screen: ScreenName
    get() = when (this) {
        is ScreenState.Home -> ScreenName.Home
        is ScreenState.Directory -> ScreenName.Directory
        is ScreenState.Station -> ScreenName.Station(state.id)
        is ScreenState.Chart -> ScreenName.Chart
        is ScreenState.Chat -> ScreenName.Chat
        is ScreenState.Discreet -> ScreenName.Discreet
        is ScreenState.Settings -> ScreenName.Settings
    }

/** The cell of the bar that leads to a screen. */
val ScreenName.cell: BarCell?
    get() = when (this) {
        ScreenName.Home, ScreenName.Settings -> null
        ScreenName.Directory, ScreenName.Chart, is ScreenName.Station -> BarCell.STATION
        ScreenName.Chat -> BarCell.CHAT
        ScreenName.Discreet -> BarCell.DISCREET
    }

/** The page that a cell of the bar leads to. */
val BarCell.page: ScreenName
    get() = when (this) {
        BarCell.STATION -> ScreenName.Directory
        BarCell.CHAT -> ScreenName.Chat
        BarCell.DISCREET -> ScreenName.Discreet
    }

/** Where there is room these stand beside the list that leads to them. */
val ScreenName.besideList: Boolean
    get() = this == ScreenName.Chart || this is ScreenName.Station

/** No picture of these in the list of recent apps (D6). Elsewhere a picture may be somebody's proof. */
val ScreenName.isSecret: Boolean
    get() = this == ScreenName.Discreet || this == ScreenName.Chat
