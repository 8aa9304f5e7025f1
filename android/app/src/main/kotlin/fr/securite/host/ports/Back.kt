package fr.securite.host.ports

import android.app.Activity
import android.os.Build
import android.window.OnBackInvokedCallback
import android.window.OnBackInvokedDispatcher

/**
 * The system's back, for the Androids that want to know before the gesture whether an app takes it. From API 36 on they
 * call nothing else; what is not taken leaves the app.
 */
class Back(private val activity: Activity, went: () -> Unit) {
    private val callback: Any? = if (Build.VERSION.SDK_INT >= 33) OnBackInvokedCallback { went() } else null
    private var taken = false

    /** Takes it while there is something in the app to go back to. */
    fun take(takes: Boolean) {
        if (Build.VERSION.SDK_INT < 33 || takes == taken) return
        taken = takes
        val (system, ours) = activity.onBackInvokedDispatcher to callback as OnBackInvokedCallback
        if (takes) system.registerOnBackInvokedCallback(OnBackInvokedDispatcher.PRIORITY_DEFAULT, ours) else system.unregisterOnBackInvokedCallback(ours)
    }
}
