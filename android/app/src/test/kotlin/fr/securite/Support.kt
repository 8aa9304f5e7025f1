package fr.securite

import android.app.Activity
import android.content.Intent
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Build
import android.os.Bundle
import android.os.Looper
import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityManager
import android.widget.EditText
import android.widget.TextView
import fr.securite.emergency.RecoveryView
import fr.securite.host.AppHost
import fr.securite.host.openCore
import fr.securite.host.ports.DeviceKey
import fr.securite.host.ports.Line
import java.io.File
import java.time.Duration
import java.util.concurrent.Executor
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertTrue
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.util.ReflectionHelpers
import uniffi.securite_core.AppAction
import uniffi.securite_core.AppCoreInterface
import uniffi.securite_core.AppPaths
import uniffi.securite_core.AppProfile
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.ShellDisplay
import uniffi.securite_core.StackStep

const val PHONE = "fr-rFR-w412dp-h915dp-xhdpi"
const val TABLET = "fr-rFR-sw800dp-w1280dp-h800dp-land-xhdpi"

/** The app whose core is chosen by the test: the real library in memory, unless told otherwise. */
class TestApplication : SecuriteApplication() {
    /** Released for each state that the core's thread sends. */
    val shown = Semaphore(0)

    private var held: AppHost? = null

    /** Anew for each app that a test opens. */
    override val host: AppHost get() = held ?: newHost().also { held = it }

    fun ended() {
        host.close()
        held = null
    }

    override fun newHost() = AppHost({ display -> attempts.open(display) { make(Counting(it, shown).also { shows -> latest = shows }) } }, worker, log, line)

    override fun onCreate() {
        super.onCreate()
        Device.PHONE.isThis()
    }

    /** In memory, or in the file and the folder that the test names. */
    fun real(display: ShellDisplay) = openCore(AppPaths(storeFile, null, packsFolder), language, profile, ports(display))

    /** Robolectric has no keystore. */
    override val device get() = ownDevice

    override val line get() = ownLine ?: super.line

    public override val profile get() = ownProfile ?: askedProfile() ?: super.profile

    companion object {
        val real: (ShellDisplay) -> AppCoreInterface = { display -> (RuntimeEnvironment.getApplication() as TestApplication).real(display) }
        var storeFile: String? = null
        var packsFolder: String? = null
        var ownDevice: DeviceKey = FakeDeviceKey()
        var ownProfile: AppProfile? = null

        /** Says nothing of the line, unless a test asks for another; none: the system's. */
        var ownLine: Line? = HeldLine()

        /** Where the core of the app that is open now shows its screens: a test can show one of its own. */
        lateinit var latest: ShellDisplay
        var make = real
        var worker = Executor { it.run() }

        fun reset() {
            storeFile = null
            packsFolder = null
            ownDevice = FakeDeviceKey()
            ownProfile = null
            ownLine = HeldLine()
            make = real
            worker = Executor { it.run() }
        }
    }
}

private class Counting(private val inner: ShellDisplay, private val shown: Semaphore) : ShellDisplay by inner {
    override fun show(state: ScreenState) {
        inner.show(state)
        shown.release()
    }
}

/** A line of which the test tells. */
class HeldLine : Line {
    var told: ((Boolean) -> Unit)? = null
    var ends = 0

    override fun begin(told: (metered: Boolean) -> Unit) {
        this.told = told
    }

    override fun end() {
        ends++
    }
}

/** Closes by turning each byte over, and opens so: what lies in the file is not what was given. */
class FakeDeviceKey : DeviceKey {
    var isThere = false

    /** What the next steps throw: the first comes first, null is none. */
    val faults = ArrayDeque<Throwable?>()
    var removed = 0

    override fun close(open: ByteArray): ByteArray {
        fail()
        isThere = true
        return turned(open)
    }

    override fun open(closed: ByteArray): ByteArray? {
        fail()
        return if (isThere) turned(closed) else null
    }

    override fun remove() {
        fail()
        isThere = false
        removed++
    }

    private fun fail() = faults.removeFirstOrNull()?.let { throw it }

    private fun turned(bytes: ByteArray) = ByteArray(bytes.size) { (bytes[it].toInt() xor 0x5a).toByte() }
}

/** A core that only remembers. */
class ListedCore : AppCoreInterface {
    val received = mutableListOf<AppAction>()
    var closed = false

    /** How long it was given each time, and what it says then. */
    val refreshed = mutableListOf<UInt>()
    var allHasCome = true

    override fun refreshInBackground(seconds: UInt): Boolean {
        refreshed += seconds
        return allHasCome
    }

    override fun dispatch(action: AppAction) {
        received += action
    }

    override fun shutDown() {
        closed = true
    }
}

/** A core that shows one state for a screen that is opened, and nothing else. */
class OneScreen(private val display: ShellDisplay, private val screen: ScreenName, private val state: () -> ScreenState) : AppCoreInterface {
    override fun dispatch(action: AppAction) {
        if (action == AppAction.Opened(screen)) display.show(state())
    }

    override fun refreshInBackground(seconds: UInt) = true

    override fun shutDown() = Unit
}

/** The app on its screen, with what tests ask of it. */
class OpenApp(val controller: ActivityController<MainActivity>) {
    val activity: MainActivity get() = controller.get()
    val application = RuntimeEnvironment.getApplication() as TestApplication
    val host get() = application.host

