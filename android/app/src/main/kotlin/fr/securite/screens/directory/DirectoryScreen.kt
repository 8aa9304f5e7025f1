package fr.securite.screens.directory

import android.content.Context
import android.text.Editable
import android.text.TextWatcher
import android.view.Gravity
import android.view.View
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputMethodManager
import android.widget.FrameLayout
import fr.securite.R
import fr.securite.design.Piece
import fr.securite.design.TextStyle
import fr.securite.design.Weight
import fr.securite.design.addWide
import fr.securite.design.drawing
import fr.securite.design.iconButton
import fr.securite.design.pixels
import fr.securite.screens.FORWARD
import fr.securite.screens.Page
import fr.securite.screens.Screen
import fr.securite.screens.Ui
import fr.securite.screens.button
import fr.securite.screens.chart.LowChart
import fr.securite.screens.paragraph
import fr.securite.screens.remarks
import fr.securite.screens.row
import fr.securite.screens.rows
import fr.securite.screens.small
import fr.securite.screens.station
import fr.securite.screens.title
import fr.securite.screens.toned
import uniffi.securite_core.AppAction
import uniffi.securite_core.DirectoryAction
import uniffi.securite_core.DirectoryContent
import uniffi.securite_core.DirectoryState
import uniffi.securite_core.Notice
import uniffi.securite_core.PlaceRow
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tap
import uniffi.securite_core.Tone

/** My station: an address is typed, answers come below at each key, then the stations for one place. */
class DirectoryScreen(private val ui: Ui) : Screen {
    private val page = Page(ui)
    private val field = AddressField(ui.context, ui.host.typed)
    override val view: View = page.view
    private val empty = ui.context.iconButton(Symbol.CLEAR.drawing, "") { clear?.let { empty(it) } }
    private val typing = object : TextWatcher {
        override fun beforeTextChanged(text: CharSequence, start: Int, count: Int, after: Int) = Unit
        override fun onTextChanged(text: CharSequence, start: Int, before: Int, count: Int) = Unit
        override fun afterTextChanged(text: Editable) {
            ui.host.typed = text.toString()
            send(DirectoryAction.QueryChanged(text.toString()))
        }
    }
    private val low = LowChart(ui)
    private var clear: Tap? = null
    private var found: String? = null

    init {
        val edge = ui.context.pixels(R.dimen.edge)
        page.head.setPadding(edge, 0, edge, ui.context.pixels(R.dimen.small))
        page.head.addView(FrameLayout(ui.context).apply {
            addWide(field)
            val size = ui.context.pixels(R.dimen.target)
            addView(empty, FrameLayout.LayoutParams(size, size, Gravity.END or Gravity.CENTER_VERTICAL).apply { marginEnd = (ui.context.pixels(R.dimen.field) - size) / 2 })
        })
        empty.id = R.id.empty
        // The core knows the size of the low map before there is an answer: both come together.
        page.scroll.addOnLayoutChangeListener { _, left, _, right, _, _, _, _, _ -> if (!ui.host.wide) low.expect(right - left) }
        field.addTextChangedListener(typing)
        field.setOnEditorActionListener { _, action, _ ->
            val submitted = action == EditorInfo.IME_ACTION_SEARCH || action == EditorInfo.IME_NULL
            if (submitted) send(DirectoryAction.Submitted)
            submitted
        }
    }

    override fun draw(shown: ScreenState) {
        if (shown is ScreenState.Directory) draw(shown.notices, shown.state)
        if (shown is ScreenState.Chart) low.show(shown.state.content)
    }

    private fun draw(notices: List<Notice>, state: DirectoryState) {
        field.named(state.fieldLabel)
        clear = state.clear
        empty.visibility = if (state.clear == null) View.GONE else View.VISIBLE
        empty.contentDescription = state.clear?.accessibilityLabel
        page.show(state.title, notices, content(state.content))
        val place = (state.content as? DirectoryContent.Found)?.place
        // The stations come into sight: the keyboard goes, the list begins at its top.
        if (place != null && place != found) {
            hideKeyboard()
            page.scroll.scrollTo(0, 0)
        }
        found = place
    }

    private fun content(content: DirectoryContent): List<Piece> = when (content) {
        is DirectoryContent.Waiting -> listOf(ui.paragraph(content.hint), ui.paragraph(content.privacy, TextStyle.SECOND, R.color.soft))
        is DirectoryContent.NoData -> listOf(Piece(content) { ui.toned(content.text, Tone.CAREFUL) })
        is DirectoryContent.NoMatch -> listOf(ui.paragraph(content.text, TextStyle.STRONG)) + content.advice.map { ui.paragraph(it, TextStyle.NOTE, R.color.soft) }
        is DirectoryContent.Suggestions -> listOf(ui.small(content.heading), places(content.rows))
        is DirectoryContent.Choose -> listOf(ui.paragraph(content.question, TextStyle.STRONG), places(content.rows))
        is DirectoryContent.Found -> listOf(ui.small(content.heading), ui.title(content.place)) +
            ui.remarks(content.remarks) +
            around(content.chart, content.rows.map { row -> Piece(row) { ui.station(row) } }) +
            ui.remarks(content.notes)
    }

    /** The low map above the stations. Where the full one stands beside them, a button below is the way back to it. */
    private fun around(tap: Tap, rows: List<Piece>) =
        if (ui.host.wide) rows + Piece(tap) { ui.button(tap, Weight.SECOND) } else listOf(Piece(low to tap) { low.leadsTo(tap) }) + rows

    private fun places(rows: List<PlaceRow>) = Piece(rows) {
        ui.rows(rows.map { row -> ui.row(R.drawable.symbol_place, row.title, listOf(row.detail), row.choose.accessibilityLabel, FORWARD) { ui.act(row.choose) } })
    }

    private fun send(action: DirectoryAction) = ui.host.send(AppAction.Directory(action))

    /** The field is empty at once and stays where one types; the core is told by the touch alone. */
    private fun empty(clear: Tap) {
        field.removeTextChangedListener(typing)
        field.text.clear()
        field.addTextChangedListener(typing)
        ui.host.typed = ""
        ui.act(clear)
        field.requestFocus()
        keyboard.showSoftInput(field, 0)
    }

    private val keyboard get() = ui.context.getSystemService(Context.INPUT_METHOD_SERVICE) as InputMethodManager

    private fun hideKeyboard() {
        keyboard.hideSoftInputFromWindow(field.windowToken, 0)
        field.clearFocus()
    }
}
