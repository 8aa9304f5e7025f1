package fr.securite.screens

import android.os.Build
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import fr.securite.R
import fr.securite.design.PillButton
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.comesAs
import fr.securite.design.padded
import fr.securite.design.shape
import fr.securite.design.text
import fr.securite.design.vertical
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenState
import uniffi.securite_core.StackStep
import uniffi.securite_core.WayOut

/**
 * What stands around every screen: above it the way out of a page that nobody else should see, in sight and first in every
 * order, and below it the question after a long quiet. The core alone says which page has one, whatever its content is. So it does
 * of the banner of an app that is none for real use.
 *
 * Inside stands the screen for the kind of content that came last, or the recovery words where it cannot be drawn.
 */
class Frame(private val ui: Ui, private val recovery: () -> View, hidden: () -> Boolean) : LinearLayout(ui.context) {
    private val above = FrameLayout(context)
    private val banner = Banner(context)
    private val inside = FrameLayout(context)
    private val question = context.vertical()
    private val quiet = QuietWatch(ui.context, hidden, asks = ::ask, leaves = { ui.host.step(StackStep.Leave) })
    private var title = ""
    private var wayOut: WayOut? = null
    private var drawn: Pair<Class<ScreenContent>, Screen>? = null

    init {
        orientation = VERTICAL
        addWide(above)
        addWide(banner)
        addView(inside, LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        question.id = R.id.quiet
        question.visibility = GONE
        question.background = context.shape(R.color.surface, outline = R.color.edge)
        question.padded(R.dimen.large)
        question.accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_ASSERTIVE
        addWide(question)
    }

    /** What it is called when it comes. */
    fun called(title: String) {
        if (title == this.title) return
        this.title = title
        if (Build.VERSION.SDK_INT >= 28 || isAttachedToWindow) comesAs(title)
    }

    override fun onAttachedToWindow() {
        super.onAttachedToWindow()
        comesAs(title)
    }

    /** [alone]: no other page stands beside it. Over two the banner stands once. */
    fun draw(state: ScreenState, alone: Boolean) {
        if (state.wayOut != wayOut) leaves(state.wayOut)
        banner.show(state.banner.takeIf { alone })
        try {
            screenFor(state.content).draw(state)
        } catch (thrown: Throwable) {
            ui.host.log.tell("draw", thrown)
            // Begun anew with the next state.
            drawn = null
            put(recovery())
        }
    }

    /** What one types and reads has the most of it. */
    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        banner.most = MeasureSpec.getSize(heightSpec) / 3
        super.onMeasure(widthSpec, heightSpec)
    }

    /** Something was touched somewhere. */
    fun touched() {
        question.visibility = GONE
        quiet.touched()
    }

    /** The screen is gone for good. */
    fun removed() = quiet.stop()

    private fun screenFor(content: ScreenContent): Screen {
        drawn?.let { (kind, screen) -> if (kind == content.javaClass) return screen }
        return newScreen(ui, content).also {
            drawn = content.javaClass to it
            put(it.view)
        }
    }

    private fun put(view: View) {
        inside.removeAllViews()
        inside.addView(view)
    }

    private fun leaves(by: WayOut?) {
        wayOut = by
        above.removeAllViews()
        question.removeAllViews()
        quiet.limits(by?.quiet?.asksAfterSeconds?.toLong() ?: 0, by?.quiet?.leavesAfterSeconds?.toLong() ?: 0)
        if (by == null) return question.run { visibility = GONE }
        above.addView(ui.wayOut(by.leave, R.id.leave) { ui.act(by.leave) })
        above.findViewById<View>(R.id.leave)?.accessibilityTraversalBefore = R.id.bar_emergency
        question.addWide(context.text(by.quiet.question, TextStyle.STRONG))
        question.addWide(PillButton(context, null, by.quiet.stay, by.quiet.stay, Weight.MAIN).apply { setOnClickListener { touched() } })
    }

    private fun ask() {
        ui.asks()
        question.visibility = VISIBLE
    }
}
