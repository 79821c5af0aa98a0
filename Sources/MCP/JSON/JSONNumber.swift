/// A JSON number as it was written: nothing is rounded, nothing is lost.
///
/// The text always matches the grammar of RFC 8259, section 6. Two numbers are equal only if they are written alike.
public struct JSONNumber: Sendable, Hashable {
  /// The digits as they stood in the text.
  public let text: String

  /// Takes text that is known to match the grammar.
  package init(unchecked text: String) {
    self.text = text
  }

  /// A whole number.
  public init(_ value: Int) {
    text = String(value)
  }

  /// A whole number.
  public init(_ value: UInt64) {
    text = String(value)
  }

  /// A number as it is written, or nil if the text is none by the grammar and the standard limits.
  public init?(_ text: String) {
    guard case .number(let number) = try? JSON(parsing: text), number.text.hasSameBytes(as: text) else { return nil }
    self = number
  }
}
