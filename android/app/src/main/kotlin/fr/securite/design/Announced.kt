package fr.securite.design

import android.os.Build
import android.view.View
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager

/**
 * A part of the window comes into sight under this name, and a screen reader says it. From API 28 on the system says it whenever
 * the part comes; before, it is told now.
 */
fun View.comesAs(title: CharSequence) {
    if (Build.VERSION.SDK_INT >= 28) {
        accessibilityPaneTitle = context.voiced(title).ifEmpty { null }
        return
    }
    val readers = context.getSystemService(AccessibilityManager::class.java) ?: return
    if (!readers.isEnabled || title.isEmpty()) return
    @Suppress("DEPRECATION") // its successor is from API 30
    val event = AccessibilityEvent.obtain(AccessibilityEvent.TYPE_WINDOW_STATE_CHANGED)
    event.packageName = context.packageName
    event.className = accessibilityClassName
    event.setSource(this)
    event.text += context.voiced(title)
    parent?.requestSendAccessibilityEvent(this, event)
}
