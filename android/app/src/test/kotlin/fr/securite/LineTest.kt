package fr.securite

import android.content.Context
import android.content.ContextWrapper
import android.content.Intent
import android.net.ConnectivityManager
import android.net.ConnectivityManager.RESTRICT_BACKGROUND_STATUS_DISABLED
import android.net.ConnectivityManager.RESTRICT_BACKGROUND_STATUS_ENABLED
import android.net.NetworkCapabilities.NET_CAPABILITY_INTERNET
import android.net.NetworkCapabilities.NET_CAPABILITY_NOT_METERED
import android.os.Looper
import fr.securite.host.ports.SystemLine
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowNetwork
import org.robolectric.shadows.ShadowNetworkCapabilities
import uniffi.securite_core.AppAction

/** Nothing large is fetched over a line that costs by what is sent, nor over one of which nothing is known. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class LineTest {
    private val app get() = RuntimeEnvironment.getApplication()
    private val system by lazy { shadowOf(app.getSystemService(ConnectivityManager::class.java)) }
    private val told = mutableListOf<Boolean>()
    private val network by lazy { ShadowNetwork.newInstance(1) }

    private fun begun() = SystemLine(app) { throw it }.also { line -> line.begin { told += it } }

    private fun comes(vararg capabilities: Int) {
        val now = ShadowNetworkCapabilities.newInstance()
        for (capability in listOf(NET_CAPABILITY_NOT_METERED, NET_CAPABILITY_INTERNET)) shadowOf(now).removeCapability(capability)
        for (capability in capabilities) shadowOf(now).addCapability(capability)
        system.networkCallbacks.toList().forEach { it.onCapabilitiesChanged(network, now) }
    }

    private fun spares(status: Int) {
        system.setRestrictBackgroundStatus(status)
        app.sendBroadcast(Intent(ConnectivityManager.ACTION_RESTRICT_BACKGROUND_CHANGED))
        shadowOf(Looper.getMainLooper()).idle()
    }

    @Test fun whatIsNotKnownIsToBeSpared() {
        begun()
        assertEquals(listOf(true), told)
    }

    @Test fun eachChangeIsToldAndNothingTwice() {
        begun()
        comes(NET_CAPABILITY_INTERNET, NET_CAPABILITY_NOT_METERED)
        comes(NET_CAPABILITY_NOT_METERED)
        assertEquals("free", listOf(true, false), told)
        comes(NET_CAPABILITY_INTERNET)
        assertEquals("it costs", listOf(true, false, true), told)
        comes(NET_CAPABILITY_NOT_METERED)
        system.networkCallbacks.toList().forEach { it.onLost(network) }
        assertEquals("it is gone", listOf(true, false, true, false, true), told)
    }

    @Test fun whoSparesDataSparesThem() {
        system.setRestrictBackgroundStatus(RESTRICT_BACKGROUND_STATUS_ENABLED)
        begun()
        comes(NET_CAPABILITY_NOT_METERED)
        assertEquals(listOf(true), told)
        spares(RESTRICT_BACKGROUND_STATUS_DISABLED)
        assertEquals(listOf(true, false), told)
        spares(RESTRICT_BACKGROUND_STATUS_ENABLED)
        assertEquals(listOf(true, false, true), told)
    }

    @Test fun atTheEndNobodyListens() {
        val before = shadowOf(app).registeredReceivers.size
        val line = begun()
        assertEquals(before + 1 to 1, shadowOf(app).registeredReceivers.size to system.networkCallbacks.size)
        val callback = system.networkCallbacks.single()
        line.end()
        assertEquals(before to 0, shadowOf(app).registeredReceivers.size to system.networkCallbacks.size)
        callback.onCapabilitiesChanged(network, ShadowNetworkCapabilities.newInstance().also { shadowOf(it).addCapability(NET_CAPABILITY_NOT_METERED) })
        assertEquals("what comes late is not told", listOf(true), told)
        line.end()
    }

    @Test fun aSystemThatKnowsNoLineIsSurvived() {
        val failures = mutableListOf<Throwable>()
        val without = object : ContextWrapper(app) {
            override fun getSystemService(name: String): Any? = if (name == Context.CONNECTIVITY_SERVICE) null else super.getSystemService(name)
        }
        val line = SystemLine(without) { failures += it }
        line.begin { told += it }
        line.end()
        assertEquals(listOf(true), told)
        assertTrue("and told", failures.size >= 2)
    }

    @Test fun theCoreHearsOfTheLineOnceItIsThere() {
        val line = HeldLine()
        TestApplication.ownLine = line
        withStates { core ->
            fun lines() = core.received.filterIsInstance<AppAction.LineChanged>()
            Thread { line.told!!(true) }.apply { start() }.join()
            assertEquals("nothing is sent on the thread of the system", emptyList<AppAction>(), lines())
            idle()
            line.told!!(false)
            idle()
            assertEquals(listOf(AppAction.LineChanged(true), AppAction.LineChanged(false)), lines())
            host.close()
            assertEquals("it ends with the core", 1, line.ends)
            line.told!!(true)
            idle()
            assertEquals(2, lines().size)
        }
    }

    @Test fun aCoreThatFailsLeavesTheLine() {
        val line = HeldLine()
        TestApplication.ownLine = line
        withStates {
            TestApplication.latest.ended()
            idle()
            assertEquals(1, line.ends)
        }
    }

    @Test fun theAppListensToTheSystem() {
        TestApplication.ownLine = null
        withStates { core ->
            assertTrue(AppAction.LineChanged(true) in core.received)
            comes(NET_CAPABILITY_NOT_METERED)
            idle()
            assertEquals(AppAction.LineChanged(false), core.received.last())
        }
        assertEquals(0, system.networkCallbacks.size)
    }
}
