package fr.securite.desk

import android.content.Intent
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Looper
import android.os.SystemClock
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.View
import android.view.WindowManagerGlobal
import android.view.inputmethod.EditorInfo
import fr.securite.MainActivity
import fr.securite.SecuriteApplication
import fr.securite.askedProfile
import java.awt.Dimension
import java.awt.Graphics
import java.awt.GraphicsEnvironment
import java.awt.event.KeyAdapter
import java.awt.event.MouseAdapter
import java.awt.event.WindowAdapter
import java.awt.event.WindowEvent
import java.awt.image.BufferedImage
import java.awt.image.DataBufferInt
import java.time.Duration
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import javax.swing.JFrame
import javax.swing.JPanel
import javax.swing.SwingUtilities
import kotlin.system.exitProcess
import org.junit.Test
import org.junit.runner.JUnitCore
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.android.controller.ActivityController
import java.awt.event.KeyEvent as DeskKey
import java.awt.event.MouseEvent as DeskMouse

/** The app with the profile that the desk asks for. */
class DeskApplication : SecuriteApplication() {
    override val profile get() = askedProfile() ?: super.profile
}

/**
 * The real app in a window of a developer's desk: Robolectric's sandbox is the phone, and java.awt, which
 * belongs to no sandbox, is the glass. A test that does not end, started by [main] and by nothing else.
 */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [36], application = DeskApplication::class)
class Desk {
    private val input = LinkedBlockingQueue<() -> Unit>()
    private var downTime = 0L
    @Volatile private var open = true

    @Test fun run() {
        RuntimeEnvironment.setQualifiers(System.getProperty("desk.qualifiers"))
        RuntimeEnvironment.setFontScale(System.getProperty("desk.fontScale").toFloat())
        val app = Robolectric.buildActivity(MainActivity::class.java).setup()
        val size = app.get().resources.displayMetrics
        val glass = Glass(size.widthPixels, size.heightPixels)
        window(glass, app)
        val picture = Bitmap.createBitmap(glass.wide, glass.high, Bitmap.Config.ARGB_8888)
        var before = System.nanoTime()
        while (open && !app.get().isFinishing) {
            // All that was touched and typed since the last frame; then the app's clock goes on as far as ours did.
            var next: (() -> Unit)? = input.poll(FRAME_MILLISECONDS, TimeUnit.MILLISECONDS)
            while (next != null) {
                next()
                next = input.poll()
            }
            val now = System.nanoTime()
            shadowOf(Looper.getMainLooper()).idleFor(Duration.ofNanos(now - before))
            before = now
            sayWhatLeaves()
            root().draw(Canvas(picture))
            glass.show(picture)
        }
        (app.get().application as SecuriteApplication).host.close()
        exitProcess(0)
    }

    private fun window(glass: Glass, app: ActivityController<MainActivity>) {
        val mouse = object : MouseAdapter() {
            override fun mousePressed(event: DeskMouse) = touch(MotionEvent.ACTION_DOWN, event)
            override fun mouseReleased(event: DeskMouse) = touch(MotionEvent.ACTION_UP, event)
            override fun mouseDragged(event: DeskMouse) = touch(MotionEvent.ACTION_MOVE, event)
        }
        glass.addMouseListener(mouse)
        glass.addMouseMotionListener(mouse)
        glass.addKeyListener(object : KeyAdapter() {
            override fun keyTyped(event: DeskKey) {
                if (!event.keyChar.isISOControl()) input += { type(event.keyChar) }
            }

            @Suppress("DEPRECATION") // API 26 has no other way to go back
            override fun keyPressed(event: DeskKey) {
                if (event.keyCode == DeskKey.VK_ESCAPE) input += { app.get().onBackPressed() }
                KEYS[event.keyCode]?.let { code -> input += { press(code) } }
            }
        })
        SwingUtilities.invokeAndWait {
            JFrame("Sécurité").apply {
                contentPane.add(glass)
                pack()
                isResizable = false
                isVisible = true
                addWindowListener(object : WindowAdapter() {
                    override fun windowClosing(event: WindowEvent) {
                        open = false
                    }
                })
            }
            glass.requestFocusInWindow()
        }
    }

    private fun root(): View = WindowManagerGlobal.getInstance().windowViews.last { it.isShown }

    /** Robolectric records what would be opened; a desk has no dialer. */
    private fun sayWhatLeaves() {
        val next: Intent = shadowOf(RuntimeEnvironment.getApplication()).nextStartedActivity ?: return
        println("the phone would open ${next.action} ${next.dataString}")
    }

    private fun touch(action: Int, event: DeskMouse) {
        input += {
            val now = SystemClock.uptimeMillis()
            if (action == MotionEvent.ACTION_DOWN) downTime = now
            val touch = MotionEvent.obtain(downTime, now, action, event.x.toFloat(), event.y.toFloat(), 0)
            root().dispatchTouchEvent(touch)
            touch.recycle()
        }
    }

    private fun type(letter: Char) {
        root().findFocus()?.onCreateInputConnection(EditorInfo())?.commitText(letter.toString(), 1)
    }

    private fun press(code: Int) {
        val now = SystemClock.uptimeMillis()
        root().dispatchKeyEvent(KeyEvent(now, now, KeyEvent.ACTION_DOWN, code, 0))
        root().dispatchKeyEvent(KeyEvent(now, now, KeyEvent.ACTION_UP, code, 0))
    }

    /** What the person sees. */
    private class Glass(val wide: Int, val high: Int) : JPanel() {
        private val front = BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB)
        private val pixels = (front.raster.dataBuffer as DataBufferInt).data

        init {
            preferredSize = Dimension(wide, high)
            isFocusable = true
            focusTraversalKeysEnabled = false
        }

        fun show(picture: Bitmap) {
            synchronized(front) { picture.getPixels(pixels, 0, wide, 0, 0, wide, high) }
            repaint()
        }

        override fun paintComponent(graphics: Graphics) {
            synchronized(front) { graphics.drawImage(front, 0, 0, null) }
        }
    }

    companion object {
        private const val FRAME_MILLISECONDS = 16L
        private val KEYS = mapOf(
            DeskKey.VK_BACK_SPACE to KeyEvent.KEYCODE_DEL,
            DeskKey.VK_ENTER to KeyEvent.KEYCODE_ENTER,
            DeskKey.VK_TAB to KeyEvent.KEYCODE_TAB,
            DeskKey.VK_UP to KeyEvent.KEYCODE_DPAD_UP,
            DeskKey.VK_DOWN to KeyEvent.KEYCODE_DPAD_DOWN,
            DeskKey.VK_LEFT to KeyEvent.KEYCODE_DPAD_LEFT,
            DeskKey.VK_RIGHT to KeyEvent.KEYCODE_DPAD_RIGHT,
        )

        @JvmStatic
        fun main(arguments: Array<String>) {
            // Robolectric makes java.awt blind; what is asked before stays asked.
            GraphicsEnvironment.getLocalGraphicsEnvironment()
            val ended = JUnitCore.runClasses(Desk::class.java)
            ended.failures.forEach { System.err.println(it.trace) }
            exitProcess(if (ended.wasSuccessful()) 0 else 1)
        }
    }
}
