package fr.securite

import uniffi.securite_core.AppAction
import uniffi.securite_core.ChatState
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenState
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tone

// States that the real core does not send.

const val CHAT_TITLE = "a chat"

fun chat(urgent: List<OutsideLink>, open: OutsideLink = link("https://example.org/")): ScreenState =
    ScreenState.Chat(emptyList(), ChatState(CHAT_TITLE, Remark("", Tone.WARNING), urgent, "", emptyList(), open, Remark("", Tone.QUIET)))

fun link(address: String) = OutsideLink("leads out", "leads out of the app", address, Symbol.WEB)

/** A list that throws when it is read. */
class Unreadable<T> : AbstractList<T>() {
    override val size = 1

    override fun get(index: Int): T = throw IllegalStateException("cannot be drawn")
}
