package fr.securite.emergency

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri

/** The phone's own dialer and message composer. Never a call by itself: the last touch is the person's (E3, E6). */
object Dialer {
    /** Whether a program took it; `failed` is told why, unless there is none. */
    fun open(context: Context, link: String, failed: (Throwable) -> Unit): Boolean {
        val action = if (link.startsWith("tel:")) Intent.ACTION_DIAL else Intent.ACTION_SENDTO
        // Composers answer to both spellings, old ones only to this one.
        return start(context, Intent(action, Uri.parse(link.replaceFirst("sms:", "smsto:"))), failed)
    }

    /** The same for whatever the system is asked. */
    fun start(context: Context, asked: Intent, failed: (Throwable) -> Unit): Boolean = try {
        context.startActivity(asked.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
        true
    } catch (_: ActivityNotFoundException) {
        // A phone's answer and no fault of ours; whoever touched the link is told.
        false
    } catch (thrown: Exception) {
        failed(thrown)
        false
    }
}
