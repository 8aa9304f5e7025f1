package fr.securite

import android.graphics.Insets
import android.os.Build
import android.view.MotionEvent
import android.view.View
import android.view.WindowInsets
import android.view.inputmethod.EditorInfo
import fr.securite.screens.chart.ChartView
import fr.securite.screens.page.TextField
import org.robolectric.RuntimeEnvironment
import uniffi.securite_core.AppAction
import uniffi.securite_core.ChartPreview
import uniffi.securite_core.Destination
import uniffi.securite_core.HeadingLevel
import uniffi.securite_core.LeadRow
import uniffi.securite_core.LetterAction
import uniffi.securite_core.LetterPage
import uniffi.securite_core.LetterWhat
import uniffi.securite_core.LetterWho
import uniffi.securite_core.LinkRow
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.PageAnswer
import uniffi.securite_core.PageButton
import uniffi.securite_core.PageControl
import uniffi.securite_core.PageHeading
import uniffi.securite_core.PagePart
import uniffi.securite_core.PageProgress
import uniffi.securite_core.PageState
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.StationLine
import uniffi.securite_core.StationRow
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tap
import uniffi.securite_core.Tone

/** An address that the built-in pack has, with a competent station. */
const val ADDRESS = "5 rue nationale cergy"

fun OpenApp.page(name: ScreenName): PageState = (host.state(name)!!.content as ScreenContent.Page).page

val OpenApp.home get() = page(ScreenName.Home)

val OpenApp.directory get() = page(ScreenName.Directory)

val OpenApp.chat get() = page(ScreenName.Chat)

val OpenApp.discreet get() = page(ScreenName.Discreet)

val OpenApp.settings get() = page(ScreenName.Settings)

val OpenApp.chart get() = (host.state(ScreenName.Chart)!!.content as ScreenContent.Chart).state

val OpenApp.quiet get() = host.wayOut!!.quiet

val PageState.headings: List<String> get() = parts.filterIsInstance<PagePart.Heading>().map { it.heading.text }

val PageState.remarks: List<Remark> get() = parts.filterIsInstance<PagePart.Remarks>().flatMap { it.remarks }

val PageState.leads: List<LeadRow> get() = parts.filterIsInstance<PagePart.Leads>().flatMap { it.leads.rows }

val PageState.links: List<LinkRow> get() = parts.filterIsInstance<PagePart.Links>().flatMap { it.links }

val PageState.choices get() = parts.filterIsInstance<PagePart.Choices>().flatMap { it.choices.rows }

val PageState.stations: List<StationRow> get() = parts.filterIsInstance<PagePart.Station>().map { it.station }

val PageState.taps: List<Tap>
    get() = parts.filterIsInstance<PagePart.Buttons>().flatMap { it.buttons }.mapNotNull { (it.control as? PageControl.Act)?.tap }

val PageState.preview: ChartPreview get() = parts.filterIsInstance<PagePart.Preview>().single().preview

private fun calls(row: StationRow): List<OutsideLink> =
    row.buttons.mapNotNull { (it.control as? PageControl.Open)?.link }.filter { it.destination is Destination.Call }

/** Among the calls, or before an address nobody should walk to unasked. */
fun phone(row: StationRow): OutsideLink = calls(row).firstOrNull() ?: row.lines.filterIsInstance<StationLine.Phone>().first().link

val OpenApp.field: TextField get() = activity.view(R.id.field)

fun OpenApp.type(text: String) {
    if (host.top != ScreenName.Directory) touch(R.id.bar_station)
    await("the address field") { host.state(ScreenName.Directory) != null }
    field.setText(text)
}

/** The places that the field led to. */
val PageState.suggestions: List<LeadRow> get() = leads.filter { it.open.action is AppAction.PlaceChosen }

fun OpenApp.suggest(text: String): List<LeadRow> {
    type(text)
    await("suggestions") { directory.suggestions.isNotEmpty() }
    return directory.suggestions
}

fun OpenApp.find(text: String): List<StationRow> {
    type(text)
    field.onEditorAction(EditorInfo.IME_ACTION_SEARCH)
    await("stations") { directory.answer is PageAnswer.Found }
    return directory.stations
}

/** As the demonstration says it. */
const val BANNER = "DÉMONSTRATION : aucun vrai service ne répond ici. Danger : appelez le 17."

private val STOP = tap("Arrêter", symbol = Symbol.CLEAR)

