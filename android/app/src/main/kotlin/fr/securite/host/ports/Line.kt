package fr.securite.host.ports

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.net.ConnectivityManager
import android.net.Network
import android.net.NetworkCapabilities

/** Whether the line to the network is to be spared. */
interface Line {
    /** Tells it now and at each change, from any thread, until [end]. */
    fun begin(told: (metered: Boolean) -> Unit)

    fun end()
}

/**
 * What the system knows of the line: it is to be spared where it costs by what is sent, where the person spares data, and where nothing
 * is known of it. The system tells it on a thread of its own, at each change of anything; here it is told when it is another.
 */
class SystemLine(private val app: Context, private val failed: (Throwable) -> Unit) : Line {
    private var told: ((Boolean) -> Unit)? = null
    private var said: Boolean? = null
    private var free = false

    private val changes = object : ConnectivityManager.NetworkCallback() {
        override fun onCapabilitiesChanged(network: Network, now: NetworkCapabilities) = become(now.hasCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED))

        override fun onLost(network: Network) = become(false)
    }

    private val saver = object : BroadcastReceiver() {
        override fun onReceive(from: Context, change: Intent) = say()
    }

    override fun begin(told: (metered: Boolean) -> Unit) {
        synchronized(this) { this.told = told }
        say()
        guarded {
            app.registerReceiver(saver, IntentFilter(ConnectivityManager.ACTION_RESTRICT_BACKGROUND_CHANGED))
            manager().registerDefaultNetworkCallback(changes)
        }
    }

    override fun end() {
        synchronized(this) {
            if (told == null) return
            told = null
            said = null
            free = false
        }
        guarded { manager().unregisterNetworkCallback(changes) }
        guarded { app.unregisterReceiver(saver) }
    }

    private fun become(free: Boolean) {
        synchronized(this) { this.free = free }
        say()
    }

    private fun say() {
        val spares = guarded { manager().restrictBackgroundStatus == ConnectivityManager.RESTRICT_BACKGROUND_STATUS_ENABLED } ?: true
        synchronized(this) {
            val metered = spares || !free
            if (metered == said) return
            val tell = told ?: return
            said = metered
            tell(metered)
        }
    }

    private fun manager() = checkNotNull(app.getSystemService(ConnectivityManager::class.java))

    /** A maker's system may answer anything; then nothing is known. */
    private fun <T> guarded(work: () -> T): T? = try {
        work()
    } catch (thrown: Throwable) {
        failed(thrown)
        null
    }
}
