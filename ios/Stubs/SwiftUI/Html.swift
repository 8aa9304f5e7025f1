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
      body{margin:0;display:flex;flex-direction:column;height:100vh;font:17px/1.35 system-ui,sans-serif;background:#faf8f4;color:#17211f}
      .note{font-size:12px;background:#fbe9c6;color:#5c3c00;padding:4px 8px} .Root,.Root>.Overlay{display:flex;flex-direction:column;flex:1;min-height:0}
      .SafeArea{flex:1;overflow:auto;padding:0 20px} .Inset{background:#fff;border-top:1px solid #dcd8cf;padding:8px}
      .HStack{display:flex;gap:8px;align-items:center} .VStack{display:flex;flex-direction:column;gap:8px} h1{font-size:19px}
      .NavigationSplitView{display:grid;grid-template-columns:420px 1fr;gap:20px}
      button,.Toggle{display:flex;gap:8px;align-items:center;min-height:48px;border:1px solid #75817d;border-radius:14px;padding:8px 16px;background:#fff;font:inherit;color:#1f5c52;text-align:left}
      .TextField input{font:inherit;width:100%;min-height:48px;box-sizing:border-box} .Inset button{flex:1;flex-direction:column;align-items:center;font-size:14px;border:0}
      .Inset button:last-child{background:#b3201f;color:#fff} .header{font-weight:bold}
      """
    return
      "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>\(esc(title))</title><style>\(css)</style><div class=\"note\">Structural preview of «\(esc(title))», built on Linux from the screen's Swift code with sample words. Not how iOS draws it.</div>\(go(tree))</html>"
  }
}
