package fr.securite

import android.content.pm.PackageManager
import android.os.Build
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import uniffi.securite_core.AppProfile

/** What must never be in this shell. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class RulesTest {
    private val main = File(System.getProperty("app"), "main")
    private val sources = File(main, "kotlin").walk().filter { it.extension == "kt" }.toList()

    /** Where the data come from and whether the line costs, which the system asks nobody for; and notices, asked for when somebody turns them on. */
    @Test fun noPermissionButForTheNetworkAndNotices() {
        val context = RuntimeEnvironment.getApplication()
        val asked = context.packageManager.getPackageInfo(context.packageName, PackageManager.GET_PERMISSIONS).requestedPermissions
        val expected = listOf("INTERNET", "ACCESS_NETWORK_STATE", "POST_NOTIFICATIONS").map { "android.permission.$it" }
        assertEquals(expected, asked.orEmpty().toList())
        val written = Regex("uses-permission android:name=\"([^\"]*)\"").findAll(File(main, "AndroidManifest.xml").readText())
        assertEquals(expected, written.map { it.groupValues[1] }.toList())
        assertEquals(listOf("NoticePermission.kt"), sources.filter { "requestPermissions" in it.readText() }.map { it.name })
    }

    /** The core alone asks the network; the shell knows the kind of line, and nothing of what goes over it. */
    @Test fun oneFileLooksAtTheLineAndNoneAsks() {
        fun naming(words: List<String>) = sources.filter { file -> words.any { it in file.readText() } }.map { it.name }
        assertEquals(listOf("Line.kt"), naming(listOf("android.net.Connectivity", "android.net.Network")))
        assertEquals(emptyList<String>(), naming(listOf("java.net", "javax.net", "android.net.http", "URLConnection", "Socket", "WebView", "DownloadManager")))
    }

    @Test fun nothingGoesOverTheLineInTheClear() {
        assertTrue(File(main, "AndroidManifest.xml").readText().contains("android:networkSecurityConfig=\"@xml/network\""))
        fun allowed(folder: String) = File(main.parentFile, "$folder/res/xml/network.xml").readText().split("<domain>").drop(1).map { it.substringBefore("<") }
        assertTrue(File(main, "res/xml/network.xml").readText().contains("<base-config cleartextTrafficPermitted=\"false\" />"))
        assertEquals(emptyList<String>(), allowed("main"))
        assertEquals("for developers", listOf("127.0.0.1", "localhost"), allowed("debug"))
    }

    @Test fun theProfileIsThatOfTheBuild() {
        val app = RuntimeEnvironment.getApplication() as TestApplication
        assertEquals("independent", app.getString(R.string.profile))
        assertEquals(AppProfile.Embedded("independent"), app.profile)
        assertEquals("what is built asks nobody else", emptyList<String>(), sources.filter { "getProperty" in it.readText() }.map { it.name })
        assertEquals(listOf(null, AppProfile.Embedded("demo")), listOf("", "demo").map { askedProfile(it) })
        val written = File.createTempFile("demo", ".toml").apply { writeText("name") }
        assertEquals(AppProfile.Written("name"), askedProfile(written.path))
    }

    @Test fun theSystemIsToldThatBackIsHandledAhead() {
        assertTrue(File(main, "AndroidManifest.xml").readText().contains("android:enableOnBackInvokedCallback=\"true\""))
    }

    @Test fun thereIsOneWindow() {
        assertTrue(File(main, "AndroidManifest.xml").readText().contains("android:launchMode=\"singleTask\""))
    }

    @Test fun nothingIsBackedUp() {
        val manifest = File(main, "AndroidManifest.xml").readText()
        assertTrue(manifest.contains("android:allowBackup=\"false\"") && manifest.contains("@xml/extraction") && manifest.contains("@xml/backup"))
        val rules = File(main, "res/xml/extraction.xml").readText()
        for (part in rules.split("</cloud-backup>")) {
            for (domain in listOf("root", "file", "database", "sharedpref", "external")) assertTrue(domain, part.contains("\"$domain\""))
        }
    }

    @Test fun noWordsInCode() {
        val spoken = sources.flatMap { file -> literals(file.readText()).filter(::isSpoken).map { "${file.name}: $it" } }
        assertEquals("a name of the system's", listOf("KeystoreKey.kt: \"AndroidKeyStore\""), spoken)
        assertEquals(listOf("\"Fermer\"", "\"two words\""), literals("text(\"Fermer\") + \"two words\" + \"tel:\" // \"Not This\"").filter(::isSpoken))
    }

    @Test fun noFormatsInCode() {
        val formats = listOf("String.format", "SimpleDateFormat", "DateFormat", "NumberFormat", "DateUtils", "getQuantityString")
        val found = sources.flatMap { file -> formats.filter { it in file.readText() }.map { "${file.name}: $it" } }
        assertEquals(emptyList<String>(), found)
    }

    /** What goes there has been looked through by the one file that may write it. */
    @Test fun oneFileWritesTheLog() {
        val writing = listOf("android.util.Log", "println(", "System.out", "System.err", "printStackTrace")
        val writers = sources.filter { file -> writing.any { it in file.readText() } }
        assertEquals(listOf("FaultLog.kt"), writers.map { it.name })
    }

    @Test fun nothingThatIsCaughtIsLost() {
        val caught = sources.flatMap { file -> file.readText().split("catch (").drop(1).map { file.name to it.lines().take(2) } }
        assertTrue("they are looked at", caught.size >= 6)
        val silent = caught.filterNot { (_, lines) -> lines[1].contains(".tell(") || lines[1].contains("failed(thrown)") || lines[1].trim().startsWith("// ") }
        assertEquals(emptyList<String>(), silent.map { (file, lines) -> "$file: ${lines[0]}" })
        assertEquals(emptyList<String>(), sources.filter { "runCatching" in it.readText() }.map { it.name })
    }

    /** The emergency part must work when nothing of ours does. */
    @Test fun emergencyUsesNothingOfTheCore() {
        val emergency = sources.filter { it.parentFile.name == "emergency" }
        assertTrue(emergency.size >= 4)
        val others = listOf("uniffi", "java.io", "java.net", "fr.securite.host", "fr.securite.screens")
        val wrong = emergency.filter { file -> others.any { it in file.readText() } }
        assertEquals(emptyList<File>(), wrong)
        assertTrue("it stands on ${Build.VERSION.SDK_INT}", fr.securite.emergency.EmergencyWords.ALL.size == 3)
    }

    private fun literals(kotlin: String): List<String> =
        kotlin.lines().filterNot { it.trim().startsWith("*") || it.trim().startsWith("/**") || it.trim().startsWith("@") }
            .flatMap { Regex("\"[^\"]*\"").findAll(it.substringBefore("//")).map { found -> found.value } }

    /** Two words, or a capital and a small letter: written for a person. */
    private fun isSpoken(literal: String): Boolean {
        val text = literal.trim('"').replace(Regex("\\$\\{[^}]*}|\\$\\w+"), "")
        return Regex("^[A-ZÀ-Ý][a-zà-ÿ]").containsMatchIn(text) || Regex("\\p{L}{2,} \\p{L}{2,}").containsMatchIn(text)
    }
}
