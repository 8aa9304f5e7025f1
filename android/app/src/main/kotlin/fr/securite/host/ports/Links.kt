package fr.securite.host.ports

import android.content.Context
import android.content.Intent
import android.net.Uri
import fr.securite.emergency.Dialer
import uniffi.securite_core.Destination

/** Opens what leaves the app with the system's own program. */
object Links {
    /** Whether a program took it; `failed` is told why, unless there is none. An odd destination opens nothing. */
    fun open(context: Context, destination: Destination, failed: (Throwable) -> Unit): Boolean =
        asked(destination)?.let { Dialer.start(context, it, failed) } ?: false

    /** What the system is asked; nothing where the destination is not what its kind says. */
    private fun asked(destination: Destination): Intent? = when (destination) {
        is Destination.Call -> destination.number.takeIf(::isNumber)?.let { intent(Intent.ACTION_DIAL, "tel:$it") }
        is Destination.Message -> destination.number.takeIf(::isNumber)?.let { number ->
            intent(Intent.ACTION_SENDTO, "smsto:$number").apply { destination.body.ifEmpty { null }?.let { putExtra("sms_body", it) } }
        }
        is Destination.Mail -> destination.to.takeIf { isWhole(it) && '@' in it }?.let { intent(Intent.ACTION_SENDTO, "mailto:${Uri.encode(it, "@")}") }
        is Destination.Page -> destination.address.takeIf { isWhole(it) && isPage(Uri.parse(it)) }?.let { intent(Intent.ACTION_VIEW, it) }
        is Destination.Way -> way(destination)
    }

    /** A pin with its name; programs that know no names use the point. */
    private fun way(way: Destination.Way): Intent? {
        val point = "${way.latitude},${way.longitude}"
        if (!POINT.matches(point)) return null
        // Brackets stand around the name: its own would end it.
        val name = Uri.encode(way.name).replace("(", "%28").replace(")", "%29")
        return intent(Intent.ACTION_VIEW, if (name.isEmpty()) "geo:$point?q=$point" else "geo:$point?q=$point($name)")
    }

    private fun intent(action: String, address: String) = Intent(action, Uri.parse(address))

    private fun isNumber(text: String) = NUMBER.matches(text)

    private fun isPage(address: Uri) = address.scheme == "https" && !address.host.isNullOrEmpty()

    private fun isWhole(text: String) = text.none { it.isWhitespace() || it.isISOControl() }

    private val NUMBER = Regex("\\+?[0-9]+")
    private val POINT = Regex("-?[0-9]{1,2}(\\.[0-9]+)?,-?[0-9]{1,3}(\\.[0-9]+)?")
}
