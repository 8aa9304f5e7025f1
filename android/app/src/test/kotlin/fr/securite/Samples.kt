package fr.securite

import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartContent
import uniffi.securite_core.ChartDrawing
import uniffi.securite_core.ChartPreview
import uniffi.securite_core.Destination
import uniffi.securite_core.FieldKind
import uniffi.securite_core.LabelSide
import uniffi.securite_core.LinkRow
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.PageAnswer
import uniffi.securite_core.PageField
import uniffi.securite_core.PagePart
import uniffi.securite_core.PageState
import uniffi.securite_core.PinRow
import uniffi.securite_core.Prefill
import uniffi.securite_core.QuietLimit
import uniffi.securite_core.Remark
import uniffi.securite_core.ScaleBar
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tap
import uniffi.securite_core.TextRun
import uniffi.securite_core.Tone
import uniffi.securite_core.WayOut

// States that the real core does not send.

const val CHAT_TITLE = "a chat"

fun state(name: ScreenName, content: ScreenContent, title: String = "", wayOut: WayOut? = null, corner: Tap? = null, banner: String? = null) =
    ScreenState(name, "fr", title, banner, emptyList(), wayOut, corner, content)

fun page(parts: List<PagePart>, answer: PageAnswer = PageAnswer.Open, announcement: String = "") = ScreenContent.Page(PageState(parts, answer, announcement))

fun chat(links: List<LinkRow>): ScreenState = state(ScreenName.Chat, page(listOf(PagePart.Links(links))), CHAT_TITLE)

/** What the core sends in the place of a screen that it cannot make. */
fun sentences(name: ScreenName, wayOut: WayOut? = null): ScreenState =
    state(name, page(listOf(PagePart.Remarks(SENTENCES.map { Remark(it, Tone.PLAIN) }))), "no such page", wayOut)

val SENTENCES = listOf("this page is broken", "others are not")

/** A title of one run. */
fun bold(title: String) = listOf(TextRun(title, true))

fun wayOut() = WayOut(tap("leave", AppAction.Left), QuietLimit(40u, 60u, "still there?", "stay"))

fun tap(label: String, action: AppAction = AppAction.NoticeDismissed(label), symbol: Symbol = Symbol.FORWARD, enabled: Boolean = true) =
    Tap(label, "$label, spoken", enabled, action, symbol)

fun leads(screen: ScreenName) = tap("", AppAction.Opened(screen))

fun link(label: String = "leads out", destination: Destination = Destination.Page("https://example.org/"), emergency: Boolean = false) =
    OutsideLink(label, "$label, spoken", destination, emergency, "$label, elsewhere", Symbol.WEB)

fun field(
    name: String,
    clear: Tap? = null,
    prefill: Prefill = Prefill(0u, ""),
    most: UInt = 200u,
    secret: Boolean = true,
    kind: FieldKind = FieldKind.PLACE,
    takesFocus: Boolean = false,
) = PagePart.Field(PageField(name, "what belongs into $name", kind, most, secret, takesFocus, clear, prefill))

/** A map with one pin there. */
fun drawn(x: Int = 10, y: Int = 90): ChartContent {
    val pin = PinRow("s", "pin", x, y, LabelSide.RIGHT, Tone.PLAIN, leads(ScreenName.Station("s")), "pin, spoken")
    return ChartContent.Drawn(ChartDrawing(byteArrayOf(2), emptyList(), listOf(pin), ScaleBar("200 m", 50, "200 metres")))
}

fun preview(content: ChartContent) = PagePart.Preview(ChartPreview(content, leads(ScreenName.Chart).copy(label = "map", accessibilityLabel = "the map")))

/** A list that throws when it is read. */
class Unreadable<T> : AbstractList<T>() {
    override val size = 1

    override fun get(index: Int): T = throw IllegalStateException(TYPED)

    companion object {
        /** As a message can hold. */
        const val TYPED = "12 rue de Rivoli"
    }
}
