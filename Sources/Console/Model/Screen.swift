/// The screens that a number key leads to.
enum Screen: Int, CaseIterable, Sendable {
  case live = 1
  case rules

  var name: String {
    switch self {
    case .live: "Live"
    case .rules: "Rules"
    }
  }
}
