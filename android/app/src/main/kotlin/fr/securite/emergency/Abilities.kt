package fr.securite.emergency

import android.content.Context
import android.content.pm.PackageManager
import android.os.Build.VERSION.SDK_INT
import android.telecom.TelecomManager
import android.telephony.TelephonyManager

/**
 * What this device can do, by what the system says of it. That a program takes a number proves nothing: on a tablet without
 * a radio a list of contacts answers, or a program for calls over the internet, and nobody reaches 17 (E5).
 *
 * What the system fails to say is taken for a yes: then the number is tried.
 */
class Abilities(private val context: Context, private val failed: (Throwable) -> Unit) {
    private val phone: TelephonyManager? get() = context.getSystemService(TelephonyManager::class.java)

    val call: Boolean
        get() = said(true) { has(CALLING) && phone?.run { if (SDK_INT >= 35) isDeviceVoiceCapable else isVoiceCapable } ?: false }

    val write: Boolean
        get() = said(true) { has(MESSAGING) && phone?.run { if (SDK_INT >= 35) isDeviceSmsCapable else isSmsCapable } ?: false }

    /** The program that the person calls with. */
    val dialer: String?
        get() = said(null) { context.getSystemService(TelecomManager::class.java)?.defaultDialerPackage }

    /** The fine features came with API 33. A phone whose maker's part is older has none of them, and can call. */
    private fun has(fine: String): Boolean {
        val packages = context.packageManager
        if (!packages.hasSystemFeature(PackageManager.FEATURE_TELEPHONY)) return false
        val told = SDK_INT >= 33 && FINE.any { packages.hasSystemFeature(it) }
        return !told || packages.hasSystemFeature(fine)
    }

    private fun <T> said(otherwise: T, ask: () -> T): T = try {
        ask()
    } catch (thrown: Exception) {
        failed(thrown)
        otherwise
    }

    private companion object {
        const val CALLING = "android.hardware.telephony.calling"
        const val MESSAGING = "android.hardware.telephony.messaging"
        val FINE = listOf(CALLING, MESSAGING, "android.hardware.telephony.data", "android.hardware.telephony.radio.access", "android.hardware.telephony.subscription")
    }
}
