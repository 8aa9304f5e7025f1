package fr.securite

import uniffi.securite_core.ChartContent
import uniffi.securite_core.ChartPreview
import uniffi.securite_core.ChoiceRow
import uniffi.securite_core.Destination
import uniffi.securite_core.HeadingLevel
import uniffi.securite_core.HoursRow
import uniffi.securite_core.LeadRow
import uniffi.securite_core.LeadsLook
import uniffi.securite_core.LinkRow
import uniffi.securite_core.OutsideLink
import uniffi.securite_core.PageButton
import uniffi.securite_core.PageChoices
import uniffi.securite_core.PageControl
import uniffi.securite_core.PageHeading
import uniffi.securite_core.PageLeads
import uniffi.securite_core.PagePart
import uniffi.securite_core.PageProgress
import uniffi.securite_core.Remark
import uniffi.securite_core.ScreenName
import uniffi.securite_core.StationLine
import uniffi.securite_core.StationRow
import uniffi.securite_core.Symbol
import uniffi.securite_core.Tone

/** The page of these words, one of each part. */
fun everyPart(word: String = "word"): List<PagePart> {
    val call = link("call $word", Destination.Call("17"), emergency = true)
    val lines = listOf(
        StationLine.Note("note $word", Tone.CAREFUL),
        StationLine.Address(listOf("12 $word", "75004 $word"), "address $word"),
        StationLine.Phone(call.copy(accessibilityLabel = "phone $word")),
        StationLine.Contact(link("contact $word")),
        StationLine.Urgent(link("urgent $word")),
        StationLine.Hours("hours $word", listOf(HoursRow("1", "day $word", "8 – 20 $word", "from eight $word"))),
    )
    fun lead(id: String) =
        LeadRow(id, Symbol.PLACE, bold("$id $word"), "detail of $id $word", leads(ScreenName.Station(id)).copy(accessibilityLabel = "go to $id $word"), null)
    fun choice(id: String, chosen: Boolean) =
        ChoiceRow(id, chosen, "detail of $id $word", tap("$id $word", symbol = if (chosen) Symbol.CHOSEN else Symbol.CHOICE))
    val (way, own) = link("way $word") to leads(ScreenName.Station("s"))
    fun opens(link: OutsideLink, main: Boolean = false) = PageButton(main, PageControl.Open(link))
    val reach = listOf(opens(call, main = true), opens(way))
    val station = StationRow("s", "name $word", "force $word", "reason $word", Tone.CHOSEN, lines, reach, own, "station $word")
    val preview = ChartPreview(ChartContent.Empty("no map $word"), leads(ScreenName.Chart).copy(label = "map $word", accessibilityLabel = "map $word, spoken"))
    return listOf(
        PagePart.Field(field("field").field.copy(label = "label $word")),
        PagePart.Heading(PageHeading("page heading $word", HeadingLevel.PAGE)),
        PagePart.Remarks(listOf(Remark("one $word\ntwo $word", Tone.CAREFUL), Remark("three $word", Tone.PLAIN))),
        PagePart.Heading(PageHeading("rows heading $word", HeadingLevel.ROWS)),
        PagePart.Leads(PageLeads(LeadsLook.DOORS, listOf(lead("door 1"), lead("door 2")))),
        PagePart.Leads(PageLeads(LeadsLook.ROWS, listOf(lead("row 1"), lead("row 2")))),
        PagePart.Links(listOf(LinkRow("1", link("brief $word"), "", ""))),
        PagePart.Links(listOf(LinkRow("1", call, "what for $word", "trace $word"))),
        PagePart.Choices(PageChoices(false, listOf(choice("this", true), choice("that", false)))),
        PagePart.Choices(PageChoices(true, listOf(choice("on", true)))),
        PagePart.Buttons(listOf(opens(link("main $word"), main = true), PageButton(false, PageControl.Act(tap("second $word"))))),
        PagePart.Station(station),
        PagePart.Facts(lines),
        PagePart.Progress(PageProgress("work $word", 300u, tap("stop $word", symbol = Symbol.CLEAR))),
        PagePart.Preview(preview),
    )
}
