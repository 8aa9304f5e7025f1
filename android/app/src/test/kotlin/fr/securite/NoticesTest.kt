package fr.securite

import android.app.Notification
import android.app.NotificationManager
import android.os.Looper
import fr.securite.host.ports.SystemNotices
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.NoticeCard
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ShellFailure

/** Notices are quiet, say nothing on a locked screen, and are none where nobody wants any (D8, N1). */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = PHONE, application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class NoticesTest {
    private val app get() = RuntimeEnvironment.getApplication()
    private val manager by lazy { app.getSystemService(NotificationManager::class.java) }
    private val told = mutableListOf<Boolean>()
    private val notices = SystemNotices(app, told::add) { throw AssertionError(it) }
    private val shown get() = manager.activeNotifications.map { it.tag to it.notification }

    private fun allow(allowed: Boolean) = shadowOf(manager).setNotificationsEnabled(allowed)

    private fun post(id: String, text: String) = notices.post(NoticeCard(id, "Titre", text, ScreenName.News))

    @Test fun aCardIsShownReplacedAndTakenAway() {
        allow(true)
        post("a", "un")
        post("b", "deux")
        post("a", "trois")
        assertEquals(mapOf("a" to "trois", "b" to "deux"), shown.associate { it.first to it.second.extras.getString(Notification.EXTRA_TEXT) })
        notices.withdraw("a")
        notices.withdraw("never shown")
        assertEquals(listOf("b"), shown.map { it.first })
    }

    @Test fun itMakesNoSoundNoBadgeAndSaysNothingOnALockedScreen() {
        allow(true)
        post("a", "un")
        val channel = manager.notificationChannels.single()
        assertEquals(NotificationManager.IMPORTANCE_LOW, channel.importance)
        assertEquals(Notification.VISIBILITY_SECRET, channel.lockscreenVisibility)
        assertNull(channel.sound)
        assertFalse(channel.canShowBadge() || channel.shouldVibrate() || channel.shouldShowLights())
        assertEquals("Sécurité", channel.name.toString())
        val notice = shown.single().second
        assertEquals(Notification.VISIBILITY_SECRET, notice.visibility)
        assertTrue(notice.flags and Notification.FLAG_LOCAL_ONLY != 0 && notice.flags and Notification.FLAG_AUTO_CANCEL != 0)
    }

    @Test fun whereNoneIsAllowedNoneIsShownAndItIsNoFault() {
        allow(false)
        assertThrows(ShellFailure::class.java) { post("a", "un") }
        allow(true)
        post("a", "un")
        manager.createNotificationChannel(manager.notificationChannels.single().apply { importance = NotificationManager.IMPORTANCE_NONE })
        notices.withdraw("a")
        manager.deleteNotificationChannel("notices")
        assertEquals(emptyList<Any>(), shown)
    }

    @Test fun withoutAWindowNobodyIsAskedAndWhatTheSystemGoesByIsTold() {
        for (allowed in listOf(true, false)) {
            allow(allowed)
            notices.ask()
            shadowOf(Looper.getMainLooper()).idle()
        }
        allow(true)
        post("a", "un")
        manager.createNotificationChannel(manager.notificationChannels.single().apply { importance = NotificationManager.IMPORTANCE_NONE })
        notices.ask()
        shadowOf(Looper.getMainLooper()).idle()
        assertEquals(listOf(true, false, manager.getNotificationChannel("notices").importance != NotificationManager.IMPORTANCE_NONE), told)
    }
}
