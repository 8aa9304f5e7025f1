import Constants

extension EmergencyWords {
  /// Plain words are in the same language as the others.
  public var language: String { String(tag.prefix { $0 != "-" }) }

  /// Those of a tag that the core names.
  public static func named(_ tag: String) -> EmergencyWords? { all.first { $0.tag == tag } }

  /// The first of the system's languages that we have; else French.
  public static func `for`(_ tags: [String]) -> EmergencyWords {
    let ours = tags.lazy.compactMap { tag in
      all.first { $0.tag == tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
    }
    return ours.first ?? all[0]
  }
}