    fun idle() = shadowOf(Looper.getMainLooper()).idle()

    /** Until this holds, state after state; no clock is asked but to give up. */
    fun await(what: String, holds: () -> Boolean) {
        idle()
        while (!holds()) {
            assertTrue("$what: the core showed nothing more", application.shown.tryAcquire(20, TimeUnit.SECONDS))
            idle()
        }
    }

    fun touch(id: Int) = touch(activity.view<View>(id))

    /** The panel alone, as a screen reader opens it. */
    fun otherNumbers() {
        assertTrue(activity.view<View>(R.id.bar_emergency).performAccessibilityAction(R.id.other_numbers, Bundle()))
    }

    fun touch(view: View) {
        view.performClick()
        idle()
    }

    /** The control that a screen reader names so, be it by one of its own texts. */
    fun control(spoken: String): View = views().first { it.isShown && it.contentDescription?.toString() == spoken }.let { named ->
        generateSequence(named) { it.parent as? View }.first { it.isClickable }
    }

    /** What a screen reader says of it: its name, else what its texts say. */
    fun heard(view: View): List<String> {
        val own = (view.contentDescription ?: (view as? TextView)?.text)?.toString()
        val unheard = listOf(View.IMPORTANT_FOR_ACCESSIBILITY_NO, View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS)
        return own?.let { listOf(it) } ?: inside(view).filter { it.isShown && it.importantForAccessibility !in unheard }.flatMap { heard(it) }
    }

    /** As if the core had. */
    fun show(state: ScreenState) {
        TestApplication.latest.show(state)
        idle()
    }

    fun pass(seconds: Long) = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(seconds))

    fun recovers() = views().any { it is RecoveryView && it.isShown }

    fun words(): List<String> = views().filter { it.isShown }.filterIsInstance<TextView>().map { it.text.toString() }

    fun spoken(): List<String> = views().filter { it.isShown }.mapNotNull { it.contentDescription?.toString() }

    fun views(): List<View> = all(activity.window.decorView)

    fun picture(): Bitmap = activity.window.decorView.let { decor ->
        Bitmap.createBitmap(decor.width, decor.height, Bitmap.Config.ARGB_8888).also { decor.draw(Canvas(it)) }
    }
}

private fun inside(view: View): List<View> = (view as? ViewGroup)?.let { (0 until it.childCount).map(it::getChildAt) }.orEmpty()

fun all(view: View): List<View> = listOf(view) + inside(view).flatMap { all(it) }

/** What is wrong with a text that has not the room it needs, if anything. */
fun cut(view: View): String? {
    val lines = (view as? TextView)?.takeIf { it !is EditText }?.layout ?: return null
    val widest = (0 until lines.lineCount).maxOfOrNull { lines.getLineMax(it) } ?: 0f
    val high = view.height - view.compoundPaddingTop - view.compoundPaddingBottom
    val wide = view.width - view.compoundPaddingLeft - view.compoundPaddingRight
    return if (lines.height > high + 1 || widest > wide + 1) "“${view.text}” is cut" else null
}

/** The first word that goes on in the next line, if one does. */
fun broken(view: View): String? {
    val text = (view as? TextView)?.takeIf { it !is EditText } ?: return null
    val ends = (0 until (text.layout?.lineCount ?: 1) - 1).map { text.layout.getLineEnd(it) }
    val inside = ends.firstOrNull { text.text[it - 1].isLetterOrDigit() && text.text[it].isLetterOrDigit() } ?: return null
    return "“${text.text}” is broken at $inside"
}

/** `cargo xtask shots` keeps the pictures. */
fun keep(picture: Bitmap, name: String) {
    val folder = System.getProperty("pictures").orEmpty()
    if (folder.isEmpty() || Build.VERSION.SDK_INT < 36) return
    val file = File(folder, "$name.png").apply { parentFile!!.mkdirs() }
    file.outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
}

/** Programs that read the screen are asked by the system whether they are there to help people with it. */
fun OpenApp.readerHelps(helps: Boolean) {
    if (Build.VERSION.SDK_INT < 34) return
    val readers = activity.getSystemService(AccessibilityManager::class.java)
    ReflectionHelpers.callInstanceMethod<Unit>(readers, "setRequestFromAccessibilityTool", ReflectionHelpers.ClassParameter.from(Boolean::class.javaPrimitiveType, helps))
}

fun AppHost.leave() = step(StackStep.Leave)

fun AppHost.go(screen: ScreenName) = step(StackStep.Bar(screen))

/** Opens the app, does this with it, and closes its core: the next test may be another Android with the same library. */
fun withApp(opened: Intent? = null, work: OpenApp.() -> Unit) {
    val app = OpenApp(Robolectric.buildActivity(MainActivity::class.java, opened))
    try {
        app.controller.setup()
        app.idle()
        app.work()
    } finally {
        app.application.ended()
        TestApplication.reset()
    }
}

/** The app whose core shows what the test shows, and home to begin with; it remembers what it is told. */
fun withStates(opened: Intent? = null, work: OpenApp.(ListedCore) -> Unit) {
    val core = ListedCore()
    TestApplication.make = { core }
    withApp(opened) {
        show(sentences(ScreenName.Home))
        work(core)
    }
}

fun <T : View> Activity.view(id: Int): T = findViewById<T>(id)!!
