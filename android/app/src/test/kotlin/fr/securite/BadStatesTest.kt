package fr.securite

import android.view.View
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppProfile

/** Every screen on a device that is not as it should be: the bar and the numbers stand on each (E8). The core has the other half. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class, sdk = [36])
class BadStatesTest(private val screen: String) {
    private fun numbersStand() = withApp {
        TOUR.getValue(screen)()
        idle()
        val bar = listOf(R.id.bar_station, R.id.bar_chat, R.id.bar_discreet, R.id.bar_emergency)
        assertEquals(bar, bar.filter { activity.view<View>(it).isShown })
        otherNumbers()
        idle()
        for (number in listOf("17", "112", "114")) assertTrue(number, words().any { number in it } || spoken().any { number in it })
    }

    @Test fun e8ALanguageNobodyKnows() {
        RuntimeEnvironment.setQualifiers("tlh-w412dp-h915dp-xhdpi")
        numbersStand()
    }

    @Test fun e8ThreeTimesTheTextOnASmallPhone() {
        RuntimeEnvironment.setQualifiers("fr-rFR-w360dp-h640dp-xhdpi")
        RuntimeEnvironment.setFontScale(3f)
        numbersStand()
    }

    @Test fun e8NoFileTakesWhatIsKept() {
        TestApplication.storeFile = "/no-such-folder/settings"
        numbersStand()
    }

    @Test fun e8WhatWasFetchedIsNoData() {
        val folder = File(RuntimeEnvironment.getApplication().filesDir, "fetched").apply { mkdirs() }
        File(folder, "serving.minisig").writeText(ANNOUNCED)
        File(folder, "pack-12.securite").writeText("not a pack")
        TestApplication.packsFolder = folder.path
        TestApplication.ownProfile =
            AppProfile.Written("name = \"x\"\ndemonstration = true\n[packs]\naddress = \"http://127.0.0.1:3/\"\nkeys = [\"$KEY\"]\n")
        numbersStand()
        assertTrue("the pack was read, and gave way", File(folder, "refused").exists())
    }

    companion object {
        /** Of core/signed/golden: a pack that was announced and signed, and whose key it is. */
        const val KEY = "RWTB2cWkYZ1E0zgF4uHelKmHulWR4bxds58yQcHJ2OTpfo13dkI6hCtC"
        const val ANNOUNCED =
            "untrusted comment: signature from minisign secret key\n" +
                "RUTB2cWkYZ1E0/b2Q9er4CURdZvgucurkNil5SVUbSj+pPbRVFguji1tRp2ES9VeNtd7hmlPSy42cPL0XUn+AI1PPPukqKSE3AA=\n" +
                "trusted comment: role:pack\tserial:12\tissued:2026-11-29\texpires:2027-05-28\tsize:270\tfile:pack-12.securite\n" +
                "ujx+YFi+PpZdiEPZefuR0Fo0qC5IUmMBOiKQPfKvsLocXzV2liwraGpvFUzh+UOHFOKLIQa9VTLCFgvXpkvRCA==\n"

        @JvmStatic
        @Parameters(name = "{0}")
        fun screens() = TOUR.keys.map { arrayOf<Any>(it) }
    }
}
