package fr.securite.host

import java.io.File
import java.io.IOException
import uniffi.securite_core.AppCoreInterface
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.ShellDisplay

/**
 * A fault in native code ends the app, and no code of ours can catch it: an app that ended so whenever it opens would never show
 * 17 again (E2). So a mark is made before the core is opened, longer each time, and goes with the first home.
 *
 * Its length is all that it says; nothing of what was read (D1).
 */
class Attempts(private val mark: File) {
    /** Opens the core, unless twice in a row there was no home. Then the app stands without it once, and the next time it is tried again. */
    fun open(display: ShellDisplay, make: (ShellDisplay) -> AppCoreInterface): AppCoreInterface {
        if (mark.isFile && mark.length() >= MOST) {
            mark.delete()
            throw IllegalStateException()
        }
        lengthen()
        var made = false
        try {
            return make(FirstHome(display)).also { made = true }
        } finally {
            // What is thrown does not end the app.
            if (!made) mark.delete()
        }
    }

    private fun lengthen() = try {
        mark.appendBytes(byteArrayOf(0))
    } catch (_: IOException) {
        // On a full disk nothing is counted, and the core is opened as ever.
    }

    private inner class FirstHome(private val inner: ShellDisplay) : ShellDisplay by inner {
        private var shown = false

        override fun show(state: ScreenState) {
            inner.show(state)
            if (shown || state.name != ScreenName.Home) return
            shown = true
            mark.delete()
        }
    }

    private companion object {
        const val MOST = 2L
    }
}
