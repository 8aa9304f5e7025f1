package fr.securite

import android.content.Intent
import android.telecom.TelecomManager
import android.view.View
import fr.securite.emergency.EmergencyNumbers
import fr.securite.emergency.PanelView
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
import uniffi.securite_core.Destination
import uniffi.securite_core.LinkRow
import uniffi.securite_core.PagePart
import uniffi.securite_core.ScreenName

/** Devices that can call and write, and those that cannot: nobody is told that a number is ready which reaches no one (E4, E5). */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class AbilitiesTest {
    private val app = RuntimeEnvironment.getApplication()

    private fun asked(): Pair<String?, String?>? = shadowOf(app).nextStartedActivity?.run { action to dataString }

    private val dialled = Intent.ACTION_DIAL to EmergencyNumbers.CALL_POLICE
    private val begun = Intent.ACTION_SENDTO to "smsto:114"

    /** 17 in the bar, then 114 and 112 in the panel behind it. */
    private fun check(device: Device, calls: Boolean, writes: Boolean) {
        device.isThis()
        withApp {
            touch(R.id.bar_emergency)
            assertEquals("17", dialled.takeIf { calls }, asked())
            panelSays(if (calls) french.panelTitle else french.cannotCall)
            touch(numbers(R.id.panel)[1])
            assertEquals("114", begun.takeIf { writes }, asked())
            panelSays(if (writes) french.panelWritten else french.cannotWrite)
            touch(numbers(R.id.panel)[2])
            assertEquals("112", (Intent.ACTION_DIAL to EmergencyNumbers.CALL_EUROPE).takeIf { calls }, asked())
            panelSays(if (calls) french.panelTitle else french.cannotCall)
        }
    }

    @Test fun aPhoneCallsAndWrites() = check(Device.PHONE, calls = true, writes = true)

    @Test fun aPhoneWhoseMakerNamesNoFineFeatureCallsAndWrites() = check(Device.OLD_PHONE, calls = true, writes = true)

    @Test fun whatCannotWriteSaysSoAndCalls() = check(Device.CALLS_ONLY, calls = true, writes = false)

    @Test fun whatCannotCallSaysSoAndWrites() = check(Device.WRITES_ONLY, calls = false, writes = true)

    @Test fun whatHasNoRadioDoesNeither() = check(Device.NO_RADIO, calls = false, writes = false)

    @Test fun whatHasARadioForDataAloneDoesNeither() = check(Device.DATA_ONLY, calls = false, writes = false)

    @Test fun aProgramThatOnlyTakesTheNumberIsOpenedWhenAskedForAndPromisesNothing() {
        for (device in listOf(Device.NO_RADIO, Device.DATA_ONLY)) for ((number, link) in listOf(0 to EmergencyNumbers.CALL_POLICE, 2 to EmergencyNumbers.CALL_EUROPE)) {
            device.isThis()
            withApp {
                dials("video.calls")
                otherNumbers()
                touch(numbers(R.id.panel)[number])
                assertEquals("nothing opens by itself", null, asked())
                panelSays(french.cannotCall)
                controller.recreate()
                touch(control(french.openAnyway))
                assertEquals(Intent.ACTION_DIAL to link, asked())
                panelSays(french.cannotCall)
            }
        }
    }

    @Test fun whereNothingOpensAnywayTheButtonGoes() {
        Device.NO_RADIO.isThis()
        withApp {
            shadowOf(app).checkActivities(true)
            touch(R.id.bar_emergency)
            touch(control(french.openAnyway))
            assertFalse(words().contains(french.openAnyway))
            panelSays(french.cannotCall)
        }
    }

    @Test fun theOwnDialerIsAskedFirst() = withApp {
        listOf("a.pretender", "the.dialer").forEach { dials(it) }
        val own = shadowOf(app.getSystemService(TelecomManager::class.java))
        for ((dialer, taken) in listOf("the.dialer" to "the.dialer", "gone.dialer" to null, null to null)) {
            own.setDefaultDialerPackage(dialer)
            touch(R.id.bar_emergency)
            assertEquals("$dialer", taken, shadowOf(app).nextStartedActivity.`package`)
            panelSays(french.panelTitle)
        }
    }

    private fun OpenApp.links(vararg destinations: Destination, emergency: Boolean = false) {
        val rows = destinations.mapIndexed { at, destination -> LinkRow("$at", link("link $at", destination, emergency), "", "") }
        show(state(ScreenName.Home, page(listOf(PagePart.Links(rows)))))
    }

    private fun OpenApp.follow(link: Int) = touch(control("link $link, spoken"))

    @Test fun theNumbersInPagesGoTheWayOfTheBar() = withStates {
        val rows = listOf(
            Triple(Destination.Call("17"), dialled, french.panelTitle),
            Triple(Destination.Call("112"), Intent.ACTION_DIAL to EmergencyNumbers.CALL_EUROPE, french.panelTitle),
            Triple(Destination.Message("114", "here"), begun, french.panelWritten),
        )
        links(*rows.map { it.first }.toTypedArray(), emergency = true)
        rows.forEachIndexed { at, (destination, form, said) ->
            follow(at)
            val started = shadowOf(app).nextStartedActivity
            assertEquals(form, started.run { action to dataString })
            assertEquals((destination as? Destination.Message)?.body, started.getStringExtra("sms_body"))
            panelSays(said)
            touch(control(french.panelClose))
        }
        Device.NO_RADIO.isThis()
        rows.forEachIndexed { at, (_, _, said) ->
            follow(at)
            assertEquals(null, asked())
            panelSays(if (said == french.panelTitle) french.cannotCall else french.cannotWrite)
            touch(control(french.panelClose))
        }
    }

    @Test fun otherNumbersAreShownWhereTheDeviceCannotUseThem() = withStates {
        links(Destination.Call("3919"), Destination.Message("31114", ""))
        for ((device, opens) in listOf(Device.PHONE to true, Device.NO_RADIO to false)) for (at in 0..1) {
            device.isThis()
            follow(at)
            assertEquals("$device", opens, asked() != null)
            assertEquals("$device", !opens, activity.view<View>(R.id.note).isShown && words().contains("link $at, elsewhere"))
            assertFalse("no panel", activity.view<PanelView>(R.id.panel).isOpen)
        }
    }

    /** As a maker's system can. */
    @Test fun aSystemThatDoesNotSayIsTried() {
        val mute = object : android.content.ContextWrapper(app) {
            override fun getPackageManager() = throw IllegalStateException("no answer")
        }
        val told = mutableListOf<Throwable>()
        assertTrue(fr.securite.emergency.Abilities(mute) { told += it }.run { call && write })
        assertEquals(2, told.size)
    }
}
