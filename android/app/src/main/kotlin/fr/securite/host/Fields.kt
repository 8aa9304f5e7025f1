package fr.securite.host

import uniffi.securite_core.ScreenName

/** What stands in the fields of the screens that are open. In memory alone, and gone with its screen (C2). */
class Fields {
    private val ofScreens = HashMap<ScreenName, HashMap<String, Typed>>()

    fun of(screen: ScreenName, field: String): Typed = ofScreens.getOrPut(screen) { HashMap() }.getOrPut(field) { Typed() }

    fun forget(screen: ScreenName) {
        ofScreens -= screen
    }

    fun forgetAll() = ofScreens.clear()

    /** The text of one field, the number of what the core wrote into it last, and what was done for it. No data class: it must not print. */
    class Typed {
        var text = ""
        var written = 0u

        /** Whether the keyboard was shown for it by itself. */
        var offered = false
    }
}
