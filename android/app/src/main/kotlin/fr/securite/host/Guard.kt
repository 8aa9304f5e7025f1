package fr.securite.host

import android.app.Activity
import android.os.Build
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import fr.securite.R
import uniffi.securite_core.StackState

/**
 * Keeps from sight what nobody else should see: from the system's pictures, from programs that read the screen and help nobody
 * to, and, while the window is not in use, from whoever stands beside.
 *
 * [cover] is paper over the pages, under the panel and beside the bar: 17 stays (E1).
 */
class Guard(private val activity: Activity, private val pages: View) {
    val cover = View(activity).apply {
        setBackgroundColor(activity.getColor(R.color.paper))
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        visibility = View.GONE
        // What lies under it is not touched by chance.
        isClickable = true
    }
    private var inUse = true
    private var private = false

    init {
        // A system service that reads along for its own suggestions is told of nothing.
        if (Build.VERSION.SDK_INT >= 30) pages.importantForContentCapture = View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
    }

    /** [inFront]: while away all stays as it was, because the system takes its picture then (D6). */
    fun keep(stack: StackState, inFront: Boolean) {
        private = stack.private
        covered()
        if (!private && !inFront) return
        // From API 33 on the list of recent apps can be kept empty without forbidding what may be a proof.
        secure(if (Build.VERSION.SDK_INT >= 33) stack.secret else private)
        if (Build.VERSION.SDK_INT >= 33) activity.setRecentsScreenshotEnabled(!private)
        // Not the chat: a reader that does not say what it is may be the one a blind person has (A1).
        if (Build.VERSION.SDK_INT >= 34) {
            pages.setAccessibilityDataSensitive(if (stack.secret) View.ACCESSIBILITY_DATA_SENSITIVE_YES else View.ACCESSIBILITY_DATA_SENSITIVE_NO)
        }
        if (Build.VERSION.SDK_INT >= 35) pages.contentSensitivity = if (private) View.CONTENT_SENSITIVITY_SENSITIVE else View.CONTENT_SENSITIVITY_NOT_SENSITIVE
    }

    /** A hand that holds the page among the recent apps, and a shade that is drawn over it, take the window out of use before the app is left. */
    fun used(now: Boolean) {
        inUse = now
        covered()
    }

    private fun covered() {
        cover.visibility = if (private && !inUse) View.VISIBLE else View.GONE
    }

    private fun secure(now: Boolean) = if (now) activity.window.addFlags(FLAG_SECURE) else activity.window.clearFlags(FLAG_SECURE)
}
