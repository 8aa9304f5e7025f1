package fr.securite

import fr.securite.screens.chart.Drawn
import fr.securite.screens.chart.geometry
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The bytes of the map, read as the other decoders read them. */
class GeometryTest {
    private val golden = File(System.getProperty("app"), "../../../tests/data/golden/chart-2.txt").readLines()
        .filterNot { it.isBlank() || it.startsWith("#") }

    @Test fun eachLineIsReadAsItSays() {
        for (line in golden) {
            val (digits, items) = line.split("=")
            val bytes = digits.filterNot { it == ' ' }.chunked(2).map { it.toInt(16).toByte() }.toByteArray()
            assertEquals(line, items.trim(), told(bytes))
        }
    }

    @Test fun eachKindIsThere() {
        assertTrue("lines are read", golden.size > 10)
        for (kind in Drawn.entries) assertTrue("$kind", golden.any { named(kind) in it })
    }

    private fun told(bytes: ByteArray) = geometry(bytes).joinToString("; ") { item ->
        val points = item.points.map { (it * 4).toInt() }.chunked(2).map { (x, y) -> " $x,$y" }
        named(item.kind) + points.joinToString("")
    }

    private fun named(kind: Drawn) = kind.name.lowercase().replaceFirstChar { it.uppercase() }
}
