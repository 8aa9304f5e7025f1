package fr.securite.host.ports

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import fr.securite.MainActivity
import fr.securite.R
import fr.securite.host.NewsJob
import uniffi.securite_core.NoticeCard
import uniffi.securite_core.ShellFailure
import uniffi.securite_core.ShellNotices

/**
 * The system's notices: one channel, without sound, badge or light, and nothing of them on a locked screen (D8, N1). Where the person
 * or the system allows none, none is shown. `told` hears on the main thread what came of asking.
 */
class SystemNotices(private val app: Context, told: (Boolean) -> Unit, private val failed: (Throwable) -> Unit) : ShellNotices {
    /** Of the person, through the window in front. */
    val permission = NoticePermission(::allowed, told, failed)

    override fun post(card: NoticeCard) = answered {
        val manager = manager()
        manager.createNotificationChannel(channel())
        if (!allowed()) throw ShellFailure.Failed()
        show(manager, card)
    }

    override fun ask() = answered { permission.ask() }

    override fun withdraw(id: String) = answered { manager().cancel(id, NUMBER) }

    override fun wanted(wanted: Boolean) = answered { NewsJob.wanted(app, wanted) }

    private fun allowed() = manager().run {
        areNotificationsEnabled() && getNotificationChannel(CHANNEL)?.importance != NotificationManager.IMPORTANCE_NONE
    }

    private fun show(manager: NotificationManager, card: NoticeCard) {
        val notice = Notification.Builder(app, CHANNEL)
            .setSmallIcon(R.drawable.app_icon_front)
            .setContentTitle(card.title)
            .setContentText(card.text)
            .setStyle(Notification.BigTextStyle().bigText(card.text))
            .setVisibility(Notification.VISIBILITY_SECRET)
            // On this device alone: a watch lies open.
            .setLocalOnly(true)
            .setAutoCancel(true)
            .setContentIntent(touch(card))
            .build()
        manager.notify(card.id, NUMBER, notice)
    }

    /** By the name of the app: which notices there are is for the app to say, not for the system's settings. */
    private fun channel() = NotificationChannel(CHANNEL, app.applicationInfo.loadLabel(app.packageManager), NotificationManager.IMPORTANCE_LOW).apply {
        setShowBadge(false)
        setSound(null, null)
        enableVibration(false)
        enableLights(false)
        lockscreenVisibility = Notification.VISIBILITY_SECRET
    }

    /** One for each card; a card that replaces another leads where it says itself. */
    private fun touch(card: NoticeCard): PendingIntent {
        val open = NoticeTouch.leading(card.opens).setClass(app, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        return PendingIntent.getActivity(app, card.id.hashCode(), open, PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_CANCEL_CURRENT)
    }

    private fun manager() = checkNotNull(app.getSystemService(NotificationManager::class.java))

    /** A maker's system may throw anything. */
    private fun answered(work: () -> Unit) = try {
        work()
    } catch (thrown: Throwable) {
        // That it is not allowed is no fault.
        if (thrown !is ShellFailure) failed(thrown)
        throw ShellFailure.Failed()
    }

    private companion object {
        const val CHANNEL = "notices"

        /** Cards are told apart by their ids. */
        const val NUMBER = 1
    }
}
