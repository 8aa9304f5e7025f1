package fr.securite.emergency

import android.content.Context
import android.content.Intent
import android.net.Uri

/** The phone's own dialer and message composer. Never a call by itself: the last touch is the person's (E3, E6). */
object Dialer {
    /** Whether a program took it. */
    fun open(context: Context, link: String): Boolean {
        val action = if (link.startsWith("tel:")) Intent.ACTION_DIAL else Intent.ACTION_SENDTO
        // Composers answer to both spellings, old ones only to this one.
        val address = link.replaceFirst("sms:", "smsto:")
        return try {
            context.startActivity(Intent(action, Uri.parse(address)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
            true
        } catch (_: Exception) {
            false
        }
    }
}
