/// A theme file of this folder, carried inside the program.
public struct BuiltInTheme: Sendable {
  /// The file's name without `.theme`.
  public let name: String
  /// The file as it is.
  public let text: String

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// All of them, the one that is on by default first.
  public static let all = [
    BuiltInTheme("dark", PackageResources.dark_theme),
    BuiltInTheme("light", PackageResources.light_theme),
    BuiltInTheme("high-contrast", PackageResources.high_contrast_theme),
    BuiltInTheme("mono", PackageResources.mono_theme),
  ]
}
