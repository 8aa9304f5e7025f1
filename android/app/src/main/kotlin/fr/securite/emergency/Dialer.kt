package fr.securite.emergency

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri

/** The phone's own dialer and message composer. Never a call by itself: the last touch is the person's (E3, E6). `failed` is told of faults. */
class Dialer(private val context: Context, private val failed: (Throwable) -> Unit) {
    private val abilities = Abilities(context, failed)

    /** Opens what the number is for: the dialer, or a message with this in it. Nothing where the device can do neither. */
    fun open(link: String, body: String = ""): Dialled = when {
        link.startsWith("sms:") -> if (abilities.write && writes(link, body)) Dialled.Written else Dialled.Unwritten
        !abilities.call -> Dialled.Refused(link)
        dials(link) -> Dialled.Ready
        else -> Dialled.Refused(null)
    }

    /** The dialer of a device that cannot call: it may call through a phone nearby. Nothing is promised of it. */
    fun openAnyway(link: String): Dialled = Dialled.Refused(link.takeIf { dials(it) })

    /** Whether a program took what the system is asked. */
    fun start(asked: Intent): Boolean = try {
        context.startActivity(asked.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
        true
    } catch (_: ActivityNotFoundException) {
        // A phone's answer and no fault of ours; whoever touched the link is told.
        false
    } catch (thrown: Exception) {
        failed(thrown)
        false
    }

    /** By the person's own dialer first: then nothing has to be chosen, and no other program poses as it. */
    private fun dials(link: String): Boolean {
        val asked = { Intent(Intent.ACTION_DIAL, Uri.parse(link)) }
        return abilities.dialer?.let { start(asked().setPackage(it)) } ?: false || start(asked())
    }

    /** Composers answer to both spellings, old ones only to this one. */
    private fun writes(link: String, body: String): Boolean {
        val asked = Intent(Intent.ACTION_SENDTO, Uri.parse(link.replaceFirst("sms:", "smsto:")))
        if (body.isNotEmpty()) asked.putExtra("sms_body", body)
        return start(asked)
    }
}
