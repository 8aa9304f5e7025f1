package fr.securite

import android.content.ComponentName
import android.content.Intent
import android.content.IntentFilter
import android.content.pm.PackageManager
import android.telephony.TelephonyManager
import android.view.View
import fr.securite.emergency.EmergencyWords
import fr.securite.emergency.PanelView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** What can be told of a device: its features, and whether its maker says that it calls and writes. */
enum class Device(private val features: List<String>, private val voice: Boolean, private val messages: Boolean) {
    PHONE(listOf("", ".calling", ".messaging", ".data"), true, true),

    /** The system has been renewed, the maker's part names no fine feature. */
    OLD_PHONE(listOf(""), true, true),
    CALLS_ONLY(listOf("", ".calling", ".data"), true, false),
    WRITES_ONLY(listOf("", ".messaging", ".data"), false, true),

    /** It could, said by habit: there is no radio. */
    NO_RADIO(emptyList(), true, true),
    DATA_ONLY(listOf("", ".data"), false, false),
    ;

    fun isThis() {
        val app = RuntimeEnvironment.getApplication()
        val packages = shadowOf(app.packageManager)
        for (end in listOf("", ".calling", ".messaging", ".data", ".radio.access", ".subscription")) packages.setSystemFeature(PackageManager.FEATURE_TELEPHONY + end, end in features)
        shadowOf(app.getSystemService(TelephonyManager::class.java)).run {
            setVoiceCapable(voice)
            setDeviceVoiceCapable(voice)
            setIsSmsCapable(messages)
            setDeviceSmsCapable(messages)
        }
    }
}

/** A program that takes numbers. Whether it calls is another matter. */
fun dials(program: String) {
    val app = RuntimeEnvironment.getApplication()
    val dial = ComponentName(program, "$program.Dial")
    val takes = IntentFilter(Intent.ACTION_DIAL).apply { addDataScheme("tel"); addCategory(Intent.CATEGORY_DEFAULT) }
    shadowOf(app.packageManager).run { addActivityIfNotPresent(dial); addIntentFilterForActivity(dial, takes) }
    shadowOf(app).checkActivities(true)
}

val french = EmergencyWords.ALL.first()

/** These words of the panel, and no others. */
fun OpenApp.panelSays(said: String) {
    assertTrue(activity.view<PanelView>(R.id.panel).isOpen)
    val refused = listOf(french.cannotCall, french.cannotWrite)
    for (words in refused + listOf(french.panelTitle, french.panelDetail, french.panelWritten, french.panelWrittenDetail, french.panelAlone)) {
        val expected = when (words) {
            french.panelDetail -> said == french.panelTitle
            french.panelWrittenDetail -> said == french.panelWritten
            french.panelAlone -> said == words || said in refused
            else -> words == said
        }
        assertEquals(words, expected, words().contains(words))
    }
}

/** The numbers of the panel, or of the page below it. */
fun OpenApp.numbers(below: Int) = listOf(french.barEmergencySpoken, french.panelByTextSpoken, french.panelEuropeSpoken)
    .map { spoken -> all(activity.view(below)).first { it.contentDescription?.toString() == spoken } }
