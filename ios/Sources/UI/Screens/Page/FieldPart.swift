import Bindings
import Constants
import Design
import Emergency
import Kit
import Platform
import SwiftUI

/// Text is typed here. What is typed is the host's, by the name of the field.
struct FieldPart: View {
  let field: PageField
  /// The number of the answer that is shown.
  let answer: UInt32?
  @Environment(AppHost.self) private var host
  @Environment(PanelModel.self) private var panel
  @FocusState private var isTyping: Bool
  @State private var isOffered = false
  /// More than the field takes, until it is seen: else it would stay there, and be no part of what is looked for.
  @State private var tooMuch: String?

  var body: some View {
    HStack(spacing: Space.small) {
      if field.kind.isPlace { Drawing("find") }
      TextField(field.label, text: typed, prompt: prompt, axis: field.kind.hasLines ? .vertical : .horizontal)
        .written(.text)
        .typed(field.kind, secretly: field.secret)
        .focused($isTyping)
        .onSubmit { if !field.kind.hasLines { host.enter(field.name) } }
        .accessibilityLabel(field.label)
        .accessibilityIdentifier("field." + field.name)
        .padding(.vertical, Space.tiny)
        .frame(minHeight: Space.field)
      if let clear = field.clear { button(clear) }
    }
    .padding(.leading, Space.padding)
    .padding(.trailing, field.clear == nil ? Space.small : 0)
    .field(isTyping)
    // Once, and not where one comes back to it. Whoever hears the page hears it from its top.
    .onChange(of: field.name, initial: true) { _, _ in
      if field.takesFocus, !isOffered, !Device.isReadAloud, panel.says == nil { isTyping = true }
      isOffered = true
    }
    // Another answer comes into sight: the keyboard goes.
    .onChange(of: answer) { _, _ in isTyping = false }
    .onChange(of: tooMuch) { _, _ in tooMuch = nil }
    .background { if field.kind.isPlace { KeyOnly("f") { if panel.says == nil { isTyping = true } } } }
  }

  private var prompt: Text { Text(verbatim: field.label).foregroundStyle(Color(.soft)) }

  private var typed: Binding<String> {
    Binding(
      get: { tooMuch ?? host.fields[field.name] },
      set: {
        host.type($0, into: field.name)
        tooMuch = host.fields[field.name] == $0 ? nil : $0
      })
  }

  private func button(_ clear: Tap) -> some View {
    Button {
      // The keyboard stays.
      host.clear(field.name, by: clear)
      isTyping = true
    } label: {
      Drawing(clear.symbol.drawing).frame(minWidth: Space.target, minHeight: Space.target)
    }
    .buttonStyle(.plain)
    .disabled(!clear.enabled)
    .accessibilityLabel(clear.accessibilityLabel)
    .accessibilityIdentifier("clear." + field.name)
  }
}
