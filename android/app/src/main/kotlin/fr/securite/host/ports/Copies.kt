package fr.securite.host.ports

import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.Context
import android.os.Build
import android.os.PersistableBundle
import android.widget.Toast
import uniffi.securite_core.Destination

/** Puts a text into the system's clipboard. `failed` is told of faults. */
class Copies(private val context: Context, private val failed: (Throwable) -> Unit) {
    /** Whether it is there. */
    fun take(copy: Destination.Copy): Boolean = try {
        val clipboard = context.getSystemService(ClipboardManager::class.java)
        val clip = ClipData.newPlainText("", copy.text)
        // Where somebody goes is not shown beside the keyboard, nor kept in its history.
        if (Build.VERSION.SDK_INT >= 33) clip.description.extras = PersistableBundle().apply { putBoolean(ClipDescription.EXTRA_IS_SENSITIVE, true) }
        clipboard?.setPrimaryClip(clip)
        // From Android 13 on the system shows what was copied.
        if (clipboard != null && Build.VERSION.SDK_INT < 33) Toast.makeText(context, copy.done, Toast.LENGTH_LONG).show()
        clipboard != null
    } catch (thrown: Exception) {
        // A policy of the device may forbid it.
        failed(thrown)
        false
    }
}
