#!/bin/sh
# Manifest and resources -> target/resources.apk, target/generated-r/**/R.java and the file that Robolectric reads.
# No Android SDK: aapt2 and the framework's table come from apktool-lib (Maven Central).
# usage: resources.sh <target> <folder of the app's main> <folder of the generated resources>
set -eu
target=$1 main=$2 generated=$3
aapt2=$target/aapt2/prebuilt/linux/aapt2
chmod +x "$aapt2"
rm -rf "$target/generated-r" "$target/tmp"
# What tests leave in their temporary folder stays in the build and goes with the next one.
mkdir -p "$target/generated-r" "$target/tmp" "$target/assets" "$target/test-classes/com/android/tools"
# What Gradle knows from its own file, aapt2 and lint read here.
sed -e 's/<manifest /<manifest package="fr.securite" android:versionCode="1" android:versionName="0.1" /' \
  -e 's|^    <application|    <uses-sdk android:minSdkVersion="26" android:targetSdkVersion="36" />\n&|' "$main/AndroidManifest.xml" > "$target/AndroidManifest.xml"
"$aapt2" compile --dir "$generated" -o "$target/generated.zip"
"$aapt2" compile --dir "$main/res" -o "$target/own.zip"
"$aapt2" link -o "$target/resources.apk" -I "$target/aapt2/prebuilt/android-framework.jar" \
  --manifest "$target/AndroidManifest.xml" --java "$target/generated-r" --proguard "$target/manifest-rules.pro" \
  --auto-add-overlay "$target/generated.zip" "$target/own.zip"
cat > "$target/test-classes/com/android/tools/test_config.properties" <<P
android_merged_manifest=$target/AndroidManifest.xml
android_merged_resources=$main/res
android_merged_assets=$target/assets
android_custom_package=fr.securite
android_resource_apk=$target/resources.apk
P
