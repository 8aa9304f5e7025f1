// First `cargo xtask bindings`, and the core for the phone's processors into src/main/jniLibs, with NDK r28 or newer (pages of 16 KB):
// `cargo ndk --platform 26 -t arm64-v8a -t armeabi-v7a -t x86_64 -o android/app/src/main/jniLibs build --release -p securite-bindings`.
plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

val bindings = rootDir.resolve("../target/bindings")

android {
    namespace = "fr.securite"
    compileSdk = 36
    defaultConfig {
        applicationId = "fr.securite"
        minSdk = 26
        targetSdk = 36
        versionCode = 1
        versionName = "0.1"
        // JNA brings seven; on a processor that the core is not built for the app must not be offered.
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }
    // What is rarely used the store would take off the phone, and an emergency is rare (E1).
    bundle { storeArchive { enable = false } }
    // A list for Google alone, encrypted: nobody else could build the same file.
    dependenciesInfo {
        includeInApk = false
        includeInBundle = false
    }
    sourceSets["main"].apply {
        kotlin.srcDirs(bindings.resolve("kotlin"), bindings.resolve("android/kotlin"))
        res.srcDirs(bindings.resolve("android/res"))
    }
    buildTypes {
        release {
            isMinifyEnabled = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
    kotlinOptions { jvmTarget = "17" }
    lint {
        warningsAsErrors = true
        checkDependencies = false
    }
    testOptions.unitTests {
        isIncludeAndroidResources = true
        // One Android a process: the library keeps one table of callbacks.
        all {
            it.systemProperty("robolectric.enabledSdks", "35")
            it.systemProperty("jna.library.path", rootDir.resolve("../target/debug").path)
            it.systemProperty("app", projectDir.resolve("src").path)
        }
    }
}

dependencies {
    implementation("net.java.dev.jna:jna:5.19.1@aar")
    testImplementation("net.java.dev.jna:jna:5.19.1")
    testImplementation("junit:junit:4.13.2")
    testImplementation("org.robolectric:robolectric:4.17")
    testImplementation("com.google.android.apps.common.testing.accessibility.framework:accessibility-test-framework:3.1")
}
