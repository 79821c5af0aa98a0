/// Strangers' words in which one thing after the other is looked for and replaced, as long as that takes a bounded
/// time: agents choose how many things there are, and servers how long the words.
struct EchoSearch {
  /// How much is looked through, bytes: at most some ten milliseconds, in which nobody else is answered.
  private static let most = 1 << 24
  /// What each search costs besides, as so many bytes.
  private static let overhead = 256
  /// More things are not looked for in any text.
  static let mostEchoes = most / overhead

  private var text: String
  private var passed = 0

  init(_ text: String) {
    self.text = text
  }

  /// Replaces a thing wherever it stands.
  mutating func replace(_ echo: String, by other: @autoclosure () -> String) {
    guard passed <= Self.most else { return }
    passed += text.utf8.count + Self.overhead
    text = BytePattern(echo).replaced(in: text, by: other())
  }

  /// The text without what was looked for; none if it could not be looked through for everything.
  var result: String? { passed <= Self.most ? text : nil }
}
