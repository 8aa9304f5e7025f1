package fr.securite

import android.os.Build
import android.security.KeyStoreException
import android.security.keystore.KeyPermanentlyInvalidatedException
import fr.securite.host.ports.KeyVault
import java.io.File
import java.io.IOException
import java.security.KeyException
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import javax.crypto.AEADBadTagException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Assume.assumeTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.util.ReflectionHelpers
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ShellFailure

/** The key that seals what is kept: where it lies, what loses it, what only keeps it from us for a while. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = PHONE, application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class KeyVaultTest {
    private val file = File(RuntimeEnvironment.getApplication().noBackupFilesDir, "key")
    private val device = FakeDeviceKey()
    private val told = mutableListOf<Throwable>()
    private val vault = KeyVault(file, device) { told += it }
    private val bytes get() = ByteArray(32) { it.toByte() }

    private fun fails(work: () -> Unit) {
        assertThrows(ShellFailure::class.java) { work() }
    }

    private fun kept() = vault.keep(bytes)

    @Test fun whatIsKeptIsThereAfterTheAppHasEnded() {
        assertNull(vault.key())
        kept()
        assertArrayEquals(bytes, KeyVault(file, device) { throw it }.key())
        vault.keep(ByteArray(32) { 7 })
        assertArrayEquals("over what was there", ByteArray(32) { 7 }, vault.key())
        assertEquals(emptyList<Throwable>(), told)
    }

    @Test fun theFileHoldsItClosedAndTheArrayIsWiped() {
        val given = bytes
        vault.keep(given)
        assertArrayEquals("wiped", ByteArray(32), given)
        assertFalse(file.readBytes().contentEquals(bytes))
        assertEquals("one file, in no backup", listOf("key"), file.parentFile!!.list()!!.filter { it.startsWith("key") })
        assertTrue(file.path.contains("no_backup"))
    }

    @Test fun toForgetTakesTheDevicesKeyAndTheFile() {
        kept()
        vault.forget()
        assertNull(vault.key())
        assertEquals(listOf(false, false), listOf(file.exists(), device.isThere))
        vault.forget()
        assertEquals("where there is nothing the keystore is not asked", 1, device.removed)
    }

    @Test fun whatADeathLeftHalfWrittenGoesToo() {
        File(file.path + ".next").writeBytes(bytes)
        assertNull(vault.key())
        vault.forget()
        assertFalse(File(file.path + ".next").exists())
    }

    /** Where the file stays the device's key is gone before, and where that stays nothing is gone. */
    @Test fun toForgetHalfIsToldAndTriedAgain() {
        kept()
        device.faults += IllegalStateException()
        fails { vault.forget() }
        assertArrayEquals(bytes, vault.key())
        file.delete()
        file.mkdirs()
        File(file, "x").writeText("x")
        fails { vault.forget() }
        assertFalse(device.isThere)
    }

    @Test fun aKeystoreThatHasLostItsKeyHasLostOurs() {
        for (loss in listOf(KeyPermanentlyInvalidatedException(), UnrecoverableKeyException(), AEADBadTagException(), ProviderException(), KeyException())) {
            kept()
            device.faults += loss
            assertNull(loss.javaClass.name, vault.key())
            assertFalse("the entry is removed", device.isThere)
            assertNull("and stays so", vault.key())
        }
        assertEquals(5, told.size)
        kept()
        device.isThere = false
        assertNull(vault.key())
        assertEquals("the core erases what it sealed, and forgets", 5, told.size)
    }

    @Test fun aKeystoreThatOnlyDoesNotAnswerLosesNothing() {
        kept()
        for (fault in listOf(IOException(), IllegalStateException(), OutOfMemoryError())) {
            device.faults += fault
            fails { vault.key() }
            assertArrayEquals(bytes, vault.key())
        }
        assertEquals(3, told.size)
    }

    @Test fun aKeystoreThatSaysThatItHasNoTimeLosesNothing() {
        assumeTrue(Build.VERSION.SDK_INT >= 33)
        kept()
        // Which numbers those are is the system's to say.
        val busy = (-100..100).map(::refusal).first { it.isTransientFailure }
        device.faults += ProviderException(busy)
        fails { vault.key() }
        assertArrayEquals(bytes, vault.key())
    }

    @Test fun aSpoiltEntryIsMadeAnewOnceBeforeAKeyIsKept() {
        device.faults += listOf(KeyPermanentlyInvalidatedException(), null, null)
        kept()
        assertEquals(1, device.removed)
        assertArrayEquals(bytes, vault.key())
        // One that cannot be mended keeps nothing, and what was there is there.
        device.faults += listOf(ProviderException(), null, ProviderException())
        fails { vault.keep(ByteArray(32)) }
        assertTrue(file.exists())
    }

    @Test fun aFullDiskKeepsNothingAndSaysSo() {
        File(file.path + ".next").mkdirs()
        fails { kept() }
        assertFalse(file.exists())
        assertEquals(1, told.size)
    }

    /** At a start at which nothing is sealed, what an end of the app left behind goes. */
    @Test fun theCoreAsksTheVaultOfTheApp() {
        val store = File.createTempFile("settings", "")
        kept()
        TestApplication.storeFile = store.path
        withApp {
            await("home") { host.state(ScreenName.Home) != null }
            assertFalse("a key that opens nothing", file.exists())
        }
    }

    private fun refusal(code: Int): KeyStoreException = ReflectionHelpers.callConstructor(
        KeyStoreException::class.java,
        ReflectionHelpers.ClassParameter.from(Int::class.javaPrimitiveType, code),
        ReflectionHelpers.ClassParameter.from(String::class.java, ""),
    )
}
