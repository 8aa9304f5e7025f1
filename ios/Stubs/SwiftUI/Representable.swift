import UIKit

/// Its node holds the view, made anew with each evaluation.
@MainActor @preconcurrency public protocol UIViewRepresentable: _Primitive {
  associatedtype UIViewType: UIView
  typealias Context = UIViewRepresentableContext<Self>
  @MainActor @preconcurrency func makeUIView(context: Context) -> UIViewType
  @MainActor @preconcurrency func updateUIView(_ uiView: UIViewType, context: Context)
}
public struct UIViewRepresentableContext<V: UIViewRepresentable> {}
extension UIViewRepresentable {
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("UIView")
    let made = makeUIView(context: Context())
    updateUIView(made, context: Context())
    n.view = made
    return [n]
  }
}
