package fr.securite.screens

import android.content.Context
import android.os.Build
import android.os.Handler
import android.os.Looper
import android.view.accessibility.AccessibilityManager

/**
 * Counts the quiet since the last touch: asks first, then leaves (D5). Whoever has told the system that they need more time has
 * it twice, before the question and for the answer. Under something that would hide the question nothing is asked, and the page is
 * left all the same: whoever opened the panel may have put the phone down.
 */
class QuietWatch(private val context: Context, private val hidden: () -> Boolean, asks: () -> Unit, leaves: () -> Unit) {
    private val main = Handler(Looper.getMainLooper())
    private val ask = Runnable { asks() }
    private val leave = Runnable { leaves() }
    private var askMilliseconds = 0L
    private var leaveMilliseconds = 0L

    /** The limits, as the state gives them; the count begins with the first. */
    fun limits(askSeconds: Long, leaveSeconds: Long) {
        val (before, now) = leaveMilliseconds to leaveSeconds * 1000
        askMilliseconds = askSeconds * 1000
        leaveMilliseconds = now
        if (before != now) touched()
    }

    fun touched() {
        stop()
        if (leaveMilliseconds == 0L) return
        val asked = enough(askMilliseconds)
        if (!hidden()) main.postDelayed(ask, asked)
        main.postDelayed(leave, asked + enough(leaveMilliseconds - askMilliseconds))
    }

    fun stop() {
        main.removeCallbacks(ask)
        main.removeCallbacks(leave)
    }

    private fun enough(milliseconds: Long): Long {
        if (Build.VERSION.SDK_INT < 29) return milliseconds
        val readers = context.getSystemService(AccessibilityManager::class.java) ?: return milliseconds
        val read = AccessibilityManager.FLAG_CONTENT_TEXT or AccessibilityManager.FLAG_CONTENT_CONTROLS
        return readers.getRecommendedTimeoutMillis(milliseconds.toInt(), read).toLong()
    }
}
