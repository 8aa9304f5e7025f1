package fr.securite.screens

import android.app.Activity
import android.view.View
import fr.securite.emergency.Words
import fr.securite.host.AppHost
import fr.securite.screens.chart.ChartScreen
import fr.securite.screens.chat.ChatScreen
import fr.securite.screens.directory.DirectoryScreen
import fr.securite.screens.discreet.DiscreetScreen
import fr.securite.screens.home.HomeScreen
import fr.securite.screens.settings.SettingsScreen
import fr.securite.screens.station.StationScreen
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Tap

/** What a screen draws with, and where its touches go; `asks` makes room for a question that cannot wait. */
class Ui(val context: Activity, val words: Words, val host: AppHost, val open: (OutsideLink) -> Unit, val asks: () -> Unit) {
    fun act(tap: Tap) = host.act(tap)
}

/** One screen: a function of its state. */
interface Screen {
    val view: View

    /** Draws this state; one that belongs to another screen is ignored. */
    fun draw(shown: ScreenState)

    /** Something was touched somewhere. */
    fun touched() = Unit

    /** The screen is gone for good. */
    fun removed() = Unit
}

fun newScreen(ui: Ui, name: ScreenName): Screen = when (name) {
    ScreenName.Home -> HomeScreen(ui)
    ScreenName.Directory -> DirectoryScreen(ui)
    is ScreenName.Station -> StationScreen(ui)
    ScreenName.Chart -> ChartScreen(ui)
    ScreenName.Chat -> ChatScreen(ui)
    ScreenName.Discreet -> DiscreetScreen(ui)
    ScreenName.Settings -> SettingsScreen(ui)
}
