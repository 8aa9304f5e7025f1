package fr.securite.host

import uniffi.securite_core.AppCore
import uniffi.securite_core.AppPaths
import uniffi.securite_core.AppPorts
import uniffi.securite_core.AppProfile
import uniffi.securite_core.uniffiEnsureInitialized

/**
 * Opens the core, once its library is known to be the one that the bindings were written for.
 *
 * The bindings compare the two only when they are asked to; without it a library of another version would be called
 * with what it does not understand.
 */
fun openCore(paths: AppPaths, language: String, profile: AppProfile, ports: AppPorts): AppCore {
    uniffiEnsureInitialized()
    return AppCore.open(paths, language, profile, ports)
}
