package fr.securite.host.ports

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter

/** The system's own tick: a page that stays open does not go on saying “open” after the hour (M3). */
class Minutes(private val context: Context, private val passed: () -> Unit) {
    private val receiver = object : BroadcastReceiver() {
        override fun onReceive(from: Context, tick: Intent) = passed()
    }

    fun start() {
        context.registerReceiver(receiver, IntentFilter(Intent.ACTION_TIME_TICK))
    }

    fun stop() = context.unregisterReceiver(receiver)
}
