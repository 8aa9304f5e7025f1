package fr.securite.emergency

import android.content.Context

/** The words for the system's language; the first ones, French, where it has none of ours. */
fun emergencyWords(context: Context): EmergencyWords {
    val language = context.resources.configuration.locales[0].language
    return EmergencyWords.ALL.firstOrNull { it.tag == language } ?: EmergencyWords.ALL.first()
}
