package fr.securite

import android.app.Application
import fr.securite.emergency.Words
import fr.securite.host.AppHost
import fr.securite.host.Attempts
import fr.securite.host.openCore
import fr.securite.host.ports.DeviceKey
import fr.securite.host.ports.FaultLog
import fr.securite.host.ports.KeyVault
import fr.securite.host.ports.KeystoreKey
import fr.securite.host.ports.Languages
import fr.securite.host.ports.Line
import fr.securite.host.ports.SystemLine
import fr.securite.host.ports.SystemNotices
import java.io.File
import java.util.concurrent.Executor
import uniffi.securite_core.AppAction
import uniffi.securite_core.AppPaths
import uniffi.securite_core.AppPorts
import uniffi.securite_core.AppProfile
import uniffi.securite_core.NewsAction
import uniffi.securite_core.ShellDisplay

/** Holds what outlives the activity: a turned phone must not open the core again. */
open class SecuriteApplication : Application() {
    protected val log = FaultLog()

    open val host: AppHost by lazy { newHost() }

    val languages by lazy { Languages(this) { log.tell("languages", it) } }

    val notices by lazy { SystemNotices(this, { host.send(AppAction.News(NewsAction.NoticesAllowed(it))) }, { log.tell("notices", it) }) }

    /** The core speaks as the bar does from the first frame. */
    protected val language get() = Words(this).now.tag

    protected val attempts get() = Attempts(File(noBackupFilesDir, "opening"))

    /** For whom this app is built: which servers it may ask, and whose keys count. */
    protected open val profile: AppProfile get() = AppProfile.Embedded(getString(R.string.profile))

    /** The app's own, and in no backup. */
    protected val packs get() = File(noBackupFilesDir, "packs").path

    protected open val line: Line get() = SystemLine(this) { log.tell("line", it) }

    protected open val device: DeviceKey get() = KeystoreKey()

    /** What the core is lent while it is open. */
    protected fun ports(display: ShellDisplay) = AppPorts(
        display,
        log,
        KeyVault(File(noBackupFilesDir, "key"), device) { log.tell("vault", it) },
        notices,
    )

    protected open fun newHost() = AppHost(
        make = { display ->
            val paths = AppPaths(File(noBackupFilesDir, "settings").path, null, packs)
            attempts.open(display) { openCore(paths, language, profile, ports(it)) }
        },
        worker = Executor { Thread(it, "opening").start() },
        log = log,
        line = line,
    )
}
