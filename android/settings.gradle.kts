// For those who have the Android SDK (README.md, “A release”). Not run in this repository's check: `cargo xtask android` builds without it.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}
dependencyResolutionManagement {
    repositories {
        google()
        mavenCentral()
    }
}
rootProject.name = "securite"
include(":app")
