package fr.securite

import android.content.ClipboardManager
import android.content.ContextWrapper
import android.content.Intent
import android.os.Build
import android.view.View
import android.widget.TextView
import fr.securite.emergency.Dialer
import fr.securite.host.ports.Copies
import fr.securite.host.ports.Links
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowToast
import uniffi.securite_core.Destination
import uniffi.securite_core.PageButton
import uniffi.securite_core.PageControl
import uniffi.securite_core.PagePart
import uniffi.securite_core.ScreenName

/** What leaves the app. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = PHONE, application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class LinksTest {
    private val app = RuntimeEnvironment.getApplication()

    private fun asked(destination: Destination): Intent? {
        val taken = Links(Dialer(app) { throw it }, Copies(app) { throw it }).open(destination)
        val asked = shadowOf(app).nextStartedActivity
        assertEquals("$asked", taken, asked != null)
        return asked
    }

    @Test fun eachDestinationIsAskedOfTheSystemInItsOwnForm() {
        val forms = listOf(
            Destination.Call("17") to (Intent.ACTION_DIAL to "tel:17"),
            Destination.Call("+33134430000") to (Intent.ACTION_DIAL to "tel:+33134430000"),
            Destination.Message("114", "") to (Intent.ACTION_SENDTO to "smsto:114"),
            Destination.Mail("a.b+c@example.org") to (Intent.ACTION_SENDTO to "mailto:a.b%2Bc@example.org"),
            Destination.Page("https://example.org/x?y=1#z") to (Intent.ACTION_VIEW to "https://example.org/x?y=1#z"),
            Destination.Way("48.85534", "-2.36000", "") to (Intent.ACTION_VIEW to "geo:48.85534,-2.36000?q=48.85534,-2.36000"),
            Destination.Way("-20.8823", "55.4504", "Hôtel (de) police & co") to
                (Intent.ACTION_VIEW to "geo:-20.8823,55.4504?q=-20.8823,55.4504(H%C3%B4tel%20%28de%29%20police%20%26%20co)"),
        )
        for ((destination, form) in forms) assertEquals(form, asked(destination)!!.run { action to dataString })
        assertFalse("nothing is written that nobody wrote", asked(Destination.Message("114", ""))!!.hasExtra("sms_body"))
        val body = "à l’aide ?\n12 rue & co"
        assertEquals("as it is", body, asked(Destination.Message("114", body))!!.getStringExtra("sms_body"))
    }

    @Test fun whatIsCopiedIsInTheClipboardAndSaid() {
        val copied = Links(Dialer(app) { throw it }, Copies(app) { throw it }).open(Destination.Copy("1 rue Haute\n17", "it is copied"))
        assertTrue(copied)
        val clipboard = app.getSystemService(ClipboardManager::class.java)!!
        assertEquals("1 rue Haute\n17", clipboard.primaryClip!!.getItemAt(0).text)
        // From Android 13 on the system says it.
        assertEquals("it is copied".takeIf { Build.VERSION.SDK_INT < 33 }, ShadowToast.getTextOfLatestToast())
    }

    @Test fun whatIsSharedIsPlainTextAndThePersonChoosesTheProgram() {
        val chooser = asked(Destination.Share("1 rue Haute\nSource : x, 2025."))!!
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        @Suppress("DEPRECATION") // The form that says the class came with Android 13, and the app begins at 8.
        val send = chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)!!
        assertEquals(Intent.ACTION_SEND to "text/plain", send.action to send.type)
        assertEquals("1 rue Haute\nSource : x, 2025.", send.getStringExtra(Intent.EXTRA_TEXT))
        assertEquals("nothing is shared where there is nothing", null, asked(Destination.Share(" ")))
    }

    @Test fun whereNothingMayBeCopiedTheTextIsShown() {
        val told = mutableListOf<Throwable>()
        val strict = object : ContextWrapper(app) {
            override fun getSystemService(name: String): Any = throw SecurityException()
        }
        assertFalse(Links(Dialer(app) { throw it }, Copies(strict) { told += it }).open(Destination.Copy("x", "done")))
        assertEquals(1, told.size)
    }

    @Test fun oddDestinationsOpenNothing() {
        val numbers = listOf("", "+", "01 23 45", "17\n", "*#06#", "17;ext=1", "1,2", "١٧", "tel:17")
        val pages = listOf("", "https:", "https://", "http://example.org/", "HTTPS://example.org/", "https://example.org/ x", "javascript:alert(1)")
        val ways = listOf("" to "", "48.8" to "", "48.8" to "2,3", "48,8" to "2", "48.8?q=x" to "2", "1e3" to "2", "NaN" to "2", " 1" to "2")
        val odd = numbers.map { Destination.Call(it) } + numbers.map { Destination.Message(it, "") } +
            listOf("", "a", "a @example.org", "a@example.org\nx").map { Destination.Mail(it) } +
            (pages + listOf("file:///etc/hosts", "intent://x", "content://contacts", "::::")).map { Destination.Page(it) } +
            ways.map { (latitude, longitude) -> Destination.Way(latitude, longitude, "") }
        assertEquals(emptyList<Destination>(), odd.filter { asked(it) != null })
    }

    /** Nobody can add to whom a mail goes, or what stands in it. */
    @Test fun aMailGoesToItsAddressAndNoOther() {
        assertEquals("mailto:a@example.org%3Fcc%3Db@example.org%26body%3Dx", asked(Destination.Mail("a@example.org?cc=b@example.org&body=x"))!!.dataString)
    }

    private fun OpenApp.note() = activity.view<View>(R.id.note)

    private fun OpenApp.said() = all(note()).filterIsInstance<TextView>().map { it.text.toString() }

    @Test fun whatNothingOpensIsShownToBeUsedElsewhere() = withStates {
        val odd = link("odd", Destination.Page("javascript:alert(1)"))
        val whole = link("a mail", Destination.Mail("a@example.org"))
        val buttons = PagePart.Buttons(listOf(odd, whole).map { PageButton(false, PageControl.Open(it)) })
        show(state(ScreenName.Home, page(listOf(buttons))))
        shadowOf(app).checkActivities(true)
        for (link in listOf(odd, whole)) {
            touch(control(link.accessibilityLabel))
            assertTrue("it is shown", note().isShown)
            assertEquals(listOf(link.label, link.elsewhere), said().take(2))
        }
    }

    @Test fun whereNoProgramDialsTheNumberIsShown() = withApp {
        val call = phone(find(ADDRESS).first())
        shadowOf(activity.application).checkActivities(true)
        control(call.accessibilityLabel).performClick()
        assertTrue(words().contains(call.elsewhere))
    }
}
