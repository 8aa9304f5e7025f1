package fr.securite

import java.io.File
import uniffi.securite_core.AppProfile

/**
 * The profile that a desk or a test run asks for by `-Dprofile=`: a name of `core/profiles`, or a file that ends with `.toml`. The app
 * itself knows nothing of it.
 */
fun askedProfile(asked: String? = System.getProperty("profile")): AppProfile? = when {
    asked.isNullOrEmpty() -> null
    asked.endsWith(".toml") -> AppProfile.Written(File(asked).readText())
    else -> AppProfile.Embedded(asked)
}
