package fr.securite.screens

import android.app.Activity
import android.view.View
import fr.securite.emergency.Words
import fr.securite.host.AppHost
import fr.securite.screens.chart.ChartScreen
import fr.securite.screens.conversation.ConversationScreen
import fr.securite.screens.page.PageScreen
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Tap

/** What a screen draws with, and where its touches go; `asks` makes room for a question that cannot wait. */
class Ui(val context: Activity, val words: Words, val host: AppHost, val open: (OutsideLink) -> Unit, val asks: () -> Unit) {
    fun act(tap: Tap) = host.act(tap)
}

/** One screen: a function of its state. It is made for one kind of content and gets no other. */
interface Screen {
    val view: View

    fun draw(shown: ScreenState)
}

/** The screen for this kind of content, under whatever name it comes. */
fun newScreen(ui: Ui, content: ScreenContent): Screen = when (content) {
    is ScreenContent.Page -> PageScreen(ui)
    is ScreenContent.Chart -> ChartScreen(ui)
    is ScreenContent.Conversation -> ConversationScreen(ui)
}
