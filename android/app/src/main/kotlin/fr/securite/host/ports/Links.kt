package fr.securite.host.ports

import android.content.Intent
import android.net.Uri
import fr.securite.emergency.Dialer
import fr.securite.emergency.Dialled
import uniffi.securite_core.Destination

/** Opens what leaves the app with the system's own program. */
class Links(private val dialer: Dialer, private val copies: Copies) {
    /** Whether a program took it. An odd destination opens nothing, nor what the device cannot do. */
    fun open(destination: Destination): Boolean = when (destination) {
        is Destination.Call, is Destination.Message -> dial(destination) in DIALLED
        is Destination.Mail -> opens(destination.to.takeIf { isWhole(it) && '@' in it }?.let { intent(Intent.ACTION_SENDTO, "mailto:${Uri.encode(it, "@")}") })
        is Destination.Page -> opens(destination.address.takeIf { isWhole(it) && isPage(Uri.parse(it)) }?.let { intent(Intent.ACTION_VIEW, it) })
        is Destination.Way -> opens(way(destination))
        is Destination.Copy -> copies.take(destination)
        is Destination.Share -> opens(share(destination))
    }

    /** What became of a number; one that is none, or something else, dials nothing. */
    fun dial(destination: Destination): Dialled = when (destination) {
        is Destination.Call -> if (isNumber(destination.number)) dialer.open("tel:${destination.number}") else Dialled.Refused(null)
        is Destination.Message -> if (isNumber(destination.number)) dialer.open("sms:${destination.number}", destination.body) else Dialled.Unwritten
        is Destination.Mail, is Destination.Page, is Destination.Way, is Destination.Copy, is Destination.Share -> Dialled.Refused(null)
    }

    private fun opens(asked: Intent?) = asked?.let { dialer.start(it) } ?: false

    /** The system asks by which program, each time. */
    private fun share(share: Destination.Share): Intent? {
        if (share.text.isBlank()) return null
        return Intent.createChooser(Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, share.text), null)
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

    companion object {
        private val DIALLED = setOf(Dialled.Ready, Dialled.Written)
        private val NUMBER = Regex("\\+?[0-9]+")
        private val POINT = Regex("-?[0-9]{1,2}(\\.[0-9]+)?,-?[0-9]{1,3}(\\.[0-9]+)?")
    }
}
