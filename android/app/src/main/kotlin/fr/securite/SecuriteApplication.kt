package fr.securite

import android.app.Application
import fr.securite.host.AppHost
import fr.securite.host.openCore
import java.io.File
import java.util.concurrent.Executor
import uniffi.securite_core.AppPaths

/** Holds what outlives the activity: a turned phone must not open the core again. */
open class SecuriteApplication : Application() {
    open val host: AppHost by lazy { newHost() }

    protected open fun newHost() = AppHost(
        make = { display ->
            val language = resources.configuration.locales[0].toLanguageTag()
            openCore(AppPaths(File(noBackupFilesDir, "settings").path, null), language, display)
        },
        worker = Executor { Thread(it, "opening").start() },
    )
}
