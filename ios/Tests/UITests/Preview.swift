import Foundation
import SwiftUI

/// What stands on a screen, in which order, with which words and controls. Not how iOS draws it.
@MainActor struct Preview {
  let tree: _Node
  let title: String
  let language: String

  // MARK: As text

  var text: String { lines(tree).joined(separator: "\n") + "\n" }

  private func lines(_ node: _Node) -> [String] {
    switch node.kind {
    case "Title": return ["# " + node.text, ""]
    case "Text": return [(node.header ? "## " : "") + node.text]
    // A key of a keyboard: there is nothing to be touched.
    case "Button" where node.hidden: return []
    case "Button" where node.identifier == "BackButton": return ["[ < ]"]
    case "Button" where node.traits.contains(.isToggle):
      return ["[\(node.traits.contains(.isSelected) ? "x" : " ")] " + node.texts.joined(separator: " · ")]
    case "Button":
      return node.texts.isEmpty ? ["[ \(node.spoken) ]"] : ["[ " + node.texts.joined(separator: " · ") + " ]"]
    case "TextField": return ["| " + (node.value.flatMap { $0.isEmpty ? nil : $0 } ?? node.spoken) + " |"]
    case "Canvas": return ["( " + node.notes.joined(separator: " · ") + " )"]
    case _ where node.identifier == "bar":
      let controls = node.all.filter { $0.kind == "Button" }.map { $0.texts.joined(separator: " ") }
      return ["", String(repeating: "─", count: 40), controls.joined(separator: "  |  ")]
    case _ where node.identifier == "beside": return ["", "— —", ""] + node.children.flatMap { lines($0) }
    default: return node.children.flatMap { lines($0) }
    }
  }

  // MARK: As a page

  var html: String {
    let width = title.contains("tablet") ? 1180 : 390
    let colours = [("", 0), ("@media(prefers-color-scheme:dark)", 1)].map { media, light in
      let values = Catalogue.colours.map { "--\($0.key):\($0.value[light])" }.sorted().joined(separator: ";")
      return media.isEmpty ? ":root{\(values)}" : "\(media){:root{\(values)}}"
    }
    return """
      <!doctype html><html lang="\(language)"><meta charset="utf-8"><title>\(escaped(title))</title><style>
      \(colours.joined(separator: "\n"))
      *{box-sizing:border-box}body{margin:0;background:#777;font:17px/1.3 -apple-system,system-ui,sans-serif}
      .Root{width:\(width)px;height:844px;display:flex;flex-direction:column;background:var(--paper);color:var(--ink)}
      .said{font-size:12px;color:#fff;padding:4px 8px}
      :where(.Root>*,.Root>*>*){flex:1;min-height:0;display:flex;flex-direction:column}:where(#page){flex:1;min-height:0}:where(#page,#page>*),.Overlay,.NavigationStack{display:flex;flex-direction:column;position:relative}
      :where(#page>*),.NavigationStack>*{flex:1;min-height:0}.Image{display:grid;place-items:center;flex:none}
      .Geometry{flex:1;min-height:0;display:grid}.Fits>.HStack{flex-wrap:wrap}.Fits{min-height:0;display:grid}
      .Over{position:absolute;inset:0;display:grid;pointer-events:none}.Over>*{min-width:0;min-height:0}
      .NavigationStack>.Title,.NavigationStack>#BackButton{flex:none}.ScrollView{overflow:auto;flex:1}
      .Title{font-weight:700;text-align:center;padding:14px 48px}#BackButton{position:absolute;top:0;left:0;padding:12px 16px;color:var(--pine)}
      .HStack{display:flex}.VStack{display:flex;flex-direction:column}.ZStack{display:grid;position:relative}
      .ZStack>*{grid-area:1/1}#panel{display:grid}#panel>.ZStack>*{align-self:end;justify-self:center}#panel>.ZStack>.Color{align-self:stretch;justify-self:stretch}
      .wide{width:100%}.HStack>.wide{flex:1;width:auto;min-width:0}
      .NavigationStack>.HStack{display:grid;grid-template:auto minmax(0,1fr)/minmax(0,1fr)}.NavigationStack>.HStack>.Title{grid-column:1/-1}
      .NavigationStack>.HStack:not(:has(>.Title)){grid-template-rows:minmax(0,1fr)}
      .NavigationStack>.HStack:has(>#beside){grid-template-columns:420px 1px minmax(0,1fr)}
      #beside{display:flex;flex-direction:column;min-height:0;min-width:0}#beside>.VStack,#beside>.VStack>:last-child{flex:1;min-height:0}
      #bar{border-top:1px solid var(--line)}
      button{display:block;font:inherit;color:inherit;background:none;border:0;padding:0;text-align:inherit}
      .Toolbar{position:absolute;top:0;right:0;padding:0 16px;z-index:1}.Spacer{flex:1}input{font:inherit;color:inherit;background:none;border:0;width:100%;outline:0}span{white-space:pre-line}
      .Fits>.HStack>.wide{flex:1 1 auto;min-width:max-content}
      label.TextField{flex:1;display:flex;align-items:center}label.TextField span{display:none}svg{display:block}text{font:700 15px sans-serif;fill:var(--ink);stroke:var(--land);stroke-width:3;paint-order:stroke}
      </style><div class="said">Structural preview of “\(escaped(title))”, made on Linux from the screen's Swift code. Not how iOS draws it.</div>
      \(element(tree))</html>
      """
  }

