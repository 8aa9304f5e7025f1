package fr.securite.host.ports

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.Activity
import android.content.pm.PackageManager.PERMISSION_GRANTED
import android.os.Build
import android.os.Handler
import android.os.Looper

/**
 * Asks for notices through the window in front, where the system wants the person asked (API 33). Without a window nobody is asked, and the
 * answer is what it was. On the main thread.
 */
class NoticePermission(private val allowed: () -> Boolean, private val told: (Boolean) -> Unit, private val failed: (Throwable) -> Unit) {
    private val main = Handler(Looper.getMainLooper())

    /** The window in front, if there is one. */
    var window: Activity? = null

    /** From any thread. */
    fun ask() {
        main.post { if (!guarded(::asked)) answered() }
    }

    /** What the person answered counts only as far as the system goes by it: it may have closed the question itself. */
    fun answered() = told(guarded(allowed))

    private fun asked(): Boolean {
        val window = window ?: return false
        if (Build.VERSION.SDK_INT < 33 || window.checkSelfPermission(POST_NOTIFICATIONS) == PERMISSION_GRANTED) return false
        window.requestPermissions(arrayOf(POST_NOTIFICATIONS), NUMBER)
        return true
    }

    /** A maker's system may throw anything; then nothing is allowed. */
    private fun guarded(work: () -> Boolean) = try {
        work()
    } catch (thrown: Throwable) {
        failed(thrown)
        false
    }

    companion object {
        /** What the window is told the answer by. */
        const val NUMBER = 1
    }
}
