/// Where the operator is, for the table of keys.
enum Context: Hashable, Sendable, CaseIterable {
  case live, call, rules, text

  var name: String {
    switch self {
    case .live: "Live"
    case .call: "a held call"
    case .rules: "Rules"
    case .text: "a text"
    }
  }
}
