package fr.securite.host.ports

import android.content.Intent
import uniffi.securite_core.ScreenName

/**
 * Where a touch on a notice leads: to news, to one of them, else home. Any app can start the window so; the most that comes of it is a page that
 * whoever opens the app can read.
 */
object NoticeTouch {
    private const val HOME = "fr.securite.HOME"
    private const val NEWS = "fr.securite.NEWS"
    private const val ITEM = "item"

    /** What the window is opened with. */
    fun leading(screen: ScreenName): Intent = when (screen) {
        ScreenName.News -> Intent(NEWS)
        is ScreenName.NewsItem -> Intent(NEWS).putExtra(ITEM, screen.id)
        else -> Intent(HOME)
    }

    /** The page; `null`: it was opened otherwise, or again from the list of recent apps. */
    fun screen(intent: Intent, failed: (Throwable) -> Unit): ScreenName? = when {
        intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0 -> null
        intent.action == HOME -> ScreenName.Home
        intent.action == NEWS -> item(intent, failed)?.let { ScreenName.NewsItem(it) } ?: ScreenName.News
        else -> null
    }

    /** What another app wrote may be unreadable. */
    private fun item(intent: Intent, failed: (Throwable) -> Unit): String? = try {
        intent.getStringExtra(ITEM)
    } catch (thrown: RuntimeException) {
        failed(thrown)
        null
    }
}
