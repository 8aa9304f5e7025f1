package fr.securite.emergency

import android.content.Context
import android.text.TextUtils
import java.util.Locale

/** The constant words in use: the first of the system's languages that is ours, French where none is; then what was chosen in the app. */
class Words(context: Context) {
    var now = context.resources.configuration.locales
        .let { ours -> (0 until ours.size()).firstNotNullOfOrNull { of(ours[it].language) } } ?: EmergencyWords.ALL.first()
        private set

    /** The way they are read; the phone's own language may be read the other way. */
    val direction: Int get() = TextUtils.getLayoutDirectionFromLocale(Locale.forLanguageTag(now.tag))

    /** For a screen reader's voice: plain French is French. */
    val language: Locale get() = Locale.forLanguageTag(now.tag.substringBefore('-'))

    /** Called when other words are in use. */
    var changed: () -> Unit = {}

    /** Speaks as what is shown does. An unknown tag changes nothing. */
    fun follow(tag: String) {
        val next = of(tag)
        if (next == null || next === now) return
        now = next
        changed()
    }

    private fun of(tag: String) = EmergencyWords.ALL.firstOrNull { it.tag == tag }
}