/** The settings, with what only a server brings into the part on data: no test asks one. */
private fun OpenApp.data(vararg parts: PagePart, banner: String? = null) {
    TOUR.getValue("settings")()
    idle()
    val at = settings.parts.indexOfFirst { it is PagePart.Heading && it.heading.text in listOf("Données", "Data") } + 2
    show(host.state(ScreenName.Settings)!!.copy(banner = banner, content = page(settings.parts.take(at) + parts + settings.parts.drop(at))))
}

private fun erase(label: String, spoken: String = label) =
    PagePart.Buttons(listOf(PageButton(false, PageControl.Act(tap(label, symbol = Symbol.CLEAR).copy(accessibilityLabel = spoken)))))

/** My data, with what only a device that keeps something lists there: no test has a file. */
private fun OpenApp.mine(all: PagePart, vararg station: PagePart) {
    TOUR.getValue("settings")()
    host.act(settings.leads.single { it.open.action == AppAction.Opened(ScreenName.MyData) }.open)
    await("my data") { host.state(ScreenName.MyData)?.let { page(it.name).leads.isNotEmpty() } == true }
    val intro = "Voici tout ce que l’application garde sur cet appareil. Avant d’effacer, elle vous demande de confirmer."
    fun told(text: String) = PagePart.Remarks(listOf(Remark(text, Tone.PLAIN)))
    fun heading(text: String) = PagePart.Heading(PageHeading(text, HeadingLevel.ROWS))
    val listed = listOf(told(intro), all, heading("Mon unité"), told("Commissariat de Cergy"), *station) +
        listOf(heading("Actualités téléchargées"), told("412 ko, les mêmes pour tout le monde"), erase("Effacer", "Effacer : Actualités téléchargées"))
    val stays = page(ScreenName.MyData).parts.dropWhile { it !is PagePart.Heading }
    show(host.state(ScreenName.MyData)!!.copy(content = page(listed + stays)))
}

/** A page to which rows of home and of pages behind it lead. */
private fun led(name: ScreenName): OpenApp.() -> Unit = {
    await("home") { host.state(ScreenName.Home) != null }
    host.act(leads(name))
    await("the page") { host.state(name) != null }
}

/** Each screen of the app as a person comes to it, with the real library. */
val TOUR: Map<String, OpenApp.() -> Unit> = linkedMapOf(
    "home" to { await("home") { host.state(ScreenName.Home) != null } },
    "waiting" to { type("") },
    "departments" to {
        type("")
        await("the way without typing") { directory.leads.isNotEmpty() }
        host.act(directory.leads.single().open)
        await("departments") { host.state(ScreenName.Departments) != null }
    },
    "typing" to { suggest("12 rue de la pa") },
    "nothing" to {
        type("zzzzqqq xwxw")
        await("no match") { directory.answer == PageAnswer.NotFound }
    },
    "found" to { find(ADDRESS) },
    "station" to {
        host.act(find(ADDRESS).first().open)
        await("the station") { host.state(host.top) != null }
    },
    "chart" to {
        find(ADDRESS)
        host.act(directory.preview.open)
        await("the map drawn") { views().any { it is ChartView && it.isShown && it.childCount > 0 } }
    },
    "chat" to {
        touch(R.id.bar_chat)
        await("the chat") { host.state(ScreenName.Chat) != null }
    },
    "conversation" to { converse(conversation(earlier = EARLIER, alarm = ALARM)) },
    "conversing" to { converse(conversation(send = send(enabled = false))) },
    "asked" to { converse(conversation(standing = WAITS, asks = ASK)) },
    "ended" to { converse(over()) },
    "discreet" to {
        touch(R.id.bar_discreet)
        await("the page") { host.state(ScreenName.Discreet) != null }
    },
    "settings" to {
        await("home") { host.state(ScreenName.Home) != null }
        host.act(host.state(ScreenName.Home)!!.corner!!)
        await("settings") { host.state(ScreenName.Settings) != null }
    },
    "mine" to { mine(erase("Tout effacer"), erase("Effacer", "Effacer : Mon unité")) },
    "erasing" to {
        val yes = PageButton(true, PageControl.Act(tap("Oui, effacer", symbol = Symbol.CLEAR)))
        val no = PageButton(false, PageControl.Act(tap("Non, garder", symbol = Symbol.KEEP)))
        val question = "Effacer « Mon unité » ? Elle ne sera plus à l’accueil."
        val asks = arrayOf(PagePart.Remarks(listOf(Remark(question, Tone.CAREFUL))), PagePart.Buttons(listOf(no, yes)))
        mine(erase("Tout effacer"), *asks)
    },
    "renewing" to { data(PagePart.Progress(PageProgress("41 Mo sur 118 Mo", 347u, STOP))) },
    "looking" to { data(PagePart.Progress(PageProgress("Recherche de données plus récentes…", null, STOP)), banner = BANNER) },
    "offer" to {
        val told = listOf(
            Remark("Des données plus récentes existent : 1er décembre 2026, 118 Mo.", Tone.PLAIN),
            Remark("Cette connexion peut être limitée ou payante : rien n’est téléchargé sans votre accord.", Tone.CAREFUL),
        )
        val fetch = PageButton(true, PageControl.Act(tap("Télécharger (118 Mo)", symbol = Symbol.RENEW)))
        data(PagePart.Remarks(told), PagePart.Buttons(listOf(fetch)), banner = BANNER)
    },
    "demo" to {
        await("home") { host.state(ScreenName.Home) != null }
        show(host.state(ScreenName.Home)!!.copy(banner = BANNER))
    },
    "kept" to {
        host.act(find(ADDRESS).first().open)
        await("the station") { host.state(host.top) != null }
        host.act(page(host.top).taps.single())
        host.leave()
        await("kept") { home.leads.any { it.beside != null } }
    },
    "numbers" to led(ScreenName.Emergency),
    "letter" to led(ScreenName.Letter(LetterPage.WHO)),
    "place" to led(ScreenName.Letter(LetterPage.PLACE)),
    "message" to {
        await("home") { host.state(ScreenName.Home) != null }
        host.act(tap("", AppAction.Letter(LetterAction.WhoChosen(LetterWho.MYSELF))))
        host.act(tap("", AppAction.Letter(LetterAction.WhatChosen(LetterWhat.HITS))))
        host.send(AppAction.Typed("letter-place", "12 rue de Rivoli, Paris, au troisième étage à gauche, code 4512"))
        host.act(leads(ScreenName.Letter(LetterPage.MESSAGE)))
        await("the text") { host.state(ScreenName.Letter(LetterPage.MESSAGE)) != null }
    },
    "compass" to led(ScreenName.Compass("")),
    "question" to led(ScreenName.Compass("victim")),
    "door" to led(ScreenName.Compass("burgled")),
    "guide" to led(ScreenName.Guidance),
    "list" to led(ScreenName.GuideList("digital")),
    "entry" to led(ScreenName.GuideEntry("pel")),
    "advice" to led(ScreenName.GuideEntry("missing-child")),
    "family" to led(ScreenName.Family),
    "legal" to led(ScreenName.LegalPage("chat-terms")),
    "emergency" to {
        await("home") { host.state(ScreenName.Home) != null }
        otherNumbers()
        idle()
    },
)

