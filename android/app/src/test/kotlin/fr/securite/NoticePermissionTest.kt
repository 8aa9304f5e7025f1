package fr.securite

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.NotificationManager
import android.content.pm.PackageManager
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppAction
import uniffi.securite_core.NewsAction

/** The person is asked for notices when the core asks for it, by the window in front, and by nothing else (N1). */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = PHONE, application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class NoticePermissionTest {
    private val manager by lazy { RuntimeEnvironment.getApplication().getSystemService(NotificationManager::class.java) }

    private fun allow(allowed: Boolean) = shadowOf(manager).setNotificationsEnabled(allowed)

    private val OpenApp.asked get() = shadowOf(activity).lastRequestedPermission

    private fun ListedCore.answers() = received.filterIsInstance<AppAction.News>().map { it.action }

    private fun OpenApp.ask() {
        application.notices.ask()
        idle()
    }

    @Test @Config(sdk = [36]) fun thePersonIsAskedOnceTheCoreAsksAndTheAnswerIsTold() {
        for (allowed in listOf(true, false)) withStates { core ->
            allow(false)
            controller.pause().resume()
            assertNull("nothing asks by itself", asked)
            ask()
            assertEquals(listOf(POST_NOTIFICATIONS), asked.requestedPermissions.toList())
            assertEquals("not before the person has answered", emptyList<NewsAction>(), core.answers())
            allow(allowed)
            activity.onRequestPermissionsResult(asked.requestCode + 1, emptyArray(), intArrayOf())
            assertEquals("of another question", emptyList<NewsAction>(), core.answers())
            activity.onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, intArrayOf())
            assertEquals(listOf(NewsAction.NoticesAllowed(allowed)), core.answers())
        }
    }

    @Test @Config(sdk = [36]) fun whoAllowedThemOrSeesNoWindowIsNotAsked() = withStates { core ->
        allow(true)
        shadowOf(activity.application).grantPermissions(POST_NOTIFICATIONS)
        ask()
        shadowOf(activity.application).denyPermissions(POST_NOTIFICATIONS)
        allow(false)
        controller.pause()
        ask()
        assertNull(asked)
        assertEquals(listOf(true, false).map { NewsAction.NoticesAllowed(it) }, core.answers())
    }

    @Test @Config(sdk = [26]) fun olderSystemsAskNobodyAndSayWhatTheyAllow() = withStates { core ->
        for (allowed in listOf(true, false)) {
            allow(allowed)
            ask()
        }
        assertNull(asked)
        assertEquals(listOf(true, false).map { NewsAction.NoticesAllowed(it) }, core.answers())
    }
}
