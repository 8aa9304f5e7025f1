package fr.securite.host.ports

import android.annotation.SuppressLint
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import fr.securite.MainActivity
import fr.securite.R
import uniffi.securite_core.NoticeCard
import uniffi.securite_core.ShellFailure
import uniffi.securite_core.ShellNotices

/**
 * The system's notices: one channel, without sound, badge or light, and nothing of them on a locked screen (D8, N1). Where the person
 * or the system allows none, none is shown, and nobody is asked.
 */
class SystemNotices(private val app: Context, private val failed: (Throwable) -> Unit) : ShellNotices {
    override fun post(card: NoticeCard) = answered {
        val manager = manager()
        manager.createNotificationChannel(channel())
        val silenced = manager.getNotificationChannel(CHANNEL)?.importance == NotificationManager.IMPORTANCE_NONE
        if (silenced || !manager.areNotificationsEnabled()) throw ShellFailure.Failed()
        show(manager, card)
    }

    override fun withdraw(id: String) = answered { manager().cancel(id, NUMBER) }

    @SuppressLint("NotificationPermission") // it comes with what first asks for a notice; until then none is allowed
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
            .setContentIntent(home())
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

    private fun home(): PendingIntent {
        val open = Intent(app, MainActivity::class.java).setAction(OPEN).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        return PendingIntent.getActivity(app, 0, open, PendingIntent.FLAG_IMMUTABLE)
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

    companion object {
        /** What the window is opened with by a touch on a notice. */
        const val OPEN = "fr.securite.NOTICE"
        private const val CHANNEL = "notices"

        /** Cards are told apart by their ids. */
        private const val NUMBER = 1
    }
}
