import Bindings
import SwiftUI

/// One drawing for each part that a page can have.
struct PartView: View {
  let part: PagePart
  /// The number of the answer that is shown.
  let answer: UInt32?

  var body: some View {
    switch part {
    case .heading(let heading): HeadingPart(heading: heading)
    case .remarks(let remarks): Remarks(remarks: remarks)
    case .leads(let leads): LeadsPart(leads: leads)
    case .links(let links): LinksPart(links: links)
    case .choices(let choices): ChoicesPart(choices: choices)
    case .buttons(let buttons): ButtonsPart(buttons: buttons)
    case .station(let station): StationPart(row: station)
    case .facts(let facts): FactsPart(lines: facts)
    case .field(let field): FieldPart(field: field, answer: answer)
    case .progress(let progress): ProgressPart(progress: progress)
    case .preview(let preview): PreviewPart(preview: preview)
    }
  }
}
