/// Text as the value of an HTTP header (MCP 2026-07-28, Streamable HTTP): plain where HTTP lets it stand, else
/// `=?base64?…?=` with its UTF-8 bytes.
public enum HeaderValue {
  private static let opening = "=?base64?"
  private static let closing = "?="

  /// The value that carries `text`. What would look like the encoded form is encoded too, so that it can be told.
  public static func encode(_ text: String) -> String {
    isPlain(text) && !isEncoded(text) ? text : opening + Base64.encode(text.utf8) + closing
  }

  /// The text that a value carries, or nil if the value is neither plain nor correctly encoded.
  public static func decode(_ value: String) -> String? {
    guard isEncoded(value) else { return isPlain(value) ? value : nil }
    let payload = value.utf8.dropFirst(opening.utf8.count).dropLast(closing.utf8.count)
    return Base64.decode(payload).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static func isEncoded(_ value: String) -> Bool {
    value.utf8.count >= opening.utf8.count + closing.utf8.count
      && value.utf8.starts(with: opening.utf8) && value.utf8.suffix(closing.utf8.count).elementsEqual(closing.utf8)
  }

  /// Whether HTTP carries the text unchanged: printable ASCII, no space at either end.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x20...0x7E ~= $0 } && text.utf8.first != 0x20 && text.utf8.last != 0x20
  }
}
