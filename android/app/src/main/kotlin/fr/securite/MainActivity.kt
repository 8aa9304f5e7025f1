package fr.securite

import android.annotation.SuppressLint
import android.app.Activity
import android.content.Intent
import android.graphics.Rect
import android.os.Build
import android.os.Bundle
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.WindowInsets
import android.view.accessibility.AccessibilityEvent
import android.widget.FrameLayout
import android.widget.LinearLayout
import fr.securite.design.Speaks
import fr.securite.design.addWide
import fr.securite.emergency.BarCell
import fr.securite.emergency.BarView
import fr.securite.emergency.Dialer
import fr.securite.emergency.Dialled
import fr.securite.emergency.EmergencyNumbers
import fr.securite.emergency.PanelView
import fr.securite.emergency.Words
import fr.securite.host.AppHost
import fr.securite.host.Guard
import fr.securite.host.Stage
import fr.securite.host.page
import fr.securite.host.ports.Back
import fr.securite.host.ports.Copies
import fr.securite.host.ports.Links
import fr.securite.host.ports.Minutes
import fr.securite.host.ports.NoticePermission
import fr.securite.host.ports.NoticeTouch
import fr.securite.screens.LinkNote
import fr.securite.screens.Ui
import fr.securite.screens.wayOut
import uniffi.securite_core.AppAction
import uniffi.securite_core.Destination
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.ScreenName
import uniffi.securite_core.StackStep
import uniffi.securite_core.Tap

/** The one window: the bar first, from constants; then the core is opened and its screens stand above the bar. */
class MainActivity : Activity(), Speaks {
    private val app get() = application as SecuriteApplication
    private val host: AppHost by lazy { app.host }
    private lateinit var words: Words
    private lateinit var bar: BarView
    private lateinit var panel: PanelView
    private lateinit var ui: Ui
    private lateinit var stage: Stage
    private lateinit var note: LinkNote
    private lateinit var guard: Guard
    private val back = Back(this) { goBack() }
    private val minutes = Minutes(this) { host.send(AppAction.TimePassed) }
    private val dialer = Dialer(this) { host.log.tell("dial", it) }
    private val links = Links(Dialer(this) { host.log.tell("link", it) }, Copies(this) { host.log.tell("copy", it) })
    private var inFront = false
    private var noted: ScreenName? = null
    private var wayOut: Tap? = null
    override val language get() = words.language

    override fun onCreate(saved: Bundle?) {
        super.onCreate(saved)
        words = Words(this)
        bar = BarView(
            this,
            words,
            rail,
            opened = { closePanel(); host.step(StackStep.Bar(it.page)) },
            called = { openNumber(EmergencyNumbers.CALL_POLICE) },
            othersAsked = { openPanel(Dialled.Alone) },
        )
        panel = PanelView(this, words, ::openNumber, openedAnyway = { openPanel(dialer.openAnyway(it)) }, closed = ::closePanel)
        note = LinkNote(this, words)
        ui = Ui(this, words, host, open = ::openLink, asks = { note.hide() })
        stage = Stage(this, host, ui, words, ::openNumber)
        guard = Guard(this, stage)
        val frame = frame()
        frame.layoutDirection = words.direction
        words.changed = { frame.layoutDirection = words.direction; bar.redraw(); panel.redraw(); note.hide() }
        setContentView(frame)
        host.panel?.let { openPanel(it) }
        hearLanguages()
        takeHost()
        host.start(again = saved == null)
        if (saved == null) followNotice(intent)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        followNotice(intent)
    }

    /** Over home, wherever the app was left: who touches a notice may be somebody else. */
    private fun followNotice(intent: Intent) {
        NoticeTouch.screen(intent) { host.log.tell("notice", it) }?.let { host.step(StackStep.Bar(it)) }
    }

    override fun onRequestPermissionsResult(number: Int, asked: Array<String>, answers: IntArray) {
        if (number == NoticePermission.NUMBER) app.notices.permission.answered()
    }

    private fun hearLanguages() {
        val languages = app.languages
        host.languageChosen = languages::chosen
        host.hear(languages.news(this))
    }

    override fun onStart() {
        super.onStart()
        minutes.start()
        host.send(AppAction.CameBack)
        takeHost()
    }

    override fun onStop() {
        minutes.stop()
        if (!isChangingConfigurations) host.send(AppAction.WentAway)
        host.fields.keyboard = isChangingConfigurations && bar.typing
        super.onStop()
    }

    override fun onResume() {
        super.onResume()
        inFront = true
        app.notices.permission.window = this
        host.send(AppAction.TimePassed)
        takeHost()
    }

    /** The host tells one window; it is the one that is seen, whichever was made last. */
    private fun takeHost() {
        host.changed = ::draw
        host.step(StackStep.Width(resources.configuration.run { screenWidthDp >= WIDE_DP && screenHeightDp >= LOW_DP }))
        draw()
    }

    /** Whoever takes the phone next finds home (D5). A turned phone is still in the same hand. */
    override fun onPause() {
        inFront = false
        app.notices.permission.run { if (window === this@MainActivity) window = null }
        if (!isChangingConfigurations) host.step(StackStep.Away)
        super.onPause()
    }

    override fun onDestroy() {
        stage.removed()
        if (isFinishing) host.panel = null
        if (host.changed == ::draw) host.changed = {}
        super.onDestroy()
    }

    /** Nothing typed, read or opened is handed to the system (C2, D1). */
    override fun onSaveInstanceState(out: Bundle) = Unit

    override fun onWindowFocusChanged(focused: Boolean) {
        super.onWindowFocusChanged(focused)
        guard.used(focused)
    }

    override fun onUserInteraction() = stage.touched()

