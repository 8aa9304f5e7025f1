import Bindings
import SwiftUI

// What only iOS has leaves the view as it is on Linux.
extension View {
  /// A place is looked up by Enter, and its name is not corrected. From what is secret the keyboard does not learn, nor
  /// does it correct that (D7). A message grows to a few lines, then scrolls.
  public func typed(_ kind: FieldKind, secretly isSecret: Bool) -> some View {
    let typing = kind.typing
    let field = autocorrectionDisabled(isSecret || !typing.isProse).submitLabel(typing.enter).lineLimit(typing.lines)
    #if os(iOS)
      let capitals: TextInputAutocapitalization? =
        switch kind {
        case .place: .words
        case .words: isSecret ? .never : nil
        case .mail: .never
        case .message: .sentences
        }
      let keys: UIKeyboardType =
        switch kind {
        case .mail: .emailAddress
        case .place, .words, .message: .default
        }
      return field.textInputAutocapitalization(capitals).keyboardType(keys).textContentType(nil)
    #else
      return field
    #endif
  }

  /// No title over a page that must not tell what it is.
  public func hidesNavigationBar() -> some View {
    #if os(iOS)
      return toolbar(.hidden, for: .navigationBar)
    #else
      return self
    #endif
  }

  /// One line over the page, which has its own heading; a control may stand at its end.
  public func titled(_ title: String, @ViewBuilder corner: () -> some View) -> some View {
    let page = toolbar(content: corner).navigationTitle(title)
    #if os(iOS)
      return page.navigationBarTitleDisplayMode(.inline)
    #else
      return page
    #endif
  }

  /// Read aloud when it comes into sight, wherever a screen reader is; what is urgent is not cut short by other speech.
  public func announced(_ words: String, urgently isUrgent: Bool = false) -> some View {
    task {
      #if os(iOS)
        var said = AttributedString(words)
        if isUrgent { said.accessibilitySpeechAnnouncementPriority = .high }
        AccessibilityNotification.Announcement(said).post()
      #else
        AccessibilityNotification.Announcement(words).post()
      #endif
    }
  }

  /// Read aloud when it becomes another, wherever a screen reader is.
  public func announces(_ words: String, if isShown: Bool) -> some View {
    onChange(of: words) { _, now in
      if isShown, !now.isEmpty { AccessibilityNotification.Announcement(now).post() }
    }
  }

  /// Pulling the page down puts the keyboard away.
  public func dismissesKeyboard() -> some View {
    #if os(iOS)
      return scrollDismissesKeyboard(.interactively)
    #else
      return self
    #endif
  }
}

/// What the keyboard is asked for.
private struct Typing {
  let enter: SubmitLabel
  /// Whether it may be corrected.
  var isProse = false
  var lines = 1...1
}

extension FieldKind {
  public var isPlace: Bool {
    switch self {
    case .place: true
    case .words, .mail, .message: false
    }
  }

  /// Whether Enter begins another line.
  public var hasLines: Bool { typing.lines.upperBound > 1 }

  fileprivate var typing: Typing {
    switch self {
    case .place: Typing(enter: .search)
    case .words: Typing(enter: .done, isProse: true)
    case .mail: Typing(enter: .done)
    case .message: Typing(enter: .return, isProse: true, lines: 1...5)
    }
  }
}
