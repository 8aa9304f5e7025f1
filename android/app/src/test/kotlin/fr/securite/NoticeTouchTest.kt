package fr.securite

import android.app.Application
import android.app.NotificationManager
import android.content.Intent
import android.os.Bundle
import fr.securite.host.ports.NoticeTouch
import fr.securite.host.ports.SystemNotices
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNull
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

/** A notice leads to its page of news, wherever the app was left, and whatever another app makes of it: to nothing else (D8). */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = PHONE, application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class NoticeTouchTest {
    private val item = ScreenName.NewsItem("an id, with blanks")

    /** What the window is opened with by a touch on a notice of this card. */
    private fun touch(id: String, opens: ScreenName): Intent {
        val app = RuntimeEnvironment.getApplication()
        val manager = app.getSystemService(NotificationManager::class.java)
        shadowOf(manager).setNotificationsEnabled(true)
        SystemNotices(app, { }, { throw AssertionError(it) }).post(NoticeCard(id, "Titre", "un", opens))
        val touch = shadowOf(manager.activeNotifications.single { it.tag == id }.notification.contentIntent)
        assertTrue(touch.isActivityIntent && touch.isImmutable)
        return touch.savedIntent.also { assertEquals(MainActivity::class.java.name, it.component?.className) }
    }

    private fun extras(intent: Intent) = intent.extras?.keySet().orEmpty().map { intent.getStringExtra(it) }

    @Test fun itLeadsToItsPageOverHome() {
        for ((opens, said) in listOf(item to listOf(item.id), ScreenName.News to emptyList())) {
            val touch = touch("a", opens)
            assertEquals("nothing else is handed to the system", said, extras(touch))
            withStates {
                host.go(ScreenName.Discreet)
                host.go(ScreenName.Settings)
                controller.newIntent(Intent(Intent.ACTION_MAIN))
                assertEquals("opened otherwise it stays where it was", ScreenName.Settings, host.top)
                controller.newIntent(touch)
                assertEquals(listOf(ScreenName.Home, opens), host.stack.screens)
            }
        }
    }

    @Test fun afterTheProcessDiedItLeadsThereToo() = withStates(touch("a", item)) {
        assertEquals(listOf(ScreenName.Home, item), host.stack.screens)
    }

    @Test fun aTurnedPhoneOrTheListOfRecentAppsFollowsItNoMore() {
        val touch = touch("a", item)
        withStates(touch) {
            host.back()
            controller.recreate()
            assertEquals(ScreenName.Home, host.top)
        }
        withStates(Intent(touch).addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY)) { assertEquals(ScreenName.Home, host.top) }
    }

    @Test fun eachCardHasItsOwnAndAnotherInItsPlaceLeadsWhereItSays() {
        val (first, other) = touch("a", item) to touch("b", ScreenName.News)
        assertNotEquals(extras(first), extras(other))
        assertEquals(listOf(item.id), extras(touch("a", item)))
        assertEquals(listOf("newer"), extras(touch("a", ScreenName.NewsItem("newer"))))
        assertEquals(emptyList<String>(), extras(touch("b", ScreenName.News)))
    }

    @Test fun whateverItIsMadeOfItLeadsToNewsOrHome() {
        fun leads(intent: Intent) = NoticeTouch.screen(intent) { throw AssertionError(it) }
        assertEquals(ScreenName.Home, leads(NoticeTouch.leading(ScreenName.Discreet)))
        val news = NoticeTouch.leading(ScreenName.News)
        for (wrong in listOf(Intent(news).putExtra("item", 1), Intent(news).putExtra("item", Bundle()), Intent(news).putExtra("other", "x"))) {
            assertEquals(ScreenName.News, leads(wrong))
        }
        assertEquals(ScreenName.NewsItem("Discreet"), leads(Intent(news).putExtra("item", "Discreet")))
        assertNull(leads(Intent(Intent.ACTION_MAIN).putExtra("item", "x")))
        val told = mutableListOf<Throwable>()
        val unreadable = object : Intent(news) {
            override fun getStringExtra(name: String?): String = throw IllegalStateException()
        }
        assertEquals(ScreenName.News, NoticeTouch.screen(unreadable, told::add))
        assertEquals(1, told.size)
    }
}
