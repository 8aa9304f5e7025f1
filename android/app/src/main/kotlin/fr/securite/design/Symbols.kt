package fr.securite.design

import fr.securite.R
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tone

/** The drawing of each symbol. No default branch: a new one does not compile until it is drawn. */
val Symbol.drawing: Int
    get() = when (this) {
        Symbol.STATION -> R.drawable.symbol_station
        Symbol.CHAT -> R.drawable.symbol_chat
        Symbol.DISCREET -> R.drawable.symbol_discreet
        Symbol.NEWS -> R.drawable.symbol_news
        Symbol.SETTINGS -> R.drawable.symbol_settings
        Symbol.CLEAR -> R.drawable.symbol_clear
        Symbol.CALL -> R.drawable.symbol_call
        Symbol.WRITE -> R.drawable.symbol_write
        Symbol.MAIL -> R.drawable.symbol_mail
        Symbol.WEB -> R.drawable.symbol_web
        Symbol.WAY -> R.drawable.symbol_way
        Symbol.COPY -> R.drawable.symbol_copy
        Symbol.ASK -> R.drawable.symbol_ask
        Symbol.WITNESS -> R.drawable.symbol_witness
        Symbol.INFORM -> R.drawable.symbol_inform
        Symbol.PROCEDURE -> R.drawable.symbol_procedure
        Symbol.ADVICE -> R.drawable.symbol_advice
        Symbol.FAMILY -> R.drawable.symbol_family
        Symbol.BACK -> R.drawable.symbol_back
        Symbol.SHARE -> R.drawable.symbol_share
        Symbol.KEEP -> R.drawable.symbol_keep
        Symbol.KEPT -> R.drawable.symbol_kept
        Symbol.FORWARD -> R.drawable.symbol_forward
        Symbol.PLACE -> R.drawable.symbol_place
        Symbol.CHART -> R.drawable.symbol_chart
        Symbol.CLOSER -> R.drawable.symbol_closer
        Symbol.FARTHER -> R.drawable.symbol_farther
        Symbol.FIT -> R.drawable.symbol_fit
        Symbol.RENEW -> R.drawable.symbol_renew
        Symbol.LEAVE -> R.drawable.symbol_leave
        Symbol.CHOSEN -> R.drawable.symbol_chosen
        Symbol.CHOICE -> R.drawable.symbol_choice
    }

/** How a tone is written: its style, its colour, and its ground where it has one. */
class ToneLook(val style: TextStyle, val colour: Int, val ground: Int? = null)

val Tone.look: ToneLook
    get() = when (this) {
        Tone.PLAIN -> ToneLook(TextStyle.TEXT, R.color.ink)
        Tone.CHOSEN -> ToneLook(TextStyle.LABEL, R.color.on_mist, R.color.mist)
        Tone.OPEN -> ToneLook(TextStyle.STRONG, R.color.open)
        Tone.CAREFUL -> ToneLook(TextStyle.NOTE, R.color.on_amber, R.color.amber)
        Tone.QUIET -> ToneLook(TextStyle.SECOND, R.color.soft)
        Tone.WARNING -> ToneLook(TextStyle.NOTE, R.color.on_rose, R.color.rose)
    }
