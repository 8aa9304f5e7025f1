package fr.securite.host.ports

import android.content.Context
import android.content.Intent
import android.net.Uri
import fr.securite.emergency.Dialer

/** Opens what leaves the app with the system's own program, by the scheme of the address. */
object Links {
    /** Whether a program took it. An address of no known scheme, or with what belongs in none, opens nothing. */
    fun open(context: Context, address: String): Boolean = when (Uri.parse(address).scheme.takeIf { isWhole(address) }) {
        "tel", "sms", "mailto" -> Dialer.open(context, address)
        "https", "geo" -> try {
            context.startActivity(Intent(Intent.ACTION_VIEW, Uri.parse(address)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
            true
        } catch (_: Exception) {
            false
        }
        else -> false
    }

    private fun isWhole(address: String) = address.none { it.isWhitespace() || it.isISOControl() }
}
