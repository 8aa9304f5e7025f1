package fr.securite

import android.graphics.Bitmap
import android.graphics.Canvas
import java.util.Locale
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.ScreenName

/**
 * How long the shell takes, on this machine: `cargo xtask bench android`, and never with the tests.
 *
 * Robolectric runs the framework in a JVM and draws the whole window without a graphics processor; so this is no phone,
 * and says only whether a change makes the shell slower. The JVM is warmed by rounds that are not counted.
 */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class, sdk = [36])
class Bench {
    private val taken = linkedMapOf<String, MutableList<Long>>()
    private val canvas = Bitmap.createBitmap(824, 1830, Bitmap.Config.ARGB_8888).let { Canvas(it) }

    private fun <T> time(what: String, work: () -> T): T {
        val start = System.nanoTime()
        return work().also { taken.getOrPut(what) { mutableListOf() } += System.nanoTime() - start }
    }

    private fun OpenApp.draw() = activity.window.decorView.draw(canvas)

    /** What a person sees first: the window, its bar, no core yet. */
    private fun firstFrame() {
        TestApplication.worker = Executor { }
        val start = System.nanoTime()
        withApp {
            draw()
            taken.getOrPut("first frame: window made, laid out and drawn, with the bar and no core") { mutableListOf() } += System.nanoTime() - start
        }
    }

    /** The library is loaded already; the pack of addresses is opened anew. */
    private fun firstScreen() {
        lateinit var opening: Runnable
        TestApplication.worker = Executor { opening = it }
        withApp {
            draw()
            time("first screen: core opened, home shown, laid out and drawn") {
                opening.run()
                await("home") { host.state(ScreenName.Home) != null }
                draw()
            }
        }
    }

    private fun keys(line: String) = withApp {
        type("")
        field.requestFocus()
        for (letter in line) {
            application.shown.drainPermits()
            time("key: field changed and action handed over") { field.append(letter.toString()) }
            // The core answers on its own thread; that the main thread waits here belongs to no figure.
            application.shown.tryAcquire(200, TimeUnit.MILLISECONDS)
            time("key: new state taken, views changed and laid out") { idle() }
            time("key: whole window drawn without a graphics processor") { draw() }
        }
    }

    @Test fun measure() {
        for (round in 0 until WARM + ROUNDS) {
            if (round == WARM) taken.clear()
            firstFrame()
            firstScreen()
            keys("12 rue de la paix paris")
        }
        println("Android under Robolectric, API 36, in milliseconds")
        for ((what, times) in taken) {
            val sorted = times.sorted().map { it / 1e6 }
            val figures = String.format(Locale.ROOT, "min %6.1f  median %6.1f  max %6.1f", sorted.first(), sorted[sorted.size / 2], sorted.last())
            println("${what.padEnd(78)} $figures  of ${sorted.size}")
        }
    }

    private companion object {
        const val WARM = 5
        const val ROUNDS = 20
    }
}
