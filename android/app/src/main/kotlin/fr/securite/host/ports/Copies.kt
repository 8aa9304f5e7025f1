package fr.securite.host.ports

import android.content.ClipData
import android.content.ClipboardManager
import android.content.Context
import android.os.Build
import android.widget.Toast
import uniffi.securite_core.Destination

/** Puts a text into the system's clipboard. `failed` is told of faults. */
class Copies(private val context: Context, private val failed: (Throwable) -> Unit) {
    /** Whether it is there. */
    fun take(copy: Destination.Copy): Boolean = try {
        val clipboard = context.getSystemService(ClipboardManager::class.java)
        clipboard?.setPrimaryClip(ClipData.newPlainText("", copy.text))
        // From Android 13 on the system shows what was copied.
        if (clipboard != null && Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) Toast.makeText(context, copy.done, Toast.LENGTH_LONG).show()
        clipboard != null
    } catch (thrown: Exception) {
        // A policy of the device may forbid it.
        failed(thrown)
        false
    }
}
