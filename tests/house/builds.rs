//! The two builds of the Android app, Gradle's and Maven's, use the same versions; what is checked is what ships.
//!
//! One idea: a fact stands in several files, behind the same words each time, and is the same in all of them.

use super::tree::read;

const GRADLE: &str = "android/app/build.gradle.kts";
const PLUGINS: &str = "android/build.gradle.kts";
const WRAPPER: &str = "android/gradle/wrapper/gradle-wrapper.properties";
const MAVEN: &str = "android/sdkless/app/pom.xml";
const ATF: &str = "android/sdkless/atf/pom.xml";
const TOOLS: &str = "android/sdkless/tools/pom.xml";
const RESOURCES: &str = "android/sdkless/app/resources.sh";

/// A file, and the words that stand before and behind what it says.
type Place = (&'static str, &'static str, &'static str);

const FACTS: &[(&str, &[Place])] = &[
    (
        "JNA",
        &[
            (GRADLE, "implementation(\"net.java.dev.jna:jna:", "@aar\""),
            (GRADLE, "testImplementation(\"net.java.dev.jna:jna:", "\""),
            (MAVEN, "<artifactId>jna</artifactId><version>", "<"),
        ],
    ),
    ("JUnit", &[(GRADLE, "junit:junit:", "\""), (MAVEN, "<artifactId>junit</artifactId><version>", "<")]),
    ("Robolectric", &[(GRADLE, "robolectric:robolectric:", "\""), (MAVEN, "<robolectric.version>", "<")]),
    (
        "the accessibility checks",
        &[
            (GRADLE, ":accessibility-test-framework:", "\""),
            (ATF, "<artifactId>accessibility-test-framework</artifactId><version>", "<"),
        ],
    ),
    ("Kotlin", &[(PLUGINS, "kotlin-gradle-plugin:", "\""), (MAVEN, "<kotlin.version>", "<")]),
    (
        "Android's plugin",
        &[(PLUGINS, "id(\"com.android.application\") version \"", "\""), (TOOLS, "<plugin.version>", "<")],
    ),
    (
        "the oldest Android",
        &[
            (GRADLE, "minSdk = ", "\n"),
            (RESOURCES, "android:minSdkVersion=\"", "\""),
            ("xtask/src/arm64/mod.rs", "const API: u32 = ", ";"),
        ],
    ),
    (
        "the Android that is aimed at",
        &[
            (GRADLE, "targetSdk = ", "\n"),
            (GRADLE, "compileSdk = ", "\n"),
            (GRADLE, "enabledSdks\", \"", "\""),
            (MAVEN, "<robolectric.enabledSdks>", "<"),
            (RESOURCES, "android:targetSdkVersion=\"", "\""),
        ],
    ),
    ("the build's number", &[(GRADLE, "versionCode = ", "\n"), (RESOURCES, "android:versionCode=\"", "\"")]),
    ("the version", &[(GRADLE, "versionName = \"", "\""), (RESOURCES, "android:versionName=\"", "\"")]),
];

/// Each place of a fact with what it says, where one says something else than the first.
fn apart(places: &[Place], read: impl Fn(&str) -> String) -> Vec<String> {
    let said = |&(file, before, behind): &Place| match between(&read(file), before, behind) {
        "" => format!("nothing behind “{before}”"),
        said => said.to_owned(),
    };
    let all: Vec<String> = places.iter().map(said).collect();
    if all.windows(2).all(|pair| pair[0] == pair[1]) {
        return Vec::new();
    }
    places.iter().zip(all).map(|((file, ..), said)| format!("{file}: {said}")).collect()
}

/// What stands between these words; nothing where they do not stand.
fn between<'a>(text: &'a str, before: &str, behind: &str) -> &'a str {
    let found = text.split_once(before).and_then(|(_, rest)| rest.split_once(behind));
    found.map_or("", |(said, _)| said)
}

#[test]
fn gradle_and_maven_build_the_same_app() {
    let parted = FACTS.iter().map(|(what, places)| (what, apart(places, read)));
    let found: Vec<_> = parted.filter(|(_, places)| !places.is_empty()).collect();
    assert!(found.is_empty(), "these have parted: {found:#?}");
}

#[test]
fn wrong_samples_are_found() {
    let check = |a: &str, b: &str| {
        apart(&[("a", "is ", ";"), ("b", "= ", "\n")], |file| if file == "a" { a } else { b }.into())
    };
    assert!(check("it is 26;", "it = 26\n").is_empty());
    assert_eq!(check("it is 26;", "it = 27\n"), ["a: 26", "b: 27"]);
    assert_eq!(check("it is 26;", ""), ["a: 26", "b: nothing behind “= ”"]);
}

/// Not run here, so that all that can be seen is what they ask for; each line has its reason beside it there.
#[test]
fn gradle_is_asked_for_what_a_release_needs() {
    let build = read(GRADLE);
    let lacking = |lines: &[&'static str], text: &str| -> Vec<&str> {
        lines.iter().copied().filter(|line| !text.contains(line)).collect()
    };
    let asked = [
        "storeArchive { enable = false }",
        "includeInApk = false",
        "includeInBundle = false",
        "isMinifyEnabled = true",
        "isShrinkResources = true",
        "vcsInfo.include = false",
        "ndkVersion = \"28.",
        "warningsAsErrors = true",
        "jniLibs/$it/libsecurite_bindings.so",
        "bindings.resolve(\"surface.txt\")",
        "it.name == \"preBuild\" }.configureEach { dependsOn(whole) }",
    ];
    assert_eq!(lacking(&asked, &build), Vec::<&str>::new());
    let offered: Vec<&str> = between(&build, "val processors = listOf(", ")").split(", ").collect();
    let readme = read("android/README.md");
    let built: Vec<String> =
        readme.split(" -t ").skip(1).map(|rest| format!("\"{}\"", rest.split(' ').next().unwrap())).collect();
    assert_eq!(built, offered, "as in the command that builds the core");
    // The Kotlin of old plugins, which those of today refuse.
    assert!(!build.contains("kotlinOptions") && !build.contains("kotlin.android"));
    assert_eq!(
        lacking(&["android.useAndroidX=true"], &read("android/gradle.properties")),
        Vec::<&str>::new()
    );
    let wrapper = read(WRAPPER);
    let sum =
        wrapper.lines().find_map(|line| line.strip_prefix("distributionSha256Sum=")).unwrap_or_default();
    assert!(
        sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit()),
        "Gradle comes with a sum: “{sum}”"
    );
}
