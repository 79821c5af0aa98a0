/// What the driver tells the console once, at the start.
public struct Setting: Sendable, Equatable {
  /// Name and version, said to the gateway.
  public var client: String
  /// What the terminal can draw.
  public var glyphs: Glyphs
  /// The names that `:theme` takes.
  public var themes: [String]
  /// The theme that is on.
  public var theme: String
  /// Whether nobody has chosen it, so that it goes by what the terminal writes on.
  public var followsBackground: Bool
  /// The local time zone, minutes east of UTC.
  public var minutesEast: Int
  /// A line shown while a call waits and nobody has decided anything yet, for newcomers.
  public var hint: String?

  /// By default, a dark Unicode terminal in UTC.
  public init(
    client: String, glyphs: Glyphs = .unicode, themes: [String] = ["dark"], theme: String = "dark",
    followsBackground: Bool = false, minutesEast: Int = 0, hint: String? = nil
  ) {
    self.client = client
    self.glyphs = glyphs
    self.themes = themes
    self.theme = theme
    self.followsBackground = followsBackground
    self.minutesEast = minutesEast
    self.hint = hint
  }
}
