/// The systems on which clients are looked for.
public enum Platform: Sendable, CaseIterable {
  case linux
  case macOS

  /// The one that this program runs on.
  public static var current: Platform {
    #if os(macOS)
      .macOS
    #else
      .linux
    #endif
  }
}
