import Bindings

extension Symbol {
  /// The name of its drawing in `bindings/design/icons`.
  var drawing: String {
    switch self {
    case .station: "station"
    case .chat: "chat"
    case .discreet: "discreet"
    case .news: "news"
    case .settings: "settings"
    case .clear: "clear"
    case .call: "call"
    case .write: "write"
    case .mail: "mail"
    case .web: "web"
    case .way: "way"
    case .copy: "copy"
    case .ask: "ask"
    case .witness: "witness"
    case .inform: "inform"
    case .procedure: "procedure"
    case .advice: "advice"
    case .family: "family"
    case .back: "back"
    case .share: "share"
    case .keep: "keep"
    case .kept: "kept"
    case .forward: "forward"
    case .place: "place"
    case .chart: "chart"
    case .closer: "closer"
    case .farther: "farther"
    case .fit: "fit"
    case .renew: "renew"
    case .leave: "leave"
    case .chosen: "chosen"
    case .choice: "choice"
    }
  }
}