/** A finger on it; meanwhile this happens; and off it again. */
fun OpenApp.press(id: Int, meanwhile: () -> Unit) = press(activity.view<View>(id), meanwhile)

fun OpenApp.press(view: View, meanwhile: () -> Unit) {
    val place = seen(view)
    fun touches(action: Int) = activity.dispatchTouchEvent(MotionEvent.obtain(0, 0, action, place.exactCenterX(), place.exactCenterY(), 0))
    touches(MotionEvent.ACTION_DOWN)
    idle()
    meanwhile()
    touches(MotionEvent.ACTION_UP)
    idle()
}

/** From API 30 on the system says what its keyboard covers; before, it makes the window lower. */
fun OpenApp.keyboardComes(dp: Int) {
    if (Build.VERSION.SDK_INT < 30) {
        RuntimeEnvironment.setQualifiers("+h${activity.resources.configuration.screenHeightDp - dp}dp")
        return idle()
    }
    val pixels = { of: Int -> (of * activity.resources.displayMetrics.density).toInt() }
    val insets = WindowInsets.Builder()
        .setInsets(WindowInsets.Type.statusBars(), Insets.of(0, pixels(24), 0, 0))
        .setInsets(WindowInsets.Type.navigationBars(), Insets.of(0, 0, 0, pixels(24)))
        .setInsets(WindowInsets.Type.ime(), Insets.of(0, 0, 0, pixels(dp)))
        .setVisible(WindowInsets.Type.ime(), true)
    activity.window.decorView.dispatchApplyWindowInsets(insets.build())
    idle()
}

/** Where it is seen in the window. */
fun seen(view: View) = android.graphics.Rect().also { view.getGlobalVisibleRect(it) }

/** As large as this, until the next frame. */
fun OpenApp.layOut(wide: Int, high: Int) = activity.window.decorView.run {
    val (x, y) = listOf(wide, high).map { (it * resources.displayMetrics.density).toInt() }
    measure(View.MeasureSpec.makeMeasureSpec(x, View.MeasureSpec.EXACTLY), View.MeasureSpec.makeMeasureSpec(y, View.MeasureSpec.EXACTLY))
    layout(0, 0, x, y)
}
