package fr.securite.screens

import android.os.Handler
import android.os.Looper

/** Counts the quiet since the last touch: asks first, then leaves (D5). */
class QuietWatch(private val asks: () -> Unit, private val leaves: () -> Unit) {
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
        main.postDelayed(ask, askMilliseconds)
        main.postDelayed(leave, leaveMilliseconds)
    }

    fun stop() {
        main.removeCallbacks(ask)
        main.removeCallbacks(leave)
    }
}
