package fr.securite.host.ports

import android.os.Build
import android.security.KeyStoreException
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.ProviderException
import uniffi.securite_core.ShellFailure
import uniffi.securite_core.ShellVault

/** A key of the device that closes and opens, and is never seen itself. Each call throws what the system throws. */
interface DeviceKey {
    /** What it is given, closed; the key is made where there is none. */
    fun close(open: ByteArray): ByteArray

    /** What [close] gave, open again. Null: there is no key any more. */
    fun open(closed: ByteArray): ByteArray?

    fun remove()
}

/**
 * The key that seals what is kept, in a file, closed under a key that never leaves the device's own keystore: the file alone opens
 * nothing, on this phone or another. It lies where no backup and no move to another phone reaches it (D9).
 *
 * A keystore that has lost or spoilt its key has lost ours; one that does not answer may answer the next time.
 */
class KeyVault(private val file: File, private val device: DeviceKey, private val failed: (Throwable) -> Unit) : ShellVault {
    /** Written whole before it takes the place of the other. */
    private val next = File(file.path + ".next")

    override fun key(): ByteArray? = answered {
        if (!file.exists()) null else opened(file.readBytes())
    }

    override fun keep(key: ByteArray) = answered {
        try {
            write(closed(key))
        } finally {
            key.fill(0)
        }
    }

    /** The device's key first: without it the file says nothing, whatever a disk still holds of it. */
    override fun forget() = answered {
        if (file.exists() || next.exists()) {
            device.remove()
            for (left in listOf(file, next)) if (left.exists() && !left.delete()) throw IOException()
        }
    }

    private fun opened(closed: ByteArray): ByteArray? = try {
        device.open(closed)
    } catch (thrown: Exception) {
        // What is not lost is told by whoever it is thrown to.
        if (!isLost(thrown)) throw thrown
        failed(thrown)
        device.remove()
        null
    }

    private fun closed(key: ByteArray): ByteArray = try {
        device.close(key)
    } catch (thrown: Exception) {
        // The same holds here.
        if (!isLost(thrown)) throw thrown
        failed(thrown)
        // What is there closes nothing any more.
        device.remove()
        device.close(key)
    }

    /** What a keystore says of a key that will never open again. From API 33 on it says where it only has no time just now. */
    private fun isLost(thrown: Exception): Boolean {
        val passes = Build.VERSION.SDK_INT >= 33 && generateSequence<Throwable>(thrown) { it.cause }.any { it is KeyStoreException && it.isTransientFailure }
        return !passes && (thrown is GeneralSecurityException || thrown is ProviderException)
    }

    private fun write(closed: ByteArray) {
        FileOutputStream(next).use { out ->
            out.write(closed)
            out.fd.sync()
        }
        if (!next.renameTo(file)) throw IOException()
    }

    /** A maker's keystore may throw anything; why is told to the log by its kind, and to the core not at all. */
    private fun <T> answered(work: () -> T): T = try {
        work()
    } catch (thrown: Throwable) {
        failed(thrown)
        throw ShellFailure.Failed()
    }
}
