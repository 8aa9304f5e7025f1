package fr.securite.screens.chart

import java.nio.ByteBuffer
import java.nio.ByteOrder

/** What one item of the packed drawing is. */
enum class Drawn { COMMUNE, ASKED, DEPARTMENT, HOUSES, FILLED }

/** Points in drawing units: x, y, x, y… */
class Item(val kind: Drawn, val points: FloatArray)

/**
 * Unpacks `docs/chart-format.md`: a version byte, then items of a kind, a count of points and the points
 * in quarters of a unit. What cannot be read ends it, and what stands before it is drawn.
 */
fun geometry(bytes: ByteArray): List<Item> {
    val packed = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
    val items = mutableListOf<Item>()
    if (!packed.hasRemaining() || packed.get() != VERSION) return items
    while (packed.remaining() >= HEAD) {
        val kind = Drawn.entries.getOrNull(packed.get() - 1) ?: break
        val numbers = (packed.short.toInt() and 0xFFFF) * 2
        if (packed.remaining() < numbers * Short.SIZE_BYTES) break
        items += Item(kind, FloatArray(numbers) { packed.short / QUARTERS })
    }
    return items
}

private const val VERSION: Byte = 2
private const val HEAD = 3
private const val QUARTERS = 4f
