import MCP
import Policy

extension ConfigurationReader {
  /// Text with every `${NAME}` replaced.
  mutating func text(_ cursor: Cursor, of what: String) -> String? {
    document.text(cursor, of: what).flatMap { replaced($0, at: cursor) }
  }

  /// A list of texts; what is wrong in it is reported and left out.
  mutating func texts(_ cursor: Cursor, of what: String) -> [String] {
    document.elements(cursor, of: what).compactMap { text($0, of: "an element of \(what)") }
  }

  /// A whole number of at least 1.
  mutating func count(_ cursor: Cursor, of what: String) -> Int? {
    guard case .number(let number) = cursor.node.value, let value = Int(number.text), value >= 1 else {
      document.error("\(what) must be a whole number of at least 1", at: cursor)
      return nil
    }
    return value
  }

  /// `true` or `false`.
  mutating func truth(_ cursor: Cursor, of what: String) -> Bool? {
    guard case .bool(let value) = cursor.node.value else {
      document.error("\(what) must be `true` or `false`", at: cursor)
      return nil
    }
    return value
  }

  /// A path of the configuration, or its default place.
  mutating func path(_ cursor: Cursor?, of what: String, else fallback: String?, _ root: Cursor) -> String {
    if let cursor { return text(cursor, of: what).map { absolute($0) } ?? "" }
    guard let fallback else {
      document.error("\(what) is missing, and there is no `HOME` to take a default from", at: root)
      return ""
    }
    return fallback
  }

  /// A path as seen from the configuration's directory; `~/` is the user's home.
  func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("~/"), let home = places.home { return home + path.dropFirst() }
    return "\(directory)/\(path)"
  }

  /// Replaces `${NAME}` by the variable's value, which no message ever repeats. `$${` stands for `${` itself.
  private mutating func replaced(_ text: String, at cursor: Cursor) -> String? {
    var out = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      out += rest[..<dollar]
      rest = rest[dollar...]
      if rest.hasPrefix("$${") {
        out += "${"
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("${") {
        guard let end = rest.firstIndex(of: "}") else {
          document.error("`${` has no `}`", hint: "write `$${` for the characters themselves", at: cursor)
          return nil
        }
        let name = String(rest[..<end].dropFirst(2))
        guard let value = environment[name] else {
          document.error("the environment variable \(Quotation(name)) is not set", at: cursor)
          return nil
        }
        out += value
        rest = rest[rest.index(after: end)...]
      } else {
        out += "$"
        rest = rest.dropFirst()
      }
    }
    return out + rest
  }
}
