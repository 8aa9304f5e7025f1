package fr.securite

import android.graphics.Rect
import android.os.Build
import android.view.View
import android.widget.TextView
import fr.securite.design.PillButton
import fr.securite.screens.conversation.LineView
import fr.securite.screens.conversation.LinesView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.ScreenName

/** A conversation in windows of all sizes: the field, the newest line, how it stands and 17 are in sight together. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class ConversationWindowsTest {
    private val states = linkedMapOf(
        "talk" to { conversation() },
        "alarm" to { conversation(alarm = ALARM, earlier = EARLIER) },
        "asks" to { conversation(standing = WAITS, asks = ASK) },
        "refused" to { conversation(standing = WAITS, refusal = REFUSED, send = send(enabled = false)) },
        "over" to { over() },
    )

    private fun everywhere(wide: Int, high: Int, keyboard: Int = 0, scales: List<Float> = listOf(1f, 2f), banner: String? = null) {
        for ((scale, light) in scales.flatMap { scale -> listOf("notnight", "night").map { scale to it } }) {
            RuntimeEnvironment.setQualifiers("fr-rFR-w${wide}dp-h${high}dp-${if (wide > high) "land-" else ""}$light-xhdpi")
            RuntimeEnvironment.setFontScale(scale)
            for ((name, state) in states) withStates {
                touch(R.id.bar_chat)
                show(chat(emptyList()))
                host.act(leads(ScreenName.Conversation))
                show(state().copy(banner = banner))
                // Before API 30 the window itself is lower, which only layOut shows.
                if (keyboard > 0 && Build.VERSION.SDK_INT >= 30) keyboardComes(keyboard)
                if (keyboard > 0 && Build.VERSION.SDK_INT < 30) repeat(2) { layOut(wide, high - keyboard) }
                val where = "$name, $wide × $high − $keyboard, $scale, $light"
                keep(picture(), "android-conversation-$name-${wide}x$high-$keyboard-$scale-$light")
                stands(where, asked = name in listOf("asks", "refused"))
            }
        }
    }

    private fun OpenApp.stands(where: String, asked: Boolean) {
        val density = activity.resources.displayMetrics.density
        val lines = views().filterIsInstance<LinesView>().single { it.isShown }
        val newest = all(lines).filterIsInstance<LineView>().last()
        val seen = seen(newest)
        // What is asked stands before it, and there may be room for little else.
        val least = if (asked) 1 else minOf(newest.height, (24 * density).toInt())
        assertTrue("$where: the newest is in sight, $seen of ${newest.height}", seen.height() >= least && seen.bottom <= seen(lines).bottom)
        for (id in listOf(R.id.bar_chat, R.id.bar_emergency)) {
            val cell = activity.view<View>(id)
            assertEquals("$where: the bar is whole", cell.width to cell.height, seen(cell).width() to seen(cell).height())
        }
        assertFalse("$where: the bar lies over nothing", Rect.intersects(seen(activity.view(R.id.bar)), seen(activity.view(R.id.stage))))
        views().firstOrNull { it.id == R.id.field && it.isShown }?.let { field ->
            assertTrue("$where: a field of ${seen(field).height()} of ${field.height}", seen(field).height() >= 48 * density)
            val send = control("Envoyer, spoken")
            assertTrue("$where: what sends, ${seen(send)} of ${send.height}", seen(send).height() >= 48 * density)
        }
        val standing = views().filterIsInstance<TextView>().first { it.isShown && it.text.toString() in listOf(HERE[0].text, WAITS[0].text, "Vous avez terminé la conversation. Le service le sait.") }
        val help = views().filterIsInstance<TextView>().firstOrNull { it.isShown && it.text.toString() == ALARM.remark.text }
        assertTrue("$where: how it stands, or the way to help", seen(help ?: standing).height() > 0)
        assertTrue("$where: a readable width", all(lines).filterIsInstance<LineView>().all { it.width <= 640 * density })
        val shown = all(activity.view(R.id.stage)).filter { it.isShown }
        assertEquals(where, emptyList<String>(), shown.mapNotNull { cut(it) ?: broken(it) })
        val small = shown.filterIsInstance<PillButton>().filter { it.height < 48 * density || it.width < 48 * density }
        assertEquals("$where: nothing is small", emptyList<View>(), small)
    }

    @Test fun onAPhone() = everywhere(412, 915, scales = listOf(1f))

    @Test fun onASmallPhone() = everywhere(360, 640)

    @Test fun onASmallPhoneWithAKeyboard() = everywhere(360, 640, keyboard = 270)

    @Test fun onASmallPhoneOnItsSide() = everywhere(640, 360)

    @Test fun onASmallPhoneOnItsSideWithAKeyboard() = everywhere(640, 360, keyboard = 190, scales = listOf(1f, 1.3f))

    @Test fun onATablet() = everywhere(1280, 800)

    @Test fun onATabletWithAKeyboard() = everywhere(1280, 800, keyboard = 380, scales = listOf(1f))

    @Test fun underABanner() = everywhere(360, 640, keyboard = 270, scales = listOf(1f), banner = BANNER)
}
