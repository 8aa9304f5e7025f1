// Stub only: a structural preview. It shows what is on screen, in which order, with which words and actions; it
// does not show how an iPhone draws it.
extension _Host {
  public func html(title: String) -> String {
    func esc(_ s: String) -> String {
      s.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(
        of: "\"", with: "&quot;")
    }
    func attrs(_ n: _Node) -> String {
      var a =
        " class=\"\(n.kind)\(n.header ? " header" : "")\(n.notes.contains { $0.contains("Prominent") } ? " prominent" : "")\""
      if let l = n.label { a += " aria-label=\"\(esc(l))\"" }
      if let i = n.identifier { a += " id=\"\(esc(i))\"" }
      if n.hidden { a += " aria-hidden=\"true\"" }
      if n.disabled { a += " disabled" }
      return a
    }
    func go(_ n: _Node) -> String {
      let inside = esc(n.text) + n.children.map(go).joined()
      switch n.kind {
      case "Spacer": return "<i class=\"Spacer\"></i>"
      case "Image": return "<i\(attrs(n))>◇</i>"
      case "Text": return "<span\(attrs(n))>\(inside)</span>"
      case "Title": return "<h1\(attrs(n))>\(inside)</h1>"
      case "TextField": return "<label\(attrs(n))>\(inside)<input value=\"\(esc(n.value ?? ""))\"></label>"
      case "Toggle":
        return
          "<label\(attrs(n))>\(inside)<input type=\"checkbox\" role=\"switch\"\(n.value == "1" ? " checked" : "")></label>"
      case "Button", "NavigationLink": return "<button\(attrs(n))>\(inside)</button>"
      case "Section": return "<section\(attrs(n))>\(inside)</section>"
      case "Sheet", "Dialog": return "<div role=\"dialog\"\(attrs(n))>\(inside)</div>"
      default: return "<div\(attrs(n))>\(inside)</div>"
      }
    }
    let css = """
      body{margin:0;display:flex;flex-direction:column;height:100vh;font:17px/1.35 system-ui,sans-serif;background:#f2f2f7;color:#111}
      .note{font-size:11px;background:#fff3c4;padding:4px 8px}
      .Root{display:flex;flex-direction:column;flex:1;min-height:0} .SafeArea{flex:1;overflow:auto}
      .Inset{background:#fff;border-top:1px solid #bbb} .HStack{display:flex;gap:4px;justify-content:space-around} .VStack{display:flex;flex-direction:column;gap:4px}
      .NavigationSplitView{display:grid;grid-template-columns:320px 1fr;height:100%} .Sidebar{border-right:1px solid #bbb}.Detail{padding:12px}
      section{background:#fff;border-radius:10px;margin:12px;padding:4px 12px} section>.header{display:block;font-size:13px;color:#666}
      button,.Link,.TextField,.Toggle{display:flex;gap:8px;align-items:center;min-height:44px;border:0;background:none;font:inherit;color:#0a58ca;text-decoration:none;text-align:center}
      .Toggle{justify-content:space-between;color:inherit} .TextField input{flex:1;min-width:0;font:inherit} h1{font-size:28px;margin:8px 12px}
      .Inset button{flex:1;flex-direction:column;font-size:12px;padding:6px} .Inset .VStack{align-items:center}
      .Sheet{position:fixed;inset:15% 0 0 0;background:#fff;border-radius:16px 16px 0 0;padding:16px;box-shadow:0 0 40px #0006} .prominent{background:#0a58ca;color:#fff;border-radius:10px;padding:0 16px}
      """
    return
      "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>\(esc(title))</title><style>\(css)</style><div class=\"note\">Structural preview of «\(esc(title))», built on Linux from the screen's Swift code. Not how iOS draws it.</div>\(go(tree))</html>"
  }
}
