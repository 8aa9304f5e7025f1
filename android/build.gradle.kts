// Kotlin is built into the Android plugin; which one, this line says. It is the one that Maven compiles with.
buildscript {
    repositories {
        google()
        mavenCentral()
    }
    dependencies { classpath("org.jetbrains.kotlin:kotlin-gradle-plugin:2.4.21") }
}
plugins { id("com.android.application") version "9.5.1" apply false }
