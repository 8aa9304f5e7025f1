package fr.securite

import fr.securite.emergency.RecoveryView
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Modifier
import java.lang.reflect.Proxy
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppCore

/** A library of another version, built here, is refused by the real bindings; the app shows its recovery screen. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = PHONE, application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class LibraryTest {
    /** Has every name that the bindings compare, with these answers. */
    private fun library(contract: Int, checksum: Int): File {
        val compared = AppCore::class.java.classLoader!!.loadClass(CHECKS).declaredMethods.filter { Modifier.isNative(it.modifiers) }
        assertTrue("names are compared", compared.size > 2)
        val code = compared.joinToString("\n") { "int ${it.name}(void) { return ${if (it.name.endsWith("contract_version")) contract else checksum}; }" }
        val source = File.createTempFile("another", ".c").apply { writeText(code) }
        val built = File(source.path.removeSuffix("c") + "so")
        assertEquals("the C compiler that Rust links with", 0, ProcessBuilder("cc", "-shared", "-o", built.path, source.path).inheritIO().start().waitFor())
        return built
    }

    private fun refused(library: File): String {
        var why = ""
        System.setProperty(OVERRIDE, library.path)
        try {
            TestApplication.make = { throw Fresh().open().also { why = it.message.orEmpty() } }
            withApp { assertTrue("the recovery screen", views().any { it is RecoveryView && it.isShown }) }
        } finally {
            System.clearProperty(OVERRIDE)
            library.delete()
        }
        return why
    }

    private fun contract(): Int {
        val checks = AppCore::class.java.classLoader!!.loadClass(CHECKS)
        return checks.declaredMethods.first { it.name.endsWith("contract_version") }.invoke(checks.getField("INSTANCE").get(null)) as Int
    }

    @Test fun otherFunctionsAreRefused() {
        val why = refused(library(contract(), 0))
        assertTrue(why, why.contains("checksum mismatch"))
    }

    @Test fun anotherBindingGeneratorIsRefused() {
        val why = refused(library(contract() + 1, 0))
        assertTrue(why, why.contains("contract version mismatch"))
    }

    /** The bindings and the function that opens the core, loaded as if for the first time. */
    private class Fresh : ClassLoader(getSystemClassLoader()) {
        override fun loadClass(name: String, resolve: Boolean): Class<*> {
            if (!name.startsWith("uniffi.") && name != OPENING) return super.loadClass(name, resolve)
            findLoadedClass(name)?.let { return it }
            val code = checkNotNull(getResourceAsStream(name.replace('.', '/') + ".class")).use { it.readBytes() }
            return defineClass(name, code, 0, code.size)
        }

        /** What opening throws. */
        fun open(): Throwable {
            val open = loadClass(OPENING).declaredMethods.first { it.name == "openCore" }
            val lent = open.parameterTypes.last().constructors.first { it.parameterCount == 4 }
            val ports = lent.newInstance(*lent.parameterTypes.map { Proxy.newProxyInstance(this, arrayOf(it)) { _, _, _ -> null } }.toTypedArray())
            val none = open.parameterTypes[0].constructors.first { made -> made.parameterTypes.isNotEmpty() && made.parameterTypes.all { it == String::class.java } }
            val paths = none.newInstance(*arrayOfNulls<Any>(none.parameterCount))
            val profile = loadClass(PROFILE).getConstructor(String::class.java).newInstance("independent")
            return try {
                open.invoke(null, paths, "fr", profile, ports)
                AssertionError("the library was accepted")
            } catch (thrown: InvocationTargetException) {
                generateSequence<Throwable>(thrown) { it.cause }.last()
            }
        }
    }

    private companion object {
        const val CHECKS = "uniffi.securite_core.IntegrityCheckingUniffiLib"
        const val PROFILE = "uniffi.securite_core.AppProfile\$Embedded"
        const val OPENING = "fr.securite.host.OpeningKt"
        const val OVERRIDE = "uniffi.component.securite_core.libraryOverride"
    }
}
