package fr.securite.host.ports

import android.util.Log
import uniffi.securite_core.LogEntry
import uniffi.securite_core.LogLevel
import uniffi.securite_core.ShellLog

/**
 * The system's log. A fault is told by its kind, the first time and at each doubling of its count, and never by its
 * message, which can hold what was typed.
 */
class FaultLog : ShellLog {
    private val counts = HashMap<String, Int>()

    /** What the core tells; it has counted already. */
    override fun write(entry: LogEntry) {
        val level = when (entry.level) {
            LogLevel.WARNING -> Log.WARN
            LogLevel.FAULT -> Log.ERROR
        }
        Log.println(level, TAG, "${entry.kind} ×${entry.count}")
    }

    /** A fault of the shell: what was being done, what was thrown and where in our code; from any thread. */
    fun tell(doing: String, thrown: Throwable) {
        try {
            val place = thrown.stackTrace.firstOrNull { isOurs(it) }?.let { " at ${short(it.className)}.${it.methodName}:${it.lineNumber}" }.orEmpty()
            val kind = "$doing: ${short(thrown.javaClass.name)}$place"
            val count = synchronized(counts) { (counts.getOrDefault(kind, 0) + 1).also { counts[kind] = it } }
            if (Integer.bitCount(count) == 1) write(LogEntry(LogLevel.FAULT, kind, count.toUInt()))
        } catch (_: Throwable) {
            // Whoever tells a fault is about to survive it, and there is nobody left to tell of this one.
        }
    }

    /** The frames that say which of the private pages was read are passed over (D1): two pages, so that a missing frame names neither. */
    private fun isOurs(frame: StackTraceElement) =
        OURS.any { frame.className.startsWith(it) } && PRIVATE.none { frame.toString().contains(it, ignoreCase = true) }

    private fun short(name: String) = name.substringAfterLast('.')

    private companion object {
        const val TAG = "securite"
        val OURS = listOf("fr.securite.", "uniffi.")
        val PRIVATE = listOf("discreet", "chat")
    }
}
