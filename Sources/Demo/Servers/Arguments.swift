import MCP

/// The arguments of one call, as a demo tool reads them.
struct Arguments {
  let object: JSONObject

  func text(_ key: String) throws(ToolFailure) -> String {
    guard let text = object[key]?.string, !text.isEmpty else { throw ToolFailure(reason: "`\(key)` is missing") }
    return text
  }

  func texts(_ key: String) throws(ToolFailure) -> [String] {
    guard let texts = object[key]?.array?.compactMap(\.string), !texts.isEmpty else {
      throw ToolFailure(reason: "`\(key)` must list at least one text")
    }
    return texts
  }

  func optionalText(_ key: String) -> String? { object[key]?.string }

  /// A whole number within bounds, or the one that stands for a missing one.
  func count(_ key: String, default standard: Int, in bounds: ClosedRange<Int>) throws(ToolFailure) -> Int {
    guard let value = object[key], !value.isNull else { return standard }
    guard let number = value.integer, bounds.contains(number) else {
      throw ToolFailure(reason: "`\(key)` must be between \(bounds.lowerBound) and \(bounds.upperBound)")
    }
    return number
  }

  /// A number as it was written.
  func number(_ key: String) throws(ToolFailure) -> String {
    guard let number = object[key]?.number else { throw ToolFailure(reason: "`\(key)` must be a number") }
    return number.text
  }
}
