plugins { id("com.android.application") }

val bindings = rootDir.resolve("../target/bindings")
// JNA brings seven; on a processor that the core is not built for the app must not be offered.
val processors = listOf("arm64-v8a", "armeabi-v7a", "x86_64")

android {
    namespace = "fr.securite"
    compileSdk = 36
    // r28 is the first that links for pages of 16 KB. Named, so that everybody strips with the same.
    ndkVersion = "28.2.13676358"
    defaultConfig {
        applicationId = "fr.securite"
        minSdk = 26
        targetSdk = 36
        versionCode = 1
        versionName = "0.1"
        ndk {
            abiFilters += processors
            // A crash of the core is told by function where the store shows it; no phone gets the symbols.
            debugSymbolLevel = "SYMBOL_TABLE"
        }
    }
    // What is rarely used the store would take off the phone, and an emergency is rare (E1).
    bundle { storeArchive { enable = false } }
    // A list for Google alone, encrypted: nobody else could build the same file.
    dependenciesInfo {
        includeInApk = false
        includeInBundle = false
    }
    sourceSets.named("main") {
        kotlin.directories += listOf(bindings.resolve("kotlin").path, bindings.resolve("android/kotlin").path)
        res.directories += bindings.resolve("android/res").path
    }
    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            // The same sources give the same file, from whatever folder and branch they are built.
            vcsInfo.include = false
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }
    // Kotlin follows it.
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
    lint {
        warningsAsErrors = true
        checkDependencies = false
        lintConfig = rootDir.resolve("lint.xml")
    }
    testOptions.unitTests {
        isIncludeAndroidResources = true
        // One Android a process: the library keeps one table of callbacks.
        all {
            it.systemProperty("robolectric.enabledSdks", "36")
            it.systemProperty("jna.library.path", rootDir.resolve("../target/debug").path)
            it.systemProperty("app", projectDir.resolve("src").path)
        }
    }
}

// Without them the app would build, install, and show the recovery words for ever.
val whole = tasks.register("whole") {
    val surface = bindings.resolve("surface.txt")
    val libraries = processors.map { projectDir.resolve("src/main/jniLibs/$it/libsecurite_bindings.so") }
    doLast {
        if (!surface.isFile) throw GradleException("$surface is missing: run `cargo xtask bindings` first.")
        val missing = libraries.filterNot { it.isFile }
        if (missing.isNotEmpty()) throw GradleException("The core is missing: ${missing.joinToString()}. android/README.md has the command that builds it.")
    }
}
tasks.matching { it.name == "preBuild" }.configureEach { dependsOn(whole) }

dependencies {
    implementation("net.java.dev.jna:jna:5.19.1@aar")
    testImplementation("net.java.dev.jna:jna:5.19.1")
    testImplementation("junit:junit:4.13.2")
    testImplementation("org.robolectric:robolectric:4.17")
    testImplementation("com.google.android.apps.common.testing.accessibility.framework:accessibility-test-framework:3.1")
}
