package fr.securite

import android.view.View
import fr.securite.screens.chart.ChartView
import fr.securite.screens.directory.AddressField
import uniffi.securite_core.DirectoryContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.StationRow

/** An address that the built-in pack has, with a competent station. */
const val ADDRESS = "5 rue nationale cergy"

val OpenApp.directory: DirectoryContent get() = (host.state(ScreenName.Directory) as ScreenState.Directory).state.content

fun OpenApp.type(text: String) {
    if (host.top != ScreenName.Directory) touch(R.id.bar_station)
    await("the address field") { host.state(ScreenName.Directory) != null }
    activity.view<AddressField>(R.id.field).setText(text)
}

fun OpenApp.find(text: String): List<StationRow> {
    type(text)
    activity.view<AddressField>(R.id.field).onEditorAction(android.view.inputmethod.EditorInfo.IME_ACTION_SEARCH)
    await("stations") { directory is DirectoryContent.Found }
    return (directory as DirectoryContent.Found).rows
}

/** Each screen of the app as a person comes to it, with the real library. */
val TOUR: Map<String, OpenApp.() -> Unit> = linkedMapOf(
    "home" to { await("home") { host.state(ScreenName.Home) != null } },
    "waiting" to { type("") },
    "typing" to {
        type("12 rue de la pa")
        await("suggestions") { directory is DirectoryContent.Suggestions }
    },
    "nothing" to {
        type("zzzzqqq xwxw")
        await("no match") { directory is DirectoryContent.NoMatch }
    },
    "found" to { find(ADDRESS) },
    "station" to {
        host.act(find(ADDRESS).first().open)
        await("the station") { host.state(host.top) != null }
    },
    "chart" to {
        find(ADDRESS)
        host.act((directory as DirectoryContent.Found).chart)
        await("the map drawn") { views().any { it is ChartView && it.isShown && it.childCount > 0 } }
    },
    "chat" to {
        touch(R.id.bar_chat)
        await("the chat") { host.state(ScreenName.Chat) != null }
    },
    "discreet" to {
        touch(R.id.bar_discreet)
        await("the page") { host.state(ScreenName.Discreet) != null }
    },
    "settings" to {
        await("home") { host.state(ScreenName.Home) != null }
        host.act((host.state(ScreenName.Home) as ScreenState.Home).state.settings)
        await("settings") { host.state(ScreenName.Settings) != null }
    },
    "kept" to {
        val row = find(ADDRESS).first()
        host.act(row.open)
        await("the station") { host.state(host.top) != null }
        val station = (host.state(host.top) as ScreenState.Station).state.content as uniffi.securite_core.StationContent.Known
        host.act(station.keep)
        host.leave()
        await("kept") { (host.state(ScreenName.Home) as? ScreenState.Home)?.state?.kept is uniffi.securite_core.KeptStation.Here }
    },
    "emergency" to {
        await("home") { host.state(ScreenName.Home) != null }
        activity.view<View>(R.id.bar_urgency).performLongClick()
        idle()
    },
)