  private func element(_ node: _Node) -> String {
    let inside = (node.kind == "Color" ? "" : escaped(node.text)) + node.children.map(element).joined()
    switch node.kind {
    case "Image":
      let size = node.style["--drawn"] ?? "24px"
      let drawing = Catalogue.drawing(node.notes.first ?? "", style: "width:\(size);height:\(size)")
      return "<div\(attributes(node))>\(drawing)</div>"
    case "Canvas": return "<svg\(attributes(node)) width=\"100%\" height=\"100%\">\(node.drawn)</svg>"
    case "Text": return "<span\(attributes(node))>\(inside)</span>"
    case "TextField":
      let shown = "value=\"\(escaped(node.value ?? ""))\" placeholder=\"\(escaped(node.children.first?.text ?? ""))\""
      return "<label\(attributes(node))><input \(shown)></label>"
    case "Button" where node.identifier == "BackButton":
      // One page hides the system's bar.
      if tree.all.contains(where: { $0.identifier == "leave" }) { return "" }
      return "<button id=\"BackButton\">\(Catalogue.drawing("symbol_back", style: "width:24px"))</button>"
    case "Button": return "<button\(attributes(node))>\(inside)</button>"
    default: return "<div\(attributes(node))>\(inside)</div>"
    }
  }

  private func attributes(_ node: _Node) -> String {
    var text = " class=\"\(node.kind)\(isWide(node) ? " wide" : "")\""
    if let label = node.label { text += " aria-label=\"\(escaped(label))\"" }
    if let identifier = node.identifier { text += " id=\"\(escaped(identifier))\"" }
    if node.hidden { text += " aria-hidden=\"true\"" }
    if node.disabled { text += " disabled" }
    let middle = node.style["max-width"] == nil ? [] : ["margin-inline:auto"]
    let style = node.style.filter { !$0.key.hasPrefix("--") }.map { "\($0.key):\($0.value)" }.sorted() + middle
    return style.isEmpty ? text : text + " style=\"\(style.joined(separator: ";"))\""
  }

  /// Takes all the width there is, as a view of SwiftUI does when something in it asks for that.
  private func isWide(_ node: _Node) -> Bool {
    switch node.kind {
    case "Text", "Image", "Border", "Over": node.style["--wide"] != nil
    case "Canvas", "Geometry", "Spacer", "ScrollView", "TextField": true
    default: node.style["--wide"] != nil || (node.style["width"] == nil && node.children.contains { isWide($0) })
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: "\"", with: "&quot;")
  }
}

/// The generated assets of the app.
private enum Catalogue {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("target/Assets.xcassets")

  /// In the light, in the dark.
  static let colours: [String: [String]] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let pairs = names.filter { $0.hasSuffix(".colorset") }.map { name in
      let file = folder.appendingPathComponent(name + "/Contents.json")
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let found = text.matches(of: /"alpha": "([^"]*)", "red": "0x(..)", "green": "0x(..)", "blue": "0x(..)"/)
      let colours = found.map { match in
        let (_, alpha, red, green, blue) = match.output
        return "#\(red)\(green)\(blue)" + String(Int((Double(alpha) ?? 1) * 255), radix: 16)
      }
      return (String(name.dropLast(".colorset".count)), colours)
    }
    return Dictionary(uniqueKeysWithValues: pairs).filter { $0.value.count == 2 }
  }()

  static func drawing(_ name: String, style: String) -> String {
    let file = folder.appendingPathComponent("\(name).imageset/\(name.dropFirst("symbol_".count)).svg")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.replacingOccurrences(of: "<svg ", with: "<svg style=\"\(style)\" ")
      .replacingOccurrences(of: "#000000", with: "currentColor")
  }
}
