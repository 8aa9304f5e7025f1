import Bindings

/// Conversations as the core tells them.
extension Samples {
  static func line(
    _ id: String, _ side: LineSide, _ text: String, _ state: String = "", buttons: [PageButton] = []
  ) -> ConversationLine {
    let author =
      switch side {
      case .mine: "Vous"
      case .theirs: "Agent"
      case .service: "Le service"
      }
    return ConversationLine(
      id: id, side: side, author: author, text: text, state: state, buttons: buttons,
      spoken: "\(author) : \(text) \(state)")
  }
  static let said = [
    line("1", .mine, "Bonjour", "Reçu par le service"), line("2", .service, "Votre message est reçu."),
    line(
      "3", .theirs, "Lisez b.example.", buttons: [PageButton(main: false, control: .open(link: official))]),
    line(
      "4", .mine, "Une porte forcée.\nRien n’est volé.", "Refusé : pas envoyé",
      buttons: [
        PageButton(main: false, control: .act(tap: tap("Renvoyer", .chat(action: .sentAgain(id: "4")), .renew)))
      ]),
  ]
  static let here = [say("Un agent est là.", .open)]
  static let earlier = tap("Voir avant", .chat(action: .earlierAsked), .renew)
  static let alarm = ConversationAlarm(
    remark: say("Danger : appelez le 17, ou écrivez au 114.", .warning),
    links: [emergency("17"), link("114", .message(number: "114", body: ""), .write)])
  static let ask = ConversationAsk(
    remark: say("Terminer la conversation ?", .careful),
    buttons: [
      PageButton(main: false, control: .act(tap: tap("Oui, terminer", .chat(action: .ended), .leave))),
      PageButton(main: false, control: .act(tap: tap("Non, continuer", .chat(action: .askDropped), .clear))),
    ])
  static let refusal = say("Trop long : coupez-le en deux messages.", .careful)
  static func send(enabled: Bool = true) -> Tap {
    var tap = tap("Envoyer", .entered(field: "message"), .write)
    tap.enabled = enabled
    return tap
  }
  static func writes(_ prefill: Prefill = Prefill(number: 0, text: "")) -> PageField {
    PageField(
      name: "message", label: "Votre message", kind: .message, maxLetters: 10_000, secret: true, takesFocus: false,
      clear: nil, prefill: prefill)
  }
  /// An officer is there; otherwise as the test says.
  static func conversation(
    says announcement: String = "", _ change: (inout ConversationState) -> Void = { _ in }
  ) -> ScreenState {
    let end = tap("Terminer", .chat(action: .endAsked), .leave)
    var state = ConversationState(
      standing: here, alarm: nil, earlier: nil, lines: said, asks: nil, refusal: nil, field: writes(), send: send(),
      buttons: [PageButton(main: false, control: .act(tap: end))], isOver: false, announcement: announcement)
    change(&state)
    return screen(.conversation, "Tchat : Police", .conversation(state: state))
  }
  static let talk = conversation()
  static let over = conversation {
    $0.standing = [say("Vous avez terminé.")]
    $0.field = nil
    $0.send = nil
    $0.isOver = true
  }
  static let everyPartOfATalk = conversation {
    $0.alarm = alarm
    $0.earlier = earlier
    $0.asks = ask
    $0.refusal = refusal
  }
}