    @SuppressLint("GestureBackNavigation") // before API 33 nothing else is called; from there on `Back` takes it
    @Deprecated("The replacement is from API 33; the same call is still made there")
    override fun onBackPressed() {
        if (!goBack()) super.onBackPressed()
    }

    /** Whether there was something to go back from. */
    private fun goBack(): Boolean {
        if (!panel.isOpen) return host.back()
        closePanel()
        return true
    }

    private fun draw() {
        host.state(ScreenName.Home)?.let { words.follow(it.wordsTag) }
        bar.pages(open = !host.recovers)
        bar.mark(BarCell.entries.firstOrNull { it.page == host.stack.marked })
        // What a note says belongs to its page.
        if (host.top != noted) note.hide()
        keepWayOut()
        takeBack()
        guard.keep(host.stack, inFront)
        titled()
        stage.draw()
    }

    /** A screen reader asks the window for its name. */
    private fun titled() {
        val now = if (host.recovers) words.now.recoveryTitle else host.state(host.top)?.title ?: return
        if (title != now) title = now
    }

    /** The panel covers the page, never the way out of it (D2). */
    private fun keepWayOut() {
        val leave = host.wayOut?.leave
        if (leave == wayOut) return
        wayOut = leave
        panel.keeps(leave?.let { tap -> ui.wayOut(tap, R.id.panel_leave) { closePanel(); host.act(tap) } })
    }

    /** The one way to an emergency number, from wherever it is touched: the panel stands behind what opens. */
    private fun openNumber(link: String) = openPanel(dialer.open(link))

    private fun openLink(link: OutsideLink) {
        if (link.emergency) return openPanel(links.dial(link.destination))
        if (links.open(link.destination)) return
        noted = host.top
        note.show(link)
    }

    private fun takeBack() = back.take(panel.isOpen || host.goesBack)

    private fun openPanel(dialled: Dialled) {
        host.panel = dialled
        panel.open(dialled)
        stage.covered()
        takeBack()
    }

    private fun closePanel() {
        host.panel = null
        panel.close()
        stage.uncovered()
        takeBack()
    }

    private fun frame(): View {
        val above = FrameLayout(this).apply {
            setBackgroundColor(getColor(R.color.paper))
            addView(
                LinearLayout(this@MainActivity).apply {
                    orientation = LinearLayout.VERTICAL
                    addWide(stage.banner)
                    addView(stage, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
                },
                MATCH_PARENT, MATCH_PARENT,
            )
            addView(note)
            addView(guard.cover, MATCH_PARENT, MATCH_PARENT)
            addView(panel, MATCH_PARENT, MATCH_PARENT)
        }
        val root = Root()
        root.orientation = if (rail) LinearLayout.HORIZONTAL else LinearLayout.VERTICAL
        root.setBackgroundColor(getColor(R.color.surface))
        root.addView(above, if (rail) LinearLayout.LayoutParams(0, MATCH_PARENT, 1f) else LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        root.addView(bar, if (rail) LinearLayout.LayoutParams(WRAP_CONTENT, MATCH_PARENT) else LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        // Under the status bar paper, under the navigation bar the bar's own ground; above the keyboard all of it.
        if (Build.VERSION.SDK_INT >= 30) window.setDecorFitsSystemWindows(false)
        root.setOnApplyWindowInsetsListener { _, insets ->
            val taken = taken(insets)
            above.setPadding(0, taken.top, 0, 0)
            if (rail) bar.setPadding(0, taken.top, 0, 0)
            root.setPadding(taken.left, 0, taken.right, taken.bottom)
            insets
        }
        return root
    }

    /** In a low window the bar stands at its side, unless its width is what it has least of. */
    private val rail get() = resources.configuration.run { screenHeightDp < LOW_DP && screenWidthDp > screenHeightDp }

    private inner class Root : LinearLayout(this@MainActivity) {
        /** What is missing of the window's height, and is no bar of the system's, is under a keyboard. */
        override fun onMeasure(widthSpec: Int, heightSpec: Int) {
            val seen = (MeasureSpec.getSize(heightSpec) - paddingBottom) / resources.displayMetrics.density
            bar.typing = resources.configuration.screenHeightDp - seen > KEYBOARD_DP
            super.onMeasure(widthSpec, heightSpec)
        }

        /** A screen reader's steps are touches too. */
        override fun onRequestSendAccessibilityEvent(child: View, event: AccessibilityEvent): Boolean {
            if (event.eventType and STEPS != 0) stage.touched()
            return super.onRequestSendAccessibilityEvent(child, event)
        }
    }

    /** What bars, cut-outs and the keyboard take from the window. */
    @Suppress("DEPRECATION") // before API 30 there is no other way
    private fun taken(insets: WindowInsets): Rect {
        if (Build.VERSION.SDK_INT < 30) return insets.run { Rect(systemWindowInsetLeft, systemWindowInsetTop, systemWindowInsetRight, systemWindowInsetBottom) }
        val all = WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or WindowInsets.Type.ime()
        return insets.getInsets(all).run { Rect(left, top, right, bottom) }
    }

    private companion object {
        /** In a window so wide two panes fit. */
        const val WIDE_DP = 840

        /** Lower than this one pane is enough, and the bar at the foot would take what is left. */
        const val LOW_DP = 480

        /** The system's bars together are lower. */
        const val KEYBOARD_DP = 120

        /** From one control to the next, and from word to word. */
        const val STEPS = AccessibilityEvent.TYPE_VIEW_ACCESSIBILITY_FOCUSED or AccessibilityEvent.TYPE_VIEW_TEXT_TRAVERSED_AT_MOVEMENT_GRANULARITY
    }
}
