/// What a client's configuration takes from elsewhere: `${API_KEY}`, `${env:API_KEY}`, `${input:key}`, `$API_KEY`.
public enum Reference {
  /// A value is taken from where only the client can look.
  public struct Unresolved: Error, Sendable {
    /// The words between the braces.
    public let name: String
  }

  /// The value with every reference replaced, as the clients do: `${NAME}`, `${env:NAME}`, `${NAME:-default}`.
  ///
  /// - Throws: ``Unresolved`` for a variable that is not set, and for what is no variable.
  public static func resolve(
    _ value: String, variable: (String) -> String?
  ) throws(Unresolved) -> String {
    var out = ""
    for piece in pieces(of: value) {
      switch piece {
      case .text(let text): out += text
      case .reference(let words):
        let name = words.hasPrefix("env:") ? words.dropFirst(4) : words[...]
        let standard = name.firstRange(of: ":-")
        let plain = standard.map { name[..<$0.lowerBound] } ?? name
        guard let value = variable(String(plain)) ?? standard.map({ String(name[$0.upperBound...]) }) else {
          throw Unresolved(name: words)
        }
        out += value
      }
    }
    return out
  }

  /// A piece of a value.
  enum Piece: Equatable {
    case text(String)
    /// The words between the braces, or behind the dollar.
    case reference(String)
  }

  /// The pieces of a value in their order. A dollar that begins no name is text.
  static func pieces(of value: String) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var rest = value[...]
    while let first = rest.first {
      if first == "$", let (name, after) = reference(in: rest) {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.reference(name))
        rest = after
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text.isEmpty ? pieces : pieces + [.text(text)]
  }

  /// Whether the value says something of its own, beside references and the scheme of a header: also where it is what
  /// stands for a variable that is not set.
  static func isLiteral(_ value: String) -> Bool {
    let own = pieces(of: value).map { piece in
      switch piece {
      case .text(let text): text
      case .reference(let words): words.firstRange(of: ":-").map { String(words[$0.upperBound...]) } ?? ""
      }
    }.joined()
    let words = own.split(separator: " ").map { $0.lowercased() }
    return !words.allSatisfy { ["bearer", "basic", "token", "true", "false"].contains($0) }
  }

  private static func reference(in text: Substring) -> (name: String, rest: Substring)? {
    let behind = text.dropFirst()
    if behind.first == "{" {
      guard let end = behind.firstIndex(of: "}") else { return nil }
      let name = behind[..<end].dropFirst()
      return name.isEmpty ? nil : (String(name), behind[behind.index(after: end)...])
    }
    let name = behind.prefix { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
    guard let first = name.first, !first.isNumber else { return nil }
    return (String(name), behind[name.endIndex...])
  }
}
