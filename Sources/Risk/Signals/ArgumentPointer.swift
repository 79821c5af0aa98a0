/// The place of an argument while the arguments are walked; written only where something is found.
struct ArgumentPointer {
  enum Token {
    case key(String)
    case index(Int)
  }

  private var tokens: [Token] = []

  /// Goes one step deeper.
  mutating func enter(_ token: Token) { tokens.append(token) }

  /// Comes back from the last step.
  mutating func leave() { tokens.removeLast() }

  /// As RFC 6901 writes it.
  var text: String { written { String($0) } }

  /// With `*` for every index: elements of a list share a place.
  var shape: String { written { _ in "*" } }

  private func written(index: (Int) -> String) -> String {
    var out = ""
    for token in tokens {
      out += "/"
      switch token {
      case .index(let number): out += index(number)
      case .key(let key):
        for scalar in key.unicodeScalars {
          switch scalar {
          case "~": out += "~0"
          case "/": out += "~1"
          default: out.unicodeScalars.append(scalar)
          }
        }
      }
    }
    return out
  }
}
