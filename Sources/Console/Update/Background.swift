/// What a terminal writes on.
public enum Background: Sendable, Equatable {
  case dark, light

  /// The theme that is made for it.
  var theme: String {
    switch self {
    case .dark: "dark"
    case .light: "light"
    }
  }
}
