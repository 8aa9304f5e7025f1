package fr.securite.host

import uniffi.securite_core.ScreenName

/**
 * What stands in the fields of the screens that are open, and how far each was read: a window that is made anew, because the phone
 * was turned, goes on there. In memory alone, and gone with its screen (C2).
 */
class Fields {
    private val ofScreens = HashMap<ScreenName, HashMap<String, Typed>>()
    private val read = HashMap<ScreenName, Float>()

    /** Whether the keyboard was up when the window went. */
    var keyboard = false

    /** How far down, as a part of the page: in another width it has another height. */
    fun read(screen: ScreenName) = read[screen] ?: 0f

    fun read(screen: ScreenName, part: Float) {
        read[screen] = part
    }

    fun of(screen: ScreenName, field: String): Typed = ofScreens.getOrPut(screen) { HashMap() }.getOrPut(field) { Typed() }

    /** Nothing of what was seen before a quick leaving is left, not even how far one had read (D2). */
    fun beginAnew() = read.clear()

    fun forget(screen: ScreenName) {
        ofScreens -= screen
        read -= screen
    }

    fun forgetAll() {
        ofScreens.clear()
        read.clear()
    }

    /** The text of one field, the number of what the core wrote into it last, and what was done for it. No data class: it must not print. */
    class Typed {
        var text = ""
        var written = 0u

        /** Whether the keyboard was shown for it by itself. */
        var offered = false

        /** Whether one types there. */
        var focused = false
    }
}
