package fr.securite

import android.security.keystore.KeyGenParameterSpec
import fr.securite.host.ports.KeystoreKey
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.SecureRandom
import java.security.Security
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Date
import java.util.Enumeration
import javax.crypto.AEADBadTagException
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/**
 * What is asked of the keystore, against one that stands in for it: a map of keys. That the key never leaves the hardware, and what a
 * maker's keystore throws, only a phone can show.
 */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class KeystoreKeyTest {
    private val key = KeystoreKey()
    private val bytes = ByteArray(32) { it.toByte() }

    @Before fun begin() {
        keys.clear()
        asked.clear()
        Security.insertProviderAt(Stand(), 1)
    }

    @After fun end() = Security.removeProvider("AndroidKeyStore")

    @Test fun whatWasClosedOpensAndReadsOtherwise() {
        val (one, other) = key.close(bytes) to key.close(bytes)
        assertEquals("nonce and tag", 12 + 32 + 16, one.size)
        assertFalse("a nonce of its own each time", one.contentEquals(other))
        for (closed in listOf(one, other)) assertArrayEquals(bytes, KeystoreKey().open(closed))
        assertEquals("one key", listOf("kept"), keys.keys.toList())
    }

    @Test fun theKeyIsAskedForAsItShouldBe() {
        key.close(bytes)
        val spec = asked.single()
        assertEquals("encrypts and decrypts", 3, spec.purposes)
        assertEquals(listOf(256, listOf("GCM"), listOf("NoPadding")), listOf(spec.keySize, spec.blockModes.toList(), spec.encryptionPaddings.toList()))
        assertFalse(spec.isUserAuthenticationRequired)
        assertEquals("the keystore chooses the nonce", true, spec.isRandomizedEncryptionRequired)
    }

    @Test fun whatWasChangedOrCutDoesNotOpen() {
        val closed = key.close(bytes)
        for (at in listOf(0, 12, closed.size - 1)) {
            val changed = closed.clone().also { it[at] = (it[at] + 1).toByte() }
            assertThrows(AEADBadTagException::class.java) { key.open(changed) }
        }
        for (size in listOf(0, 12, 13, closed.size - 1)) assertThrows(AEADBadTagException::class.java) { key.open(closed.copyOf(size)) }
    }

    @Test fun withoutItsKeyNothingOpensAndAnotherOpensNothing() {
        val closed = key.close(bytes)
        key.remove()
        assertNull(key.open(closed))
        key.close(bytes)
        assertThrows(AEADBadTagException::class.java) { key.open(closed) }
        key.remove()
        key.remove()
    }

    private companion object {
        val keys = HashMap<String, SecretKey>()
        val asked = mutableListOf<KeyGenParameterSpec>()
    }

    @Suppress("DEPRECATION") // the other constructor is not in Android 8
    private class Stand : Provider("AndroidKeyStore", 1.0, "") {
        init {
            put("KeyStore.AndroidKeyStore", Store::class.java.name)
            put("KeyGenerator.AES", Generator::class.java.name)
        }
    }

    class Generator : KeyGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun engineInit(spec: AlgorithmParameterSpec, random: SecureRandom?) {
            this.spec = spec as KeyGenParameterSpec
        }

        override fun engineInit(random: SecureRandom?) = throw UnsupportedOperationException()

        override fun engineInit(size: Int, random: SecureRandom?) = throw UnsupportedOperationException()

        override fun engineGenerateKey(): SecretKey {
            asked += spec
            val made = ByteArray(spec.keySize / 8).also { SecureRandom().nextBytes(it) }
            return SecretKeySpec(made, "AES").also { keys[spec.keystoreAlias] = it }
        }
    }

    class Store : KeyStoreSpi() {
        override fun engineGetKey(alias: String, password: CharArray?): Key? = keys[alias]

        override fun engineDeleteEntry(alias: String) {
            keys -= alias
        }

        override fun engineLoad(from: InputStream?, password: CharArray?) = Unit

        override fun engineContainsAlias(alias: String) = alias in keys

        override fun engineIsKeyEntry(alias: String) = alias in keys

        override fun engineSize() = keys.size

        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null

        override fun engineGetCertificate(alias: String): Certificate? = null

        override fun engineGetCreationDate(alias: String): Date? = null

        override fun engineIsCertificateEntry(alias: String) = false

        override fun engineGetCertificateAlias(certificate: Certificate): String? = null

        override fun engineAliases(): Enumeration<String> = throw UnsupportedOperationException()

        override fun engineSetKeyEntry(alias: String, key: Key, password: CharArray?, chain: Array<Certificate>?) = throw UnsupportedOperationException()

        override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) = throw UnsupportedOperationException()

        override fun engineSetCertificateEntry(alias: String, certificate: Certificate) = throw UnsupportedOperationException()

        override fun engineStore(to: OutputStream?, password: CharArray?) = throw UnsupportedOperationException()
    }
}
