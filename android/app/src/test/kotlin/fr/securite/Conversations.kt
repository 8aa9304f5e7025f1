package fr.securite

import uniffi.securite_core.AppAction
import uniffi.securite_core.ChatAction
import uniffi.securite_core.ConversationAlarm
import uniffi.securite_core.ConversationAsk
import uniffi.securite_core.ConversationLine
import uniffi.securite_core.ConversationState
import uniffi.securite_core.Destination
import uniffi.securite_core.FieldKind
import uniffi.securite_core.LineSide
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.PageButton
import uniffi.securite_core.PageControl
import uniffi.securite_core.PageField
import uniffi.securite_core.Prefill
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenContent
import uniffi.securite_core.ScreenName
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tap
import uniffi.securite_core.Tone

// Conversations as the core tells them; no test has a server.

fun line(id: String, side: LineSide, text: String, state: String = "", buttons: List<PageButton> = emptyList()): ConversationLine {
    val author = when (side) {
        LineSide.MINE -> "Vous"
        LineSide.THEIRS -> "Agent"
        LineSide.SERVICE -> "Le service"
    }
    return ConversationLine(id, side, author, text, state, buttons, "$author : $text $state".trim())
}

fun act(tap: Tap, main: Boolean = false) = PageButton(main, PageControl.Act(tap))

val AGAIN = act(tap("Renvoyer", AppAction.Chat(ChatAction.SentAgain("6")), Symbol.RENEW))
private val PAGE = PageButton(false, PageControl.Open(link("Ouvrir amf.asso.fr", Destination.Page("https://www.amf.asso.fr/x"))))

val SAID = listOf(
    line("1", LineSide.MINE, "Bonjour", "Reçu par le service"),
    line("2", LineSide.SERVICE, "Votre message est reçu. Un agent vous répond dès que possible."),
    line("3", LineSide.THEIRS, "Bonjour, je suis là. Que se passe-t-il ?"),
    line("4", LineSide.MINE, "On a forcé la porte de ma cave cette nuit.\nRien n’est volé.", "Reçu par le service"),
    line("5", LineSide.THEIRS, "Ne touchez à rien. Vous pouvez porter plainte : https://www.amf.asso.fr/x", buttons = listOf(PAGE)),
    line("6", LineSide.MINE, "Faut-il que je vienne aujourd’hui ?", "Refusé : pas envoyé", listOf(AGAIN)),
)

val HERE = listOf(Remark("Un agent est là.", Tone.OPEN))
val WAITS = listOf(
    Remark("Vous attendez un agent. Votre place dans la file : 3.", Tone.PLAIN),
    Remark("Attente mesurée dans la dernière heure : 4 minutes.", Tone.QUIET),
)
val EARLIER = tap("Voir ce qui a été dit avant", AppAction.Chat(ChatAction.EarlierAsked), Symbol.RENEW)
val END = tap("Terminer", AppAction.Chat(ChatAction.EndAsked), Symbol.LEAVE)
val COPY = tap("Copier ce que j’ai écrit", AppAction.Chat(ChatAction.CopyAsked), Symbol.COPY)
val REFUSED = Remark("Trop long : 12 000 lettres, 10 000 au plus. Coupez-le en deux messages.", Tone.CAREFUL)

private fun emergency(number: String, label: String, destination: Destination, symbol: Symbol) = OutsideLink(label, "$label, en parlant", destination, true, number, symbol)

val ALARM = ConversationAlarm(
    Remark("Ce que vous écrivez parle d’un danger. N’attendez pas de réponse ici : appelez le 17, ou écrivez au 114.", Tone.WARNING),
    listOf(emergency("17", "Appeler le 17", Destination.Call("17"), Symbol.CALL), emergency("114", "Écrire au 114", Destination.Message("114", ""), Symbol.WRITE)),
)
val ASK = ConversationAsk(
    Remark("Terminer la conversation ? Ce qui a été dit s’efface de cet appareil, et le service est prévenu.", Tone.CAREFUL),
    listOf(
        act(tap("Oui, terminer", AppAction.Chat(ChatAction.Ended), Symbol.LEAVE)),
        act(tap("Non, continuer", AppAction.Chat(ChatAction.AskDropped), Symbol.CLEAR)),
    ),
)

fun send(enabled: Boolean = true) = tap("Envoyer", AppAction.Entered("message"), Symbol.WRITE, enabled)

fun writes(prefill: Prefill = Prefill(0u, "")) = PageField("message", "Votre message", FieldKind.MESSAGE, 10_000u, true, false, null, prefill)

fun conversation(
    lines: List<ConversationLine> = SAID,
    standing: List<Remark> = HERE,
    alarm: ConversationAlarm? = null,
    earlier: Tap? = null,
    asks: ConversationAsk? = null,
    refusal: Remark? = null,
    field: PageField? = writes(),
    send: Tap? = send(),
    announcement: String = "",
    title: String = "Tchat : Police nationale",
) = state(
    ScreenName.Conversation,
    ScreenContent.Conversation(
        ConversationState(
            standing = standing, alarm = alarm, earlier = earlier, lines = lines, asks = asks, refusal = refusal, field = field, send = send,
            buttons = listOf(act(END), act(COPY)), isOver = field == null, announcement = announcement,
        ),
    ),
    title,
)

/** It is over: the field is gone, and what can be done is to leave. */
fun over() = conversation(standing = listOf(Remark("Vous avez terminé la conversation. Le service le sait.", Tone.PLAIN)), field = null, send = null)

/** As one comes to it, and with what the core would say. */
fun OpenApp.converse(state: ScreenState) {
    touch(R.id.bar_chat)
    await("the chat") { host.state(ScreenName.Chat) != null }
    host.act(leads(ScreenName.Conversation))
    idle()
    if (TestApplication.make === TestApplication.real) await("the conversation") { host.state(ScreenName.Conversation) != null }
    show(state)
}
