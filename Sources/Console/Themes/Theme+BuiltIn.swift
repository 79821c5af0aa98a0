import Themes

extension Theme {
  /// The names of the themes that the program brings.
  public static let builtInNames = BuiltInTheme.all.map(\.name)

  /// A theme that the program brings.
  ///
  /// - Throws: ``ThemeError`` naming the line.
  public static func builtIn(_ name: String) throws(ThemeError) -> Theme? {
    guard let file = BuiltInTheme.all.first(where: { $0.name == name }) else { return nil }
    return try Theme(file.text, named: name)
  }
}
