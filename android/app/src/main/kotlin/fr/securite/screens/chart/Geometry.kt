package fr.securite.screens.chart

import java.nio.ByteBuffer
import java.nio.ByteOrder

/** What one item of the packed drawing is. */
enum class Drawn { OUTLINE, OUTLINE_ASKED, COAST, DOTS }

/** Points in drawing units: x, y, x, y… */
class Item(val kind: Drawn, val points: FloatArray)

/**
 * Unpacks `docs/chart-format.md`: a version byte, then items of a kind, a count of points and the points
 * in quarters of a unit. Of bytes that are cut or of another version nothing more is drawn than what is whole.
 */
fun geometry(bytes: ByteArray): List<Item> {
    val packed = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
    if (!packed.hasRemaining() || packed.get() != VERSION) return emptyList()
    val items = mutableListOf<Item>()
    while (packed.remaining() >= HEAD) {
        val kind = packed.get().toInt()
        val numbers = (packed.short.toInt() and 0xFFFF) * 2
        if (packed.remaining() < numbers * 2) break
        val points = FloatArray(numbers) { packed.short / QUARTERS }
        Drawn.entries.getOrNull(kind - 1)?.let { items += Item(it, points) }
    }
    return items
}

private const val VERSION: Byte = 1
private const val HEAD = 3
private const val QUARTERS = 4f
