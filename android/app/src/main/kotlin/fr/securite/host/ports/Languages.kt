package fr.securite.host.ports

import android.app.LocaleManager
import android.content.Context
import android.os.Build
import android.os.LocaleList
import fr.securite.emergency.EmergencyWords
import fr.securite.emergency.Words
import uniffi.securite_core.AppAction
import uniffi.securite_core.SettingsAction

/**
 * The languages that the system knows of. From API 33 on it has a list of languages for each app, which one opens in its settings:
 * what is chosen there is chosen here, and the other way round, so that both say the same and the later choice wins.
 */
class Languages(private val app: Context, private val failed: (Throwable) -> Unit) {
    /** The system's list for this app, as it was last seen or set. */
    private var seen: String? = null

    /** What the core has to be told now. Whatever changes a language makes the window anew, which asks. */
    fun news(window: Context): List<AppAction> = listOf(AppAction.SystemLanguage(Words(window).now.tag)) + listOfNotNull(chosenOutside()?.let { AppAction.Settings(it) })

    private fun chosenOutside(): SettingsAction? {
        if (Build.VERSION.SDK_INT < 33) return null
        val ours = guarded { manager()?.applicationLocales } ?: return null
        val before = seen
        if (ours.toLanguageTags() == before) return null
        seen = ours.toLanguageTags()
        // At first sight an empty list says nothing: what was chosen here before stays.
        if (ours.isEmpty && before == null) return null
        val spoken = (0 until ours.size()).map { ours[it].language }.firstOrNull { tag -> EmergencyWords.ALL.any { it.tag == tag } }
        return spoken?.let { SettingsAction.LanguageChosen(it) } ?: SettingsAction.LanguageFollowed
    }

    /** It was chosen in the app. */
    fun chosen(tag: String) {
        if (Build.VERSION.SDK_INT < 33) return
        val list = LocaleList.forLanguageTags(tag)
        seen = list.toLanguageTags()
        guarded { manager()?.applicationLocales = list }
    }

    /** A maker's system may answer anything; without its list the app speaks as it did. */
    private fun <T> guarded(work: () -> T): T? = try {
        work()
    } catch (thrown: Throwable) {
        failed(thrown)
        null
    }

    private fun manager() = app.getSystemService(LocaleManager::class.java)
}
