package fr.securite.host.ports

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.security.KeyStore
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/**
 * A key in Android's keystore: in hardware where the phone has some, and nobody has ever seen it. No finger and no code is asked for:
 * a door that is locked invites force (D14).
 */
class KeystoreKey : DeviceKey {
    override fun close(open: ByteArray): ByteArray {
        val cipher = Cipher.getInstance(CIPHER)
        cipher.init(Cipher.ENCRYPT_MODE, known() ?: made())
        // The keystore chooses the nonce, and would take none of ours.
        return cipher.iv + cipher.doFinal(open)
    }

    override fun open(closed: ByteArray): ByteArray? {
        val key = known() ?: return null
        // Cut: as good as spoilt.
        if (closed.size <= NONCE_BYTES) throw AEADBadTagException()
        val cipher = Cipher.getInstance(CIPHER)
        cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, closed, 0, NONCE_BYTES))
        return cipher.doFinal(closed, NONCE_BYTES, closed.size - NONCE_BYTES)
    }

    override fun remove() = store().deleteEntry(ALIAS)

    private fun known() = store().getKey(ALIAS, null) as SecretKey?

    private fun made(): SecretKey {
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val asked = KeyGenParameterSpec.Builder(ALIAS, purposes)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setKeySize(KEY_BITS)
            .setUserAuthenticationRequired(false)
            .build()
        return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).apply { init(asked) }.generateKey()
    }

    private fun store() = KeyStore.getInstance(STORE).apply { load(null) }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val ALIAS = "kept"
        const val CIPHER = "AES/GCM/NoPadding"
        const val KEY_BITS = 256
        const val NONCE_BYTES = 12
        const val TAG_BITS = 128
    }
}
