package fr.securite.screens.page

import android.content.Context
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.InputMethodManager
import fr.securite.R
import fr.securite.design.Narrow
import fr.securite.design.Piece
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.pixels
import fr.securite.screens.Page
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.button
import fr.securite.screens.chart.PreviewView
import fr.securite.screens.remarks
import uniffi.securite_core.ChartPreview
import uniffi.securite_core.PageAnswer
import uniffi.securite_core.PageField
import uniffi.securite_core.PagePart
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState

/** A page: one drawing for each part. Fields that it begins with stand above what scrolls. */
class PageScreen(private val ui: Ui) : Screen {
    private val page = Page(ui)
    override val view: View = page.view
    private val low by lazy { PreviewView(ui) }
    private var fields = emptyList<FieldView>()
    private var inHead = emptyList<FieldView>()
    private val head = Narrow(ui.context)

    /** The cards of rows, in the order in which they stand. */
    private val lists = mutableListOf<RowsView>()
    private var list = 0

    /** Work under way, in the order in which it stands. */
    private val works = mutableListOf<WorkView>()
    private var work = 0
    private var found: UInt? = null

    init {
        page.head.addWide(head.centred())
        // What is typed can lead to a map.
        page.scroll.addOnLayoutChangeListener { _, left, _, right, _, _, _, _, _ ->
            if (inHead.isNotEmpty() && !ui.host.stack.wide) low.expect(right - left)
        }
    }

    override fun draw(shown: ScreenState) {
        val state = (shown.content as ScreenContent.Page).page
        val begins = state.parts.takeWhile { it is PagePart.Field || it is PagePart.Heading }.count { it is PagePart.Field }
        head(shown.name, state.parts.filterIsInstance<PagePart.Field>().map { it.field }, begins)
        list = 0
        work = 0
        page.show(shown, state.parts.flatMap { drawn(it) }, state.announcement)
        val now = when (val answer = state.answer) {
            is PageAnswer.Found -> answer.number
            PageAnswer.Open, PageAnswer.NotFound, PageAnswer.Asks -> null
        }
        if (now != null && now != found) answered()
        found = now
    }

    /** No default branch: a new part does not compile until it is drawn. */
    private fun drawn(part: PagePart): List<Piece> = when (part) {
        is PagePart.Heading -> listOf(ui.heading(part.heading))
        is PagePart.Remarks -> ui.remarks(part.remarks)
        is PagePart.Leads -> ui.leads(part.leads) { nextList() }
        is PagePart.Links -> ui.links(part.links)
        is PagePart.Choices -> listOf(ui.choices(part.choices))
        is PagePart.Buttons -> listOf(Piece(part.buttons) { ui.buttons(part.buttons) })
        is PagePart.Station -> listOf(ui.station(part.station))
        is PagePart.Facts -> ui.facts(part.facts)
        is PagePart.Field -> fields.first { it.isFor(part.field) }.let { field -> if (field in inHead) emptyList() else listOf(Piece(field) { field }) }
        is PagePart.Progress -> nextWork().let { work -> work.show(part.progress).let { listOf(Piece(work) { work }) } }
        is PagePart.Preview -> preview(part.preview)
    }

    /** The one that stood there before, while answers change. */
    private fun nextList(): RowsView {
        if (list == lists.size) lists += RowsView(ui.context)
        return lists[list++]
    }

    /** The one that stood there before: a finger may be on it. */
    private fun nextWork(): WorkView {
        if (work == works.size) works += WorkView(ui)
        return works[work++]
    }

    /** The low map. Where the full one has room beside the page, a button is the way back to it, unless it stands there. */
    private fun preview(preview: ChartPreview): List<Piece> = when {
        ScreenName.Chart in ui.host.stack.panes -> emptyList()
        ui.host.stack.wide -> listOf(Piece(preview.open) { ui.button(preview.open, Weight.SECOND) })
        else -> listOf(Piece(low) { low }).also { low.show(preview) }
    }

    /** A field that is there already stays as it is, so that one goes on typing. So many of them begin the page. */
    private fun head(screen: ScreenName, shown: List<PageField>, begin: Int) {
        fields = shown.map { field -> fields.firstOrNull { it.isFor(field) } ?: FieldView(ui, screen, field) }
        val now = fields.take(begin)
        if (now != inHead) {
            val (side, below) = ui.context.pixels(R.dimen.edge) to ui.context.pixels(R.dimen.small)
            head.setPadding(side, 0, side, if (now.isEmpty()) 0 else below)
            page.typed = now.isNotEmpty()
            head.removeAllViews()
            for (field in now) {
                (field.parent as? ViewGroup)?.removeView(field)
                head.addWide(field)
            }
            inHead = now
        }
        fields.zip(shown).forEach { (view, field) -> view.draw(field) }
    }

    /** The answer comes into sight: the keyboard goes, the page is seen from its top. */
    private fun answered() {
        fields.forEach { it.clearFocus() }
        val keyboard = ui.context.getSystemService(Context.INPUT_METHOD_SERVICE) as InputMethodManager
        keyboard.hideSoftInputFromWindow(view.windowToken, 0)
        page.scroll.scrollTo(0, 0)
    }
}
